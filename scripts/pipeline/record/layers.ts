import type { DesignationRecord } from "../../../src/model/compare.ts";
import type { InstrumentMention } from "../../../src/model/layers.ts";
import type { TextMark } from "../../../src/model/marks.ts";
import type { Plan } from "../../../src/model/plan.ts";
import type { GapRecord, PassageRecord, TargetRecord } from "../../../src/model/records.ts";
import type { Leaf, Range } from "../../../src/model/tree.ts";
import { sourceRange } from "../parse/leaf-ranges.ts";
import type { Analysis } from "../types.ts";
import { gapRecords } from "./gaps.ts";
import { markedField, marksByLeaf, passageMarks } from "./marks.ts";
import { passageRecords } from "./passages.ts";
import { recordId, recordSource, urlField } from "./source.ts";
import { targetRecords } from "./targets.ts";

/** A target and the source range of its number, empty where the digits are lost. */
export interface PlacedTarget {
  record: TargetRecord;
  number: Range;
}

/** A place where a plan names an instrument. */
export interface Mention extends Pick<InstrumentMention, "instrument" | "status"> {
  passage: string;
  url: string;
  start: number;
  end: number;
  quote: string;
  marked?: string;
}

/** All that the comparison needs of a plan: records, no tree. */
export interface PlanLayers {
  plan: Plan;
  passages: PassageRecord[];
  /** Marks in the texts of passages, by id; only of passages that have any. */
  marks: Record<string, readonly TextMark[]>;
  targets: PlacedTarget[];
  gaps: GapRecord[];
  designations: DesignationRecord[];
  mentions: Mention[];
}

/** The layers of one plan, in document order. */
export function layersOf(analysis: Analysis): PlanLayers {
  const { plan, targets } = analysis;
  const source = recordSource(analysis);
  const marksOf = marksByLeaf(source);
  const place = (leaf: Leaf, range: Range) => ({
    passage: recordId(source, leaf),
    url: urlField(source, leaf).url ?? "",
    ...sourceRange(leaf, range),
    quote: leaf.value.slice(range.start, range.end),
    ...markedField(leaf.value, marksOf(leaf), range),
  });
  return {
    plan,
    passages: passageRecords(source),
    marks: passageMarks(source),
    targets: targetRecords(source, targets).flatMap((record, i) => {
      const target = targets[i];
      return target ? [{ record, number: sourceRange(target.leaf, target.number) }] : [];
    }),
    gaps: gapRecords(source, analysis.gaps),
    designations: analysis.designations.map(({ leaf, range, verb, title, level, year, status }) => ({
      plan: plan.id,
      ...place(leaf, range),
      verb,
      title,
      level,
      year,
      status,
    })),
    mentions: analysis.instruments.map(({ leaf, range, instrument, status }) => ({
      instrument,
      ...place(leaf, range),
      status,
    })),
  };
}
