import type { Block } from "../read/index.ts";
import { contentsLines } from "./contents.ts";
import { type Marker, markerBeforeDigits, markerOf } from "./markers.ts";
import { type TableRow, tables } from "./tables.ts";

/** A line (or two, where a title follows its marker) and what it is, seen on its own. */
export type Token =
  | { type: "heading" | "text"; marker: Marker; blocks: Block[] }
  | { type: "question"; number: number | null; markerLength: number; blocks: Block[] }
  | { type: "table"; rows: TableRow[]; blocks: Block[] }
  | { type: "paragraph" | "contents"; blocks: [Block] };

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
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    const rows = tableAt.get(i);
    const next = blocks[i + 1];
    if (rows) {
      result.push({ type: "table", rows, blocks: rows.map((row) => row.block) });
      i += rows.length - 1;
    } else if (contents.has(block)) result.push({ type: "contents", blocks: [block] });
    else {
      const token: Token | null =
        question(block, next) ?? marked(block, next && !contents.has(next) ? next : undefined, last);
      if (token && "marker" in token && token.marker.kind === "num-dot") last = token.marker.number;
      result.push(token ?? { type: "paragraph", blocks: [block] });
      if (token) i += token.blocks.length - 1;
    }
  }
  return result;
}

/** `last`: the number of the last 1. before it. */
function marked(block: Block, next: Block | undefined, last: number | null): Token | null {
  const marker = markerOf(block.text) ?? markerBeforeDigits(block.text, last);
  if (!marker) return null;
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
    case "either": {
      const longest = marker.kind === "cn-dot" || marker.kind === "cn-paren" ? LONGEST_TITLE : LONGEST_ITEM_TITLE;
      const opensList = marker.kind !== "cn-dot" && marker.kind !== "cn-paren" && /[:：]$/u.test(rest);
      const title = isTitle(block.text, longest) && rest !== "" && !opensList;
      return { type: title ? "heading" : "text", marker, blocks: [block] };
    }
  }
}

/** 第三节提出… is a sentence about a section and no heading. */
const isSentence = (rest: string): boolean => /^(?:规定|提出|明确|所列|所述|指出|中的|的)/u.test(rest);

const QUESTION_MARK = /[?？][”」]?$/u;
const ASKED = /^(?:问题?\s*\d{0,2}|Q\s*\d{0,2}|[一二三四五六七八九十]{1,3}问|提问|记者(?:提?问)?)\s*[:：、.．]\s*/iu;

/** A question: a counter (01) with the question on the next line, or a line that asks (问：…？, Q1. …？). */
function question(block: Block, next: Block | undefined): Token | null {
  if (
    next &&
    /^(?:Q|问题?)?\s*\d{1,2}$/iu.test(block.text) &&
    next.text.length <= 120 &&
    QUESTION_MARK.test(next.text)
  ) {
    const number = Number(block.text.replace(/\D/g, ""));
    return { type: "question", number, markerLength: block.text.length, blocks: [block, next] };
  }
  const asked = block.text.length <= 300 ? ASKED.exec(block.text) : null;
  if (asked && (QUESTION_MARK.test(block.text) || (next !== undefined && ANSWER.test(next.text))))
    return { type: "question", number: null, markerLength: asked[0].length, blocks: [block] };
  const marker = block.text.length <= 120 && next && ANSWER.test(next.text) ? markerOf(block.text) : null;
  if (marker && marker.rule.line === "either" && QUESTION_MARK.test(block.text))
    return { type: "question", number: marker.number, markerLength: marker.length, blocks: [block] };
  return null;
}

const ANSWER = /^(?:答|A\d*)\s*[:：]/u;
