import { diceCoefficient } from "dice-coefficient";

/**
 * The candidate most like `wanted` by Dice's coefficient, or undefined where none has a character in common.
 * `textsOf` gives what of a candidate is compared, if it is not the candidate itself.
 */
export function mostLike<T>(
  wanted: string,
  candidates: Iterable<T>,
  textsOf: (candidate: T) => string[],
): T | undefined {
  let best: T | undefined;
  let most = 0;
  const grams = gramsOf(wanted);
  for (const candidate of candidates)
    for (const text of textsOf(candidate)) {
      const likeness = diceCoefficient(grams, gramsOf(text));
      if (likeness > most) {
        most = likeness;
        best = candidate;
      }
    }
  return best;
}

/** How alike two texts are, from 0 to 1. */
export const likeness = (a: string, b: string): number => diceCoefficient(gramsOf(a), gramsOf(b));

/** `nearest: "…"` with the candidate most like `wanted`, for messages. */
export function nearestOf(wanted: string, candidates: Iterable<string>): string {
  const best = mostLike(wanted, candidates, (candidate) => [candidate]);
  return best === undefined ? "nothing is like it" : `nearest: "${best}"`;
}

/** Characters and pairs of them: Chinese names of two or three characters often share no pair. */
const gramsOf = (text: string): string[] => {
  const chars = [...text];
  return [...new Set([...chars, ...chars.slice(1).map((char, i) => `${chars[i]}${char}`)])];
};
