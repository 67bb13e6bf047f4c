import type { Range } from "../../../src/model/tree.ts";
import type { Block } from "../read/lines.ts";
import { markerOf } from "./markers.ts";

/** How the cells of a row are parted. */
type Separator = "pipe" | "tab";

export interface TableRow {
  block: Block;
  cells: Range[];
  /** The |---|---| line of Markdown, which is no row (unless the table has nothing else). */
  rule: boolean;
}

const RULE = /^[|｜:：\-—\s+]+$/;

/** Runs of two or more lines that are rows of one table, by the index of their first block; `others` are known to be none. */
export function tables(blocks: Block[], others: ReadonlySet<Block> = new Set()): Map<number, TableRow[]> {
  const found = new Map<number, TableRow[]>();
  let i = 0;
  while (i < blocks.length) {
    const separator = others.has(blocks[i] as Block) ? null : separatorOf(blocks[i] as Block);
    let end = i;
    while (separator && end < blocks.length && !others.has(blocks[end] as Block) && continues(blocks, end, separator))
      end++;
    if (separator && end - i >= 2) {
      const rows = blocks.slice(i, end);
      const isRule = ({ text }: Block) => separator === "pipe" && RULE.test(text) && /[-—]{2}/.test(text);
      const onlyRules = rows.every(isRule);
      found.set(
        i,
        rows.map((block) => ({
          block,
          cells: cellsOf(block.text, separator),
          rule: !onlyRules && isRule(block),
        })),
      );
      i = end;
    } else i++;
  }
  return found;
}

/** Rows have two separators at least; inside a table whose separator is known, one will do. */
function separatorOf({ text, parts }: Block, known?: Separator): Separator | null {
  if (parts) return null;
  const pipes = text.split(/[|｜]/).length - 1;
  const tabs = text.split("\t").length - 1;
  if (pipes >= (known === "pipe" ? 1 : 2)) return "pipe";
  return tabs >= (known === "tab" ? 1 : 2) ? "tab" : null;
}

/** A row, or the short line of a sub-heading (whose empty cells were trimmed) between two rows. */
function continues(blocks: Block[], at: number, separator: Separator): boolean {
  const block = blocks[at] as Block;
  if (separatorOf(block, separator) === separator) return true;
  const next = blocks[at + 1];
  return (
    block.text.length <= 24 &&
    !/[。；;]|^\**(?:附?表|图|专栏)/u.test(block.text) &&
    markerOf(block.text)?.rule.line !== "title" &&
    next !== undefined &&
    separatorOf(next, separator) === separator
  );
}

/** Ranges of the cells in `text`, without the white space around; the outer pipes part no cell. */
function cellsOf(text: string, separator: Separator): Range[] {
  const signs = separator === "pipe" ? /[|｜]/g : /\t/g;
  const cuts = [...text.matchAll(signs)].map((match) => match.index);
  const edges = [-1, ...cuts, text.length];
  const cells = edges.slice(1).map((end, i) => trimmed(text, (edges[i] ?? -1) + 1, end));
  if (separator === "pipe") {
    if (cuts[0] === 0) cells.shift();
    if (cuts.at(-1) === text.length - 1) cells.pop();
  }
  return cells;
}

function trimmed(text: string, start: number, end: number): Range {
  const raw = text.slice(start, end);
  const from = start + (raw.length - raw.trimStart().length);
  return { start: Math.min(from, end), end: Math.max(from, start + raw.trimEnd().length) };
}
