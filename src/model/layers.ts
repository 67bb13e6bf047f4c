import type { Comparator, Quantity } from "../text/quantities.ts";
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
  /** Name of the rule of lost words that found it; absent where structure or an editor did. */
  rule?: string;
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
  /** Cells that say it, where a table does, in the order of the row: the indicator's and the value's. */
  cells?: Range[];
  /** Name of the phrasing that found it. */
  rule: string;
  status: "extracted" | "reviewed";
}

/** A numbered task and the agencies that it names; names as written. */
export interface Task {
  /** The leaf that carries the task's text. */
  leaf: Leaf;
  number: number;
  binding: boolean | null;
  leads: string[];
  cooperating: string[];
  /** Bodies named in general (各镇办, 市级相关部门) or outside the two lists. */
  others: string[];
  /** The text that names them, as it stands; empty where the task names none. */
  raw: string;
  /** Range of `raw` in the leaf's value (or in that of the line that follows, `rawLeaf`). */
  rawRange: Range | null;
  rawLeaf: Leaf | null;
}

/** Themes of one leaf: ids of the registry, with the sub-themes found. */
export interface Themed {
  leaf: Leaf;
  themes: string[];
  /** `theme/sub`, e.g. `safety/emergency`. */
  subs: string[];
}

/** A title that the city sets out to win. */
export interface Designation extends Span {
  verb: string;
  title: string;
  level: "国家" | "省" | "市" | null;
  year: number | null;
  /** Name of the rule that found it. */
  rule: string;
}

/** A named programme or method, by the registry's id. */
export interface InstrumentMention extends Span {
  instrument: string;
}
