import type { Target } from "../../../../src/model/layers.ts";
import type { Range } from "../../../../src/model/tree.ts";
import { quantities } from "../../../../src/text/quantities.ts";

/** Fields of a target that its line shows, whatever its phrasing. */

/** 年均 where a rate of change follows; in 年均浓度 it is part of the name. */
export const ANNUAL_RATE = /年均(?=增|递|下|降|提|新增|完成|培训|引进|[^,，]{0,10}(?:增长|下降|提高|新增)|\s*$)/u;

/** Two years before 分别. */
const PAIR = /(20\d\d)年(?:和|、|及|,|，)(?:到)?(20\d\d)年[^。；;]{0,40}?分别/gu;

/**
 * 到2027年和2030年,…分别达到63%、65%: as many years as numbers, each has its own. Gives the year of
 * the number at a place, or undefined.
 */
export function pairedYears(plain: string): (at: number) => number | undefined {
  const years = new Map<number, number>();
  for (const match of plain.matchAll(PAIR)) {
    const from = match.index + match[0].length;
    const clause = /^[^。；;]*/u.exec(plain.slice(from, from + 120))?.[0] ?? "";
    const numbers = quantities(clause);
    if (numbers.length !== 2) continue;
    numbers.forEach(({ start }, i) => {
      if (!years.has(from + start)) years.set(from + start, Number(match[i + 1]));
    });
  }
  return (at) => years.get(at);
}

/** The text itself says behind a number whether it binds: …降低14.5%（约束性）. */
export function bindingBehind(plain: string, end: number): boolean | null {
  const behind = /^[^。；;,，、]{0,4}[(（]?(约束性|预期性)/u.exec(plain.slice(end, end + 12))?.[1];
  return behind ? behind === "约束性" : null;
}

/** A unit in the characters of the source (％ stays ％), where it stands there as one piece. */
export const writtenUnit = (unit: string, value: string, { start, end }: Range): string =>
  unit === "%" && value.slice(start, end).includes("％") ? "％" : unit;

/** The range of a quote without blanks, commas or closing signs at its ends; the number stays in it. */
export function trimmedRange({ range, number }: Pick<Target, "range" | "number">, plain: string): Range {
  let { start, end } = range;
  while (start < number.start && /[\s、，,的”）)]/u.test(plain.charAt(start))) start++;
  while (end > number.end && /[\s、，,]/u.test(plain.charAt(end - 1))) end--;
  return { start, end };
}
