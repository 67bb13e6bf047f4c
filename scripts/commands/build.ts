import { createHash } from "node:crypto";
import type { Plan } from "../../src/model/plan.ts";
import { siteBase } from "../build/base.ts";
import { openStore, type Store } from "../build/cache.ts";
import { writePolicy } from "../build/csp/index.ts";
import { excerptFiles } from "../build/excerpt-files.ts";
import { beginFolder, copyFolder, join, moveInto, readBytes, readText, removeFolder, writeFile } from "../build/io.ts";
import { PLANS } from "../build/plan-folder.ts";
import { workPlans } from "../build/plans.ts";
import { loadAllRegistries } from "../build/registries.ts";
import { loadReleases } from "../build/release.ts";
import { counts, doubts, idleRules } from "../build/report.ts";
import { buildSearchIndex } from "../build/search-index.ts";
import { command, node, step, tools } from "../build/steps.ts";
import { type Comparison, compare } from "../pipeline/compare/index.ts";
import type { AllRegistries, KeptPlan } from "../pipeline/index.ts";
import { type Imprint, sharedData, sharedPages } from "../pipeline/render/shared.ts";
import { UserError } from "../shared/errors.ts";

/**
 * The pipeline: read → parse → annotate → compare → emit → site. Plans go one by one through all that depends on no other
 * plan; those that are as they were in the last build are taken from there, unless `--afresh`. `--content` stops before the site.
 */
const contentOnly = process.argv.includes("--content");
const afresh = process.argv.includes("--afresh");

// Whatever the shell says: a site is built in one way only.
process.env.NODE_ENV = "production";

/** What is being made, beside what the last build made until it is whole. */
interface Next {
  pages: string;
  data: string;
  excerpts: string;
}
const begin = (): Next => ({
  pages: beginFolder("content/pages"),
  data: beginFolder("content/data"),
  excerpts: beginFolder("content/excerpts"),
});

await command("run build", async () => {
  // Opened before anything is read: what is edited meanwhile is then worked through the next time.
  const store = openStore(PLANS, { afresh });
  const registries = await step("registries", async () => loadAllRegistries());
  const next = begin();
  try {
    const plans = await step("read, parse, annotate, emit each plan", async () => workAll(registries, store, next));
    const comparison = await step("compare", async () =>
      compare(plans, registries.compare, (message) => console.log(message)),
    );
    await step("emit what plans share", async () => emitRest(plans, registries, comparison, next));
  } finally {
    for (const folder of [next.pages, next.data, next.excerpts]) removeFolder(folder);
  }
  if (contentOnly) return;
  await step("site", async () => {
    removeFolder("dist.next");
    await node(tools.astro, "build", "--outDir", "dist.next", "--silent");
    copyFolder("content/data/public", "dist.next/data");
  });
  await step("search index", () => buildSearchIndex("dist.next"));
  await step("security policy", async () => {
    writePolicy("dist.next", siteBase());
    moveInto("dist.next", "dist");
  });
});

/** All plans, each with its doubts printed; addresses that would break stop the build. */
function workAll(registries: AllRegistries, store: Store, next: Next): KeptPlan[] {
  const excerpts = excerptFiles(next.excerpts);
  const { plans, redone } = workPlans(registries, {
    store,
    write(worked) {
      writeAll(next.pages, worked.pages);
      writeAll(next.data, worked.data);
      excerpts.add(worked);
    },
  });
  const reports = plans.map(({ report }) => report);
  console.log(doubts(reports));
  const broken = plans.flatMap(({ addressFaults }) => addressFaults);
  if (broken.length > 0) throw new UserError(broken.join("\n"));
  console.log(counts(reports));
  console.log(idleRules(reports));
  console.log(`${redone.length} of ${plans.length} plans were worked through, the rest is as in the last build`);
  return plans;
}

/** Adds what the plans share; then the new folders take the place of the old. */
function emitRest(plans: readonly KeptPlan[], { annotate }: AllRegistries, comparison: Comparison, next: Next): void {
  const sources = plans.map(({ layers: { plan } }) => ({ plan, bytes: sourceOf(plan) }));
  for (const { path, mdx } of sharedPages(plans, annotate.themes, comparison, excerptFiles(next.excerpts)))
    writeFile(join(next.pages, path), mdx);
  writeAll(next.data, sharedData(plans, annotate.themes, comparison, sources, imprint()));
  moveInto(next.pages, "content/pages");
  moveInto(next.data, "content/data");
}

/** The source that the data files carry. @throws UserError where it is no longer the one that was worked through. */
function sourceOf({ id, sha256 }: Plan): Uint8Array {
  const path = join(PLANS, id, "source.txt");
  const bytes = readBytes(path);
  if (createHash("sha256").update(bytes).digest("hex") !== sha256)
    throw new UserError(`${path}: changed while the site was built; build again`);
  return bytes;
}

/** What the data files say of themselves. */
function imprint(): Imprint {
  const licence = readText("LICENSE");
  if (licence === null) throw new UserError("LICENSE: missing; restore it from git");
  return { releases: loadReleases(), licence };
}

function writeAll(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
  for (const [path, content] of files) writeFile(join(folder, path), content);
}
