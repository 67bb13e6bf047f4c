import { createHash } from "node:crypto";
import type { FileDoc } from "../../../../src/model/tables.ts";

/** A file to be written below `dist/data/`, and its description. */
export interface DataFile extends FileDoc {
  content: string | Uint8Array;
}

const MEDIATYPES: Record<FileDoc["format"], string> = {
  json: "application/json",
  jsonl: "application/jsonl",
  csv: "text/csv",
  txt: "text/plain",
};

/** Lower-case hexadecimal SHA-256. */
export const sha256 = (content: string | Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** A file with its size and sum. */
export function dataFile(
  path: string,
  format: FileDoc["format"],
  content: string | Uint8Array,
  encoding = "utf-8",
): DataFile {
  const bytes = Buffer.byteLength(content);
  return { path, format, mediatype: MEDIATYPES[format], encoding, bytes, sha256: sha256(content), content };
}

/** The description of a file, without its content. */
export const docOf = ({ content: _content, ...doc }: DataFile): FileDoc => doc;

/** Files as `sha256sum -c` reads them. */
export const sumsOf = (files: readonly FileDoc[]): string =>
  files.map(({ sha256: sum, path }) => `${sum}  ${path}\n`).join("");
