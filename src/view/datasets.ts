import { DATA_MAKER, DATA_NAME } from "../model/licence.ts";
import type { ColumnDoc, FieldDoc, FileDoc } from "../model/tables.ts";
import { DAY_OF_CITING, gbt7714 } from "./cite/gbt7714.ts";

/** The address of a data file. */
export const dataUrl = ({ path }: Pick<FileDoc, "path">): string => `/data/${path}`;

/** What a format is called in a link. */
export const FORMAT_NAMES: Record<FileDoc["format"], string> = {
  json: "JSON",
  jsonl: "JSON Lines",
  csv: "CSV",
  txt: "文本",
};

/** Bytes as readers estimate them: 317,879 is 318 KB (in thousands, as file lists count). */
export const sizeText = (bytes: number): string =>
  bytes < 1000 ? `${bytes} 字节` : bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

/** 317,879 字节. */
export const bytesText = (bytes: number): string => `${bytes.toLocaleString("en-US")} 字节`;

/** What else is to be known of a field beside its type: 可缺, 可空. */
export const fieldMarks = ({ optional, nullable }: Pick<FieldDoc, "optional" | "nullable">): string[] => [
  ...(optional ? ["可缺"] : []),
  ...(nullable ? ["可空"] : []),
];

const CELLS: Record<ColumnDoc["kind"], string> = {
  text: "文本",
  integer: "整数",
  number: "数",
  boolean: "true 或 false",
  list: "各项以 | 隔开",
  ranges: "各段写作“起点..终点”，以 | 隔开",
};

/** How the cells of a CSV column are written. */
export const cellText = ({ kind, part }: Pick<ColumnDoc, "kind" | "part">): string =>
  part === null ? CELLS[kind] : `${CELLS[kind]}，两数之${part === 0 ? "前" : "后"}者`;

/** How the data is cited; the version is other title information, as a document's number is. */
export const dataCitation = ({ version, date }: { version: string; date: string }, address: string): string =>
  gbt7714({ issuer: DATA_MAKER, title: DATA_NAME, number: `${version} 版`, date }, address, DAY_OF_CITING, "DS/OL");
