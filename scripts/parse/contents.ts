import { fold } from "../../src/model/chars.ts";
import type { Block } from "../read/index.ts";
import { markerOf } from "./markers.ts";

/** A line of a contents list that carries its page number: 第一章 总体要求……12. */
const LEADER = /(?:[.．·•…]{3,}|[\t ]{2,})\s*\d{1,4}$|[.．·…]{6,}$/;
const TITLE = /^目\s*录$|^contents$/i;
const LONGEST = 70;

/**
 * Which blocks belong to a contents list (目录): its title and entries, entries with dot leaders,
 * and, without a title, a run of headings whose first one comes again later.
 */
export function contentsLines(blocks: Block[]): Set<Block> {
  const found = new Set<Block>();
  const keys = blocks.map((block) => (block.text.length > LONGEST ? "" : entryKey(block.text)));
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (found.has(block) || block.text.length > LONGEST) continue;
    if (TITLE.test(block.text)) {
      found.add(block);
      for (const entry of entriesFrom(i + 1, blocks, keys)) found.add(entry);
    } else if (LEADER.test(block.text) && markerOf(block.text)) found.add(block);
  }
  for (const entry of untitled(blocks, keys, found)) found.add(entry);
  return found;
}

/** An entry's text without leaders and page number, folded, to be compared with the heading itself. */
const entryKey = (text: string): string => fold(text.replace(LEADER, "")).replace(/[.·…\d]+$/u, "");

const looksLikeEntry = (block: Block): boolean => block.text.length <= LONGEST && !/[。；;]/u.test(block.text);

/** Entries after the title: until the first of them comes again as a heading, or running text begins. */
function entriesFrom(start: number, blocks: Block[], keys: string[]): Block[] {
  const first = keys[start];
  const entries: Block[] = [];
  for (let i = start; i < blocks.length; i++) {
    const block = blocks[i] as Block;
    if (!looksLikeEntry(block)) return trimToMarked(entries);
    if (i > start && keys[i] === first && !LEADER.test(block.text)) return entries;
    entries.push(block);
  }
  return trimToMarked(entries);
}

/**
 * Where running text ended the list, its last lines may be the first headings of the text: an entry
 * that comes twice among them is the heading itself, and so is what follows it.
 */
function trimToMarked(entries: Block[]): Block[] {
  const seen = new Set<string>();
  for (const [i, entry] of entries.entries()) {
    const key = entryKey(entry.text);
    if (seen.has(key) && markerOf(entry.text)) return entries.slice(0, i);
    seen.add(key);
  }
  return entries.every((entry) => LEADER.test(entry.text)) ? entries : [];
}

/** A contents list without a title: at least four headings on end, the first of which comes again. */
function untitled(blocks: Block[], keys: string[], known: Set<Block>): Block[] {
  const start = blocks.findIndex((block) => !known.has(block) && markerOf(block.text)?.rule.line === "title");
  if (start < 0) return [];
  const again = keys.indexOf(keys[start] ?? "", start + 1);
  if (again < start + 4) return [];
  const entries = blocks.slice(start, again);
  return entries.every(looksLikeEntry) ? entries : [];
}
