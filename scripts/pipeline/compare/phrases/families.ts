import type { Common } from "./common.ts";

/** A phrase and the others that overlap it. */
export interface Family {
  head: Common;
  variants: Common[];
}

/** Tokens that do not weigh: so much any two texts of the genre have in common. */
const WEIGHTLESS = 5;

/** How much repetition a phrase stands for: what each plan but one repeats. */
export const weight = ({ length, plans }: Common): number => (length - WEIGHTLESS) * (plans.length - 1);

const heavier = (a: Common, b: Common): number =>
  weight(b) - weight(a) || b.length - a.length || (a.places[0] ?? 0) - (b.places[0] ?? 0);

/**
 * Gathers phrases into families, heaviest first: a phrase that overlaps a head by half of the shorter one, at any place,
 * is its variant. So the same words in more plans, or longer in fewer, stand with it and not as findings of their own.
 */
export function familiesOf(phrases: readonly Common[]): Family[] {
  const order = [...phrases].sort(heavier);
  const index = placesIndex(order);
  const taken = new Uint8Array(order.length);
  return order.flatMap((head, i) => {
    if (taken[i]) return [];
    taken[i] = 1;
    const own = new Set<number>();
    for (const start of head.places)
      for (const other of overlapping(index, start, head.length)) if (!taken[other]) own.add(other);
    for (const other of own) taken[other] = 1;
    const variants = [...own].sort((a, b) => a - b).map((other) => order[other] as Common);
    return [{ head, variants }];
  });
}

interface Index {
  starts: Int32Array;
  ends: Int32Array;
  /** Index of the phrase. */
  phrase: Int32Array;
  /** The furthest end so far. */
  furthest: Int32Array;
}

/** All places of all phrases in the order of the stream. */
function placesIndex(phrases: readonly Common[]): Index {
  const places = phrases.flatMap(({ places, length }, phrase) =>
    places.map((start) => ({ start, end: start + length, phrase })),
  );
  places.sort((a, b) => a.start - b.start);
  const furthest = Int32Array.from(places, ({ end }) => end);
  for (let i = 1; i < furthest.length; i++) furthest[i] = Math.max(furthest[i] as number, furthest[i - 1] as number);
  return {
    starts: Int32Array.from(places, ({ start }) => start),
    ends: Int32Array.from(places, ({ end }) => end),
    phrase: Int32Array.from(places, ({ phrase }) => phrase),
    furthest,
  };
}

/** Phrases that overlap a place by half of the shorter one. */
function overlapping({ starts, ends, phrase, furthest }: Index, start: number, length: number): number[] {
  const end = start + length;
  const found: number[] = [];
  for (let i = firstAtOrAfter(starts, end) - 1; i >= 0 && (furthest[i] as number) > start; i--) {
    const [from, to] = [starts[i] as number, ends[i] as number];
    const common = Math.min(to, end) - Math.max(from, start);
    if (common * 2 >= Math.min(to - from, length)) found.push(phrase[i] as number);
  }
  return found;
}

/** Index of the first entry of a sorted array that is not below `value`. */
function firstAtOrAfter(sorted: Int32Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
