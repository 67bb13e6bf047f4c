import { z } from "zod";

/** A JSON Schema as zod prints ours, with the words that `src/model/records.ts` adds. */
export interface Schema {
  type?: string | string[];
  format?: string;
  pattern?: string;
  description?: string;
  enum?: string[];
  const?: string;
  anyOf?: Schema[];
  items?: Schema | false;
  prefixItems?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  labels?: Record<string, string>;
  vocabulary?: string;
  columns?: string[];
}

/** The JSON Schema of a record. */
export const schemaOf = (record: z.ZodType): Schema => z.toJSONSchema(record) as Schema;

/** The shapes a value may have, null aside: `string | null` and a union of three are both lists of plain schemas. */
export function shapesOf(schema: Schema): { shapes: Schema[]; nullable: boolean } {
  const all = (schema.anyOf ?? [schema]).flatMap((one) => [one.type ?? "any"].flat().map((type) => ({ ...one, type })));
  const shapes = all.filter(({ type }) => type !== "null");
  return { shapes, nullable: shapes.length < all.length };
}

/** A JSON Schema's own properties, in the order of the record. */
export const propertiesOf = (schema: Schema): { key: string; schema: Schema; optional: boolean }[] =>
  Object.entries(schema.properties ?? {}).map(([key, own]) => ({
    key,
    schema: own,
    optional: !(schema.required ?? []).includes(key),
  }));
