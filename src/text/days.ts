import { chineseNumber, HAN_ORDINALS, yearOf } from "./numerals.ts";

const DIGITS = `[0-9０-９〇○零OＯ${HAN_ORDINALS}]`;
/** A day as documents write it: 2026年1月29日, 二〇二六年一月二十九日, 2026-01-29, 2026/1/29, 2026.1.29. */
const DAY = new RegExp(
  `(?<year>${DIGITS}{4})\\s*(?:年\\s*(?<month>${DIGITS}{1,3})\\s*月\\s*(?<day>${DIGITS}{1,3})\\s*日|(?<sign>[-/.])(?<month2>\\d{1,2})\\k<sign>(?<day2>\\d{1,2})(?!\\d))`,
  "gu",
);

/** The days that a text names, as YYYY-MM-DD, in its order; those that the calendar lacks are left out. */
export const daysIn = (text: string): string[] =>
  [...text.matchAll(DAY)].flatMap(({ groups = {} }) => {
    const month = numberOf(groups.month ?? groups.month2);
    const day = numberOf(groups.day ?? groups.day2);
    const year = yearOf(groups.year ?? "");
    if (year === null || month === null || day === null) return [];
    const iso = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const date = new Date(`${iso}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso) ? [iso] : [];
  });

function numberOf(text = ""): number | null {
  const plain = text.normalize("NFKC");
  return /^\d+$/.test(plain) ? Number(plain) : chineseNumber(plain);
}
