/**
 * The candidate most like `wanted`, by shared characters and pairs of them (Dice's coefficient), or undefined
 * where none shares any. `textsOf` gives what of a candidate is compared, if it is not the candidate itself.
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
      const own = gramsOf(text);
      let shared = 0;
      for (const gram of grams) if (own.has(gram)) shared++;
      const likeness = (2 * shared) / (grams.size + own.size || 1);
      if (likeness > most) {
        most = likeness;
        best = candidate;
      }
    }
  return best;
}

/** `nearest: "…"` with the candidate most like `wanted`, for messages. */
export function nearestOf(wanted: string, candidates: Iterable<string>): string {
  const best = mostLike(wanted, candidates, (candidate) => [candidate]);
  return best === undefined ? "nothing is like it" : `nearest: "${best}"`;
}

const gramsOf = (text: string): Set<string> => {
  const chars = [...text];
  return new Set([...chars, ...chars.slice(1).map((char, i) => `${chars[i]}${char}`)]);
};
