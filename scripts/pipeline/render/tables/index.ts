import type { Plan } from "../../../../src/model/plan.ts";
import type { DataDoc, Release, TableDoc } from "../../../../src/model/tables.ts";
import { csvRows } from "../../../../src/text/csv.ts";
import { columnsOf, rowsOf } from "./columns.ts";
import { dataPackage } from "./datapackage.ts";
import { fieldsOf, type Vocabularies } from "./fields.ts";
import { type DataFile, dataFile, docOf, sumsOf } from "./files.ts";
import { type Schema, schemaOf } from "./schema.ts";
import { TABLES, type Table, type TableSource } from "./tables.ts";

/** A source.txt as it was obtained. */
export interface SourceBytes {
  plan: Plan;
  bytes: Uint8Array;
}

/** What the data files are made of, beside the tables' own records. */
export interface DataSource extends TableSource {
  sources: readonly SourceBytes[];
  vocabularies: Vocabularies;
  /** Newest first. */
  releases: readonly Release[];
  /** The text of LICENSE-data. */
  licence: string;
}

/** Files of `dist/data/`, and their description for /data/. The same sources give the same bytes. */
export function dataFiles(source: DataSource, tables: readonly Table[] = TABLES): { files: DataFile[]; doc: DataDoc } {
  const made = tables.map((table) => tableFiles(table, source));
  const sources = source.sources.map(({ plan, bytes }) => ({
    plan,
    file: dataFile(`sources/${plan.id}.txt`, "txt", bytes, encodingOf(bytes)),
  }));
  const licence = dataFile("LICENSE.txt", "txt", source.licence);
  const release = source.releases[0] as Release;
  const descriptor = dataPackage({ release, tables: made, sources, licence });
  const described = dataFile("datapackage.json", "json", json(descriptor));
  const files = [...made.flatMap(({ files: own }) => own), ...sources.map(({ file }) => file), described, licence];
  const sums = dataFile("SHA256SUMS", "txt", sumsOf(files));
  return {
    files: [...files, sums],
    doc: {
      releases: [...source.releases],
      digest: sums.sha256,
      tables: made.map(({ doc }) => doc),
      sources: sources.map(({ plan, file }) => ({ plan: plan.id, ...docOf(file) })),
      others: [described, sums, licence].map(docOf),
    },
  };
}

/** A table in all its forms. */
function tableFiles(table: Table, source: DataSource): { doc: TableDoc; schema: Schema; files: DataFile[] } {
  const { name, title, description, csvRow = null } = table;
  const rows = table.rows(source);
  const schema = schemaOf(table.record);
  const columns = columnsOf(schema);
  const csv = csvRows(
    columns.map((column) => column.name),
    rows.flatMap((row) => rowsOf(row, columns)),
  );
  const files = [
    table.lines ? dataFile(`${name}.jsonl`, "jsonl", lines(rows)) : dataFile(`${name}.json`, "json", json(rows)),
    dataFile(`${name}.csv`, "csv", csv),
  ];
  const doc: TableDoc = {
    name,
    title,
    description,
    csvRow,
    rows: rows.length,
    fields: fieldsOf(schema, source.vocabularies),
    columns,
    example: exampleOf(rows),
    files: files.map(docOf),
  };
  return { doc, schema, files };
}

/** Longest record that makes a readable example, in characters of JSON. */
const READABLE = 900;

/** The first record of those that say the most (fields that are neither null nor empty) and are not too long to read. */
function exampleOf(rows: readonly object[]): object | null {
  const says = (row: object) =>
    Object.values(row).filter(
      (value) => value !== null && value !== "" && !(Array.isArray(value) && value.length === 0),
    ).length;
  const short = rows.filter((row) => JSON.stringify(row).length <= READABLE);
  const most = Math.max(0, ...short.map(says));
  return short.find((row) => says(row) === most) ?? rows[0] ?? null;
}

/** The encoding by which `read` understood a source: UTF-8, else GB18030. */
const encodingOf = (bytes: Uint8Array): string => {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "gb18030";
  }
};

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const lines = (records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
