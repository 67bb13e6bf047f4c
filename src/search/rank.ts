import type { Measure } from "./store.ts";

/** A record that answers a query, and what is known of it before its text is loaded. */
export interface Hit {
  id: string;
  /** Occurrences of all terms. */
  count: number;
  /** Words of the index that they cover. */
  covered: number;
  /** Share of the terms that stand in its heading or run-in heading, 0 to 1. */
  inTitle: number;
}

/** What of a record's kind counts for its rank. */
export interface Merits {
  task: boolean;
  targets: boolean;
}

/** Above this percentage a text is not more about a word the more often it repeats it. */
const DENSE = 6;

/**
 * How much a hit says, for the order of results: headings and run-in headings first; then the share of the text (in percent)
 * that the words take; a passage with targets or a task before one that mentions the words in passing.
 */
export function score({ count, covered, inTitle }: Hit, { size }: Measure, { task, targets }: Merits): number {
  const density = Math.min(DENSE, (100 * covered) / Math.max(size, 1));
  return 20 * inTitle + density + Math.log2(1 + count) + (targets ? 1.5 : 0) + (task ? 1 : 0);
}
