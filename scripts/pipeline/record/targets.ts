import type { Target } from "../../../src/model/layers.ts";
import type { TargetRecord } from "../../../src/model/records.ts";
import { numberSource } from "../../../src/model/targets.ts";
import { sourceRange } from "../parse/leaf-ranges.ts";
import { markedField, marksByLeaf } from "./marks.ts";
import { numbering, partsField, type RecordSource, urlField } from "./source.ts";

/** A record for each target, in document order, numbered within its passage. */
export function targetRecords(source: RecordSource, targets: Target[]): TargetRecord[] {
  const numbered = numbering(source, "~");
  const marksOf = marksByLeaf(source);
  return targets.map(({ leaf, range, cells, number, rule: _rule, ...fields }) => {
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
      words: numberSource(fields) === "inferred" ? standingWords(leaf.value.slice(number.start, number.end)) : "",
    };
  });
}

/** The words that stand for a number: all of them, but 杜绝 goes before what it forbids. */
const standingWords = (number: string): string => /^杜绝/u.exec(number)?.[0] ?? number;
