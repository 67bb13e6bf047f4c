import type { Plan } from "../../../src/model/plan.ts";
import { chineseNumber, HAN_ORDINALS, yearOf } from "../../../src/text/numerals.ts";

const NUMBER = `[${HAN_ORDINALS}]{1,3}`;
const NUMBERED = new RegExp(`第(${NUMBER})个五年|[“"「]?(${NUMBER})五[”"」]?(?:时期|规划|[^，。；]{0,20}规划)`, "u");
const YEARS = /(\d{4})\s*年?\s*[-—–―~～至]+\s*(\d{4})\s*(?:年|(?=[)）]))/u;
const ONE_YEAR = /([0-9〇○零一二三四五六七八九]{4})年/u;

/** The eleventh began in 2006; from the sixth on each began when the one before had ended. */
const [KNOWN, ITS_FIRST, OLDEST] = [11, 2006, 6];

/** The years of a plan, and what its id calls them: the number of a five-year plan, else its last or only year. */
export interface Period {
  period: Plan["period"];
  short: string;
}

/** The period that a title names, or null: 第十五个五年规划, “十五五”, （2026—2030年）, 2026年…报告. */
export function periodOf(title: string): Period | null {
  // “八五”普法规划（2021—2025年） counts other plans than those of the economy: the years say more than the number.
  const [, first, last] = YEARS.exec(title) ?? [];
  if (first && last) return yearsOf(Number(first), Number(last));
  const found = NUMBERED.exec(title);
  const number = chineseNumber(found?.[1] ?? found?.[2] ?? "");
  if (number !== null && number >= OLDEST) return fiveYears(number);
  const year = yearOf(ONE_YEAR.exec(title)?.[1] ?? "");
  return year === null ? null : yearsOf(year, year);
}

/** The period that is given by hand: 2026-2030, 2026. */
export function periodGiven(text: string): Period | null {
  const [, first, last = first] = /^(\d{4})(?:[-—–](\d{4}))?$/u.exec(text.trim()) ?? [];
  return first ? yearsOf(Number(first), Number(last)) : null;
}

const fiveYears = (number: number): Period => {
  const first = ITS_FIRST + 5 * (number - KNOWN);
  return { period: [first, first + 4], short: String(number) };
};

/** Years as a period; those of a five-year plan have its number. */
function yearsOf(first: number, last: number): Period {
  const number = KNOWN + (first - ITS_FIRST) / 5;
  if (last - first === 4 && Number.isInteger(number) && number >= OLDEST) return fiveYears(number);
  return { period: [first, last], short: String(last) };
}
