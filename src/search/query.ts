import { foldMapped, loosen, loosenMapped, searchFold } from "../text/fold.ts";
import { withoutMarks } from "../text/marks.ts";

/** Terms that must all occur, and terms none of which may. Folded, none empty, each once. */
export interface Group {
  all: string[];
  none: string[];
}

/** A query: what matches one of its groups is found. No group: there is nothing to search for. */
export interface Query {
  groups: Group[];
}

/** Quotation marks that may open a phrase, and those that may close it; some only at a term's beginning (it's, 经验”). */
const PAIRS: { open: string; close: string; anywhere: boolean }[] = [
  { open: '"＂“„', close: '"＂“”‟', anywhere: true },
  { open: "”‟", close: '"＂“”‟', anywhere: false },
  { open: "'＇‘’‚‛", close: "'＇‘’", anywhere: false },
  { open: "「", close: "」", anywhere: true },
  { open: "『", close: "』", anywhere: true },
  { open: "《", close: "》", anywhere: true },
  { open: "〈", close: "〉", anywhere: true },
];

const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]+/gu;

/**
 * Reads what somebody typed. Terms parted by white space must all occur; `-` before a later term excludes it; `|` parts
 * alternatives; a closed pair of quotation marks keeps white space, `|` and `-` together. Everything else is literal: an
 * unclosed quotation mark, a `-` alone or at the beginning. Line breaks fall away, as in a one-line field, and so do
 * marks of this site, which a copied quotation may hold.
 */
export function parseQuery(raw: string): Query {
  const groups: Group[] = [];
  let group: Group = { all: [], none: [] };
  let term = "";
  let excluded = false;
  const endTerm = () => {
    const folded = searchFold(term);
    const list = excluded ? group.none : group.all;
    if (folded !== "" && !list.includes(folded)) list.push(folded);
    term = "";
    excluded = false;
  };
  const endGroup = () => {
    endTerm();
    if (group.all.length > 0) groups.push(group);
    group = { all: [], none: [] };
  };
  const text = withoutMarks(raw).replace(LINE_BREAKS, "");
  const closing = closingMarks(text);
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    const end = closing(i, term === "");
    if (end !== null) {
      term += text.slice(i, end + 1);
      i = end;
    } else if (/\s/u.test(char)) endTerm();
    else if (char === "|" || char === "｜") endGroup();
    else if (excludes(char, text.charAt(i + 1)) && term === "" && !excluded && group.all.length > 0) excluded = true;
    else term += char;
  }
  endGroup();
  return { groups };
}

const excludes = (char: string, next: string): boolean => (char === "-" || char === "－") && /[^\s|｜]/u.test(next);

/** Where the quotation that opens at a place closes; null where none opens there, or it never closes or is empty. */
function closingMarks(text: string): (at: number, atStart: boolean) => number | null {
  // The last place of each mark, so that a long run of unclosed ones is not searched again and again.
  const last = new Map<string, number>();
  for (let i = 0; i < text.length; i++) last.set(text.charAt(i), i);
  return (at, atStart) => {
    const pair = PAIRS.find(({ open, anywhere }) => open.includes(text.charAt(at)) && (anywhere || atStart));
    if (!pair || !Array.from(pair.close).some((mark) => (last.get(mark) ?? -1) > at)) return null;
    for (let i = at + 1; i < text.length; i++) if (pair.close.includes(text.charAt(i))) return i > at + 1 ? i : null;
    return null;
  };
}

/** Whether a folded text answers a query. */
export const matches = ({ groups }: Query, folded: string): boolean =>
  groups.some(
    ({ all, none }) => all.every((term) => folded.includes(term)) && !none.some((term) => folded.includes(term)),
  );

/** Whether a folded text answers a query when punctuation does not count; excluded terms stay exact. */
export function matchesLoosely({ groups }: Query, folded: string): boolean {
  const loose = loosen(folded);
  return groups.some(
    ({ all, none }) =>
      all.every((term) => folded.includes(term) || (loosen(term) !== "" && loose.includes(loosen(term)))) &&
      !none.some((term) => folded.includes(term)),
  );
}

/** The terms that are looked for, each once. */
export const termsOf = ({ groups }: Query): string[] => [...new Set(groups.flatMap(({ all }) => all))];

/** A range of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  end: number;
}

/** Where terms stand in a text, in its own units, in order and without overlap; loosely where they stand nowhere exactly. */
export function findTerms(text: string, terms: readonly string[]): TextRange[] {
  const folded = foldMapped(text);
  const loose = loosenMapped(folded.text);
  const found: TextRange[] = [];
  for (const term of terms) {
    const exact = occurrences(folded.text, term);
    const places =
      exact.length > 0
        ? exact
        : occurrences(loose.text, loosen(term)).map(({ start, end }) => ({
            start: loose.at[start] ?? 0,
            end: (loose.at[end - 1] ?? 0) + 1,
          }));
    for (const { start, end } of places)
      found.push({ start: folded.starts[start] ?? 0, end: folded.ends[end - 1] ?? 0 });
  }
  return merged(found);
}

function occurrences(text: string, term: string): TextRange[] {
  if (term === "") return [];
  const found: TextRange[] = [];
  for (let at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length))
    found.push({ start: at, end: at + term.length });
  return found;
}

function merged(ranges: TextRange[]): TextRange[] {
  const result: TextRange[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    const last = result[result.length - 1];
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else result.push({ ...range });
  }
  return result;
}

/** A term as it has to be typed to be one term again. */
const typed = (term: string): string => (/[\s|｜]|^[-－]/u.test(term) ? `"${term}"` : term);

/** A query as it is typed; folded terms stay folded. */
export const queryText = ({ groups }: Query): string =>
  groups.map(({ all, none }) => [...all.map(typed), ...none.map((term) => `-${typed(term)}`)].join(" ")).join(" | ");
