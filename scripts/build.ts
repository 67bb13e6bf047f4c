import type { AgencyRegistry } from "./annotate/agencies.ts";
import type { Registries } from "./annotate/index.ts";
import { siteBase } from "./base.ts";
import { compare } from "./compare/index.ts";
import { layersOf } from "./compare/layers.ts";
import { loadReleases } from "./data/release.ts";
import { type Emitted, emit, type Imprint } from "./emit/index.ts";
import { UserError } from "./errors.ts";
import { copyFolder, join, moveInto, readText, removeFolder, replaceFolder, writeFile } from "./io.ts";
import { addressFaults, type LoadedPlan, loadPlans } from "./plans.ts";
import { writePolicy } from "./policy/index.ts";
import { loadAgencies, loadCompareRegistries, loadRegistries } from "./registries.ts";
import { counts, doubts, idleRules } from "./report.ts";
import { buildSearchIndex } from "./search-index.ts";
import { command, node, step, tools } from "./steps.ts";

/** The pipeline: read → parse → annotate → compare → emit → site. `--content` stops before the site. */
const contentOnly = process.argv.includes("--content");

// Whatever the shell says: a site is built in one way only.
process.env.NODE_ENV = "production";

await command("run build", async () => {
  const registries = await step("registries", async () => {
    const all = loadRegistries();
    return { all, agencies: loadAgencies(), compare: loadCompareRegistries(all) };
  });
  const plans = await step("read, parse, annotate", async () => loadAll(registries.all, registries.agencies));
  const comparison = await step("compare", async () =>
    compare(
      plans.map(({ analysis }) => layersOf(analysis)),
      registries.compare,
      (message) => console.log(message),
    ),
  );
  await step("emit pages and data", async () =>
    write(emit(plans, registries.all, registries.agencies, comparison, imprint())),
  );
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
function loadAll(registries: Registries, agencies: AgencyRegistry): LoadedPlan[] {
  const plans = loadPlans(registries, agencies);
  console.log(doubts(plans));
  const broken = plans.flatMap(addressFaults);
  if (broken.length > 0) throw new UserError(broken.join("\n"));
  console.log(counts(plans));
  console.log(idleRules(plans));
  return plans;
}

/** What the data files say of themselves. */
function imprint(): Imprint {
  const licence = readText("LICENSE");
  if (licence === null) throw new UserError("LICENSE: missing; restore it from git");
  return { releases: loadReleases(), licence };
}

/** Writes content/pages and content/data anew; each takes the place of the old one when it is whole. */
function write({ pages, data }: Emitted): void {
  for (const [folder, files] of [
    ["content/pages", pages],
    ["content/data", data],
  ] as const)
    replaceFolder(folder, (next) => {
      for (const [path, content] of files) writeFile(join(next, path), content);
    });
}
