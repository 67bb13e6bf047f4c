import type { Range } from "../../../src/model/tree.ts";
import { leadingBlanks, lengthWithoutTrailing } from "../../../src/text/chars.ts";

/** One line that is not blank, without the white space around it. */
export interface Line {
  /** 1-based number in the source. */
  number: number;
  start: number;
  end: number;
  text: string;
  /** Width of the white space before it: a full-width space counts as two. */
  indent: number;
}

/** A line of the document, or several that were one paragraph. */
export interface Block extends Line {
  /** Ranges of the joined lines; absent for a single line. */
  parts?: Range[];
}

/** Every line end that occurs in texts of plans, and those that Unicode adds. */
const LINE_END = /\r\n|[\n\r\u2028\u2029\u0085\f\v]/g;

/** The lines of `source` that hold anything, in order. */
export function toLines(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let number = 1;
  const add = (end: number) => {
    const raw = source.slice(start, end);
    const blanks = leadingBlanks(raw);
    const length = lengthWithoutTrailing(raw);
    if (length > blanks)
      lines.push({
        number,
        start: start + blanks,
        end: start + length,
        text: raw.slice(blanks, length),
        indent: width(raw.slice(0, blanks)),
      });
  };
  for (const match of source.matchAll(LINE_END)) {
    add(match.index);
    start = match.index + match[0].length;
    number++;
  }
  add(source.length);
  return lines;
}

function width(blanks: string): number {
  let columns = 0;
  for (const char of blanks) {
    if (char === "\u3000") columns += 2;
    else if (char === "\t") columns += 4;
    else if (char === " " || char === "\u00a0") columns += 1;
  }
  return columns;
}
