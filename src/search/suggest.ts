import { searchFold } from "../text/fold.ts";
import { find } from "./find.ts";
import { parseQuery, type Query, queryText } from "./query.ts";
import type { Store } from "./store.ts";

/** Another query that would find something. */
export interface Suggestion {
  text: string;
  count: number;
}

/** Suggestions shown at one time. */
const MOST = 5;

/** Characters of a term of which parts are tried. */
const LONGEST = 24;

/** Queries in which a word gives way to one of the same meaning, those that find something, most results first. */
export async function synonymsOf(query: Query, groups: readonly string[][], store: Store): Promise<Suggestion[]> {
  const [only, ...others] = query.groups;
  if (!only || others.length > 0) return [];
  const texts = only.all.flatMap((term, at) =>
    groups.flatMap((words) => {
      const folded = words.map(searchFold);
      const own = folded.filter((word) => term.includes(word)).sort((a, b) => b.length - a.length)[0];
      if (!own) return [];
      return words
        .filter((_, i) => !term.includes(folded[i] ?? ""))
        .map((word) => ({
          all: only.all.map((other, i) => (i === at ? term.replace(own, word) : other)),
          none: only.none,
        }));
    }),
  );
  return counted(
    texts.map((group) => queryText({ groups: [group] })),
    store,
  );
}

/** For a query that finds nothing: without one of its terms, a part of its term, or its characters anywhere in a passage. */
export async function closest(query: Query, store: Store): Promise<Suggestion[]> {
  const [only, ...others] = query.groups;
  if (!only || others.length > 0)
    return counted(
      query.groups.map((group) => queryText({ groups: [group] })),
      store,
    );
  const { all, none } = only;
  const fewer =
    all.length > 1
      ? all.slice(0, 8).map((_, at) => queryText({ groups: [{ all: all.filter((_, i) => i !== at), none }] }))
      : [];
  const shorter = await counted(
    [...fewer, ...(none.length > 0 ? [queryText({ groups: [{ all, none: [] }] })] : [])],
    store,
  );
  if (shorter.length > 0) return shorter;
  const [term = ""] = [...all].sort((a, b) => b.length - a.length);
  const chars = Array.from(term).slice(0, LONGEST);
  const apart = chars.length > 1 && chars.length <= 8 ? await counted([[...new Set(chars)].join(" ")], store) : [];
  const near = [...(await parts(chars, store)), ...apart];
  return near.filter(({ text }, at) => near.findIndex((other) => other.text === text) === at);
}

/** The longest parts of a term that occur. */
async function parts(chars: string[], store: Store): Promise<Suggestion[]> {
  for (let length = chars.length - 1; length >= Math.min(2, chars.length - 1) && length > 0; length--) {
    const texts = Array.from({ length: chars.length - length + 1 }, (_, at) => chars.slice(at, at + length).join(""));
    const found = await counted(
      texts.map((part) => queryText({ groups: [{ all: [part], none: [] }] })),
      store,
    );
    if (found.length > 0) return found.slice(0, 3);
  }
  return [];
}

async function counted(texts: string[], store: Store): Promise<Suggestion[]> {
  const found: Suggestion[] = [];
  for (const text of new Set(texts)) {
    const { length } = await find(parseQuery(text), store);
    if (length > 0) found.push({ text, count: length });
  }
  return found.sort((a, b) => b.count - a.count).slice(0, MOST);
}
