import { firstBlock, isBullet, isMarked, type MarkedToken, type Token } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { markedLine, numberOf } from "./marked.ts";
import { ensureChapter } from "./stand-ins.ts";
import { addUnmarked } from "./unmarked.ts";

/** Adds a box with all of its lines; it closes nothing, and nothing stays open in it. */
export function addBox(builder: TreeBuilder, heading: MarkedToken, body: Token[]): void {
  ensureChapter(builder);
  builder.open(builder.container("box", numberOf(heading.marker)), Number.POSITIVE_INFINITY);
  builder.addLeaf("heading", heading.blocks, markedLine(heading, IN_BOX));
  for (const token of body) {
    if (isMarked(token) && !isBullet(token)) addItem(builder, token);
    else addUnmarked(builder, token);
  }
  builder.close();
}

const IN_BOX = { comma: false, colon: true };

function addItem(builder: TreeBuilder, token: MarkedToken): void {
  const item = builder.container("item", numberOf(token.marker));
  item.children.push(builder.leaf(token.type, token.blocks, markedLine(token, IN_BOX)));
  builder.add(item);
}

/** A box is a list, not a chapter: this many lines at most. */
const LONGEST = 200;

/**
 * The tokens after the heading of a box (专栏) that belong to it. Where the lines of the box are indented otherwise than
 * the text around it, the indentation decides; else the box goes on as long as its lines look like a box's: numbered or
 * bulleted, rows of a table, or led by a name and a colon.
 */
export function boxBody(tokens: Token[], heading: number, bodyIndent: number): Token[] {
  const after = tokens.slice(heading + 1, heading + 1 + LONGEST);
  const end = after.findIndex(closesBox);
  const candidates = end < 0 ? after : after.slice(0, end);
  const first = candidates[0];
  if (first && indentOf(first) !== bodyIndent) {
    const outside = candidates.findIndex((token) => indentOf(token) === bodyIndent);
    if (outside >= 0) return candidates.slice(0, outside);
    if (end >= 0 || heading + 1 + candidates.length === tokens.length) return candidates;
  }
  const outside = candidates.findIndex((token, i) => i > 0 && !looksBoxed(token));
  return outside < 0 ? candidates : candidates.slice(0, outside);
}

const indentOf = (token: Token): number => firstBlock(token).indent;

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
