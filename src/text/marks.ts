import { MARKS, type TextMark } from "../model/marks.ts";
import type { Range } from "../model/tree.ts";

/**
 * A range of a text of `length` characters, cut where marks stand in it: ranges and marks in order. What is lost belongs to the
 * characters behind it (at the end of the text, to those before), 〔原文如此〕 to the words before. `whole`: the range is shown by
 * itself, with what is lost at its end; else the piece behind it shows that.
 */
export function cutAtMarks<Mark extends TextMark>(
  { start, end }: Range,
  marks: readonly Mark[],
  length: number,
  whole = false,
): (Range | Mark)[] {
  const own = marks
    .filter(({ at, kind }) =>
      kind === "sic" || at === length ? at > start && at <= end : at >= start && (at < end || (whole && at === end)),
    )
    .sort((a, b) => a.at - b.at || Number(a.kind === "lost") - Number(b.kind === "lost"));
  const cuts = [start, ...own.map(({ at }) => at), end];
  return cuts.slice(1).flatMap((cut, i): (Range | Mark)[] => {
    const from = cuts[i] ?? start;
    const mark = own[i];
    return [...(cut > from ? [{ start: from, end: cut }] : []), ...(mark ? [mark] : [])];
  });
}

/** A range of a text, or all of it, with its marks in their places. */
export const withMarks = (
  text: string,
  marks: readonly TextMark[],
  range: Range = { start: 0, end: text.length },
  whole = false,
): string =>
  cutAtMarks(range, marks, text.length, whole)
    .map((piece) => ("kind" in piece ? MARKS[piece.kind] : text.slice(piece.start, piece.end)))
    .join("");

/** A text with marks cut to `most` characters and …, never within a mark. */
export const clipped = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most).replace(/〔[^〕]*$/u, "")}…` : text;

/** A text without the marks in it. */
export const withoutMarks = (text: string): string =>
  Object.values(MARKS).reduce((plain, mark) => plain.replaceAll(mark, ""), text);
