import type { GapRecord, PassageRecord, RemovedRecord, TargetRecord, TaskRecord } from "../../src/model/records.ts";
import type { Analysis } from "../analyse.ts";
import { gapRecords, passageRecords, removedRecords, targetRecords, taskRecords } from "./records.ts";
import { countsOf } from "./site.ts";

/** Files of `dist/data/`, by name: all records of all plans, in the order of the plans. */
export function dataFiles(analyses: Analysis[]): Record<string, string> {
  const passages: PassageRecord[] = [];
  const removed: RemovedRecord[] = [];
  const gaps: GapRecord[] = [];
  const targets: TargetRecord[] = [];
  const tasks: TaskRecord[] = [];
  for (const analysis of analyses) {
    const from = { ...analysis, plan: analysis.plan.id };
    passages.push(...passageRecords(from));
    removed.push(...removedRecords(analysis.plan.id, analysis.text));
    gaps.push(...gapRecords(from, analysis.gaps));
    targets.push(...targetRecords(from, analysis.targets));
    tasks.push(...taskRecords(from, analysis.tasks));
  }
  return {
    "plans.json": json(analyses.map(planRecord)),
    "passages.jsonl": lines(passages),
    "removed.jsonl": lines(removed),
    "gaps.json": json(gaps),
    "targets.json": json(targets),
    "tasks.json": json(tasks),
  };
}

/** What plans.json says of a plan: its facts and counts, not how it is drawn. */
function planRecord(analysis: Analysis) {
  const { seal, colour, nature, provenance, levels, ...facts } = analysis.plan;
  const { chars, ...counts } = countsOf(analysis);
  return { ...facts, chars, counts };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 1)}\n`;
const lines = (records: object[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join("");
