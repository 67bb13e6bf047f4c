import type { Clause } from "../clauses.ts";
import { NEAR } from "../continued.ts";
import type { Line } from "../lines.ts";
import type { Reading } from "./phrasing.ts";
import { RATIO_UNIT } from "./words.ts";

/** Readings of clauses that no phrasing reads. */

/** The rule of a clause that takes its indicator from the run-in heading above it. */
export const RUN_IN = "run-in";

/** 1.高标准农田工程。新建12万亩: a clause of a verb only has the indicator of the run-in heading above it. */
export function runInReading({ leaf, plain }: Line, { left, start }: Clause): Reading | null {
  const { runIn } = leaf;
  if (!runIn || start < runIn.end || plain.slice(runIn.end, start).length > NEAR) return null;
  return {
    name: RUN_IN,
    quoteStart: blanksBefore(left),
    quoteEnd: 0,
    indicator: leaf.value.slice(runIn.start, runIn.end - 1),
    kind: "cumulative",
  };
}

/** A number with a verb and nothing else to go by: 2022年完成300户. Its words are all that can be said of it. */
export function looseReading({ left, quantity }: Clause): Reading | null {
  const indicator = left.replace(/^.*\d{4}年/u, "").replace(/[\s的]+/gu, "");
  if (indicator === "") return null;
  const counts = /达|为|到$/u.test(indicator) ? "level" : "cumulative";
  return {
    name: "loose",
    quoteStart: blanksBefore(left),
    quoteEnd: 0,
    indicator,
    kind: RATIO_UNIT.test(quantity.unit) ? "share" : counts,
  };
}

const blanksBefore = (text: string): number => text.length - text.trimStart().length;
