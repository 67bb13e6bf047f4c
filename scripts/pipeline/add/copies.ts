import { fold } from "../../../src/text/chars.ts";

/** Shorter sentences stand in many documents. */
const SHORTEST = 16;

/** Sentences of a text by which copies of it are known; how a copy breaks its lines does not matter. */
export const sentencesOf = (text: string): ReadonlySet<string> =>
  new Set(
    fold(text)
      .split(/[。；;!?]/u)
      .filter(({ length }) => length >= SHORTEST),
  );

/** From this share of common sentences on, one text is a copy of another or of a part of it. */
const COPY = 0.5;

/** The plan that a text is a copy of, with the share of its sentences that the plan has; null where there is none. */
export function copyOf(
  text: string,
  plans: Iterable<{ id: string; source: string }>,
): { id: string; share: number } | null {
  const own = sentencesOf(text);
  let best: { id: string; share: number } | null = null;
  for (const { id, source } of plans) {
    const theirs = sentencesOf(source);
    const common = [...own].filter((sentence) => theirs.has(sentence)).length;
    const share = common / Math.max(1, Math.min(own.size, theirs.size));
    if (share >= COPY && share > (best?.share ?? 0)) best = { id, share };
  }
  return best;
}
