import type { ColumnDoc, ColumnKind } from "../../../../src/model/tables.ts";
import type { Range } from "../../../../src/model/tree.ts";
import { propertiesOf, type Schema, shapesOf } from "./schema.ts";

/** Between the entries of a list in one CSV cell; inside an entry it is written `\|`, and `\` as `\\`. */
const LIST_SEPARATOR = "|";

/**
 * The CSV columns of a record. A nested object gives a column a field (`counts.tasks`), and so does a list of objects, whose
 * entries become rows (`cells.status`); a tuple with named parts gives a column a part (`period.first`), a list of texts or of
 * ranges one column with `|` between them. `listed`: the fields are those of a list's entries, which a row may be without.
 * @throws Error for a field that has no place in a flat table.
 */
export function columnsOf(schema: Schema, above: string[] = [], listed = false): ColumnDoc[] {
  return propertiesOf(schema).flatMap(({ key, schema: own, optional }) => {
    const path = [...above, key];
    const { shapes, nullable } = shapesOf(own);
    const described = own.description ?? "";
    const column = (kind: ColumnKind, more: Partial<ColumnDoc> = {}): ColumnDoc => ({
      name: path.join("."),
      path,
      kind,
      part: null,
      description: described,
      field: fieldOf(kind, own, !optional && !nullable && !listed),
      ...more,
    });
    const tuple = shapes.find(({ prefixItems, columns }) => prefixItems && columns);
    const plain = shapes.filter((shape) => shape !== tuple);
    const parts = (tuple?.columns ?? own.columns ?? []).map((ending, part) => {
      const name = `${path.join(".")}.${ending}`;
      const kind = kindOf([tuple?.prefixItems?.[part] ?? {}], name);
      return column(kind, { name, part, field: fieldOf(kind, {}, false) });
    });
    if (plain.length === 0) return parts;
    const [only] = plain;
    if (plain.length === 1 && only?.properties) return columnsOf(only, path, listed);
    if (plain.length === 1 && only?.items && only.items.properties && !isRange(only.items.properties))
      return columnsOf(only.items, path, true);
    return [column(kindOf(plain, path.join("."))), ...parts];
  });
}

/** Whether an object is a range of the source, by its keys. */
const isRange = (value: object): boolean => Object.keys(value).join() === "start,end";

function kindOf(shapes: readonly Schema[], name: string): ColumnKind {
  const types = shapes.map(({ type, items }) => {
    if (type !== "array" || !items) return String(type);
    return items.properties && isRange(items.properties) ? "ranges" : `${items.type}s`;
  });
  const all = (...wanted: string[]) => types.every((type) => wanted.includes(type));
  if (all("integer")) return "integer";
  if (all("integer", "number")) return "number";
  if (all("boolean")) return "boolean";
  if (all("strings")) return "list";
  if (all("ranges")) return "ranges";
  if (all("string", "integer", "number")) return "text";
  throw new Error(
    `no flat column holds ${name} (${types.join(", ")}); expected texts, numbers, or a tuple with \`columns\``,
  );
}

/** What Frictionless calls the column, and what it may hold. An empty text is an empty cell, which `required` refuses. */
function fieldOf(kind: ColumnKind, schema: Schema, always: boolean): ColumnDoc["field"] {
  const required = always && kind !== "text" && kind !== "list" && kind !== "ranges" ? { required: true } : {};
  const constraints = (more: { enum?: string[]; pattern?: string } = {}) => {
    const all = { ...required, ...more };
    return Object.keys(all).length > 0 ? { constraints: all } : {};
  };
  if (kind === "list" || kind === "ranges") return { type: "string" };
  if (kind !== "text") return { type: kind, ...constraints() };
  const { shapes } = shapesOf(schema);
  const [only] = shapes;
  if (shapes.length === 1 && only?.format === "date") return { type: "date" };
  if (shapes.length === 1 && only?.format === "uri") return { type: "string", format: "uri" };
  if (shapes.length === 1 && only?.enum)
    return { type: "string", constraints: { ...(always ? { required: true } : {}), enum: only.enum } };
  if (shapes.length > 1) {
    const words = shapes.map((shape) => (shape.const === undefined ? "-?\\d+" : shape.const));
    return { type: "string", constraints: { pattern: `(${words.join("|")})` } };
  }
  return { type: "string" };
}

/** A cell as it stands in the file; null is an empty one. */
export type Cell = string | number | null;

/** A record as rows of cells of its columns: one row for each innermost entry of its lists of objects, else one. */
export const rowsOf = (record: object, columns: readonly ColumnDoc[]): Cell[][] =>
  flatOf(record).map((flat) =>
    columns.map(({ path, part, kind }) => {
      const value = path.reduce<unknown>(fieldIn, flat);
      if (part !== null) return Array.isArray(value) ? cellOf(value[part], kind) : null;
      return cellOf(value, kind);
    }),
  );

/** A field of an object; of an empty list there is none, whatever its name. */
const fieldIn = (object: unknown, key: string): unknown =>
  Array.isArray(object) ? undefined : (object as Record<string, unknown> | undefined)?.[key];

/** A record with one entry in the place of each list of objects; lists that stand beside each other come one after the other. */
function flatOf(record: object): object[] {
  const lists = Object.entries(record).filter((field): field is [string, object[]] => isListOfObjects(field[1]));
  const rest = { ...record, ...Object.fromEntries(lists.map(([key]) => [key, undefined])) };
  const flat = lists.flatMap(([key, entries]) => entries.flatMap(flatOf).map((entry) => ({ ...rest, [key]: entry })));
  return flat.length > 0 ? flat : [rest];
}

const isListOfObjects = (value: unknown): boolean =>
  Array.isArray(value) && typeof value[0] === "object" && !isRange(value[0]);

function cellOf(value: unknown, kind: ColumnKind): Cell {
  if (value === null || value === undefined) return null;
  if (kind === "ranges") return (value as Range[]).map(({ start, end }) => `${start}..${end}`).join(LIST_SEPARATOR);
  if (kind === "list") return (value as string[]).map(escaped).join(LIST_SEPARATOR);
  // A range stands in the columns of its parts.
  if (Array.isArray(value)) return null;
  return typeof value === "number" && kind !== "text" ? value : String(value);
}

const escaped = (entry: string): string => entry.replace(/[\\|]/g, "\\$&");
