/** How a target's number is meant: see the method (/about/). */
export const COMPARATORS = ["eq", "ge", "gt", "le", "lt", "range", "approx"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Kinds of target: see the method (/about/). */
export const TARGET_KINDS = ["level", "growth", "reduction", "cumulative", "share"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** Where a target's number is from: the text writes it, its words stand for it (全覆盖, 翻一番, 杜绝), or our copy lost it. */
export const NUMBER_SOURCES = ["written", "inferred", "lost"] as const;
export type NumberSource = (typeof NUMBER_SOURCES)[number];

/** What is said of a number that the text does not write. */
export const INFERRED = "由文字推得";

/** Whether a number is written, inferred from words, or lost: whatever says or counts numbers goes by this. */
export const numberSource = ({ implied, lost }: { implied: boolean; lost: boolean }): NumberSource =>
  lost ? "lost" : implied ? "inferred" : "written";

/** How many targets have a number from each source. */
export type NumberCounts = Record<NumberSource, number>;

export const countNumbers = (targets: readonly { implied: boolean; lost: boolean }[]): NumberCounts => {
  const counts: NumberCounts = { written: 0, inferred: 0, lost: 0 };
  for (const target of targets) counts[numberSource(target)]++;
  return counts;
};

/** When a target is due: a year, every year, some time in the plan period; null where the text does not say. */
export type TargetYear = number | "annual" | "period" | null;

/** The number of a target: one, both ends of a range, or null where its digits are lost or it has none. */
export type TargetValue = number | [number, number] | null;
