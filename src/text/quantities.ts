import type { Comparator, TargetValue } from "../model/targets.ts";
import type { Range } from "../model/tree.ts";
import { anyOf, only } from "./patterns.ts";
import { formAt } from "./quantity-forms.ts";
import {
  ABOUT,
  AT_LEAST,
  AT_MOST,
  FALL_TO,
  LESS_THAN,
  MORE_THAN,
  NOT_ABOVE,
  NOT_BELOW,
  STAY_AT,
} from "./quantity-words.ts";

/** A number with its unit, found in a text. */
export interface Quantity extends Range {
  /** The number, both ends of a range, or null where its digits are lost. */
  value: TargetValue;
  /** Unit as written, with 万 and 亿: 万人, 亿元, %, 微克/立方米. */
  unit: string;
  comparator: Comparator;
  /** Written as a word (九成, 三分之二), not as a number. */
  implied: boolean;
}

/**
 * The form in which quantities are looked for: full-width digits, letters and signs as ASCII, one
 * character for one, so that offsets stay.
 */
export const plainForm = (text: string): string =>
  text.replace(
    /[\uff01-\uff5e\u3000\u2013\u2014\uff0d\u223c\u301c\u2236\u2264\u2265]/gu,
    (char) => LOOKALIKES[char] ?? char.normalize("NFKC"),
  );

const LOOKALIKES: Record<string, string> = { "–": "-", "—": "-", "～": "~", "∼": "~", "〜": "~", "∶": ":" };

/** What may stand between 不少于 and its number: 不少于每村, 不低于全国的, 至少建有. */
const BETWEEN = "(?:每[\\p{Script=Han}]{1,3}|[A-Z\\p{Script=Han}]{1,10}的|建有|建成|建设|建立|配备|设立|有|达到)?";

/** Words before a number that say how it is meant. */
const BEFORE: readonly [RegExp, Comparator][] = [
  [new RegExp(`${anyOf(NOT_BELOW, AT_LEAST, "≥", ">=")}${BETWEEN}\\s*$`, "u"), "ge"],
  [
    new RegExp(
      `${anyOf(NOT_ABOVE, AT_MOST, "≤", "<=", only(STAY_AT, "控制在"), only(FALL_TO, "压减到 压缩至 压缩到"), "限制在")}\\s*$`,
      "u",
    ),
    "le",
  ],
  [new RegExp(`${anyOf(MORE_THAN, ">")}\\s*$`, "u"), "gt"],
  [new RegExp(`${anyOf(LESS_THAN, "<")}\\s*$`, "u"), "lt"],
  [new RegExp(`${anyOf(ABOUT)}\\s*$`, "u"), "approx"],
];
/** Words behind it. */
const AFTER: readonly [RegExp, Comparator][] = [
  [/^\s*(?:及)?以上/u, "ge"],
  [/^\s*(?:及)?(?:以内|以下|之内)/u, "le"],
  [/^内(?=[^\p{Script=Han}]|[\p{Script=Han}])/u, "le"],
  [/^\s*(?:左右|上下)/u, "approx"],
];

/** A number may begin here: not inside a longer number, a Latin word or a decimal. */
const startsNumber = (text: string, at: number): boolean =>
  !/[\dA-Za-z.]/.test(text.charAt(at - 1)) || !/[\d]/.test(text.charAt(at));

/** Longest run of digits that is read as a number, in Arabic digits and in Chinese ones; more are an identifier, or no text at all. */
const LONGEST_NUMBER = 15;
const LONGEST_HAN_NUMBER = 24;
/** A run of digits, which is one thing: what is too long is passed over whole, so that no end of it is taken for a number. */
const RUN = /\d+|[一二三四五六七八九十百千两零〇]+/y;

/** All quantities of `plain` (see plainForm), from left to right, none overlapping. */
export function quantities(plain: string): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < plain.length) {
    if (!/[\d一二三四五六七八九十百千两半前]/u.test(plain.charAt(at)) || !startsNumber(plain, at)) {
      at++;
      continue;
    }
    RUN.lastIndex = at;
    const run = RUN.exec(plain)?.[0] ?? "";
    const arabic = /^\d/.test(run);
    if (run.length > (arabic ? LONGEST_NUMBER : LONGEST_HAN_NUMBER)) {
      at += run.length;
      continue;
    }
    const quantity = quantityAt(plain, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.end : at + (arabic ? run.length : 1);
  }
  return found;
}

function quantityAt(plain: string, at: number): Quantity | null {
  const found = formAt(plain, at);
  if (!found) return null;
  const { match, read } = found;
  const end = at + match[0].length;
  const { comparator, extra } = comparatorOf(plain, at, end, read.range === true);
  const negative = typeof read.value === "number" && isMinus(plain, at - 1);
  return {
    start: negative ? at - 1 : at,
    end: end + extra,
    value: negative ? -(read.value as number) : read.value,
    unit: read.unit,
    comparator: /[余多]/u.test(match[0]) ? "gt" : comparator,
    implied: read.implied === true,
  };
}

/** A sign of its own: not that of a range (3-5) or a name (G60-S), and not one of a dash (--). */
const isMinus = (plain: string, at: number): boolean =>
  /[-\u2212]/u.test(plain.charAt(at)) && !/[-\u2212\dA-Za-z%‰个]/u.test(plain.charAt(at - 1));

/** Runs of digits too long to be a number of a plan, by where they begin: what is left as text. */
export const tooLong = (plain: string): number[] =>
  [...plain.matchAll(/\d{16,}|[一二三四五六七八九十百千两零〇]{25,}/g)].map(({ index }) => index);

/** How the number is meant, and how many characters behind it say so. */
function comparatorOf(
  plain: string,
  start: number,
  end: number,
  range: boolean,
): { comparator: Comparator; extra: number } {
  const after = plain.slice(end, end + 4);
  const behind = AFTER.map(([pattern, comparator]) => ({ match: pattern.exec(after), comparator })).find(
    ({ match }) => match,
  );
  const extra = behind?.match?.[0].length ?? 0;
  if (range) return { comparator: "range", extra };
  if (plain.charAt(start) === "前") return { comparator: "le", extra };
  if (behind) return { comparator: behind.comparator, extra };
  const before = plain.slice(Math.max(0, start - 18), start);
  return { comparator: BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? "eq", extra };
}
