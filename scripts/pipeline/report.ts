import { VFile } from "vfile";
import { reporter } from "vfile-reporter";
import { DESIGNATION_RULES } from "./annotate/designations/rules.ts";
import { LOST_RULES } from "./annotate/lost-words/index.ts";
import { TARGET_RULES } from "./annotate/targets/index.ts";
import { BOILERPLATE } from "./read/boilerplate.ts";
import type { ReviewedPlan } from "./types.ts";

/** The report of a build on its plans: doubts with their places, counts, and rules that found nothing. */

/** A message of a stage, as plain data. */
interface Notice {
  reason: string;
  place: VFile["messages"][number]["place"];
  ruleId: string | undefined;
  source: string | undefined;
}

/** Kinds of rules, under their names in a report, and the rules of each. */
const RULES = {
  boilerplate: names(BOILERPLATE),
  targets: TARGET_RULES,
  "lost words": names(LOST_RULES),
  designations: names(DESIGNATION_RULES),
};

/** The report on one plan. */
export interface PlanReport {
  /** Path of the plan's source.txt. */
  path: string;
  notices: Notice[];
  /** `ankang-14: 4 pages, … 14 targets (12 reviewed, 2 extracted)`. */
  counts: string;
  /** Rules that found something, before review. */
  fired: Record<keyof typeof RULES, string[]>;
}

export function reportOf({ analysis, unreviewed, file }: ReviewedPlan): PlanReport {
  const { plan, pages, ids, gaps, tasks, targets, text } = analysis;
  const reviewed = targets.filter(({ status }) => status === "reviewed").length;
  const used = (rules: (string | undefined)[]) => [...new Set(rules.filter((rule) => rule !== undefined))];
  return {
    path: file.path,
    notices: file.messages.map(({ reason, place, ruleId, source }) => ({ reason, place, ruleId, source })),
    counts: `${plan.id}: ${pages.length} pages, ${ids.size} nodes, ${file.messages.length} notices, ${gaps.length} gaps, ${tasks.length} tasks, ${targets.length} targets (${reviewed} reviewed, ${targets.length - reviewed} extracted)`,
    fired: {
      boilerplate: used(text.removed.map(({ rule }) => rule)),
      targets: used(unreviewed.targets.map(({ rule }) => rule)),
      "lost words": used(unreviewed.gaps.map(({ rule }) => rule)),
      designations: used(unreviewed.designations.map(({ rule }) => rule)),
    },
  };
}

/** The messages of all plans, each at its place. */
export const doubts = (plans: readonly PlanReport[]): string =>
  reporter(
    plans.map(({ path, notices }) => {
      const file = new VFile({ path });
      for (const { reason, ...options } of notices) file.message(reason, options);
      return file;
    }),
    { quiet: true },
  ) || "no doubts";

/** One line a plan. */
export const counts = (plans: readonly PlanReport[]): string => plans.map((plan) => plan.counts).join("\n");

/** One line a kind of rule: the names of those that found nothing in any plan, before review. */
export function idleRules(plans: readonly PlanReport[]): string {
  const lines = (Object.keys(RULES) as (keyof typeof RULES)[]).map((kind) => {
    const used = new Set(plans.flatMap(({ fired }) => fired[kind]));
    const idle = RULES[kind].filter((rule) => !used.has(rule));
    return `  ${kind} (${idle.length} of ${RULES[kind].length}): ${idle.join(", ") || "none"}`;
  });
  return ["rules that found nothing in these plans:", ...lines].join("\n");
}

function names(rules: readonly { name: string }[]): string[] {
  return rules.map(({ name }) => name);
}
