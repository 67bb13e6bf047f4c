import type { Levels } from "./levels.ts";
import { isMarked, type MarkedToken, type Token } from "./token.ts";

/**
 * Tokens that are items of a list although their marker, 一、, opens chapters or sections elsewhere: the ten promises of a work report,
 * 一、 to 十、, below its chapter 二、. Such a list is of sentences, begins at 1 after a heading of its kind, and the next heading of the
 * kind counts on from that one.
 */
export function sentenceLists(tokens: readonly Token[], { level }: Levels): Set<Token> {
  const found = new Set<Token>();
  if (level.get("cn-dot") === "item") return found;
  const own = tokens.filter((token): token is MarkedToken => isMarked(token) && token.marker.kind === "cn-dot");
  own.forEach((_, at) => {
    const end = endOfList(own, at);
    const before = own[at - 1];
    const after = own[end];
    const goesOn = !after || after.marker.number === (before?.marker.number ?? 0) + 1;
    if (before?.type === "heading" && end - at >= 2 && goesOn) for (const token of own.slice(at, end)) found.add(token);
  });
  return found;
}

/** Where the list of sentences that begins at 1 ends; `start` where none does. */
function endOfList(own: readonly MarkedToken[], start: number): number {
  let end = start;
  while (own[end]?.type === "text" && own[end]?.marker.number === end - start + 1) end++;
  return end;
}
