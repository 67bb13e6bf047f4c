/** What is said about the data files: the data dictionary of /data/, `content/data/site/tables.json`. */

/** A value that a field may have, and what it means; `label` is empty where the value says it all. */
export interface ValueDoc {
  value: string;
  label: string;
}

/** A field of a record. */
export interface FieldDoc {
  /** Path in the record: `counts.tasks`, `parts[].start`. */
  name: string;
  /** Its type in Chinese: 文本, 整数, 文本列表 …. */
  type: string;
  /** May be left out. */
  optional: boolean;
  nullable: boolean;
  description: string;
  values: ValueDoc[];
}

/** How the cells of a CSV column are written. */
export type ColumnKind = "text" | "integer" | "number" | "boolean" | "list" | "ranges";

/** A column of a CSV file and the field it is made from. */
export interface ColumnDoc {
  name: string;
  /** Keys that lead to the field in the record. */
  path: string[];
  kind: ColumnKind;
  /** Of a tuple: which part. */
  part: number | null;
  description: string;
  /** Frictionless field type and constraints. */
  field: { type: string; format?: string; constraints?: { enum?: string[]; pattern?: string; required?: boolean } };
}

/** A file below `/data/`. */
export interface FileDoc {
  /** Path below `/data/`. */
  path: string;
  format: "json" | "jsonl" | "csv" | "txt";
  mediatype: string;
  encoding: string;
  bytes: number;
  /** Lower-case hexadecimal. */
  sha256: string;
}

/** One table, in all its forms. */
export interface TableDoc {
  name: string;
  title: string;
  description: string;
  /** What a row of the CSV is, where it is less than a record. */
  csvRow: string | null;
  rows: number;
  fields: FieldDoc[];
  columns: ColumnDoc[];
  /** The first record, or the first that shows the most fields. */
  example: object | null;
  files: FileDoc[];
}

/** A version of the data, as the editors number it. */
export interface Release {
  version: string;
  /** YYYY-MM-DD. */
  date: string;
  changes: string[];
}

/** Everything that /data/ shows. */
export interface DataDoc {
  releases: Release[];
  /** SHA-256 of SHA256SUMS: one number for all files. */
  digest: string;
  tables: TableDoc[];
  /** The plans' source.txt, by plan. */
  sources: (FileDoc & { plan: string })[];
  /** datapackage.json, SHA256SUMS and the licence. */
  others: FileDoc[];
}
