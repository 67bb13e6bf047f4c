import { existsSync, readFileSync, statSync } from "node:fs";

/**
 * The only file of the site that reads the disk while pages are made: what the pipeline wrote into `content`, a file at a
 * time. Imported as modules instead, the texts of all plans would go through the bundler, and stay in memory, at once.
 */

const kept = new Map<string, { stamp: number; value: unknown }>();

/** While developing, the files change under the running server. */
const stampOf = (path: string): number => (import.meta.env.DEV ? statSync(path).mtimeMs : 0);

/** A text of the pipeline, by its path from the project's folder. */
const readText = (path: string): string => readFileSync(path, "utf8");

/** Data of the pipeline, read once and the same object for all pages; undefined where there is no such file. */
export const readJson = <T>(path: string): T | undefined => {
  const known = kept.get(path);
  if (known && !import.meta.env.DEV) return known.value as T;
  if (!existsSync(path)) return undefined;
  const stamp = stampOf(path);
  const value: unknown = known?.stamp === stamp ? known.value : JSON.parse(readText(path));
  kept.set(path, { stamp, value });
  return value as T;
};
