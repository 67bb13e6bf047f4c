import { UserError } from "../../shared/errors.ts";
import { decode } from "./encoding.ts";
import type { Extraction, SourceFormat } from "./format.ts";
import { unwrapped, wrapWidth } from "./wrapped.ts";

/** Plain text. All of it is the document's, but for the page numbers of a text that was taken out of a PDF. */
export const TXT: SourceFormat = {
  name: "txt",
  version: 1,
  endings: [".txt"],
  extract(bytes, name): Extraction {
    const text = textOf(bytes, name);
    const lines = text.split(/\r\n|[\n\r\f]/);
    const full = wrapWidth(lines);
    if (full === null) return { text, dropped: [], facts: {}, doubts: [] };
    const { paragraphs, dropped } = unwrapped(lines, full);
    return { text: paragraphs.map((paragraph) => `${paragraph}\n`).join(""), dropped, facts: {}, doubts: [] };
  },
};

/** The text of a file as it stands. @throws UserError for what is no text, and for the source of a web page. */
export const textOf = (bytes: Uint8Array, name: string): string => asText(decode(bytes, name), name);

/** A text as it is, but for the source of a web page, whose tags are no text. @throws UserError for one. */
function asText(text: string, name: string): string {
  if (/^\ufeff?\s*(?:<!doctype html|<html|<\?xml)\b/i.test(text) || isMarkedUp(text))
    throw new UserError(
      `${name}: the source of a web page, not a text; give the page itself (a file that ends in .html), or the text that a browser shows of it`,
    );
  return text;
}

/** Whether a text is a part of a web page's source: it ends paragraphs, cells and list items by tags, on every fourth line at least. */
function isMarkedUp(text: string): boolean {
  const ends = text.match(/<\/(?:p|div|td|tr|li|ul|ol|table|section|article|h[1-6])\s*>|<br\s*\/?>/gi)?.length ?? 0;
  const lines = text.match(/\S[^\n\r]*/g)?.length ?? 0;
  return ends >= 3 && ends * 4 >= lines;
}
