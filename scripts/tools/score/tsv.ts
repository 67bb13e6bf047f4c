import { filesBelow, readText } from "../../build/io.ts";
import { UserError } from "../../shared/errors.ts";

/** A key in a table: one record a line, cells parted by tabs, their names in the first line. Null where there is no such file. */
export function readTsv(path: string, needed: readonly string[]): Record<string, string>[] | null {
  const text = readText(path);
  if (text === null) return null;
  const [head = "", ...lines] = text.split(/\r?\n/).filter((line) => line.trim() !== "");
  const names = head.split("\t");
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0)
    throw new UserError(`${path}:1 no column ${missing.join(", ")}; expected ${needed.join(", ")}, parted by tabs`);
  return lines.map((line) => {
    const cells = line.split("\t");
    return Object.fromEntries(names.map((name, i) => [name, (cells[i] ?? "").trim()]));
  });
}

/** Names of the files of `folder` that end in `ending`, without it. */
export const namesIn = (folder: string, ending: string): string[] =>
  filesBelow(folder, ending)
    .filter((name) => !name.includes("/"))
    .map((name) => name.slice(0, -ending.length))
    .sort();
