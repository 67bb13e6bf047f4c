import type { MarkerKind } from "../../../src/model/markers.ts";
import { fold } from "../../../src/text/chars.ts";
import type { Block } from "../read/lines.ts";
import { markerOf } from "./markers.ts";

/** A line of a contents list that carries its page number: 第一章 总体要求……12. */
const LEADER = /(?:[.．·•…]{3,}|[\t \u00a0\u3000]{2,})\s*\d{1,4}$|[.．·…]{6,}$/;
/** A page number after a single tab or blank, as Word writes it: sure only among others. */
const PAGE = /[\t \u00a0\u3000](\d{1,3})$/;
const TITLE = /^[#*【[(〔《]*(?:目[录次]|contents)[】\])〕》]*:?\**$/i;
const LONGEST = 70;
/** With its leaders. */
const LONGEST_LINE = 400;

/**
 * Which blocks belong to a contents list (目录): its title and entries, entries with dot leaders or
 * with page numbers that rise, and, without either, a run of headings whose first one comes again later.
 */
export function contentsLines(blocks: Block[]): Set<Block> {
  const found = new Set<Block>();
  const lines = blocks.map(lineOf);
  for (let i = 0; i < lines.length; i++) {
    const { block, key, mark } = lines[i] as Line;
    if (found.has(block) || key === "") continue;
    if (TITLE.test(fold(block.text))) {
      found.add(block);
      for (const entry of entriesFrom(i + 1, lines)) found.add(entry.block);
    } else if (LEADER.test(block.text) && mark) found.add(block);
  }
  for (const entry of [...paged(lines), ...untitled(lines, found)]) found.add(entry.block);
  return found;
}

/** A block, read as a line of a contents list. */
interface Line {
  block: Block;
  /** Text without leaders and page number, folded, to be compared with the heading itself; empty where it is too long. */
  key: string;
  /** Kind and number of its marker. */
  mark: { kind: MarkerKind; number: number } | null;
  /** Whether its marker is a heading's (第一章) or a numbered title's (一、, （一）). */
  isHeading: boolean;
  page: number | null;
}

function lineOf(block: Block): Line {
  const { text } = block;
  if (text.length > LONGEST_LINE || withoutPage(text).length > LONGEST)
    return { block, key: "", mark: null, isHeading: false, page: null };
  const marker = markerOf(text);
  const page = LEADER.test(text) ? /\d+$/.exec(text)?.[0] : PAGE.exec(text)?.[1];
  return {
    block,
    key: fold(withoutPage(text)).replace(/[.·…\d]+$/u, ""),
    mark: marker && marker.number !== null ? { kind: marker.kind, number: marker.number } : null,
    isHeading: marker !== null && (marker.rule.line === "title" || /^cn-/.test(marker.kind)),
    page: page === undefined ? null : Number(page),
  };
}

/** An entry without the leaders and the page number behind its words. */
export const withoutPage = (text: string): string => text.replace(LEADER, "").replace(PAGE, "").trim();

const looksLikeEntry = ({ key, block }: Line): boolean => key !== "" && !/[。；;]/u.test(block.text);

const sameMark = (a: Line, b: Line): boolean =>
  a.mark !== null && a.mark.kind === b.mark?.kind && a.mark.number === b.mark.number;

/**
 * Entries after the title. They end where the first of them comes again as a heading: with the same
 * words, else with the same number; or before running text, if its number comes again after that.
 */
function entriesFrom(start: number, lines: Line[]): Line[] {
  let end = start;
  while (end < lines.length && looksLikeEntry(lines[end] as Line)) end++;
  const run = lines.slice(start, end);
  const [first] = run;
  const numbered = run.find(({ mark }) => mark !== null);
  if (!first) return [];
  /** An entry with a page number is no heading of the text. */
  const mayHead = (line: Line, entry: Line) => line !== entry && !(line.page !== null && entry.page !== null);
  const sameWords = run.findIndex((line) => mayHead(line, first) && line.key === first.key);
  if (sameWords > 0) return run.slice(0, sameWords);
  const again = (line: Line) => numbered !== undefined && mayHead(line, numbered) && sameMark(line, numbered);
  const sameNumber = run.findIndex(again);
  if (sameNumber > 0) return withoutOpening(run.slice(0, sameNumber));
  if (run.every(({ page }) => page !== null)) return run;
  const ofKind = run.filter(({ mark }) => mark?.kind === numbered?.mark?.kind);
  const listed = numbered?.isHeading && ofKind.length > 1 && lines.slice(end).some(again);
  return listed ? run.slice(0, run.findLastIndex(({ mark, page }) => mark !== null || page !== null) + 1) : [];
}

const PREFACE = /^(?:[前序引导绪]言|序|绪论|引子)$/;

/** Entries without the lines at their end that open the text itself: its 前言, or its 第一篇 where the list has 章 alone. */
function withoutOpening(entries: Line[]): Line[] {
  const paged = entries.some(({ page }) => page !== null);
  const opens = ({ key, mark, page }: Line) =>
    page === null &&
    (mark === null
      ? paged || PREFACE.test(key)
      : mark.number === 1 && entries.filter((entry) => entry.mark?.kind === mark.kind).length === 1);
  let end = entries.length;
  while (end > 1 && opens(entries[end - 1] as Line)) end--;
  return entries.slice(0, end);
}

/** Runs of lines with page numbers that rise, two of them headings, the first of which comes again without one. */
function paged(lines: Line[]): Line[] {
  const lastWithout = new Map<string, number>();
  lines.forEach(({ mark, page }, i) => {
    if (mark && page === null) lastWithout.set(`${mark.kind} ${mark.number}`, i);
  });
  const found: Line[] = [];
  for (let start = 0, end = 0; start < lines.length; start = Math.max(end, start + 1)) {
    for (end = start; (lines[end]?.page ?? -1) >= (end > start ? (lines[end - 1]?.page ?? 0) : 0); ) end++;
    const run = lines.slice(start, end);
    const headings = run.filter(({ isHeading }) => isHeading);
    const mark = headings[0]?.mark;
    if (headings.length > 1 && mark && (lastWithout.get(`${mark.kind} ${mark.number}`) ?? -1) >= end)
      found.push(...run);
  }
  return found;
}

/** A contents list without a title: at least four headings on end, the first of which comes again. */
function untitled(lines: Line[], known: Set<Block>): Line[] {
  const start = lines.findIndex(({ block }) => !known.has(block) && markerOf(block.text)?.rule.line === "title");
  if (start < 0) return [];
  const again = lines.findIndex(({ key }, i) => i > start && key === lines[start]?.key);
  if (again < start + 4) return [];
  const entries = lines.slice(start, again);
  return entries.every(looksLikeEntry) ? entries : [];
}
