import { collapse, fold } from "../../../src/text/chars.ts";
import type { Block } from "../read/lines.ts";
import { withoutPage } from "./contents.ts";
import { type Marker, markerOf } from "./markers.ts";

/** An entry of a contents list: what it says of a heading of the text. */
export interface ContentsEntry {
  /** Its words, without leaders and page number. */
  text: string;
  /** What has to be equal for a heading to be the entry's. */
  key: string;
  marker: Marker | null;
}

/** Letters and digits alone: a list and its text differ in blanks, commas and brackets. */
export const headingKey = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]/gu, "");

/** The entries of a contents list, from its lines in order; one that takes two lines is one entry. */
export function entriesOf(lines: Iterable<Block>): ContentsEntry[] {
  const entries: { text: string; paged: boolean }[] = [];
  for (const { text } of lines) {
    const plain = withoutPage(text);
    const last = entries.at(-1);
    if (last && !last.paged && markerOf(text) === null && goesOn(last.text, entries)) {
      last.text += plain;
      last.paged = plain !== text;
    } else entries.push({ text: plain, paged: plain !== text });
  }
  return entries.map(({ text }) => ({ text: collapse(text), key: headingKey(text), marker: markerOf(text) }));
}

/** An entry without a page number goes on where the others have one; in a list without any, only after a comma. */
const goesOn = (text: string, entries: readonly { paged: boolean }[]): boolean =>
  (markerOf(text) !== null && entries.some(({ paged }) => paged)) || /[，,、]$/u.test(text);

/** Longest first line of a title. */
const LONGEST = 80;
/** Lines that a title takes at most beside its first. */
const MORE_LINES = 2;

/** What a contents list says of a title. */
export interface Listed {
  /** How many of the lines after its first belong to it. */
  more: number;
  /** The list parts the lines by a blank. */
  parted: boolean;
}

/** What the contents list says of a title that begins with the line `title`; null where it does not know it. */
export function listed(title: Block, after: readonly Block[], entries: readonly ContentsEntry[]): Listed | null {
  if (entries.length === 0 || title.text.length > LONGEST) return null;
  const first = headingKey(title.text);
  const own = entries.filter(({ key }) => key !== "" && key.startsWith(first));
  if (own.some(({ key }) => key === first)) return { more: 0, parted: false };
  let text = first;
  for (let more = 1; more <= Math.min(MORE_LINES, after.length); more++) {
    text += headingKey(after[more - 1]?.text ?? "");
    const entry = own.find(({ key }) => key === text);
    if (entry) return { more, parted: entry.text.includes(`${title.text.slice(-2)} `) };
  }
  return null;
}
