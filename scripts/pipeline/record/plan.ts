import type { PlanRecord } from "../../../src/model/records.ts";
import type { Analysis } from "../types.ts";
import { countsOf } from "./counts.ts";

/** What plans.json says of a plan: its facts and counts, not how it is drawn. */
export function planRecord(analysis: Analysis): PlanRecord {
  const { seal, colour, nature, provenance, levels, original, draft, code = null, ...facts } = analysis.plan;
  const { chars, ...counts } = countsOf(analysis);
  return { ...facts, code, chars, counts };
}
