import type { RemovedRecord } from "../../../src/model/records.ts";
import type { SourceText } from "../read/index.ts";

/** A record for each line that is set aside, in the order of the source. */
export const removedRecords = (plan: string, text: SourceText): RemovedRecord[] =>
  text.removed.map(({ line, reason }) => ({ plan, start: line.start, end: line.end, text: line.text, reason }));
