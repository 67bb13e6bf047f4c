import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { checkSize, firstBadByte } from "../pipeline/sources/encoding.ts";
import { UserError } from "../shared/errors.ts";

/** Files that builds read and write; the lock of a build and the server have their own. Paths are relative to the project's folder. */

/** Bytes of a file. @throws UserError where there is none, it is no file, or larger than any plan. */
export function readBytes(path: string): Uint8Array {
  if (!existsSync(path)) throw new UserError(`${path}: no such file; expected the text of a plan`);
  const file = statSync(path);
  if (!file.isFile()) throw new UserError(`${path}: not a file; expected the text of a plan`);
  checkSize(file.size, path);
  return readFileSync(path);
}

/** Bytes that are piped in. */
export const readStdin = (): Uint8Array => readFileSync(0);

/** A text file of ours in UTF-8, or null where there is none. @throws UserError where it is no file, or holds other bytes. */
export function readText(path: string): string | null {
  if (!existsSync(path)) return null;
  if (!statSync(path).isFile()) throw new UserError(`${path}: not a file; expected a text file of this name, or none`);
  const bytes = readFileSync(path);
  const bad = firstBadByte(bytes, "utf-8");
  if (bad !== null) throw new UserError(`${path}: byte ${bad} is not UTF-8; save the file in UTF-8`);
  return bytes.toString("utf8");
}

/** A file of the cache, or null where there is none; bytes that are not UTF-8 show in its sum. */
export const readCached = (path: string): string | null => (existsSync(path) ? readFileSync(path, "utf8") : null);

/** Names of the folders in a folder, links to folders among them, sorted. @throws UserError for a link that leads nowhere. */
export const foldersIn = (path: string): string[] =>
  readdirSync(path)
    .filter((name) => !name.startsWith("."))
    .filter((name) => {
      const file = statSync(join(path, name), { throwIfNoEntry: false });
      if (!file) throw new UserError(`${join(path, name)}: a link that leads nowhere; mend or delete it`);
      return file.isDirectory();
    })
    .sort();

/** Names of the files in a folder, sorted. */
export const filesIn = (path: string): string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

/** Paths of the files below a folder that end so, relative to it and sorted. */
export const filesBelow = (path: string, ending: string): string[] =>
  (existsSync(path) ? readdirSync(path, { recursive: true, withFileTypes: true }) : [])
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => relative(path, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => file.endsWith(ending))
    .sort();

/** Adds text to the end of a file. */
export const appendText = (path: string, text: string): void => appendFileSync(path, text);

/** Writes a file and the folders it needs. */
export function writeFile(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

/** A new, empty folder beside `folder`, to replace it by `moveInto` when it is complete: an interrupted run leaves no half-made folder. */
export function beginFolder(folder: string): string {
  const next = `${folder}.next`;
  rmSync(next, { recursive: true, force: true });
  mkdirSync(next, { recursive: true });
  return next;
}

/** Replaces a text file at once, so that no reader sees half of it. */
export function replaceText(path: string, text: string): void {
  writeFile(`${path}.next`, text);
  renameSync(`${path}.next`, path);
}

/** Removes a file, if there is one. */
export const removeFile = (path: string): void => rmSync(path, { force: true });

/** Replaces a folder by a finished one. */
export function moveInto(next: string, folder: string): void {
  const old = `${folder}.old`;
  rmSync(old, { recursive: true, force: true });
  if (existsSync(folder)) renameSync(folder, old);
  renameSync(next, folder);
  rmSync(old, { recursive: true, force: true });
}

/** Removes a folder, if there is one. */
export const removeFolder = (path: string): void => rmSync(path, { recursive: true, force: true });

/** Copies a folder's files into another. */
export const copyFolder = (from: string, to: string): void => cpSync(from, to, { recursive: true });

export { join };
