import type { Range } from "../../../src/model/tree.ts";
import { boilerplateRule } from "./boilerplate.ts";
import { MARKERS } from "./marker-rules.ts";
import { metaOf } from "./metadata.ts";

/**
 * Where the document begins and ends among the lines of its page: index of the first line of running text, and after the last.
 * `folded` are the lines in NFKC with blanks collapsed, "" for one that is too long to be the page's.
 */
export function bodyOf(folded: readonly string[]): Range {
  const start = folded.findIndex(isBody);
  if (start < 0) return { start: folded.length, end: folded.length };
  return { start, end: folded.findLastIndex(isBody) + 1 };
}

const isBody = (text: string): boolean =>
  text === "" ||
  ((isMarked(text) || LONG_SENTENCE.test(text)
    ? !boilerplateRule(text, false)
    : SENTENCE.test(text) && !boilerplateRule(text, true)) &&
    metaOf(text) === null);

const LONG_SENTENCE = /^.{16,}[。；;]/;

/** A line of any length that ends as a sentence does. */
const SENTENCE = /[。；;!][”’」』》)\]]*$/u;

/** Whether a line begins with a marker that shows that the document has begun, or has not yet ended. */
function isMarked(text: string): boolean {
  for (const { pattern, begins } of MARKERS) {
    const marker = pattern.exec(text)?.[0];
    if (marker !== undefined) return begins?.(text, marker) ?? false;
  }
  return false;
}
