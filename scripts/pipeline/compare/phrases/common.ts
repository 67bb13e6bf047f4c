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
 * and reports those that several plans share and that no next word extends in all of their plans.
 */
function eachInterval(
  stream: Stream,
  sa: Int32Array,
  lcp: Int32Array,
  shortest: number,
  report: (from: number, to: number, length: number, plans: number) => void,
): void {
  const open = new OpenIntervals(stream.plans);
  for (let i = 1; i <= sa.length; i++) {
    const length = i < sa.length && (lcp[i] as number) >= shortest ? (lcp[i] as number) : 0;
    let from = i - 1;
    for (let top = open.top; top && top.length > length; top = open.top) {
      const plans = size(top.set);
      if (plans > top.most) report(top.from, i - 1, top.length, plans);
      from = top.from;
      open.close(length, plans);
    }
    if (length === 0) continue;
    if ((open.top?.length ?? 0) < length) open.enter(length, from);
    open.add(planAt(stream, sa[i - 1] as number));
    open.add(planAt(stream, sa[i] as number));
  }
}

/** An interval of the suffix array whose end is not reached: places that have their first `length` tokens in common. */
interface Interval {
  length: number;
  from: number;
  /** The most plans that any longer words within it stand in. */
  most: number;
  /** Plans of its places, a bit each. */
  set: Uint32Array;
}

/** The open intervals, each within the one below it. Their objects are used again, so that a long stream does not make one for each place. */
class OpenIntervals {
  private readonly all: Interval[] = [];
  private depth = 0;
  private readonly words: number;

  constructor(plans: number) {
    this.words = Math.ceil(plans / 32);
  }

  get top(): Interval | undefined {
    return this.all[this.depth - 1];
  }

  enter(length: number, from: number): void {
    const entry = this.all[this.depth++];
    if (!entry) this.all.push({ length, from, most: 1, set: new Uint32Array(this.words) });
    else {
      Object.assign(entry, { length, from, most: 1 });
      entry.set.fill(0);
    }
  }

  /** Adds a plan to the innermost interval. */
  add(plan: number): void {
    const { set } = this.top as Interval;
    set[plan >> 5] = (set[plan >> 5] as number) | (1 << (plan & 31));
  }

  /** Ends the innermost interval, which `plans` plans share; its plans go to the one around it, of `length` tokens or more. */
  close(length: number, plans: number): void {
    const done = this.top as Interval;
    const around = this.all[this.depth - 2];
    if (around && around.length >= length) {
      this.depth--;
      around.most = Math.max(around.most, plans);
      for (let w = 0; w < this.words; w++) around.set[w] = (around.set[w] as number) | (done.set[w] as number);
    } else {
      // The shorter words that stand here too take over what it holds; in the end those of no length, which all else stands in.
      Object.assign(done, { length, most: plans });
    }
  }
}

/** Number of plans in a set of bits. */
function size(set: Uint32Array): number {
  let sum = 0;
  for (let word of set) for (; word !== 0; word &= word - 1) sum++;
  return sum;
}

/** Index of the plan that a place of the stream belongs to. */
export const planAt = ({ passages, owner }: Stream, place: number): number =>
  passages[owner[place] as number]?.plan ?? 0;

/** Whether one and the same word stands before the phrase in all of its plans. */
function extendsLeft(stream: Stream, sa: Int32Array, from: number, to: number, plans: number): boolean {
  const before = new Map<number, Set<number>>();
  for (let i = from; i <= to; i++) {
    const place = sa[i] as number;
    // Nothing stands before the very first place: no other has that.
    const code = stream.codes[place - 1] as number;
    const set = before.get(code) ?? new Set();
    before.set(code, set.add(planAt(stream, place)));
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
  return { length, places, plans: [...plans] };
}
