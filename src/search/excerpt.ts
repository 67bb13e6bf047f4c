import { MARKS, type TextMark } from "../model/marks.ts";
import { cutAtMarks } from "../text/marks.ts";
import { forDisplay } from "../text/typography.ts";
import { findTerms, type TextRange } from "./query.ts";
import type { SearchRecord } from "./record.ts";

/** A piece of shown text: a hit, what stands between, or a mark of this site, which is no part of what was searched. */
export interface Piece {
  text: string;
  hit: boolean;
  mark?: TextMark["kind"];
}

/** A record as a result shows it: its first words as the link, and the part of the rest in which the hits are. */
export interface Shown {
  title: Piece[];
  excerpt: Piece[];
}

/** Characters of an excerpt, of what stands in it before the first hit, and of a link where a passage has no heading. */
const LENGTH = 120;
const BEFORE = 24;
const FIRST = 26;

/** What a result shows of a record in which `terms` (folded) were looked for. */
export function shownOf(
  { text, title, marks = [] }: Pick<SearchRecord, "text" | "title" | "marks">,
  terms: readonly string[],
): Shown {
  const hits = findTerms(text, terms);
  const shown = forDisplay(text);
  const end = title > 0 ? title : firstWords(text);
  const cut = (range: TextRange) => pieces(shown, hits, marks, range);
  return {
    title: cut({ start: 0, end }),
    excerpt: end >= text.length ? [] : excerpt(shown, hits, end, cut),
  };
}

/** Where the first clause of a text without a heading ends. */
function firstWords(text: string): number {
  const stop = /[。，；：,;:]/u.exec(text.slice(6))?.index;
  return Math.min(text.length, FIRST, (stop ?? FIRST) + 7);
}

/** The part of a text from `from` on with most hits in it, cut with ……. */
function excerpt(shown: string, hits: TextRange[], from: number, pieces: (range: TextRange) => Piece[]): Piece[] {
  const windows = (hits.length > 0 ? hits : [{ start: from, end: from }]).map(({ start }) => {
    const begin = start - from <= BEFORE * 2 ? from : afterPunctuation(shown, Math.max(from, start - BEFORE), start);
    const end = Math.min(shown.length, begin + LENGTH);
    return { start: begin, end, count: hits.filter((hit) => hit.start >= begin && hit.end <= end).length };
  });
  const best = windows.reduce((a, b) => (b.count > a.count ? b : a));
  // A hit longer than an excerpt is shown whole.
  const end = Math.max(best.end, ...hits.filter((hit) => hit.start < best.end).map((hit) => hit.end));
  const range = { start: best.start, end: shown.length - end < 8 ? shown.length : end };
  const cut = (text: string): Piece => ({ text, hit: false });
  return [
    ...(range.start > from ? [cut("……")] : []),
    ...pieces(range),
    ...(range.end < shown.length ? [cut("……")] : []),
  ];
}

/** The first place from `at` on, and before `end`, where no punctuation stands. */
function afterPunctuation(shown: string, at: number, end: number): number {
  let place = at;
  while (place < end && /[\p{P}\s]/u.test(shown.charAt(place))) place++;
  return place;
}

/** A range of the shown text, parted where hits begin and end and where marks stand; white space is one space. */
function pieces(shown: string, hits: TextRange[], marks: readonly TextMark[], { start, end }: TextRange): Piece[] {
  const result: Piece[] = [];
  const add = (from: number, to: number, hit: boolean) => {
    for (const part of cutAtMarks({ start: from, end: to }, marks, shown.length))
      result.push(
        "kind" in part
          ? { text: MARKS[part.kind], hit: false, mark: part.kind }
          : { text: shown.slice(part.start, part.end).replace(/\s+/gu, " "), hit },
      );
  };
  let at = start;
  for (const hit of hits) {
    const [from, to] = [Math.max(hit.start, at), Math.min(hit.end, end)];
    if (from >= to) continue;
    add(at, from, false);
    add(from, to, true);
    at = to;
  }
  add(at, end, false);
  return result;
}
