import { siteBase } from "./base.ts";
import { type Comparison, compare } from "./compare/index.ts";
import { loadReleases } from "./data/release.ts";
import { type Imprint, sharedData, sharedPages } from "./emit/index.ts";
import { UserError } from "./errors.ts";
import { type ExcerptFiles, excerptFiles } from "./excerpt-files.ts";
import { beginFolder, copyFolder, join, moveInto, readBytes, readText, removeFolder, writeFile } from "./io.ts";
import type { AllRegistries, KeptPlan } from "./kept.ts";
import { PLANS } from "./plans.ts";
import { writePolicy } from "./policy/index.ts";
import { loadAllRegistries } from "./registries.ts";
import { counts, doubts, idleRules } from "./report.ts";
import { buildSearchIndex } from "./search-index.ts";
import { command, node, step, tools } from "./steps.ts";
import { openStore } from "./store.ts";
import { workPlans } from "./work.ts";

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
  excerpts: ExcerptFiles;
}
const begin = (): Next => ({
  pages: beginFolder("content/pages"),
  data: beginFolder("content/data"),
  excerpts: excerptFiles("content/excerpts"),
});

await command("run build", async () => {
  const registries = await step("registries", async () => loadAllRegistries());
  const next = begin();
  const plans = await step("read, parse, annotate, emit each plan", async () => workAll(registries, next));
  const comparison = await step("compare", async () =>
    compare(plans, registries.compare, (message) => console.log(message)),
  );
  await step("emit what plans share", async () => emitRest(plans, registries, comparison, next));
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
function workAll(registries: AllRegistries, next: Next): KeptPlan[] {
  const { plans, redone } = workPlans(registries, {
    store: openStore(PLANS, { afresh }),
    write(worked) {
      writeAll(next.pages, worked.pages);
      writeAll(next.data, worked.data);
      next.excerpts.add(worked);
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
  const sources = plans.map(({ layers: { plan } }) => ({ plan, bytes: readBytes(join(PLANS, plan.id, "source.txt")) }));
  for (const { path, mdx } of sharedPages(plans, annotate.themes, comparison, next.excerpts))
    writeFile(join(next.pages, path), mdx);
  writeAll(next.data, sharedData(plans, annotate.themes, comparison, sources, imprint()));
  next.excerpts.remove();
  moveInto(next.pages, "content/pages");
  moveInto(next.data, "content/data");
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
