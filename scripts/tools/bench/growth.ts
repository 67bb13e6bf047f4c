import { appendFileSync, cpSync, readdirSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { join } from "node:path";
import { firstSearch, firstSearchLine } from "./first-search.ts";
import { measure, type Taken } from "./measure.ts";
import { addPlans } from "./plans.ts";
import { copyProject } from "./project.ts";

/** Seconds that a step of a build took, read from its output. */
const secondsOf = (step: string, { output }: Taken): number =>
  Number(new RegExp(`^✓ ${step}: ([\\d.]+) s$`, "m").exec(output)?.[1] ?? Number.NaN);

/** Changes a plan's folder without changing its meaning. */
function touchOnePlan(folder: string): void {
  const plans = join(folder, "content/plans");
  appendFileSync(join(plans, readdirSync(plans).sort()[0] ?? "", "plan.yaml"), "\n# changed\n");
}

/** Builds sites of given numbers of plans in copies of the project, one stage after the other, and prints a table for each. */
export async function benchGrowth(counts: readonly number[], seed: number): Promise<void> {
  console.log(
    `${cpus().length} × ${cpus()[0]?.model}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, Node ${process.version}`,
  );
  const totals: { plans: number; pages: number; seconds: number }[] = [];
  for (const plans of counts) {
    const project = copyProject();
    try {
      addPlans(project, plans, seed);
      const run = (script: string, ...args: string[]) => measure(project.folder, script, args);
      const anchors = await run("scripts/commands/anchors.ts");
      const parse = await run("scripts/tools/bench/stage.ts", "parse");
      const annotate = await run("scripts/tools/bench/stage.ts", "annotate");
      const content = await run("scripts/commands/build.ts", "--content");
      const compare = secondsOf("compare", content);
      touchOnePlan(project.folder);
      const again = await run("scripts/commands/build.ts", "--content");
      const site = await run("node_modules/astro/bin/astro.mjs", "build", "--outDir", "dist.next", "--silent");
      cpSync(join(project.folder, "content/data/public"), join(project.folder, "dist.next/data"), { recursive: true });
      const search = await run("scripts/tools/bench/stage.ts", "search");
      const policy = await run("scripts/tools/bench/stage.ts", "policy");
      const pages = readdirSync(join(project.folder, "dist.next"), { recursive: true, encoding: "utf8" }).filter(
        (file) => file.endsWith(".html"),
      ).length;
      const loaded = await firstSearch(join(project.folder, "dist.next"));
      console.log(`\n${plans} plans, ${pages} pages`);
      const row = (name: string, taken: Taken, seconds = taken.seconds) =>
        console.log(
          `${name.padEnd(22)}${seconds.toFixed(1).padStart(8)} s${((seconds / pages) * 1000).toFixed(2).padStart(8)} ms/page${taken.peak.toFixed(0).padStart(7)} MB`,
        );
      row("read, parse", parse);
      row("annotate, review", annotate, annotate.seconds - parse.seconds);
      row("compare", { ...content, seconds: compare });
      row("render", content, content.seconds - annotate.seconds - compare);
      row("site", site);
      row("search index", search);
      row("policy", policy);
      const seconds = content.seconds + site.seconds + search.seconds + policy.seconds;
      row("all", { seconds, peak: Math.max(...[content, site, search, policy].map(({ peak }) => peak)), output: "" });
      row("(first: anchors)", anchors);
      row("(one plan changed)", again);
      console.log(firstSearchLine(loaded));
      const before = totals.at(-1);
      if (before)
        console.log(
          `slope from ${before.plans} plans  ${(((seconds - before.seconds) / (pages - before.pages)) * 1000).toFixed(2).padStart(7)} ms a page more`,
        );
      totals.push({ plans, pages, seconds });
    } finally {
      project.remove();
    }
  }
}
