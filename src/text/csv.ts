import papa from "papaparse";

/**
 * Texts that a spreadsheet program takes for a formula, full-width signs included, and those that begin with the
 * apostrophe of a guard before one: every guarded cell then loses exactly its first character when it is read back.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const FORMULA = /^'*[=+\-@\t\r\n＝＋－＠]/u;

/** What a CSV cell may hold: a number is written as it is (-5 is no formula), a text may be guarded, null is empty. */
export type CsvCell = string | number | null;

/** A table as CSV: UTF-8 with BOM, as spreadsheet programs want it, lines and quotes as RFC 4180 writes them. */
export const csvRows = (columns: readonly string[], rows: readonly (readonly CsvCell[])[]): string =>
  `\ufeff${papa.unparse([[...columns], ...rows.map((row) => [...row])], { escapeFormulae: FORMULA })}\r\n`;

/** Records of texts as CSV; columns in the order given. */
export const csvText = <Column extends string>(
  rows: readonly Record<Column, string>[],
  columns: readonly Column[],
): string =>
  csvRows(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
  );
