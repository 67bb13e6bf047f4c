import type { Leaf } from "../../../src/model/tree.ts";

/** The title that a container's own line gives to what stands below it, or null for plain running text. */
export function titleOf(own: Leaf): string | null {
  if (own.type === "heading") return cleanTitle(own.value);
  if (own.runIn) return runInTitle(own);
  return own.value.length <= 30 ? own.value.replace(/[。；;]$/u, "") : null;
}

/** A run-in heading without its full stop or colon. */
export const runInTitle = (leaf: Leaf): string =>
  cleanTitle(leaf.runIn ? leaf.value.slice(leaf.runIn.start, leaf.runIn.end - 1) : leaf.value);

/** A title on one line, without the zero-width characters and Markdown signs that a copy may hold. */
export const cleanTitle = (title: string): string =>
  title
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/^#{1,6}\s+|\*\*|__/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** A container's own line as a title, without its marker. */
export function withoutMarker(own: Leaf): string {
  const clean = cleanTitle(own.value);
  const marker = cleanTitle(own.marker ?? "");
  return (clean.startsWith(marker) ? clean.slice(marker.length) : clean).replace(/^[\s:：、.．]+/u, "");
}
