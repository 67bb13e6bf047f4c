import type { Block } from "../read/lines.ts";
import { contentsLines } from "./contents.ts";
import { type ContentsEntry, entriesOf, listed } from "./contents-entries.ts";
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
  const entries = entriesOf(contents);
  const tableAt = tables(blocks, contents);
  const result: Token[] = [];
  let last: number | null = null;
  let note = 0;
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at] as Block;
    const rows = tableAt.get(at);
    let token: Token;
    if (rows) token = { type: "table", rows, blocks: rows.map((row) => row.block) };
    else if (contents.has(block)) token = { type: "contents", blocks: [block] };
    else if (continuesNote(block.text, note) && last !== note) token = { type: "paragraph", blocks: [block] };
    else token = tokenAt(block, followers(blocks, at, contents), entries, last);
    if (isMarked(token) && token.marker.kind === "num-dot") last = token.marker.number;
    note = noteNumber(block.text, note);
    result.push(token);
    const { end } = token.blocks.at(-1) as Block;
    while ((blocks[at]?.start ?? end) < end) at++;
  }
  return result;
}

/** 注：1.…, the first of the notes below a table. */
const FIRST_NOTE = /^[（(*]?(?:注|说明|备注)\s*[:：]\s*(?:1\s*[.．、]|[（(]1[)）]|①)/u;

/** The number of the note that a line is, 0 for any other. `before`: the number of the line before. */
const noteNumber = (text: string, before: number): number =>
  FIRST_NOTE.test(text) ? 1 : continuesNote(text, before) ? before + 1 : 0;

/** 2.…, 3.… below 注：1.…: notes that count on are no items of the text. */
const continuesNote = (text: string, before: number): boolean =>
  before > 0 &&
  ["num-dot", "num-paren", "circled"].includes(markerOf(text)?.kind ?? "") &&
  markerOf(text)?.number === before + 1;

/** Lines after one that its title may go on in: neither marked nor an entry of the contents list. */
function followers(blocks: readonly Block[], at: number, contents: ReadonlySet<Block>): Block[] {
  const after = blocks.slice(at + 1, at + 3);
  const end = after.findIndex((block) => contents.has(block) || markerOf(block.text) !== null);
  return end < 0 ? after : after.slice(0, end);
}

/** A question, a line with a marker, or else a paragraph. `last`: the number of the last 1. before it. */
function tokenAt(block: Block, after: Block[], entries: readonly ContentsEntry[], last: number | null): Token {
  const question = questionAt(block, after[0]);
  if (question) return question;
  const marker = markerOf(block.text) ?? markerBeforeDigits(block.text, last);
  const marked = marker && markedAt(block, marker, after, entries);
  return marked ?? { type: "paragraph", blocks: [block] };
}

/** What a line with a marker is; null for a sentence that only begins like a heading. */
function markedAt(block: Block, marker: Marker, after: Block[], entries: readonly ContentsEntry[]): Token | null {
  const rest = block.text.slice(marker.length);
  const [next] = after;
  if (rest === "" && marker.kind !== "bullet" && marker.kind !== "num-dot") {
    if (!next || !isTitle(next.text, LONGEST_TITLE)) return { type: "heading", marker, blocks: [block] };
    const more = listed(whole([block, next]), after.slice(1), entries)?.more ?? 0;
    return { type: "heading", marker, blocks: [block, whole(after.slice(0, more + 1))] };
  }
  const known = listed(block, after, entries) ?? (opensTitle(block, marker, next) ? { more: 1, parted: false } : null);
  if (known && known.more > 0) {
    const lines = [block, ...after.slice(0, known.more)];
    return { type: "heading", marker, blocks: known.parted ? lines : [whole(lines)] };
  }
  switch (marker.rule.line) {
    case "title":
      return known || (isTitle(block.text, LONGEST_TITLE) && (isParted(block, marker) || !isSentence(rest)))
        ? { type: "heading", marker, blocks: [block] }
        : null;
    case "text":
      return { type: "text", marker, blocks: [block] };
    case "either":
      return { type: isItemTitle(block.text, marker, rest) ? "heading" : "text", marker, blocks: [block] };
  }
}

/** Longest first and second line of a title that goes on after its comma. */
const LONGEST_FIRST = 40;
const LONGEST_SECOND = 40;

/** 第二篇　立足甲，⏎构筑乙: a title that breaks off after its comma, and a short line without a stop. */
const opensTitle = (block: Block, { rule, length }: Marker, next: Block | undefined): boolean =>
  rule.line === "title" &&
  !isSentence(block.text.slice(length)) &&
  /[，,、]$/u.test(block.text) &&
  isTitle(block.text.slice(0, -1), LONGEST_FIRST) &&
  next !== undefined &&
  isTitle(next.text, LONGEST_SECOND) &&
  !/[：:]$/u.test(next.text);

/** Lines that are one title, without what parts them. */
function whole(blocks: readonly Block[]): Block {
  const first = blocks[0] as Block;
  if (blocks.length === 1) return first;
  return {
    ...first,
    end: (blocks.at(-1) as Block).end,
    text: blocks.map(({ text }) => text).join(""),
    parts: blocks.flatMap(({ parts, start, end }) => parts ?? [{ start, end }]),
  };
}

function isItemTitle(text: string, { kind }: Marker, rest: string): boolean {
  if (rest === "") return false;
  if (kind === "cn-dot" || kind === "cn-paren") return isTitle(text, LONGEST_TITLE);
  const opensList = /[:：]$/u.test(rest);
  return isTitle(text, LONGEST_ITEM_TITLE) && !opensList;
}

/** 第三节提出… is a sentence about a section and no heading. */
const isSentence = (rest: string): boolean => /^(?:规定|提出|明确|所列|所述|指出|中的|的)/u.test(rest);
/** Behind a blank, 提出主要任务 is a title. */
const isParted = ({ text }: Block, { length }: Marker): boolean => /[\s\u3000]/u.test(text.charAt(length - 1));
