/** A passage that answers a query, and what is known of it before its text is loaded. */
export interface Hit {
  passage: number;
  /** Occurrences of all terms, without those in the list of the bodies responsible for a task. */
  count: number;
  /** Words of the index that they cover. */
  covered: number;
  /** Share of the terms that stand in its heading or run-in heading, 0 to 1. */
  inTitle: number;
  /** Words before the first occurrence of the term that comes last. */
  first: number;
  /** Words between the beginning of that list and the first occurrence in it; the body that leads is named first. */
  intoList: number;
}

/** What of a passage itself counts for its rank. */
export interface Merits {
  /** Its length in words of the index, without that list. */
  size: number;
  task: boolean;
  targets: boolean;
}

/** What stands at the very beginning of a text is what it is about; further on it may be mentioned in passing. */
const EARLY = 3;
const EARLY_WORDS = 40;

/** What a text with targets and a task have before others, where they are about the words. */
const TARGETS = 1.5;
const TASK = 1;

/** Above this percentage a text is not more about a word the more often it repeats it. */
const DENSE = 6;

/**
 * How much a hit says, for the order of results: headings and run-in headings first; then the share of the text (in percent)
 * that the words take, and how early they come; targets and tasks before others, the more so the larger that share is: in a
 * long task the words may be one thing among twenty. What only the list of responsible bodies says (市乡村振兴局) is not what
 * the task is about: it comes after all others.
 */
export function score({ count, covered, inTitle, first, intoList }: Hit, { size, task, targets }: Merits): number {
  if (count === 0) return 1 / (2 + intoList);
  const density = Math.min(DENSE, (100 * covered) / Math.max(size, 1));
  const early = EARLY * Math.max(0, 1 - first / EARLY_WORDS);
  const merits = ((targets ? TARGETS : 0) + (task ? TASK : 0)) * (density / DENSE);
  return 20 * inTitle + density + Math.log2(1 + count) + early + merits;
}
