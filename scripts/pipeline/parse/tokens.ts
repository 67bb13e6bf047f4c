import type { Block } from "../read/lines.ts";
import { contentsLines } from "./contents.ts";
import { type Marker, markerBeforeDigits, markerOf } from "./markers.ts";
import { questionAt } from "./questions.ts";
import { tables } from "./tables.ts";
import { isMarked, type Token } from "./token.ts";

/** Longest line that can be a title; the longest in use has a little over fifty characters. */
const LONGEST_TITLE = 80;
/** Longest item or （一） line that is a title of its own. */
const LONGEST_ITEM_TITLE = 45;

/** Signs of running text in a line: a title has no full stop, and does not end in ; or ,. */
const isTitle = (text: string, longest: number): boolean =>
  text.length <= longest && !/[。！!]/u.test(text) && !/[；;，,、]$/u.test(text);

/** The tokens of `blocks`, in order; every block is in exactly one. */
export function tokens(blocks: Block[]): Token[] {
  const contents = contentsLines(blocks);
  const tableAt = tables(blocks, contents);
  const result: Token[] = [];
  let last: number | null = null;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const rows = tableAt.get(at);
    let token: Token;
    if (rows) token = { type: "table", rows, blocks: rows.map((row) => row.block) };
    else if (contents.has(block)) token = { type: "contents", blocks: [block] };
    else token = tokenAt(block, blocks[at + 1], contents, last);
    if (isMarked(token) && token.marker.kind === "num-dot") last = token.marker.number;
    result.push(token);
    at += token.blocks.length;
  }
  return result;
}

/** A question, a line with a marker, or else a paragraph. `last`: the number of the last 1. before it. */
function tokenAt(block: Block, next: Block | undefined, contents: ReadonlySet<Block>, last: number | null): Token {
  const question = questionAt(block, next);
  if (question) return question;
  const marker = markerOf(block.text) ?? markerBeforeDigits(block.text, last);
  const marked = marker && markedAt(block, marker, next && !contents.has(next) ? next : undefined);
  return marked ?? { type: "paragraph", blocks: [block] };
}

/** What a line with a marker is; null for a sentence that only begins like a heading. */
function markedAt(block: Block, marker: Marker, next: Block | undefined): Token | null {
  const rest = block.text.slice(marker.length);
  if (rest === "" && marker.kind !== "bullet" && marker.kind !== "num-dot") {
    const titled = next && !markerOf(next.text) && isTitle(next.text, LONGEST_TITLE);
    return { type: "heading", marker, blocks: titled ? [block, next] : [block] };
  }
  switch (marker.rule.line) {
    case "title":
      return isTitle(block.text, LONGEST_TITLE) && !isSentence(rest)
        ? { type: "heading", marker, blocks: [block] }
        : null;
    case "text":
      return { type: "text", marker, blocks: [block] };
    case "either":
      return { type: isItemTitle(block.text, marker, rest) ? "heading" : "text", marker, blocks: [block] };
  }
}

function isItemTitle(text: string, { kind }: Marker, rest: string): boolean {
  if (rest === "") return false;
  if (kind === "cn-dot" || kind === "cn-paren") return isTitle(text, LONGEST_TITLE);
  const opensList = /[:：]$/u.test(rest);
  return isTitle(text, LONGEST_ITEM_TITLE) && !opensList;
}

/** 第三节提出… is a sentence about a section and no heading. */
const isSentence = (rest: string): boolean => /^(?:规定|提出|明确|所列|所述|指出|中的|的)/u.test(rest);
