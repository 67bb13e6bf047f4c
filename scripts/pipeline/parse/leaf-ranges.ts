import { visitParents } from "unist-util-visit-parents";
import type { Span } from "../../../src/model/layers.ts";
import { isLeaf, type Leaf, type PlanNode, type Range } from "../../../src/model/tree.ts";

/**
 * Offset in source.txt of position `at` of a leaf's value. At a seam between joined parts, `end`
 * says whether the end of the part before is meant or the start of the next.
 */
export function sourceOffset(leaf: Leaf, at: number, end = false): number {
  const start = leaf.position.start.offset ?? 0;
  if (!leaf.parts) return start + at;
  let passed = 0;
  for (const part of leaf.parts) {
    const length = part.end - part.start;
    if (at < passed + length || (end && at === passed + length)) return part.start + at - passed;
    passed += length;
  }
  return leaf.position.end.offset ?? start;
}

/** Source range of a range of a leaf's value. */
export const sourceRange = (leaf: Leaf, range: Range): Range => ({
  start: sourceOffset(leaf, range.start, range.start === leaf.value.length),
  end:
    range.end === range.start
      ? sourceOffset(leaf, range.end, range.start === leaf.value.length)
      : sourceOffset(leaf, range.end, true),
});

/**
 * Source ranges of the pieces of a range of a leaf's value, one after the other; several where it runs
 * across the seam of joined parts. None is empty, but for an empty range.
 */
export function sourcePieces(leaf: Leaf, range: Range): Range[] {
  if (!leaf.parts || range.start === range.end) return [sourceRange(leaf, range)];
  let passed = 0;
  return leaf.parts.flatMap(({ start, end }) => {
    const from = Math.max(range.start, passed);
    const to = Math.min(range.end, passed + end - start);
    const piece = { start: start + from - passed, end: start + to - passed };
    passed += end - start;
    return piece.start < piece.end ? [piece] : [];
  });
}

/** All leaves below a node, in document order; of a leaf, itself. */
export function leavesOf(node: PlanNode | { children: PlanNode[] }): Leaf[] {
  const leaves: Leaf[] = [];
  visitParents(node as PlanNode, isLeaf, (leaf: Leaf) => {
    leaves.push(leaf);
  });
  return leaves;
}

/** The characters of a finding. */
export const quoteOf = ({ leaf, range }: Span): string => leaf.value.slice(range.start, range.end);
