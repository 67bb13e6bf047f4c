import { reporter } from "vfile-reporter";
import { aliasesOf, checkAnchors, currentAnchors } from "./address/anchors.ts";
import { dataFiles } from "./emit/data.ts";
import { planPages } from "./emit/pages.ts";
import { sitePlan } from "./emit/site.ts";
import { UserError } from "./errors.ts";
import { copyFolder, join, moveInto, removeFolder, replaceFolder, writeText } from "./io.ts";
import { type LoadedPlan, loadPlan, PLANS, planIds } from "./plans.ts";
import { command, node, step, tools } from "./steps.ts";

/** The pipeline: read → parse → annotate → emit → site. `--content` stops before the site. */
const contentOnly = process.argv.includes("--content");

await command("run build", async () => {
  const plans = await step("read, parse, annotate", async () => loadAll());
  await step("emit pages and data", async () => emit(plans));
  if (contentOnly) return;
  await step("site", async () => {
    removeFolder("dist.next");
    await node(tools.astro, "build", "--outDir", "dist.next", "--silent");
    copyFolder("content/data/public", "dist.next/data");
    moveInto("dist.next", "dist");
  });
});

/** All plans, each with its doubts printed; addresses that would break stop the build. */
function loadAll(): LoadedPlan[] {
  const ids = planIds();
  if (ids.length === 0)
    throw new UserError(`${PLANS}: no plans; expected a folder a plan (see CONTRIBUTING.md, "Add a plan")`);
  const plans = ids.map((id) => loadPlan(id));
  console.log(
    reporter(
      plans.map(({ file }) => file),
      { quiet: true },
    ) || "no errors",
  );
  const broken = plans.flatMap(({ analysis, frozen }) => {
    const path = join(PLANS, analysis.plan.id, "anchors.json");
    const current = currentAnchors(analysis.tree, analysis.plan.id, analysis.ids, analysis.addresses);
    const { problems, fresh } = checkAnchors(frozen, current);
    const unfrozen =
      fresh.length > 0
        ? [
            `${path}: ${fresh.length} addresses are not frozen yet (${fresh.slice(0, 3).join(", ")} …); run "npm run anchors"`,
          ]
        : [];
    return [...problems.map(({ message }) => `${path}: ${message}`), ...(problems.length > 0 ? [] : unfrozen)];
  });
  if (broken.length > 0) throw new UserError(broken.join("\n"));
  for (const { analysis, file } of plans)
    console.log(
      `${analysis.plan.id}: ${analysis.pages.length} pages, ${analysis.ids.size} nodes, ${file.messages.length} notices, ${analysis.gaps.length} gaps`,
    );
  return plans;
}

/** Writes content/pages and content/data anew; each takes the place of the old one when it is whole. */
function emit(plans: LoadedPlan[]): void {
  replaceFolder("content/pages", (folder) => {
    for (const { analysis, frozen } of plans)
      for (const { path, mdx } of planPages(analysis, analysis.gaps, aliasesOf(frozen)))
        writeText(join(folder, path), mdx);
  });
  replaceFolder("content/data", (folder) => {
    const analyses = plans.map(({ analysis }) => analysis);
    for (const [name, text] of Object.entries(dataFiles(analyses))) writeText(join(folder, "public", name), text);
    for (const { analysis, corrections } of plans)
      writeText(join(folder, "site", `${analysis.plan.id}.json`), JSON.stringify(sitePlan(analysis, corrections)));
    writeText(join(folder, "site/index.json"), JSON.stringify({ plans: analyses.map(({ plan }) => plan.id) }));
  });
}
