import type { Token } from "./tokens.ts";

/**
 * How many tokens after the heading of a box (专栏) belong to it. Where the lines of the box are
 * indented otherwise than the text around it, the indentation tells; else the box goes on as long
 * as its lines look like a box's: numbered or bulleted, rows of a table, or led by a name and a colon.
 */
export function boxLength(tokens: Token[], heading: number, bodyIndent: number): number {
  const after = tokens.slice(heading + 1, heading + 1 + LONGEST);
  const end = after.findIndex(closesBox);
  const candidates = end < 0 ? after : after.slice(0, end);
  const indent = indentOf(candidates[0]);
  if (indent !== bodyIndent && candidates.some((token) => indentOf(token) === bodyIndent)) {
    const out = candidates.findIndex((token) => indentOf(token) === bodyIndent);
    return out;
  }
  if (indent !== bodyIndent && (end >= 0 || heading + 1 + candidates.length === tokens.length))
    return candidates.length;
  const out = candidates.findIndex((token, i) => i > 0 && !looksBoxed(token));
  return out < 0 ? candidates.length : out;
}

/** A box is a list, not a chapter: this many lines at most. */
const LONGEST = 200;

const indentOf = (token: Token | undefined): number => token?.blocks[0]?.indent ?? 0;

/** Headings above the level of a list end a box. */
const closesBox = (token: Token): boolean =>
  token.type === "question" ||
  (token.type === "heading" && (token.marker.rule.line === "title" || token.marker.kind === "cn-dot"));

const looksBoxed = (token: Token): boolean =>
  token.type !== "paragraph" || /^[^，,。；;]{2,24}[:：]/u.test(token.blocks[0].text);

/** The indentation that most lines of running text have. */
export function bodyIndentOf(tokens: Token[]): number {
  const counts = new Map<number, number>();
  for (const token of tokens)
    if (token.type === "paragraph" && token.blocks[0].text.length > 60)
      counts.set(indentOf(token), (counts.get(indentOf(token)) ?? 0) + 1);
  let best = 0;
  for (const [indent, count] of counts) if (count > (counts.get(best) ?? 0)) best = indent;
  return best;
}
