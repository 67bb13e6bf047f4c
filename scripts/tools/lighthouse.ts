import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { siteBase } from "../build/base.ts";
import { filesBelow } from "../build/io.ts";
import { serve } from "../build/serve.ts";
import { stockSite } from "./bench/stock.ts";
import { unpackBundledChromium } from "./browser/bundled.ts";
import { launchBrowser } from "./browser/launch.ts";
import { addressOfFile, examples } from "./page-types.ts";

/**
 * Lighthouse (mobile, median of three) on the built site, and on a page of Starlight as it comes with the text of the
 * chapter: `npm run lighthouse`. A report, not a gate. Lighthouse and what it needs are as large as a quarter of all other
 * dependencies and used here alone: npx fetches this version when the command is first run.
 */
const LIGHTHOUSE = "lighthouse@13.5.0";
const RUNS = 3;
const TYPES = ["home", "plan", "chapter", "theme", "compare", "topic", "comparison", "search"];
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
/** Why some audits say more of the machine than of the page: they need a host (HTTP/2, TLS) that the local server is not. */
const OF_THE_HOST = new Set([
  "is-on-https",
  "redirects-http",
  "uses-http2",
  "modern-http-insight",
  "has-hsts",
  "canonical",
]);

/** The fields used of Lighthouse's report. */
interface Report {
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, { title: string; score: number | null; displayValue?: string; numericValue?: number }>;
}

const run = promisify(execFile);
const { browser, path } = await launchBrowser();
await browser.close();
const env = path.includes("node_modules") ? (await unpackBundledChromium()).env : process.env;

const folder = mkdtempSync(join(tmpdir(), "duidu-lighthouse-"));
try {
  const pages = filesBelow("dist", ".html").map((file) => ({
    url: addressOfFile(file),
    bytes: statSync(join("dist", file)).size,
  }));
  const chosen = examples(pages);
  const chapter = chosen.get("chapter")?.url ?? "/";
  const stock = await stockSite(chapter);
  try {
    console.log(`${LIGHTHOUSE}, mobile, median of ${RUNS}; gzip as a static host sends it`);
    console.log(
      `${"".padEnd(16)}${["perf", "a11y", "best", "seo", "LCP s", "FCP s", "TBT ms", "CLS", "KB"].map((cell) => cell.padStart(8)).join("")}`,
    );
    await visit(
      packed("dist"),
      siteBase(),
      TYPES.flatMap((name) => (chosen.has(name) ? [{ name, url: chosen.get(name)?.url ?? "" }] : [])),
    );
    await visit(packed(join(stock.folder, "dist")), "/", [{ name: "stock chapter", url: "/" }]);
  } finally {
    stock.remove();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** A copy of a built site with a compressed file beside each text. */
function packed(dir: string): string {
  const copy = mkdtempSync(join(folder, "site-"));
  cpSync(dir, copy, { recursive: true });
  for (const file of ["html", "css", "js", "svg", "json"].flatMap((ending) => filesBelow(copy, `.${ending}`)))
    writeFileSync(join(copy, `${file}.gz`), gzipSync(readFileSync(join(copy, file))));
  return copy;
}

/** Visits pages and prints a line for each, and what keeps it from full marks. */
async function visit(dir: string, base: string, list: readonly { name: string; url: string }[]): Promise<void> {
  const site = await serve({ dir, base, gzip: true });
  try {
    for (const { name, url } of list) {
      const reports: Report[] = [];
      for (let i = 0; i < RUNS; i++) reports.push(await report(site.url + url.slice(1)));
      const number = (pick: (one: Report) => number) =>
        reports.map(pick).sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
      const audit = (id: string) => number(({ audits }) => audits[id]?.numericValue ?? 0);
      const cells = [
        ...CATEGORIES.map((id) => String(Math.round(100 * number(({ categories }) => categories[id]?.score ?? 0)))),
        (audit("largest-contentful-paint") / 1000).toFixed(2),
        (audit("first-contentful-paint") / 1000).toFixed(2),
        audit("total-blocking-time").toFixed(0),
        audit("cumulative-layout-shift").toFixed(3),
        (audit("total-byte-weight") / 1024).toFixed(0),
      ];
      console.log(`${name.padEnd(16)}${cells.map((cell) => cell.padStart(8)).join("")}  ${url}`);
      for (const line of reports[0] ? inTheWay(reports[0]) : []) console.log(`${"".padEnd(16)}  ${line}`);
    }
  } finally {
    await site.close();
  }
}

async function report(url: string): Promise<Report> {
  const out = join(folder, "report.json");
  const flags =
    "--headless=new --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync --no-first-run";
  const args = [
    "--yes",
    "--package",
    LIGHTHOUSE,
    "lighthouse",
    url,
    "--quiet",
    "--output=json",
    `--output-path=${out}`,
  ];
  args.push(`--only-categories=${CATEGORIES.join(",")}`, `--chrome-flags=${flags}`);
  await run("npx", args, { env: { ...env, CHROME_PATH: path } });
  return JSON.parse(readFileSync(out, "utf8")) as Report;
}

/** Audits that count and are not full, by category. */
function inTheWay({ categories, audits }: Report): string[] {
  return CATEGORIES.flatMap((id) =>
    (categories[id]?.auditRefs ?? []).flatMap((ref) => {
      const audit = audits[ref.id];
      if (!audit || ref.weight === 0 || audit.score === null || audit.score >= 0.995 || OF_THE_HOST.has(ref.id))
        return [];
      return [`${id}: ${audit.title}${audit.displayValue ? ` (${audit.displayValue})` : ""}`];
    }),
  );
}
