import { visitParents } from "unist-util-visit-parents";
import type { Anchors } from "../../../src/model/anchors.ts";
import { type Container, isLeaf, type PlanNode, type PlanTree } from "../../../src/model/tree.ts";
import { containerIds } from "./container-ids.ts";
import { lineIds } from "./line-ids.ts";

/**
 * Ids of the nodes of one plan: the path below the plan id, e.g. `ch17/s1/p3`. A container's own
 * line has the container's id; a title has the id of `front`.
 */
export type Ids = ReadonlyMap<PlanNode, string>;

/**
 * Gives every node its id, from the document's own numbering. A text that `frozen` knows keeps its
 * id; new text gets one that was never used (`p4a` between p4 and p5, the next number at the end).
 */
export function assignIds(tree: PlanTree, frozen: Anchors): Ids {
  const ids = new Map<PlanNode, string>();
  const idOf = containerIds(tree, frozen);
  const idsOfLines = lineIds(frozen);
  visitParents(tree, (node, ancestors) => {
    if (node.type === "plan") return;
    const above = ids.get(ancestors.at(-1) as Container) ?? "";
    if (isLeaf(node)) {
      if (!ids.has(node)) ids.set(node, above);
      return;
    }
    const id = idOf(node, above);
    ids.set(node, id);
    for (const [line, lineId] of idsOfLines(node, id)) ids.set(line, lineId);
  });
  return ids;
}
