import type { Block, Line } from "./lines.ts";

/**
 * Joins the lines whose numbers are in `joined` with the one after them in the source; a line is not joined across one that
 * was set aside.
 */
export function joinLines(blocks: Block[], lines: Line[], joined: Set<number>): Block[] {
  const next = new Map(lines.map((line, i) => [line.number, lines[i + 1]]));
  const result: Block[] = [];
  let continued: Line | undefined;
  for (const block of blocks) {
    const last = result.at(-1);
    if (last && block === continued) {
      const parts = last.parts ?? [{ start: last.start, end: last.end }];
      result[result.length - 1] = {
        ...last,
        end: block.end,
        text: last.text + block.text,
        parts: [...parts, { start: block.start, end: block.end }],
      };
    } else result.push(block);
    continued = joined.has(block.number) ? next.get(block.number) : undefined;
  }
  return result;
}
