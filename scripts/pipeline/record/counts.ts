import type { PlanCounts } from "../../../src/model/site.ts";
import { type ContainerType, isLeaf, type PlanNode } from "../../../src/model/tree.ts";
import { squeeze } from "../../../src/text/chars.ts";
import { leavesOf } from "../parse/leaves-of.ts";
import type { Analysis } from "../types.ts";
import { passageRecords } from "./records.ts";

/** Counts of a plan's text and structure. */
export function countsOf(analysis: Analysis): PlanCounts {
  const count = (type: ContainerType): number => {
    const walk = (nodes: readonly PlanNode[]): number =>
      nodes.reduce(
        (sum, node) => sum + (isLeaf(node) ? 0 : (node.type === type && !node.standIn ? 1 : 0) + walk(node.children)),
        0,
      );
    return walk(analysis.tree.children);
  };
  return {
    chars: leavesOf(analysis.tree).reduce((sum, leaf) => sum + squeeze(leaf.value).length, 0),
    passages: passageRecords({ ...analysis, plan: analysis.plan.id }).length,
    chapters: count("chapter"),
    sections: count("section"),
    items: count("item"),
    tasks: count("task"),
    questions: count("question"),
    boxes: count("box"),
    removed: analysis.text.removed.length,
    gaps: analysis.gaps.length,
    targets: analysis.targets.length,
    reviewed: analysis.targets.filter(({ status }) => status === "reviewed").length,
  };
}
