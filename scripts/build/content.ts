import type { Plan } from "../../src/model/plan.ts";
import type { Comparison } from "../pipeline/compare/index.ts";
import { comparePlans, type PipelineRegistries, type PlanSummary, renderShared } from "../pipeline/index.ts";
import type { Imprint } from "../pipeline/render/shared.ts";
import { counts, doubts, idleRules } from "../pipeline/report.ts";
import { UserError } from "../shared/errors.ts";
import { type Cache, openCache } from "./cache.ts";
import { excerptFiles } from "./excerpt-files.ts";
import { beginFolder, join, moveInto, readBytes, readText, removeFolder, writeFile } from "./io.ts";
import { PLANS } from "./plan-folder.ts";
import { processPlans } from "./plans.ts";
import { loadAllRegistries } from "./registries.ts";
import { loadReleases } from "./release.ts";
import { sha256 } from "./sha256.ts";
import { step } from "./steps.ts";

/** What the data may be used for; the code has a licence of its own. */
const LICENCE = "LICENSE-data";

/** Folders that a build fills; they replace those of the last build when all are complete. */
interface NextFolders {
  pages: string;
  data: string;
  excerpts: string;
}

/**
 * Makes content/pages and content/data: first of each plan, then what the plans share. Plans that did not change since the
 * last build are taken from the cache, unless `afresh`. Drafts are left out, unless it is a `preview`.
 */
export async function buildContent({ afresh = false, preview = false } = {}): Promise<void> {
  const cache = openCache(PLANS, { afresh });
  const registries = await step("registries", async () => loadAllRegistries());
  const next: NextFolders = {
    pages: beginFolder("content/pages"),
    data: beginFolder("content/data"),
    excerpts: beginFolder("content/excerpts"),
  };
  try {
    const plans = await step("read, parse, annotate, render each plan", async () =>
      buildPlans(registries, cache, next, preview),
    );
    const comparison = await step("compare", async () =>
      comparePlans(plans, registries, (message) => console.log(message)),
    );
    await step("render what plans share", async () => buildShared(plans, registries, comparison, next));
    moveInto(next.pages, "content/pages");
    moveInto(next.data, "content/data");
  } finally {
    for (const folder of Object.values(next)) removeFolder(folder);
  }
}

/** Writes the pages and data of each plan and prints the report. @throws UserError for addresses that would break. */
function buildPlans(registries: PipelineRegistries, cache: Cache, next: NextFolders, drafts: boolean): PlanSummary[] {
  const excerpts = excerptFiles(next.excerpts);
  const { plans, processed } = processPlans(registries, {
    drafts,
    cache,
    write(plan) {
      writeAll(next.pages, plan.pages);
      writeAll(next.data, plan.data);
      excerpts.add(plan);
    },
  });
  const reports = plans.map(({ report }) => report);
  console.log(doubts(reports));
  const broken = plans.flatMap(({ addressFaults }) => addressFaults);
  if (broken.length > 0) throw new UserError(broken.join("\n"));
  console.log(counts(reports));
  console.log(idleRules(reports));
  console.log(
    `${processed.length} of ${plans.length} plans were processed, the others did not change since the last build`,
  );
  return plans;
}

/** Writes the pages and data that the plans share. */
function buildShared(
  plans: readonly PlanSummary[],
  registries: PipelineRegistries,
  comparison: Comparison,
  next: NextFolders,
): void {
  const { pages, data } = renderShared(plans, comparison, registries, {
    excerpts: excerptFiles(next.excerpts),
    sources: plans.map(({ layers: { plan } }) => ({ plan, bytes: sourceOf(plan) })),
    imprint: imprint(),
  });
  for (const { path, mdx } of pages) writeFile(join(next.pages, path), mdx);
  writeAll(next.data, data);
}

/** The source that the data files carry. @throws UserError where it is no longer the one that was processed. */
function sourceOf(plan: Plan): Uint8Array {
  const path = join(PLANS, plan.id, "source.txt");
  const bytes = readBytes(path);
  if (sha256(bytes) !== plan.sha256) throw new UserError(`${path}: changed while the site was built; build again`);
  return bytes;
}

/** The versions and the licence that the data files name. */
function imprint(): Imprint {
  const licence = readText(LICENCE);
  if (licence === null) throw new UserError(`${LICENCE}: missing; restore it from git`);
  return { releases: loadReleases(), licence };
}

function writeAll(folder: string, files: Iterable<readonly [path: string, content: string | Uint8Array]>): void {
  for (const [path, content] of files) writeFile(join(folder, path), content);
}
