import type { Leaf } from "../../../../src/model/tree.ts";
import { numberedGaps, targetRecords } from "../../record/records.ts";
import type { Analysis } from "../../types.ts";
import type { Marks } from "./inline.ts";

/** What is marked in a plan's text. */
export function marksOf(analysis: Analysis, topics: ReadonlySet<string> = new Set()): Marks {
  const records = targetRecords({ ...analysis, plan: analysis.plan.id }, analysis.targets);
  const targets = new Map<Leaf, { id: string; target: (typeof analysis.targets)[number] }[]>();
  analysis.targets.forEach((target, i) => {
    const list = targets.get(target.leaf) ?? [];
    targets.set(target.leaf, [...list, { id: records[i]?.id ?? "", target }]);
  });
  return {
    gaps: numberedGaps({ ...analysis, plan: analysis.plan.id }, analysis.gaps),
    typos: analysis.typos,
    targets,
    topics,
  };
}
