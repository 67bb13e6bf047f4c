import { isCjk } from "../../../src/text/chars.ts";
import { HAN_ORDINALS } from "../../../src/text/numerals.ts";
import type { Dropped } from "./format.ts";

/** Texts whose lines were cut at a width, as those taken out of a PDF: their paragraphs are put together again. */

/** Columns that a line takes: two for a Chinese character. */
function width(line: string): number {
  let columns = 0;
  for (const char of line) columns += isCjk(char) ? 2 : 1;
  return columns;
}

/** Lines of a page are no longer; a text with longer ones has its paragraphs whole. */
const WIDEST = 120;
const NARROWEST = 30;
/** Share of the lines of a wrapped text that are full, and of the full ones that end inside a sentence. */
const FULL = 0.4;
const OPEN = 0.6;
/** Fewer lines tell nothing. */
const LEAST = 40;
/** A sign that must not begin a line leaves the one before it shorter. */
const SLACK = 4;

/** A line that ends where a sentence, a clause or an item may end its paragraph. */
const STOP = /[。！!？?；;：:][”’」』》）)]*$/u;

/** Columns of a full line of a text that was wrapped; null for any other text. */
export function wrapWidth(lines: readonly string[]): number | null {
  const widths = lines.map(width).filter((columns) => columns > 0);
  if (widths.length < LEAST) return null;
  const sorted = widths.toSorted((a, b) => a - b);
  // Above the widest twentieth stand rows of tables and the like.
  const full = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  if (full > WIDEST || full < NARROWEST) return null;
  const fullLines = lines.filter((line) => Math.abs(width(line) - full) <= SLACK);
  const open = fullLines.filter((line) => !STOP.test(line));
  // A list of names of one length has no sentences.
  const stops = lines.filter((line) => STOP.test(line)).length;
  return fullLines.length >= FULL * widths.length &&
    open.length >= OPEN * fullLines.length &&
    stops * 10 >= widths.length
    ? full
    : null;
}

/** What begins a paragraph: a heading, a numbered point, a bullet. */
const BEGINS = new RegExp(
  `^(?:第\\s*[${HAN_ORDINALS}百\\d]{1,4}\\s*[篇编章节]|[${HAN_ORDINALS}]{1,3}、|[（(][${HAN_ORDINALS}\\d]{1,3}[）)]|` +
    "\\d{1,3}[.．、](?!\\d)|[【\\[]?专栏|——|[●•■◆▪①-⑳]|目\\s*录|附\\s*[录件表图])",
  "u",
);
/** A heading or a title: it goes on in a short line alone. */
const TITLED = new RegExp(
  `^(?:第\\s*[${HAN_ORDINALS}百\\d]{1,4}\\s*[篇编章节]|[${HAN_ORDINALS}]{1,3}、|[（(][${HAN_ORDINALS}]{1,3}[）)])`,
  "u",
);
/** An entry of a contents list. */
const LEADER = /[.．·•…]{3,}\s*\d*$|[.．·…]{6,}/u;
/** Lines between two page numbers, at least: the numbers of a table's rows stand closer. */
const SHORTEST_PAGE = 8;
/** A page number on a line of its own. */
const PAGE = /^[-—–\s]*(\d{1,4})[-—–\s]*$/u;

/** A paragraph in the making. */
interface Paragraph {
  text: string;
  /** Its last line. */
  last: string;
}

/** The paragraphs of a text whose full lines take `full` columns; page numbers that count on are set aside. */
export function unwrapped(lines: readonly string[], full: number): { paragraphs: string[]; dropped: Dropped[] } {
  const numbers = pageNumbers(lines);
  const paragraphs: Paragraph[] = [];
  const dropped: Dropped[] = [];
  lines.forEach((raw, i) => {
    const line = raw.trim();
    if (line === "") return;
    if (numbers.has(i)) {
      dropped.push({ where: `第 ${i + 1} 行`, text: line, reason: "页码" });
      return;
    }
    const open = paragraphs.at(-1);
    if (open && goesOn(open, raw, full)) {
      open.text += (/[A-Za-z0-9]$/u.test(open.text) && /^[A-Za-z]/u.test(line) ? " " : "") + line;
      open.last = raw;
    } else paragraphs.push({ text: line, last: raw });
  });
  return { paragraphs: paragraphs.map(({ text }) => text), dropped };
}

/** Whether a line goes on with a paragraph: that breaks off at the width of a full line, and the line begins nothing. */
function goesOn({ text, last }: Paragraph, raw: string, full: number): boolean {
  const line = raw.trim();
  if (width(last.trimEnd()) < full - SLACK || STOP.test(last) || LEADER.test(last) || LEADER.test(line)) return false;
  if (BEGINS.test(line) || /^[\u3000 ]{2,}/u.test(raw)) return false;
  const titled = TITLED.test(text) && !/[。；;]/u.test(text);
  return !titled || (width(line) < full - SLACK && !/[。；;]/u.test(line));
}

/** Lines that are page numbers: three at least that count on, one after the other. */
function pageNumbers(lines: readonly string[]): Set<number> {
  const found: { at: number; number: number }[] = [];
  lines.forEach((line, at) => {
    const number = PAGE.exec(line)?.[1];
    if (number !== undefined) found.push({ at, number: Number(number) });
  });
  const pages = new Set<number>();
  found.forEach(({ at, number }, i) => {
    const near = (step: number) =>
      found
        .slice(Math.max(0, i - 3), i + 4)
        .find((one) => one.number === number + step && Math.abs(one.at - at) >= SHORTEST_PAGE);
    const [before, after] = [near(-1), near(1)];
    if ((before && (after || near(-2))) || (after && near(2))) pages.add(at);
  });
  return pages;
}
