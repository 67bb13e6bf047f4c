import { UserError } from "../../shared/errors.ts";
import { decode } from "./encoding.ts";
import type { SourceFormat } from "./format.ts";

/** Plain text: all of it is the document's. */
export const TXT: SourceFormat = {
  name: "txt",
  version: 1,
  endings: [".txt"],
  extract: (bytes, name) => ({ text: asText(decode(bytes, name), name), dropped: [], facts: {}, doubts: [] }),
};

/** A text as it is, but for the source of a web page, whose tags are no text. @throws UserError for one. */
function asText(text: string, name: string): string {
  if (/^\ufeff?\s*(?:<!doctype html|<html|<\?xml)\b/i.test(text))
    throw new UserError(
      `${name}: the source of a web page, not a text; give the page itself (a file that ends in .html), or the text that a browser shows of it`,
    );
  return text;
}
