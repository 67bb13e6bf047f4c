import type { PassageRecord } from "../../../src/model/records.ts";
import type { Range } from "../../../src/model/tree.ts";
import { type Folded, foldMapped, searchFold } from "../../../src/text/fold.ts";
import { expandTerm } from "../../../src/text/terms.ts";

/** Passages offered for a topic in a plan that no editor has read for it. */
const MOST = 3;
const CLAUSE_END = /[,，;；。!！?？:：]/u;
/** A clause shorter than this says too little: the one before it is taken too. */
const ENOUGH = 8;

/** Where a plan's passages hold one of a topic's terms, the first place of each passage, headings left out. */
export function candidatesOf(
  terms: readonly string[],
  passages: readonly PassageRecord[],
): { passage: PassageRecord; range: Range }[] {
  const words = terms.flatMap(expandTerm).map(searchFold);
  const found: { passage: PassageRecord; range: Range }[] = [];
  for (const passage of passages) {
    if (found.length === MOST) break;
    const range = passage.type === "heading" ? null : firstClause(passage, words);
    if (range) found.push({ passage, range });
  }
  return found;
}

/** Passages are folded once, whatever the number of topics that look into them. */
const folds = new WeakMap<PassageRecord, Folded>();

function foldOf(passage: PassageRecord): Folded {
  const known = folds.get(passage) ?? foldMapped(passage.text);
  folds.set(passage, known);
  return known;
}

function firstClause(passage: PassageRecord, words: readonly string[]): Range | null {
  const { text } = passage;
  const { text: folded, starts, ends } = foldOf(passage);
  const places = words.flatMap((word) => {
    const at = folded.indexOf(word);
    return at < 0 ? [] : [{ start: starts[at] ?? 0, end: ends[at + word.length - 1] ?? text.length }];
  });
  const first = places.toSorted((a, b) => a.start - b.start)[0];
  return first ? clauseAround(text, first) : null;
}

/** The clause of `text` that holds a range, without the punctuation at its ends. */
export function clauseAround(text: string, { start, end }: Range): Range {
  let from = start;
  let to = end;
  while (to < text.length && !CLAUSE_END.test(text.charAt(to))) to++;
  while (from > 0 && (!CLAUSE_END.test(text.charAt(from - 1)) || to - from < ENOUGH)) {
    if (/[。!！?？\n]/u.test(text.charAt(from - 1))) break;
    from--;
  }
  while (from < start && /[\s,，;；:：]/u.test(text.charAt(from))) from++;
  return { start: from, end: to };
}
