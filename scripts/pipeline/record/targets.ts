import type { Target } from "../../../src/model/layers.ts";
import type { TargetRecord } from "../../../src/model/records.ts";
import { sourceRange } from "../parse/leaf-ranges.ts";
import { markedField, marksByLeaf } from "./marks.ts";
import { numbering, partsField, type RecordSource, urlField } from "./source.ts";

/** A record for each target, in document order, numbered within its passage. */
export function targetRecords(source: RecordSource, targets: Target[]): TargetRecord[] {
  const numbered = numbering(source, "~");
  const marksOf = marksByLeaf(source);
  return targets.map(({ leaf, range, cells, number: _number, rule: _rule, ...fields }) => {
    const { id, passage } = numbered(leaf);
    return {
      id,
      plan: source.plan,
      passage,
      ...urlField(source, leaf),
      ...sourceRange(leaf, range),
      quote: leaf.value.slice(range.start, range.end),
      ...markedField(leaf.value, marksOf(leaf), range),
      ...partsField(leaf, cells ?? [range]),
      ...fields,
    };
  });
}
