import { firstYearOf } from "../../../../../src/text/five-year-plans.ts";
import { chineseNumber, HAN_DIGITS } from "../../../../../src/text/numerals.ts";

/** The plan period that a text speaks of; what it says of earlier years has been reached already. */
export interface Period {
  first: number;
  last: number;
  /** Whether the text says so; otherwise it is our default. */
  sure: boolean;
}

/** A text that does not say is taken for one of the 14th plan, the first that this project read. */
const DEFAULT = 14;

/** The number of the plan that 十X五 names. */
export const planOf = (digit: string): number => 10 + (chineseNumber(digit) ?? 0);

const FIVE_YEAR = new RegExp(`十([${HAN_DIGITS}])五(?!届)`, "gu");
/** A title names the plan itself: it counts as often as this. */
const NAMED = new RegExp(`第十([${HAN_DIGITS}])个五年`, "gu");
const TITLE_WEIGHT = 8;
/** A text names its own period at least as often; a single 十三五 looks back. */
const SURE = 3;

/**
 * The period of a text: that of the five-year plan it names most, of two named equally often the
 * later (a plan also speaks of the one before it); 2021–2025 where it names none.
 */
export function periodOf(text: string): Period {
  const counts = new Map<number, number>();
  const count = (pattern: RegExp, weight: number) => {
    for (const [, digit] of text.matchAll(pattern)) {
      const plan = planOf(digit ?? "");
      counts.set(plan, (counts.get(plan) ?? 0) + weight);
    }
  };
  count(FIVE_YEAR, 1);
  count(NAMED, TITLE_WEIGHT);
  // A single 十三五 looks back; a single 十四五 or later may be all that a short text says of itself.
  for (const [plan, times] of counts) if (times < SURE && plan < DEFAULT) counts.delete(plan);
  const plan = mostFrequent(counts)?.[0] ?? planOfYears(text);
  const first = firstYearOf(plan ?? DEFAULT);
  return { first, last: first + 4, sure: plan !== null };
}

/** The five-year plan that most years of a text fall into, or null where it names too few years to tell. */
function planOfYears(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, digits] of text.matchAll(/(20[0-4]\d)[年-]/gu)) {
    const plan = DEFAULT + Math.floor((Number(digits) - firstYearOf(DEFAULT)) / 5);
    counts.set(plan, (counts.get(plan) ?? 0) + 1);
  }
  const [plan, count] = mostFrequent(counts) ?? [null, 0];
  return count >= SURE ? plan : null;
}

/** The plan with the highest count, the later of two; undefined where there is none. */
const mostFrequent = (counts: ReadonlyMap<number, number>): [plan: number, count: number] | undefined =>
  [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0];
