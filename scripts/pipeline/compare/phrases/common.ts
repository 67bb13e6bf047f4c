import { commonPrefixes, suffixArray } from "./suffixes.ts";
import type { Stream } from "./tokens.ts";

/** Words that stand in two plans or more. */
export interface Common {
  /** In tokens. */
  length: number;
  /** Places in the stream, in its order; one that overlaps an earlier one of the same words is left out. */
  places: number[];
  /** Indexes of the plans, in order. */
  plans: number[];
}

/**
 * The common phrases of a stream, of `shortest` tokens or more, in the order of their first places. A phrase is listed
 * when no longer one that holds it stands in all of its plans. Time grows with n log n; each place is looked at once for each
 * number of plans that words beginning there can have.
 */
export function commonPhrases(stream: Stream, shortest: number): Common[] {
  if (stream.plans < 2) return [];
  const sa = suffixArray(stream.codes);
  const found: Common[] = [];
  eachInterval(stream, sa, commonPrefixes(stream.codes, sa), shortest, (from, to, length, plans) => {
    if (extendsLeft(stream, sa, from, to, plans)) return;
    found.push(phraseAt(stream, sa.slice(from, to + 1).sort(), length));
  });
  return found.sort((a, b) => (a.places[0] ?? 0) - (b.places[0] ?? 0) || b.length - a.length);
}

/**
 * Walks the tree of repeated words from the leaves up, as intervals of the suffix array (Abouelhoda and others 2004),
 * and tells those that several plans share and that no next word extends in all of their plans.
 */
function eachInterval(
  stream: Stream,
  sa: Int32Array,
  lcp: Int32Array,
  shortest: number,
  tell: (from: number, to: number, length: number, plans: number) => void,
): void {
  const words = Math.ceil(stream.plans / 32);
  // One entry an open interval; the sets of plans are used again.
  const open: { length: number; from: number; most: number; set: Uint32Array }[] = [];
  let depth = 0;
  const enter = (length: number, from: number) => {
    const entry = open[depth++];
    if (!entry) {
      open.push({ length, from, most: 1, set: new Uint32Array(words) });
      return;
    }
    Object.assign(entry, { length, from, most: 1 });
    entry.set.fill(0);
  };
  const put = (at: number) => {
    const plan = planAt(stream, sa[at] as number);
    const { set } = open[depth - 1] as (typeof open)[number];
    set[plan >> 5] = (set[plan >> 5] as number) | (1 << (plan & 31));
  };
  for (let i = 1; i <= sa.length; i++) {
    const length = i < sa.length && (lcp[i] as number) >= shortest ? (lcp[i] as number) : 0;
    let from = i - 1;
    while (depth > 0 && (open[depth - 1] as (typeof open)[number]).length > length) {
      const done = open[depth - 1] as (typeof open)[number];
      const plans = size(done.set);
      if (plans > 1 && plans > done.most) tell(done.from, i - 1, done.length, plans);
      from = done.from;
      const above = depth > 1 ? open[depth - 2] : undefined;
      if (above && above.length >= length) {
        depth--;
        above.most = Math.max(above.most, plans);
        for (let w = 0; w < words; w++) above.set[w] = (above.set[w] as number) | (done.set[w] as number);
      } else if (length > 0) {
        // The shorter words that stand here too take over what they hold.
        Object.assign(done, { length, most: plans });
      } else depth--;
    }
    if (length === 0) continue;
    if (depth === 0 || (open[depth - 1] as (typeof open)[number]).length < length) enter(length, from);
    put(i - 1);
    put(i);
  }
}

/** Index of the plan that a place of the stream belongs to. */
export const planAt = ({ said, owner }: Stream, place: number): number => said[owner[place] as number]?.plan ?? 0;

/** Number of plans in a set of bits. */
function size(set: Uint32Array): number {
  let sum = 0;
  for (let word of set) for (; word !== 0; word &= word - 1) sum++;
  return sum;
}

/** Whether one and the same word stands before the phrase in all of its plans. */
function extendsLeft(stream: Stream, sa: Int32Array, from: number, to: number, plans: number): boolean {
  const before = new Map<number, Set<number>>();
  for (let i = from; i <= to; i++) {
    const place = sa[i] as number;
    if (place === 0) continue;
    const code = stream.codes[place - 1] as number;
    const set = before.get(code) ?? new Set();
    if (set.size === 0) before.set(code, set);
    set.add(planAt(stream, place));
    if (set.size === plans) return true;
  }
  return false;
}

function phraseAt(stream: Stream, sorted: Int32Array, length: number): Common {
  const places: number[] = [];
  const plans = new Set<number>();
  for (const place of sorted) {
    if (places.length > 0 && place < (places.at(-1) as number) + length) continue;
    places.push(place);
    plans.add(planAt(stream, place));
  }
  return { length, places, plans: [...plans].sort((a, b) => a - b) };
}
