import { visitParents } from "unist-util-visit-parents";
import type { PlanCounts } from "../../../src/model/site.ts";
import { countNumbers } from "../../../src/model/targets.ts";
import { type ContainerType, isContainer } from "../../../src/model/tree.ts";
import { squeeze } from "../../../src/text/chars.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";
import type { Analysis } from "../types.ts";

/** Counts of a plan's text and structure. Stand-ins are no headings of the text and are left out. */
export function countsOf(analysis: Analysis): PlanCounts {
  const leaves = leavesOf(analysis.tree);
  const containers = new Map<ContainerType, number>();
  visitParents(analysis.tree, isContainer, ({ type, standIn }) => {
    if (!standIn) containers.set(type, (containers.get(type) ?? 0) + 1);
  });
  const count = (type: ContainerType): number => containers.get(type) ?? 0;
  return {
    chars: leaves.reduce((sum, leaf) => sum + squeeze(leaf.value).length, 0),
    passages: leaves.length,
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
    ...countNumbers(analysis.targets),
  };
}
