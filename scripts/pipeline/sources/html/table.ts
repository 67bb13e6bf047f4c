import type { PageLine } from "./page-line.ts";

/** A cell of a table, with the columns and rows that it spans. */
export interface Cell {
  lines: PageLine[];
  at: number;
  columns: number;
  rows: number;
}

/** A row with its cells parted by pipes, or the lines of a row that is one cell alone. */
export type Row = { text: string; at: number } | { lines: PageLine[] };

/** Paragraphs in a cell, from which number on it is no value of a table. */
const PARAGRAPHS = 3;
const LONG = 40;

/** Whether a table only lays out text: a cell holds several paragraphs, or no row has two cells that say anything. */
export const isFrame = (rows: readonly Cell[][]): boolean =>
  rows.some((row) => row.some(({ lines }) => lines.filter(({ text }) => text.length >= LONG).length >= PARAGRAPHS)) ||
  rows.every((row) => row.filter(({ lines }) => lines.length > 0).length <= 1);

/**
 * The rows of a table. A cell that spans columns or rows stands where it begins; the places that it covers are empty cells, so
 * that every row has the table's columns. A row of one cell is a title, or the text in a frame: its lines stay lines.
 */
export function rowsOf(rows: readonly Cell[][]): Row[] {
  /** Rows that a cell above still covers, by column. */
  const covered: number[] = [];
  return rows.flatMap((cells): Row[] => {
    const columns = columnsOf(cells, covered);
    const filled = cells.filter(({ lines }) => lines.length > 0);
    const [only] = filled;
    if (!only) return [];
    if (filled.length === 1 && (cells.length === 1 || only.columns === columns.length)) return [{ lines: only.lines }];
    const text = columns.map((cell) => (cell ? joined(cell.lines.map((line) => line.text)) : "")).join(" | ");
    return [{ text: `| ${text} |`, at: only.lines[0]?.at ?? only.at }];
  });
}

/** The cells of a row in their columns; null where a cell from the left or from above covers the place. */
function columnsOf(cells: readonly Cell[], covered: number[]): (Cell | null)[] {
  const columns: (Cell | null)[] = [];
  const passCovered = () => {
    for (let left = covered[columns.length] ?? 0; left > 0; left = covered[columns.length] ?? 0) {
      covered[columns.length] = left - 1;
      columns.push(null);
    }
  };
  for (const cell of cells) {
    passCovered();
    for (let i = 0; i < cell.columns; i++) {
      covered[columns.length] = cell.rows - 1;
      columns.push(i === 0 ? cell : null);
    }
  }
  passCovered();
  return columns;
}

/** Words that a narrow cell breaks are shorter; longer lines are paragraphs. */
const LONGEST_BROKEN = 12;

/** The lines of a cell as one: a word that a narrow cell broke is whole again, paragraphs are parted by a blank. */
const joined = (lines: readonly string[]): string =>
  lines.reduce((text, line) => {
    const broken =
      text.length <= LONGEST_BROKEN &&
      line.length <= LONGEST_BROKEN &&
      /[^A-Za-z\d]$/u.test(text) &&
      !/[。；;]$/u.test(text);
    return text + (text === "" || broken ? "" : " ") + line;
  }, "");
