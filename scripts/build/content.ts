import { createHash } from "node:crypto";
import type { Plan } from "../../src/model/plan.ts";
import { type Comparison, compare } from "../pipeline/compare/index.ts";
import type { PipelineRegistries, PlanSummary } from "../pipeline/index.ts";
import { type Imprint, sharedData, sharedPages } from "../pipeline/render/shared.ts";
import { counts, doubts, idleRules } from "../pipeline/report.ts";
import { UserError } from "../shared/errors.ts";
import { type Cache, openCache } from "./cache.ts";
import { excerptFiles } from "./excerpt-files.ts";
import { beginFolder, join, moveInto, readBytes, readText, removeFolder, writeFile } from "./io.ts";
import { PLANS } from "./plan-folder.ts";
import { processPlans } from "./plans.ts";
import { loadAllRegistries } from "./registries.ts";
import { loadReleases } from "./release.ts";
import { step } from "./steps.ts";

/** The folders that are being made, beside what the last build made until they are whole. */
interface Next {
  pages: string;
  data: string;
  excerpts: string;
}

/**
 * Makes content/pages and content/data of the plans: each plan by itself, then what they share. Plans that are as they were in
 * the last build are taken from there, unless `afresh`.
 */
export async function buildContent({ afresh = false } = {}): Promise<void> {
  // Opened before anything is read: what is edited meanwhile then counts as changed in the next build.
  const cache = openCache(PLANS, { afresh });
  const registries = await step("registries", async () => loadAllRegistries());
  const next: Next = {
    pages: beginFolder("content/pages"),
    data: beginFolder("content/data"),
    excerpts: beginFolder("content/excerpts"),
  };
  try {
    const plans = await step("read, parse, annotate, render each plan", async () => eachPlan(registries, cache, next));
    const comparison = await step("compare", async () =>
      compare(plans, registries.compare, (message) => console.log(message)),
    );
    await step("render what plans share", async () => shared(plans, registries, comparison, next));
    moveInto(next.pages, "content/pages");
    moveInto(next.data, "content/data");
  } finally {
    for (const folder of Object.values(next)) removeFolder(folder);
  }
}

/** All plans, each with its doubts printed; addresses that would break stop the build. */
function eachPlan(registries: PipelineRegistries, cache: Cache, next: Next): PlanSummary[] {
  const excerpts = excerptFiles(next.excerpts);
  const { plans, processed } = processPlans(registries, {
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
  console.log(`${processed.length} of ${plans.length} plans were processed, the rest is as in the last build`);
  return plans;
}

/** Pages and data that the plans share. */
function shared(
  plans: readonly PlanSummary[],
  { annotate: { themes } }: PipelineRegistries,
  comparison: Comparison,
  next: Next,
): void {
  const sources = plans.map(({ layers: { plan } }) => ({ plan, bytes: sourceOf(plan) }));
  for (const { path, mdx } of sharedPages(plans, themes, comparison, excerptFiles(next.excerpts)))
    writeFile(join(next.pages, path), mdx);
  writeAll(next.data, sharedData(plans, themes, comparison, sources, imprint()));
}

/** The source that the data files carry. @throws UserError where it is no longer the one that was processed. */
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
