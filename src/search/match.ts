import { loosen, tokens } from "../model/fold.ts";
import type { Positions, Store } from "./store.ts";

/** Where a term begins in each record that holds it, in words of the index. */
export type TermHits = Map<string, number[]>;

/** Words that are asked for at one time; a long term that cannot match is given up after the first lot. */
const LOT = 12;

/** Punctuation marks that may stand between two characters of a loose match, and in all of it. */
const GAP = 2;
const GAPS = 4;

/** Records that hold a folded term as it is, and where. */
export const exactHits = (term: string, store: Store): Promise<TermHits> => hitsOf(tokens(term), store, 0);

/**
 * Records that may hold a term when punctuation is left out: its characters stand in order with at most a few others
 * between them. What stands there only the text can say. Terms of less than three characters are not tried.
 */
export async function looseCandidates(term: string, store: Store): Promise<Set<string>> {
  const words = tokens(loosen(term));
  if (words.length < 3) return new Set();
  return new Set((await hitsOf(words, store, GAP)).keys());
}

async function hitsOf(words: string[], store: Store, gap: number): Promise<TermHits> {
  const hits: TermHits = new Map();
  const known = new Map<string, Positions>();
  const distinct = [...new Set(words)];
  let ids: string[] | null = null;
  for (let at = 0; at < distinct.length; at += LOT) {
    const lot = distinct.slice(at, at + LOT);
    const found = await Promise.all(lot.map((word) => store.positions(word)));
    lot.forEach((word, i) => {
      known.set(word, found[i] ?? new Map());
    });
    ids = inAll(ids, found);
    if (ids.length === 0) return hits;
  }
  for (const id of ids ?? []) {
    const sets = new Map(distinct.map((word) => [word, new Set(known.get(word)?.get(id))]));
    const places = startsOf(words, sets, gap);
    if (places.length > 0) hits.set(id, places);
  }
  return hits;
}

function inAll(ids: string[] | null, found: Positions[]): string[] {
  const [first, ...rest] = found.toSorted((a, b) => a.size - b.size);
  if (!first) return ids ?? [];
  return (ids ?? [...first.keys()]).filter((id) => first.has(id) && rest.every((positions) => positions.has(id)));
}

/** Places of the first word from which the others follow, each at most `gap` places further than the next one. */
function startsOf(words: string[], places: ReadonlyMap<string, ReadonlySet<number>>, gap: number): number[] {
  const follows = (at: number, next: number, gaps: number): boolean => {
    const word = words[next];
    if (word === undefined) return true;
    for (let skip = 0; skip <= Math.min(gap, gaps); skip++)
      if (places.get(word)?.has(at + 1 + skip) && follows(at + 1 + skip, next + 1, gaps - skip)) return true;
    return false;
  };
  return [...(places.get(words[0] ?? "") ?? [])].filter((at) => follows(at, 1, GAPS));
}
