import type { VFile } from "vfile";
import { location } from "vfile-location";
import { DIRECTIONS, directionless } from "../../../src/text/chars.ts";

/** Signs that are named one by one; the rest is counted. */
const NAMED = 10;

/** A source with signs without direction in place of those that turn the direction of text; `file` is told where they stand. */
export function withoutDirections(source: string, file?: VFile): string {
  if (file) note(source, file);
  return directionless(source);
}

function note(source: string, file: VFile): void {
  const found = [...source.matchAll(DIRECTIONS)];
  const { toPoint } = location(source);
  for (const { 0: sign, index } of found.slice(0, NAMED)) {
    const code = sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
    file.message(
      `U+${code} turns the direction in which text is shown; it is read as U+2060, which has none: see what it does in the source`,
      { place: toPoint(index) as NonNullable<ReturnType<typeof toPoint>>, ruleId: "direction", source: "duidu" },
    );
  }
  const rest = found.length - NAMED;
  if (rest > 0)
    file.message(`${rest} more signs that turn the direction of text`, { ruleId: "direction", source: "duidu" });
}
