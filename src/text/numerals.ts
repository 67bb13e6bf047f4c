import nzh from "nzh";

/**
 * Chinese numerals as numbers. The reading of 一百零三 is nzh's (npm); what is ours is to say what
 * is a numeral at all: nzh reads 百分之五 as 105 and does not know 两.
 */

/** The digits from one to nine, for use inside a character class. */
export const HAN_DIGITS = "一二三四五六七八九";
/** Those with ten: what small ordinals are written with. */
export const HAN_ORDINALS = `${HAN_DIGITS}十`;
/** Characters that may stand in the number of a marker, for use inside a character class. */
export const NUMERAL_CLASS = `〇零${HAN_ORDINALS}百`;
/** All of which a count is written, 两 and the multiples included. */
export const HAN_NUMBER = `${NUMERAL_CLASS}两千万亿`;

/** Digits of years and counters written one by one: 二〇二五, with the look-alikes that scrapes have (○ O 0). */
const DIGITS = `零${HAN_DIGITS}`;
const ZERO = /[〇○OＯo0０]/gu;

const NUMERAL = new RegExp(`^[${DIGITS}十百千万亿]+$`, "u");
const DIGIT_BY_DIGIT = new RegExp(`^[${DIGITS}]{2,}$`, "u");
/** Two digits or two multiples in a row (五六十, 十百); 零, 万 or 亿 at the start (万五). */
const NOT_ONE_NUMBER = new RegExp(`[${HAN_DIGITS}]{2}|[十百千]{2}|^[零万亿].`, "u");

/**
 * The number that a Chinese numeral writes, or null where it is none: `十七` → 17, `一百零三` → 103,
 * `两千` → 2000, `二〇` → 20, `百` → 100, `三十万` → 300000.
 */
export function chineseNumber(text: string): number | null {
  const plain = text.replace(ZERO, "零").replace(/两/gu, "二");
  if (!NUMERAL.test(plain)) return null;
  if (DIGIT_BY_DIGIT.test(plain)) return Number([...plain].map((char) => DIGITS.indexOf(char)).join(""));
  if (NOT_ONE_NUMBER.test(plain)) return null;
  const number = Number(nzh.cn.decodeS(plain));
  return Number.isFinite(number) ? number : null;
}

/**
 * The ordinal that the number of a heading writes, or null: `十七` → 17, `１２` → 12, `③` → 3.
 * At most 999: the number of a heading is never larger.
 */
export function ordinal(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[()\s]/g, "");
  const number = /^\d{1,3}$/.test(plain) ? Number(plain) : chineseNumber(plain);
  return number === null || number === 0 || number > 999 ? null : number;
}

/** The year that four digits write, Arabic or Chinese (2025, 二〇二五, 二O三五, 二0三五), or null. */
export function yearOf(text: string): number | null {
  const plain = text.normalize("NFKC");
  const number = /^\d{4}$/.test(plain) ? Number(plain) : plain.length === 4 ? chineseNumber(plain) : null;
  return number !== null && number >= 1900 && number <= 2100 ? number : null;
}
