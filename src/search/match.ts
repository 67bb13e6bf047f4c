import { loosen, tokens } from "../text/fold.ts";
import { lowerBound } from "./passages.ts";
import type { Passages, Places, Store } from "./store.ts";

/** Where a term begins in each passage that holds it, in words from its first one. */
export type TermHits = ReadonlyMap<number, readonly number[]>;

/** Words that are asked for at one time; a long term that cannot match is given up after the first lot. */
const LOT = 12;

/** Punctuation marks that may stand between two characters of a loose match, and in all of it. */
const GAP = 2;
const GAPS = 4;

/** Passages that hold a folded term as it is, and where. */
export async function exactHits(term: string, store: Store): Promise<TermHits> {
  const words = tokens(term);
  let starts: Places | undefined;
  for (let at = 0; at < words.length; at += LOT) {
    const lot = await Promise.all(words.slice(at, at + LOT).map((word) => store.places(word)));
    // The rarest word first: the others are looked up where it stands.
    for (const { places, offset } of lot
      .map((places, i) => ({ places, offset: at + i }))
      .sort((a, b) => a.places.length - b.places.length))
      starts = starts?.filter((start) => has(places, start + offset)) ?? shifted(places, offset);
    if (starts?.length === 0) break;
  }
  return byPassage(starts ?? new Uint32Array(), await store.passages());
}

/**
 * Passages that may hold a term when punctuation is left out: its characters stand in order with at most a few others
 * between them. What stands there only the text can say. Terms of less than three characters are not tried.
 */
export async function looseCandidates(term: string, store: Store): Promise<Set<number>> {
  const words = tokens(loosen(term));
  if (words.length < 3) return new Set();
  const known: Places[] = [];
  const follows = (at: number, next: number, gaps: number): boolean => {
    const places = known[next];
    if (!places) return true;
    for (let skip = 0; skip <= Math.min(GAP, gaps); skip++)
      if (has(places, at + 1 + skip) && follows(at + 1 + skip, next + 1, gaps - skip)) return true;
    return false;
  };
  let starts: Places | undefined;
  while (known.length < words.length && starts?.length !== 0) {
    const lot = words.slice(known.length, known.length + LOT);
    known.push(...(await Promise.all(lot.map((word) => store.places(word)))));
    if (known.some(({ length }) => length === 0)) return new Set();
    starts = (starts ?? known[0])?.filter((at) => follows(at, 1, GAPS));
  }
  return new Set(byPassage(starts ?? new Uint32Array(), await store.passages()).keys());
}

const has = (places: Places, place: number): boolean => places[lowerBound(places, place)] === place;

const shifted = (places: Places, offset: number): Places =>
  offset === 0 ? places : places.filter((place) => place >= offset).map((place) => place - offset);

function byPassage(places: Places, { starts }: Passages): TermHits {
  const hits = new Map<number, number[]>();
  let passage = 0;
  for (const place of places) {
    if (place >= (starts[passage + 1] ?? 0)) passage = lowerBound(starts, place + 1) - 1;
    const own = hits.get(passage);
    const within = place - (starts[passage] ?? 0);
    if (own) own.push(within);
    else hits.set(passage, [within]);
  }
  return hits;
}
