import type { AgencyRegistry } from "./annotate/agencies.ts";
import type { Registries } from "./annotate/index.ts";
import { type Emitted, emit } from "./emit/index.ts";
import { UserError } from "./errors.ts";
import { copyFolder, join, moveInto, removeFolder, replaceFolder, writeText } from "./io.ts";
import { addressFaults, type LoadedPlan, loadPlans } from "./plans.ts";
import { loadAgencies, loadRegistries } from "./registries.ts";
import { counts, doubts, idleRules } from "./report.ts";
import { buildSearchIndex } from "./search-index.ts";
import { command, node, step, tools } from "./steps.ts";

/** The pipeline: read → parse → annotate → emit → site. `--content` stops before the site. */
const contentOnly = process.argv.includes("--content");

await command("run build", async () => {
  const registries = await step("registries", async () => ({ all: loadRegistries(), agencies: loadAgencies() }));
  const plans = await step("read, parse, annotate", async () => loadAll(registries.all, registries.agencies));
  await step("emit pages and data", async () => write(emit(plans, registries.all, registries.agencies)));
  if (contentOnly) return;
  await step("site", async () => {
    removeFolder("dist.next");
    await node(tools.astro, "build", "--outDir", "dist.next", "--silent");
    copyFolder("content/data/public", "dist.next/data");
  });
  await step("search index", async () => {
    await buildSearchIndex("dist.next");
    moveInto("dist.next", "dist");
  });
});

/** All plans, each with its doubts printed; addresses that would break stop the build. */
function loadAll(registries: Registries, agencies: AgencyRegistry): LoadedPlan[] {
  const plans = loadPlans(registries, agencies);
  console.log(doubts(plans));
  const broken = plans.flatMap(addressFaults);
  if (broken.length > 0) throw new UserError(broken.join("\n"));
  console.log(counts(plans));
  console.log(idleRules(plans));
  return plans;
}

/** Writes content/pages and content/data anew; each takes the place of the old one when it is whole. */
function write({ pages, data }: Emitted): void {
  for (const [folder, files] of [
    ["content/pages", pages],
    ["content/data", data],
  ] as const)
    replaceFolder(folder, (next) => {
      for (const [path, text] of files) writeText(join(next, path), text);
    });
}
