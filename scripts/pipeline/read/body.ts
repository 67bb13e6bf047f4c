import type { MarkerKind } from "../../../src/model/markers.ts";
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

/** Markers that begin no line of a page's own; with 1）, ① and most bullets its menus and lists of links begin too. */
const DOCUMENT_MARKERS: ReadonlySet<MarkerKind> = new Set([
  "pian",
  "bufen",
  "zhang",
  "jie",
  "box",
  "cn-dot",
  "cn-paren",
  "num-paren",
]);

/** Whether a line begins with a marker that shows that the document has begun, or has not yet ended. */
function isMarked(text: string): boolean {
  for (const { name, pattern } of MARKERS) {
    const marker = pattern.exec(text)?.[0].trimEnd();
    if (marker === undefined) continue;
    if (name === "bullet") return marker.startsWith("——");
    // A page numbers its own lists too, but seldom with six characters right behind the point.
    if (name === "num-dot") return /^\S{6}/u.test(text.slice(marker.length));
    return DOCUMENT_MARKERS.has(name);
  }
  return false;
}
