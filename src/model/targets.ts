/** How a target's number is meant: see the method (/about/). */
export const COMPARATORS = ["eq", "ge", "gt", "le", "lt", "range", "approx"] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** Kinds of target: see the method (/about/). */
export const TARGET_KINDS = ["level", "growth", "reduction", "cumulative", "share"] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** When a target is due: a year, every year, some time in the plan period; null where the text does not say. */
export type TargetYear = number | "annual" | "period" | null;

/** The number of a target: one, both ends of a range, or null where its digits are lost or it has none. */
export type TargetValue = number | [number, number] | null;
