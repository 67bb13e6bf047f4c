import { reporter } from "vfile-reporter";
import { DESIGNATION_RULES } from "./annotate/designations.ts";
import { LOST_RULES } from "./annotate/lostWords.ts";
import { TARGET_RULES } from "./annotate/targets/index.ts";
import type { LoadedPlan } from "./plans.ts";
import { BOILERPLATE } from "./read/boilerplate.ts";

/** What a build says of the plans: doubts with their places, counts, and rules that found nothing. */

/** The messages of all plans, each at its place. */
export const doubts = (plans: LoadedPlan[]): string =>
  reporter(
    plans.map(({ file }) => file),
    { quiet: true },
  ) || "no doubts";

/** One line a plan: `ankang-14: 4 pages, … 14 targets (12 reviewed, 2 extracted)`. */
export const counts = (plans: LoadedPlan[]): string =>
  plans
    .map(({ analysis: { plan, pages, ids, gaps, tasks, targets }, file }) => {
      const reviewed = targets.filter(({ status }) => status === "reviewed").length;
      return `${plan.id}: ${pages.length} pages, ${ids.size} nodes, ${file.messages.length} notices, ${gaps.length} gaps, ${tasks.length} tasks, ${targets.length} targets (${reviewed} reviewed, ${targets.length - reviewed} extracted)`;
    })
    .join("\n");

/** One line a kind of rule: the names of those that found nothing in any plan, before review. */
export function idleRules(plans: LoadedPlan[]): string {
  const idle = (kind: string, rules: string[], fired: (plan: LoadedPlan) => (string | undefined)[]): string => {
    const used = new Set(plans.flatMap(fired));
    const names = rules.filter((rule) => !used.has(rule));
    return `  ${kind} (${names.length} of ${rules.length}): ${names.join(", ") || "none"}`;
  };
  const names = (rules: { name: string }[]): string[] => rules.map(({ name }) => name);
  return [
    "rules that found nothing in these plans:",
    idle("boilerplate", names(BOILERPLATE), ({ analysis }) => analysis.text.removed.map(({ rule }) => rule)),
    idle("targets", TARGET_RULES, ({ unreviewed }) => unreviewed.targets.map(({ rule }) => rule)),
    idle("lost words", names(LOST_RULES), ({ unreviewed }) => unreviewed.gaps.map(({ rule }) => rule)),
    idle("designations", names(DESIGNATION_RULES), ({ analysis }) => analysis.designations.map(({ rule }) => rule)),
  ].join("\n");
}
