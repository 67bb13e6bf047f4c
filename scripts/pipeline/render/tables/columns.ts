import type { ColumnDoc, ColumnKind } from "../../../../src/model/tables.ts";
import { propertiesOf, type Schema, shapesOf } from "./schema.ts";

/** Between the entries of a list in one CSV cell; inside an entry it is written `\|`, and `\` as `\\`. */
const LIST_SEPARATOR = "|";

/**
 * The CSV columns of a record. A nested object gives a column a field (`counts.tasks`), a tuple with named parts a column
 * a part (`period.first`), a list of texts one column with `|` between them; anything deeper is JSON in one column.
 */
export function columnsOf(schema: Schema, above: string[] = []): ColumnDoc[] {
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
      field: fieldOf(kind, own, !optional && !nullable),
      ...more,
    });
    const tuple = shapes.find(({ prefixItems, columns }) => prefixItems && columns);
    const plain = shapes.filter((shape) => shape !== tuple);
    const parts = (tuple?.columns ?? own.columns ?? []).map((ending, part) => {
      const kind = kindOf([tuple?.prefixItems?.[part] ?? {}]);
      const name = `${path.join(".")}.${ending}`;
      return column(kind, { name, part, field: fieldOf(kind, {}, false) });
    });
    if (plain.length === 0) return parts;
    const [only] = plain;
    if (plain.length === 1 && only?.properties) return columnsOf(only, path);
    return [column(kindOf(plain)), ...parts];
  });
}

function kindOf(shapes: readonly Schema[]): ColumnKind {
  const types = shapes.map(({ type, items }) => {
    if (type !== "array") return String(type);
    return items && items.type === "string" ? "list" : "json";
  });
  const all = (...wanted: string[]) => types.every((type) => wanted.includes(type));
  if (all("integer")) return "integer";
  if (all("integer", "number")) return "number";
  if (all("boolean")) return "boolean";
  if (all("list")) return "list";
  return all("string", "integer", "number") ? "text" : "json";
}

/** What Frictionless calls the column, and what it may hold. An empty text is an empty cell, which `required` refuses. */
function fieldOf(kind: ColumnKind, schema: Schema, always: boolean): ColumnDoc["field"] {
  const required = always && kind !== "text" && kind !== "list" ? { required: true } : {};
  const constraints = (more: { enum?: string[]; pattern?: string } = {}) => {
    const all = { ...required, ...more };
    return Object.keys(all).length > 0 ? { constraints: all } : {};
  };
  if (kind === "json") return { type: "array", ...constraints() };
  if (kind !== "text") return { type: kind === "list" ? "string" : kind, ...constraints() };
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

/** A record as the cells of its columns. */
export const cellsOf = (record: object, columns: readonly ColumnDoc[]): Cell[] =>
  columns.map(({ path, part, kind }) => {
    const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], record);
    if (part !== null) return Array.isArray(value) ? cellOf(value[part], kind) : null;
    return cellOf(value, kind);
  });

function cellOf(value: unknown, kind: ColumnKind): Cell {
  if (value === null || value === undefined) return null;
  if (kind === "json") return JSON.stringify(value);
  if (kind === "list") return (value as string[]).map(escaped).join(LIST_SEPARATOR);
  // A range stands in the columns of its parts.
  if (Array.isArray(value)) return null;
  return typeof value === "number" && kind !== "text" ? value : String(value);
}

const escaped = (entry: string): string => entry.replace(/[\\|]/g, "\\$&");
