import type { Comparator, Quantity } from "./quantities.ts";
import type { GapKind } from "./records.ts";
import type { Leaf, PlanNode, Range } from "./tree.ts";

/** A finding in the text of a leaf: a range of its `value`. The quote is always exactly the text there. */
export interface Span {
  leaf: Leaf;
  /** Range of `leaf.value`. */
  range: Range;
}

/** A gap, at the leaf where it shows. */
export interface Gap extends Span {
  kind: GapKind;
  note: string;
}

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

/** All leaves below a node, in document order. */
export function leavesOf(node: PlanNode | { children: PlanNode[] }): Leaf[] {
  if ("value" in node) return [node as Leaf];
  const children = (node as { children: PlanNode[] }).children;
  return children.flatMap((child) => leavesOf(child));
}

/** Kinds of target: see the method (/about/). */
export const TARGET_KINDS = ["level", "growth", "reduction", "cumulative", "share"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

export type TargetYear = number | "annual" | "period" | null;

/** A quantified commitment, at the leaf where it stands. */
export interface Target extends Span {
  indicator: string;
  value: Quantity["value"];
  unit: string;
  comparator: Comparator;
  year: TargetYear;
  kind: TargetKind;
  binding: boolean | null;
  leads: string[];
  implied: boolean;
  lost: boolean;
  /** Range of the number itself in `leaf.value`, for emphasis. */
  number: Range;
  /** Name of the phrasing that found it. */
  rule: string;
  status: "extracted" | "reviewed";
}
