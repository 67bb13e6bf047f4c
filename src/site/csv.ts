import { csvFormat } from "d3";

/** Characters with which a spreadsheet program takes a cell for a formula. */
const FORMULA = /^[=+\-@\t\r]/u;

/** A cell that no spreadsheet program runs: an apostrophe stands before what looks like a formula. */
export const safeCell = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** A table as CSV in UTF-8 with BOM, as spreadsheet programs want it; columns in the order given. */
export const csvText = <Column extends string>(
  rows: readonly Record<Column, string>[],
  columns: readonly Column[],
): string => {
  const safe = rows.map((row) => Object.fromEntries(columns.map((column) => [column, safeCell(row[column])])));
  return `\ufeff${csvFormat(safe, [...columns])}\n`;
};
