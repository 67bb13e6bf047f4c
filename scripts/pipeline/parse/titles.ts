import type { Leaf, Range } from "../../../src/model/tree.ts";

/** Gives the words of a leaf, or of a range of it: as they stand, or as they are shown. */
export type WordsOf = (leaf: Leaf, range?: Range) => string;

const asTheyStand: WordsOf = ({ value }, range) => (range ? value.slice(range.start, range.end) : value);

/** The title that a container's own line gives to what stands below it, or null for plain running text. */
export function titleOf(own: Leaf, words = asTheyStand): string | null {
  if (own.type === "heading") return cleanTitle(words(own));
  if (own.runIn) return runInTitle(own, words);
  return own.value.length <= 30 ? words(own).replace(/[。；;]$/u, "") : null;
}

/** A run-in heading without its full stop or colon. */
export const runInTitle = (leaf: Leaf, words = asTheyStand): string =>
  cleanTitle(leaf.runIn ? words(leaf, { start: leaf.runIn.start, end: leaf.runIn.end - 1 }) : words(leaf));

/** A title on one line, without the zero-width characters and Markdown signs that a copy may hold. */
export const cleanTitle = (title: string): string =>
  title
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/^#{1,6}\s+|\*\*|__/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** A container's own line as a title, without its marker. */
export function withoutMarker(own: Leaf, words = asTheyStand): string {
  const clean = cleanTitle(words(own));
  const marker = cleanTitle(own.marker ?? "");
  return (clean.startsWith(marker) ? clean.slice(marker.length) : clean).replace(/^[\s:：、.．]+/u, "");
}
