import type { PassageRecord } from "../../../src/model/records.ts";
import type { Range } from "../../../src/model/tree.ts";

/** Source range of a range of a passage's text; joined paragraphs have their text in several parts of the source. */
export function sourceSpan({ start, parts }: PassageRecord, range: Range): Range {
  if (!parts) return { start: start + range.start, end: start + range.end };
  return { start: offsetIn(parts, range.start, false), end: offsetIn(parts, range.end, true) };
}

function offsetIn(parts: readonly Range[], at: number, end: boolean): number {
  let passed = 0;
  for (const part of parts) {
    const length = part.end - part.start;
    if (at < passed + length || (end && at === passed + length)) return part.start + at - passed;
    passed += length;
  }
  return parts.at(-1)?.end ?? at;
}

/** Whether `inner` lies in `outer`; an empty range (lost digits) lies at its place. */
export const within = (inner: Range, outer: Range): boolean => inner.start >= outer.start && inner.end <= outer.end;
