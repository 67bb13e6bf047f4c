/**
 * Numbers of headings and markers: 一 … 九百九十九, 〇-style digits (二〇), full-width and ASCII
 * digits, and the circled numbers. Quantities (万, %, ranges) are another matter.
 */

const DIGITS: Record<string, number> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  两: 2,
};
const POWERS: Record<string, number> = { 十: 10, 百: 100 };

/** Characters that may stand in the number of a marker, for use inside a character class. */
export const NUMERAL_CLASS = "〇零一二三四五六七八九十百";

/**
 * The ordinal that `text` writes, or null where it is none: `十七` → 17, `一百零三` → 103,
 * `１２` → 12, `③` → 3. At most 999: the number of a heading is never larger.
 */
export function ordinal(text: string): number | null {
  const plain = text.normalize("NFKC").replace(/[()\s]/g, "");
  if (/^\d{1,3}$/.test(plain)) return Number(plain);
  let total = 0;
  let digit: number | null = null;
  for (const char of plain) {
    const power = POWERS[char];
    const value = DIGITS[char];
    if (power !== undefined) {
      total += (digit ?? 1) * power;
      digit = null;
    } else if (value !== undefined) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else return null;
  }
  const number = total + (digit ?? 0);
  return plain === "" || number === 0 || number > 999 ? null : number;
}
