import { decode } from "./encoding.ts";
import type { Dropped, Extraction, SourceFormat } from "./format.ts";
import { pageOf } from "./html/page.ts";
import { lineCounter } from "./lines.ts";

/**
 * Markdown as converters write it (pandoc, and programs that read PDF or scans): its signs are no text. Line by line, because a
 * reader of Markdown would number lists anew and take an indented paragraph for code.
 */
export const MD: SourceFormat = {
  name: "md",
  version: 1,
  endings: [".md", ".markdown"],
  extract(bytes, name): Extraction {
    const markdown = decode(bytes, name);
    const lineAt = lineCounter(markdown);
    const dropped: Dropped[] = [];
    const dropAt = (at: number) => (text: string, reason: string) => {
      if (text.trim() !== "") dropped.push({ where: `第 ${lineAt(at)} 行`, text: text.trim(), reason });
    };
    const text: string[] = [];
    const addPlain = (start: number, end: number) => {
      for (const { 0: line, index } of markdown.slice(start, end).matchAll(LINE))
        text.push(plainLine(line, dropAt(start + index)));
    };
    let done = 0;
    for (const { 0: whole, groups = {}, index } of markdown.matchAll(PIECES)) {
      addPlain(done, index);
      done = index + whole.length;
      if (groups.table === undefined) dropAt(index)(groups.head ?? groups.comment ?? "", groups.head ? HEAD : COMMENT);
      else {
        const { lines, aside } = pageOf(groups.table, name);
        text.push(...lines.map((line) => `${line.text}\n`));
        for (const { text: words, at, reason } of aside) dropAt(index + at)(words, reason);
      }
    }
    addPlain(done, markdown.length);
    return { text: text.join(""), dropped, facts: {}, doubts: [] };
  },
};

const HEAD = "文件头的登记信息";
const COMMENT = "注释";

/** What goes over several lines: the facts at the head of a file, remarks, tables in HTML. */
const PIECES =
  /(?<![\s\S])\ufeff?---[ \t]*\r?\n(?<head>[\s\S]*?)\r?\n---[ \t]*(?=[\r\n])|<!--(?<comment>[\s\S]*?)-->|(?<table><table\b[\s\S]*?<\/table>)/giu;

/** A line with its end. */
const LINE = /[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+/gu;

/** What of a line is no text of the document (`aside`), and what of its words stays (`kept`). */
const ASIDE: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/!\[(?<aside>[^[\]]*\]\([^()]*)\)(?:\{[^{}]*\})?/gu, "图片"],
  [/(?<![!\\])\[(?<kept>[^[\]]+)\]\((?<aside>[^()\s]+)(?: "[^"]*")?\)/gu, "链接地址"],
  [/(?<!\\)\[\^(?<aside>[^[\]\s]{1,12})\](?!:)/gu, "注释序号"],
];

/** Signs of Markdown in a line and what is left of them, in their order. */
const SIGNS: readonly (readonly [pattern: RegExp, left: string])[] = [
  // Headings and quotations.
  [/^ {0,3}(?:>[ \t]?)+/u, ""],
  [/^( {0,3}#{1,6}[ \t].*?)[ \t]+#+[ \t]*$/u, "$1"],
  [/^ {0,3}#{1,6}[ \t]+/u, ""],
  // What pandoc adds to words: [words]{.mark}, {#anchor .class}.
  [/\[([^[\]]*)\]\{[^{}]*\}/gu, "$1"],
  [/[ \t]*\{[#.][^{}]*\}[ \t]*$/u, ""],
  // Bold and italic type: a pair of signs around words.
  [/(?<!\\)(\*\*|__)(?=[^\s*_])(.+?)(?<=[^\s\\])\1/gu, "$2"],
  [/(?<![*\\])\*(?=[^\s*])([^*]+?)(?<=[^\s\\])\*(?!\*)/gu, "$1"],
  // Elements of HTML; a line break in a cell stays a blank.
  [/<br\b[^<>]*>/giu, " "],
  [/<\/?(?:a|b|center|div|em|font|i|p|small|span|strong|sub|sup|u)\b[^<>]*>/giu, ""],
  // A line break that a reader would not see, and signs that are meant as such.
  [/\\$/u, ""],
  [/\\(?=[!-/:-@[-`{-~])/gu, ""],
];

function plainLine(line: string, drop: (text: string, reason: string) => void): string {
  const end = /[\r\n]*$/u.exec(line)?.[0] ?? "";
  const words = ASIDE.reduce(
    (text, [pattern, reason]) =>
      text.replace(pattern, (...found) => {
        const { aside = "", kept = "" }: Record<string, string | undefined> = found.at(-1);
        drop(aside, reason);
        return kept;
      }),
    line.slice(0, line.length - end.length),
  );
  return SIGNS.reduce((text, [pattern, left]) => text.replace(pattern, left), words) + end;
}
