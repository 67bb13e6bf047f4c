import type { Point, Position } from "unist";

/** Turns offsets of `source` into unist positions (1-based lines and columns), by binary search. */
export function places(source: string): (start: number, end: number) => Position {
  const starts = [0];
  for (const match of source.matchAll(/\r\n|[\n\r]/g)) starts.push(match.index + match[0].length);
  const point = (offset: number): Point => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  return (start, end) => ({ start: point(start), end: point(end) });
}
