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

/**
 * All longest matches of `least` and more UTF-16 units between texts of different plans. Near-linear for prose: every run of
 * `least` units is looked up once, and a match is followed to its end only from where it begins.
 */
export function matches(texts: readonly { plan: string; text: string }[], least: number): Match[] {
  const seen = new Map<string, { passage: number; start: number }[]>();
  const found: Match[] = [];
  texts.forEach(({ plan, text }, passage) => {
    const own: [string, number][] = [];
    for (let start = 0; start + least <= text.length; start++) {
      const gram = text.slice(start, start + least);
      own.push([gram, start]);
      for (const a of seen.get(gram) ?? []) {
        const other = texts[a.passage];
        if (!other || other.plan === plan) continue;
        const begins = a.start === 0 || start === 0 || other.text[a.start - 1] !== text[start - 1];
        if (!begins) continue;
        let length = least;
        while (
          a.start + length < other.text.length &&
          start + length < text.length &&
          other.text[a.start + length] === text[start + length]
        )
          length++;
        found.push({ a, b: { passage, start }, length });
      }
    }
    for (const [gram, start] of own) {
      const places = seen.get(gram);
      if (places) places.push({ passage, start });
      else seen.set(gram, [{ passage, start }]);
    }
  });
  return found;
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
        .toSorted((x, y) => x.passage - y.passage || x.shift - y.shift)
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

/** Ranges laid over each other, made into ranges that do not overlap: the longest first, of the others what is left. */
function pieces(ranges: readonly Range[]): Range[] {
  const taken: Range[] = [];
  const distinct = [...new Map(ranges.map((range) => [`${range.start}-${range.end}`, range])).values()];
  const longest = distinct.toSorted((x, y) => y.end - y.start - (x.end - x.start) || x.start - y.start);
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
