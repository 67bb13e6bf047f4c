import { foldMapped } from "../../text/fold.ts";

/** A passage as it is shown in one of the columns. */
export interface Shown {
  plan: string;
  text: string;
}

/** Equal words of two passages of different plans, that go on neither before nor after; offsets in folded texts. */
export interface Match {
  a: { passage: number; start: number };
  b: { passage: number; start: number };
  length: number;
}

/** A piece of a passage that stands the same in others: offsets in the text as shown. */
export interface Shared {
  start: number;
  end: number;
  /** Where the same words stand: passage and offsets, the first of each other plan, in the order of the passages. */
  twins: { passage: number; plan: string; start: number; end: number }[];
}

/** Fewest characters that count as a phrase of their own. */
export const SHORTEST = 8;

/** A place in one of several texts. */
type Place = Match["a"];

/**
 * All longest matches of `least` and more UTF-16 units between texts of different plans. Near-linear for prose: every run of
 * `least` units is looked up once, and a match is followed to its end only from where it begins.
 */
export function matches(texts: readonly Shown[], least: number): Match[] {
  const seen = new Map<string, Place[]>();
  const found: Match[] = [];
  texts.forEach(({ text }, passage) => {
    const starts = Array.from({ length: Math.max(0, text.length - least + 1) }, (_, start) => start);
    for (const start of starts)
      for (const a of seen.get(text.slice(start, start + least)) ?? []) {
        const match = matchFrom(a, { passage, start }, texts, least);
        if (match) found.push(match);
      }
    // Entered when the whole text has been looked up: a text does not match itself.
    for (const start of starts) {
      const run = text.slice(start, start + least);
      const places = seen.get(run);
      if (places) places.push({ passage, start });
      else seen.set(run, [{ passage, start }]);
    }
  });
  return found;
}

/** The match that begins at two places whose first `least` units are equal; null within one plan, and where it began before. */
function matchFrom(a: Place, b: Place, texts: readonly Shown[], least: number): Match | null {
  const [one, other] = [texts[a.passage], texts[b.passage]];
  if (!one || !other || one.plan === other.plan) return null;
  if (a.start > 0 && b.start > 0 && one.text[a.start - 1] === other.text[b.start - 1]) return null;
  const most = Math.min(one.text.length - a.start, other.text.length - b.start);
  let length = least;
  while (length < most && one.text[a.start + length] === other.text[b.start + length]) length++;
  return { a, b, length };
}

interface Range {
  start: number;
  end: number;
}

/**
 * The words of each passage that stand the same, after the search's fold, in a passage of another plan: pieces in order that do
 * not overlap. Where matches overlap, the longer keeps its whole, and of the others the rest is a piece of its own.
 */
export function sharedWords(passages: readonly Shown[]): Shared[][] {
  const folded = passages.map(({ plan, text }) => ({ plan, ...foldMapped(text) }));
  const found = matches(folded, SHORTEST).flatMap((match) => trimmed(match, folded) ?? []);
  const sides = passages.map((): { own: Range; passage: number; shift: number }[] => []);
  for (const { a, b, length } of found) {
    const side = (at: Match["a"], twin: Match["a"]) =>
      sides[at.passage]?.push({
        own: { start: at.start, end: at.start + length },
        passage: twin.passage,
        shift: twin.start - at.start,
      });
    side(a, b);
    side(b, a);
  }
  const shownRange = (passage: number, { start, end }: Range): Range => {
    const { starts = [], ends = [] } = folded[passage] ?? {};
    return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
  };
  return sides.map((side, passage) =>
    pieces(side.map(({ own }) => own)).map((piece) => {
      const covering = side.filter(({ own }) => own.start <= piece.start && piece.end <= own.end);
      const plans = new Set<string>();
      const twins = covering
        .sort((x, y) => x.passage - y.passage || x.shift - y.shift)
        .flatMap((twin) => {
          const plan = passages[twin.passage]?.plan ?? "";
          if (plans.has(plan)) return [];
          plans.add(plan);
          const there = { start: piece.start + twin.shift, end: piece.end + twin.shift };
          return [{ passage: twin.passage, plan, ...shownRange(twin.passage, there) }];
        });
      return { ...shownRange(passage, piece), twins };
    }),
  );
}

/** What does not count at the ends of a phrase: punctuation, and half of a character or number. */
const BEFORE = /^[^\p{L}\p{N}]+/u;
const AFTER = /[^\p{L}\p{N}%‰]+$/u;
const DIGIT = /[0-9]/;
const IN_NUMBER = /[0-9.%‰]/;

/** A match without what does not count at its ends; null where what is left is no phrase. */
function trimmed({ a, b, length }: Match, texts: readonly { text: string }[]): Match | null {
  const sides = [a, b].map(({ passage, start }) => ({ text: texts[passage]?.text ?? "", start }));
  const whole = sides[0]?.text.slice(a.start, a.start + length) ?? "";
  // 80% and 85% are not the same 8.
  const cutBefore = sides.some(
    ({ text, start }) => DIGIT.test(text.charAt(start - 1)) && IN_NUMBER.test(whole.charAt(0)),
  );
  const cutAfter = sides.some(
    ({ text, start }) => DIGIT.test(whole.charAt(length - 1)) && IN_NUMBER.test(text.charAt(start + length)),
  );
  const rest = (cutBefore ? whole.replace(/^[0-9.%‰]+/, "") : whole).replace(BEFORE, "");
  const words = (cutAfter ? rest.replace(/[0-9.]+$/, "") : rest).replace(AFTER, "");
  if (words.length < SHORTEST) return null;
  const from = length - rest.length;
  return {
    a: { passage: a.passage, start: a.start + from },
    b: { passage: b.passage, start: b.start + from },
    length: words.length,
  };
}

/** Overlapping ranges cut into ranges that do not overlap: the longest stay whole, of the others what is left. */
function pieces(ranges: readonly Range[]): Range[] {
  const taken: Range[] = [];
  const distinct = [...new Map(ranges.map((range) => [`${range.start}-${range.end}`, range])).values()];
  const longest = distinct.sort((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start);
  for (const range of longest) {
    let free: Range[] = [range];
    for (const { start, end } of taken)
      free = free.flatMap((rest) =>
        rest.end <= start || end <= rest.start
          ? [rest]
          : [
              { start: rest.start, end: Math.min(rest.end, start) },
              { start: Math.max(rest.start, end), end: rest.end },
            ].filter((part) => part.start < part.end),
      );
    taken.push(...free);
  }
  return taken.sort((x, y) => x.start - y.start);
}
