import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";

/** `UPDATE=1` rewrites the expectations on disk; what it changed is then read by eye, as a diff. */
const update = process.env.UPDATE === "1";

/** Compares `actual` with the file, or, with `UPDATE=1`, writes it there. */
export function expectFile(path: string, actual: string): void {
  const text = `${actual}\n`;
  if (update) {
    if (!existsSync(path) || readFileSync(path, "utf8") !== text) writeFileSync(path, text);
    return;
  }
  if (!existsSync(path)) throw new Error(`${path} is missing; write it by reading the text, or run with UPDATE=1`);
  expect(text, `${path} (after a wanted change: UPDATE=1, then read the diff)`).toBe(readFileSync(path, "utf8"));
}
