import type { Point, Position } from "unist";
import { location } from "vfile-location";

/** Gives the unist position (1-based lines and columns) of a range of offsets. */
export type PositionOf = (start: number, end: number) => Position;

/** Positions in `source`; lines end with \n, \r\n or \r, as editors count them. */
export function positionsIn(source: string): PositionOf {
  const { toPoint } = location(source);
  // Defined for every offset from 0 to the length of the source, and no other is asked for.
  const point = (offset: number) => toPoint(offset) as Point;
  return (start, end) => ({ start: point(start), end: point(end) });
}
