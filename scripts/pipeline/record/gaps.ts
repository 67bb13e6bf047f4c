import type { Gap } from "../../../src/model/layers.ts";
import type { GapRecord } from "../../../src/model/records.ts";
import { quoteOf, sourceRange } from "../parse/leaf-ranges.ts";
import { numbering, partsField, type RecordSource, urlField } from "./source.ts";

/** Gaps in document order with their ids, numbered within their passage. */
export function numberedGaps(source: RecordSource, gaps: Gap[]): { id: string; passage: string; gap: Gap }[] {
  const numbered = numbering(source, "~g");
  return [...gaps]
    .sort((a, b) => sourceRange(a.leaf, a.range).start - sourceRange(b.leaf, b.range).start)
    .map((gap) => ({ ...numbered(gap.leaf), gap }));
}

/** A record for each gap, in document order. */
export const gapRecords = (source: RecordSource, gaps: Gap[]): GapRecord[] =>
  numberedGaps(source, gaps).map(({ id, passage, gap }) => {
    const { leaf, range, kind, note } = gap;
    return {
      id,
      plan: source.plan,
      passage,
      ...urlField(source, leaf),
      ...sourceRange(leaf, range),
      quote: quoteOf(gap),
      ...partsField(leaf, [range]),
      kind,
      note,
    };
  });
