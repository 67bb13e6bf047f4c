import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { planIds } from "../../build/plan-folder.ts";
import { loadPlan } from "../../build/plans.ts";
import { loadRegistries } from "../../build/registries.ts";
import { UserError } from "../../shared/errors.ts";
import { reportFiles, scoreFolder } from "./structure.ts";
import { reportTargets, scoreTargets } from "./targets.ts";
import { reportThemes, scorePlan } from "./themes.ts";

/**
 * `npm run score [-- plan …]`: target rules alone, before review, and themes, against the keys made by reading;
 * `npm run score -- --structure <folder> [--details]`: files of other plans against the keys beside them (`structure.ts`).
 */

function main(plans: string[]): void {
  const registries = loadRegistries();
  const targets = plans.map((id) => scoreTargets(id, loadPlan(id, registries).unreviewed.targets));
  console.log(`Targets by rule, before review:\n${reportTargets(targets)}\n`);
  const { themes } = registries;
  const mains = themes.themes.filter(({ main }) => main).map(({ id }) => id);
  const scores = plans.map((id) => scorePlan(id, themes));
  console.log(`Themes:\n${reportThemes(scores, mains)}`);
}

try {
  const { values, positionals } = parseArgs({
    options: { structure: { type: "string" }, details: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  if (values.structure !== undefined) {
    // npm starts scripts in the project's folder, and says here where the reader was.
    const folder = resolve(process.env.INIT_CWD ?? ".", values.structure);
    console.log(reportFiles(scoreFolder(folder), values.details));
  } else main(positionals.length > 0 ? positionals : planIds());
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
