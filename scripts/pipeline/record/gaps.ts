import type { Gap } from "../../../src/model/layers.ts";
import type { GapRecord } from "../../../src/model/records.ts";
import { quoteOf, sourceRange } from "../parse/leaf-ranges.ts";
import { markedField, marksByLeaf } from "./marks.ts";
import { numbering, partsField, type RecordSource, urlField } from "./source.ts";

/** Gaps in document order with their ids, numbered within their passage. */
export function numberedGaps(source: RecordSource, gaps: Gap[]): { id: string; passage: string; gap: Gap }[] {
  const numbered = numbering(source, "~g");
  return [...gaps]
    .sort((a, b) => sourceRange(a.leaf, a.range).start - sourceRange(b.leaf, b.range).start)
    .map((gap) => ({ ...numbered(gap.leaf), gap }));
}

/** A record for each gap, in document order. */
export function gapRecords(source: RecordSource, gaps: Gap[]): GapRecord[] {
  const marksOf = marksByLeaf({ ...source, gaps });
  return numberedGaps(source, gaps).map(({ id, passage, gap }) => {
    const { leaf, range, kind, note } = gap;
    return {
      id,
      plan: source.plan,
      passage,
      ...urlField(source, leaf),
      ...sourceRange(leaf, range),
      quote: quoteOf(gap),
      ...markedField(leaf.value, marksOf(leaf), range),
      ...partsField(leaf, [range]),
      kind,
      note,
    };
  });
}
