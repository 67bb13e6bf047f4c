import { parse } from "csv-parse/sync";
import type { ColumnDoc, FieldDoc, TableDoc } from "../../src/model/tables.ts";

/** A CSV file read back by another library than the one that wrote it, as /data/ says it is to be read. */

/** The cells of a CSV file with BOM: its header, then its rows, a guard's apostrophe taken off. */
export function readCsv(text: string): { header: string[]; rows: string[][] } {
  const [header = [], ...rows] = parse(text, { bom: true, record_delimiter: "\r\n" }) as string[][];
  return { header, rows: rows.map((row) => row.map((cell) => cell.replace(/^'(?='*[=+\-@\t\r\n＝＋－＠])/u, ""))) };
}

/**
 * The records that rows of cells stand for, by the columns and fields of the dictionary. Rows that follow each other with the
 * same cells outside of a list of objects are one record, and each is one entry of one of its lists.
 */
export const recordsOf = (
  rows: readonly string[][],
  { columns, fields }: Pick<TableDoc, "columns" | "fields">,
  above: readonly string[] = [],
): Record<string, unknown>[] => {
  const within = columns.flatMap(({ path }, at) =>
    startsWith(path, above) ? [{ path: path.slice(above.length), at }] : [],
  );
  const nameOf = (path: readonly string[]) => [...above, ...path].join(".");
  const isList = ({ path }: { path: string[] }) =>
    path.some((_, i) => i < path.length - 1 && listsIn(fields).has(nameOf(path.slice(0, i + 1))));
  const own = within.filter((column) => !isList(column));
  const lists = [...new Set(within.filter(isList).map(({ path: [key = ""] }) => key))];
  const cells = (row: readonly string[], of: readonly { at: number }[]) => JSON.stringify(of.map(({ at }) => row[at]));
  const groups: string[][][] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (last?.[0] && lists.length > 0 && cells(last[0], own) === cells(row, own)) last.push(row);
    else groups.push([row]);
  }
  return groups.map((group) => {
    const record: Record<string, unknown> = {};
    for (const path of new Set(own.map((column) => column.path.join("."))))
      put(record, path.split("."), valueIn(group[0] ?? [], [...above, path].join("."), columns, fields));
    for (const key of lists) {
      const inside = within.filter(({ path }) => path[0] === key);
      const entries = group.filter((row) => inside.some(({ at }) => row[at] !== ""));
      record[key] = recordsOf(entries, { columns, fields }, [...above, key]);
    }
    return record;
  });
};

const startsWith = (path: readonly string[], above: readonly string[]): boolean =>
  above.every((key, i) => path[i] === key) && path.length > above.length;

/** Names of the fields that hold lists of objects, as columns write them. */
const listsIn = (fields: readonly FieldDoc[]): Set<string> =>
  new Set(
    fields
      .filter(({ name }) => name.includes("[]."))
      .map(({ name }) => plainName(name.slice(0, name.lastIndexOf("[]")))),
  );

const plainName = (name: string): string => name.replaceAll("[]", "");

function put(record: Record<string, unknown>, path: string[], value: unknown): void {
  if (value === undefined) return;
  const [key = "", ...rest] = path;
  if (rest.length === 0) record[key] = value;
  else {
    const inner = (record[key] ?? {}) as Record<string, unknown>;
    record[key] = inner;
    put(inner, rest, value);
  }
}

function valueIn(row: string[], path: string, columns: readonly ColumnDoc[], fields: readonly FieldDoc[]): unknown {
  const field = fields.find(({ name }) => plainName(name) === path);
  if (!field) throw new Error(`no field ${path} in the dictionary`);
  const own = columns.flatMap((column, at) =>
    column.path.join(".") === path ? [{ column, cell: row[at] ?? "" }] : [],
  );
  const parts = own.filter(({ column }) => column.part !== null).map(({ cell }) => cell);
  if (parts.some((cell) => cell !== "")) return parts.map(Number);
  const whole = own.find(({ column }) => column.part === null);
  const cell = whole?.cell ?? "";
  if (cell === "" && field.optional) return undefined;
  if (cell === "" && field.nullable) return null;
  switch (whole?.column.kind) {
    case "integer":
    case "number":
      return Number(cell);
    case "boolean":
      return cell === "true";
    case "ranges":
      return cell.split("|").map((range) => {
        const [start, end] = range.split("..").map(Number);
        return { start, end };
      });
    case "list":
      return cell === "" ? [] : splitList(cell);
    default:
      return field.type.includes("数") && /^-?\d+$/.test(cell) ? Number(cell) : cell;
  }
}

/** Entries of a list: parted by `|`, which is written `\|` inside an entry. */
function splitList(cell: string): string[] {
  const entries = [""];
  for (const [token] of cell.matchAll(/\\.|[^\\]/gsu)) {
    if (token === "|") entries.push("");
    else entries.push((entries.pop() ?? "") + token.slice(token.startsWith("\\") ? 1 : 0));
  }
  return entries;
}

/** Names of the fields that a record has, as the dictionary writes them: `counts.tasks`, `parts[].start`. */
export function fieldNames(record: object, above = ""): string[] {
  return Object.entries(record).flatMap(([key, value]) => {
    const name = `${above}${key}`;
    if (Array.isArray(value))
      return [name, ...value.flatMap((entry) => (isObject(entry) ? fieldNames(entry, `${name}[].`) : []))];
    return isObject(value) ? [name, ...fieldNames(value, `${name}.`)] : [name];
  });
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
