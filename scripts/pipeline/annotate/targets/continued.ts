import type { Target } from "../../../../src/model/layers.ts";
import type { Clause } from "./clauses.ts";
import { RATIO_UNIT, STOCK } from "./phrasings/words.ts";

/** Numbers that go on from the one before: they share its indicator, its verb or its comparator. */

/** The number before one, as far as the next may share it. */
export interface Previous {
  target: Target;
  /** Where its number ends, and what stands before it in its clause. */
  end: number;
  left: string;
  /** 分别: the numbers that follow belong to the same words. */
  together: boolean;
}

/** Longest way from a number back to the one whose indicator it shares. */
export const NEAR = 30;

/** The rule of a number without words of its own. */
export const CONTINUED = "continued";

/** A target as the one before its successor. */
export const asPrevious = (target: Target, left: string, before: Previous | null): Previous => ({
  target,
  end: target.number.end,
  left,
  together: /分别/u.test(left) || (target.rule === CONTINUED && before?.together === true),
});

/** The number before a place, if it is near and in the same sentence. */
export const nearTo = (previous: Previous | null, at: number, plain: string): Previous | null =>
  previous && at - previous.end < NEAR && !/[。；;]/u.test(plain.slice(previous.end, at)) ? previous : null;

/** A number that has no words of its own, or only a verb (which gives `kind`). */
export function continued(
  base: Omit<Target, "range" | "indicator" | "kind" | "rule">,
  { target }: Previous,
  kind: Target["kind"] | undefined,
): Target {
  const isRatio = RATIO_UNIT.test(base.unit);
  const sameScale = isRatio === RATIO_UNIT.test(target.unit);
  return {
    ...base,
    range: { start: target.range.start, end: base.number.end },
    indicator: target.indicator,
    kind: kind ?? (sameScale ? target.kind : isRatio ? "share" : "level"),
    rule: CONTINUED,
  };
}

/**
 * What one verb governs is counted alike: 新增绿色工厂15家、智能工厂10家; 实施产业类项目100个,民生保障类项目80个.
 * 至少 goes on over 、 as well. Changes `target` and, where 左右 behind the last number is meant for all, the one before.
 */
export function shareVerb(target: Target, clause: Clause, previous: Previous, plain: string): void {
  // 到2025年 between them begins something new.
  if (/年/u.test(plain.slice(previous.end, clause.start + clause.left.length))) return;
  if (isCountedAlike(target, clause, previous)) {
    target.kind = "cumulative";
    if (previous.target.year === "annual") target.year = "annual";
  }
  shareComparator(target, previous);
  const listed = plain.charAt(target.range.start - 1) === "、" || /、$/u.test(plain.slice(previous.end, clause.start));
  if (
    listed &&
    target.comparator === "eq" &&
    target.rule === previous.target.rule &&
    /至少|每个/u.test(previous.left)
  ) {
    target.comparator = previous.target.comparator;
    target.kind = previous.target.kind;
  }
}

/** A bare number behind one that counts what is done, unless it names a stock or a rate. */
const isCountedAlike = (target: Target, { left }: Clause, { target: before }: Previous): boolean =>
  target.rule === "bare" &&
  target.kind === "level" &&
  before.kind === "cumulative" &&
  !STOCK.test(target.indicator) &&
  !target.indicator.startsWith("每") &&
  !/[达为超过到]/u.test(left.slice(-2));

/** 分别达到60%、65%左右: one comparator for all. */
function shareComparator(target: Target, { target: before, together }: Previous): void {
  if (!together) return;
  if (target.rule === CONTINUED && target.comparator === "eq") target.comparator = before.comparator;
  else if (target.comparator === "approx" && before.comparator === "eq") before.comparator = "approx";
}
