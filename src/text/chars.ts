/**
 * Characters as the stages see them. White space counts as tiled and is in no leaf:
 * JavaScript's `\s` (which holds NBSP, U+3000 and the BOM) and the zero-width characters that
 * scrapes leave behind (U+200B–U+200D, U+2060, U+00AD), and the line end U+0085.
 */
const BLANK = "\\s\\u0085\\u200b-\\u200d\\u2060\\u00ad";

const BLANKS = new RegExp(`[${BLANK}]+`, "gu");
const LEADING = new RegExp(`^[${BLANK}]+`, "u");
const TRAILING_BLANK = new RegExp(`[${BLANK}]`, "u");

/** Signs without width that turn the direction of what follows (U+202E and its like): on a page they would put words out of order. */
export const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** `text` with a sign that has neither width nor direction (U+2060) in the place of each of them, so that offsets stay. */
export const directionless = (text: string): string => text.replace(DIRECTIONS, "\u2060");

/** Text without any white space, for counting and comparing. */
export const squeeze = (text: string): string => text.replace(BLANKS, "");

/** Text in the form in which two copies of a sentence are the same: NFKC, without white space. */
export const fold = (text: string): string => squeeze(text.normalize("NFKC"));

/** Number of Han characters in `text`. */
export const hanOf = (text: string): number => text.match(/\p{Script=Han}/gu)?.length ?? 0;

/** Number of white-space characters at the start of `text`. */
export const leadingBlanks = (text: string): number => LEADING.exec(text)?.[0].length ?? 0;

/** Length of `text` without the white space at its end (a loop: a regex would be quadratic on long blanks). */
export const lengthWithoutTrailing = (text: string): number => {
  let end = text.length;
  while (end > 0 && TRAILING_BLANK.test(text.charAt(end - 1))) end--;
  return end;
};

/** `text` with runs of white space made one space and none at its ends. */
export const collapse = (text: string): string => text.replace(BLANKS, " ").trim();

/** Whether a character is a Han character or belongs to CJK punctuation and full-width forms. */
export const isCjk = (char: string): boolean =>
  /[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2018-\u201d\u2014\u2026\u00b7]/u.test(char);

/** Longer words of an address are cut: what was pasted by mistake should not fill the page. */
const SHOWN = 40;
/** Values of an address that are named one by one. */
const NAMED = 5;

/** A text of an address as a page repeats it: cut to a length, with a sign that it was, and in the order in which it is written. */
export const clip = (text: string, most = SHOWN): string => {
  const plain = directionless(text);
  return plain.length > most ? `${plain.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : plain;
};

/** Values of an address, each in quotation marks and clipped; of many the first few, and how many there are. */
export const clippedList = (values: readonly string[], separator = ""): string => {
  const named = values.slice(0, NAMED).map((value) => `“${clip(value)}”`);
  return named.join(separator) + (values.length > NAMED ? `等 ${values.length} 项` : "");
};
