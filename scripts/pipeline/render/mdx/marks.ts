import type { Leaf } from "../../../../src/model/tree.ts";
import { numberedGaps } from "../../record/gaps.ts";
import { recordSource } from "../../record/source.ts";
import { targetRecords } from "../../record/targets.ts";
import type { Analysis } from "../../types.ts";
import type { Marks } from "./inline.ts";

/** What is marked in a plan's text. */
export function marksOf(analysis: Analysis, topics: ReadonlySet<string> = new Set()): Marks {
  const source = recordSource(analysis);
  const records = targetRecords(source, analysis.targets);
  const targets = new Map<Leaf, { id: string; target: (typeof analysis.targets)[number] }[]>();
  analysis.targets.forEach((target, i) => {
    const list = targets.get(target.leaf) ?? [];
    targets.set(target.leaf, [...list, { id: records[i]?.id ?? "", target }]);
  });
  return {
    gaps: numberedGaps(source, analysis.gaps),
    typos: analysis.typos,
    targets,
    topics,
  };
}
