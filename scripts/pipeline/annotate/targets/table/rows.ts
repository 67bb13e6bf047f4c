import type { Leaf, Range } from "../../../../../src/model/tree.ts";
import { plainForm } from "../../../../../src/text/quantities.ts";
import type { Column } from "./columns.ts";

/** A cell of a row in its column. */
export interface PlacedCell {
  range: Range;
  /** In plain form, without the marks of Markdown. */
  text: string;
}

/** The cells of a row by column; undefined where the row has none for a column. */
export type PlacedRow = readonly (PlacedCell | undefined)[];

export const cellText = (row: Leaf, cell: Range): string =>
  plainForm(row.value.slice(cell.start, cell.end))
    .replace(/[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}$/gu, "")
    .trim();

/**
 * Puts the cells of a row under their columns. A row with one cell less lacks that of a merged category in front;
 * null for one with more cells or fewer still, which cannot be placed.
 */
export function placed(row: Leaf, columns: readonly Column[]): PlacedRow | null {
  const cells = row.cells ?? [];
  const missing = columns.length - cells.length;
  if (missing < 0 || missing > 1) return null;
  const shift = columns[0]?.role === "ignore" ? missing : 0;
  return columns.map((_column, i) => {
    const range = cells[i - shift];
    return range && { range, text: cellText(row, range) };
  });
}

/** What a row says of all its values. */
export interface RowFacts {
  indicator: string;
  /** The cell that names it. */
  name: PlacedCell;
  unit: string;
  binding: boolean | null;
}

/** A unit in brackets at the end of a name: 养老床位数（张）. */
const UNIT_IN_NAME = /[(（]\s*([^()（）]{1,12})\s*[)）]\s*$/u;
const UNIT = /^(?:[%‰]|.*[元人个%‰吨亩户件家里米岁年张时位次]|.*\/.*)$/u;
/** 1., ★ or （一） before a name. */
const MARKER = /^\s*(?:\d{1,2}[.、)]?|[*★▲]|[(（][一二三四五六七八九十\d]+[)）])\s*/u;

/** The facts of a row, or null where no cell names an indicator. */
export function factsOf(row: PlacedRow, columns: readonly Column[]): RowFacts | null {
  const textOf = (role: Column["role"]) =>
    columns.map((column, i) => (column.role === role ? row[i]?.text : "")).join("");
  const names = row.filter((_cell, i) => columns[i]?.role === "indicator");
  const name = names.find((cell) => cell && /[\p{Script=Han}A-Z]{2}/u.test(cell.text)) ?? names[0];
  if (!name || name.text === "") return null;
  const bracketed = UNIT_IN_NAME.exec(name.text)?.[1] ?? "";
  const unitInName = UNIT.test(bracketed) ? bracketed : "";
  const bare = (unitInName === "" ? name.text : name.text.replace(UNIT_IN_NAME, ""))
    .replace(MARKER, "")
    .replace(/[*★▲]+$/u, "")
    .trim();
  const unitColumn = columns.findIndex(({ role }) => role === "unit");
  return {
    indicator: bare === "" ? name.text : bare,
    name,
    unit: row[unitColumn]?.text || unitInName,
    binding: bindingOf(textOf("attribute"), name.text),
  };
}

/** Whether an indicator binds, by the column that says so or by its star. */
function bindingOf(attribute: string, name: string): boolean | null {
  if (/约束/u.test(attribute)) return true;
  if (/预期/u.test(attribute)) return false;
  return /^[*★]|[*★]$/u.test(name) ? true : null;
}
