import { planIds } from "../../build/plan-folder.ts";
import { loadPlan } from "../../build/plans.ts";
import { loadRegistries } from "../../build/registries.ts";
import { UserError } from "../../shared/errors.ts";
import { reportTargets, scoreTargets } from "./targets.ts";
import { reportThemes, scorePlan } from "./themes.ts";

/** `npm run score [-- plan …]`: target rules alone, before review, and themes, against the keys made by reading. */

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
  const asked = process.argv.slice(2);
  main(asked.length > 0 ? asked : planIds());
} catch (error) {
  if (!(error instanceof UserError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
