import type { FieldDoc, ValueDoc } from "../../../../src/model/tables.ts";
import { propertiesOf, type Schema, shapesOf } from "./schema.ts";

/** Values that registries hold, by the name a schema gives them: `themes` → governance 治理 …. */
export type Vocabularies = Record<string, ValueDoc[]>;

/** The data dictionary of a record: every field, nested ones under their path (`counts.tasks`, `parts[].start`). */
export function fieldsOf(schema: Schema, vocabularies: Vocabularies, above = ""): FieldDoc[] {
  return propertiesOf(schema).flatMap(({ key, schema: own, optional }) => {
    const name = `${above}${key}`;
    const { shapes, nullable } = shapesOf(own);
    const inner = shapes.flatMap((shape) => [
      ...fieldsOf(shape, vocabularies, `${name}.`),
      ...(shape.items ? fieldsOf(shape.items, vocabularies, `${name}[].`) : []),
    ]);
    const doc: FieldDoc = {
      name,
      type: shapes.map(typeName).filter(isFirst).join("或"),
      optional,
      nullable,
      description: own.description ?? "",
      values: valuesOf(own, vocabularies),
    };
    return [doc, ...inner];
  });
}

const TYPE_NAMES: Record<string, string> = {
  string: "文本",
  integer: "整数",
  number: "数",
  boolean: "真假",
  object: "对象",
};

function typeName(schema: Schema): string {
  if (schema.format === "date") return "日期";
  if (schema.format === "uri") return "网址";
  if (schema.prefixItems) return `${schema.prefixItems.length} 个${typeName(schema.prefixItems[0] ?? {})}`;
  if (schema.items) return `${shapesOf(schema.items).shapes.map(typeName).join("或")}列表`;
  return TYPE_NAMES[String(schema.type)] ?? "任意";
}

const isFirst = (value: string, at: number, all: string[]): boolean => all.indexOf(value) === at;

/** Values that a field may have: of its enumeration, of its registry, or those that its labels explain. */
function valuesOf(schema: Schema, vocabularies: Vocabularies): ValueDoc[] {
  const { shapes } = shapesOf(schema);
  const known = [schema, ...shapes, ...shapes.flatMap(({ items }) => (items ? [items] : []))];
  const labels = Object.assign({}, ...known.map((one) => one.labels ?? {})) as Record<string, string>;
  const named = known.flatMap(({ vocabulary }) => (vocabulary ? (vocabularies[vocabulary] ?? []) : []));
  const listed = known.flatMap((one) => one.enum ?? (one.const === undefined ? [] : [one.const]));
  const values = listed.length > 0 ? listed : Object.keys(labels);
  return [...values.filter(isFirst).map((value) => ({ value, label: labels[value] ?? "" })), ...named];
}
