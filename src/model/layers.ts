import type { GapKind } from "./gaps.ts";
import type { Comparator, TargetKind, TargetValue, TargetYear } from "./targets.ts";
import type { Leaf, Range } from "./tree.ts";

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
  /** Places in `leaf.value` before which characters are lost; none where the gap is of another sort. */
  lost: number[];
  /** Name of the rule of lost words that found it; absent where structure or an editor did. */
  rule?: string;
}

/** A quantified commitment, at the leaf where it stands. */
export interface Target extends Span {
  indicator: string;
  value: TargetValue;
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
export interface PassageThemes {
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
  status: "extracted" | "reviewed";
}

/** A named programme or method, by the registry's id. */
export interface InstrumentMention extends Span {
  instrument: string;
  status: "extracted" | "reviewed";
}

/** A typing mistake of the source, as an editor saw it. */
export interface Typo extends Span {
  note: string;
}

/** What is found in a text, before or after review. */
export interface Findings {
  targets: Target[];
  designations: Designation[];
  instruments: InstrumentMention[];
  gaps: Gap[];
  typos: Typo[];
}
