import { decode } from "./txt.ts";

/** A format of files that hold a plan: what turns its bytes into text. */
export interface SourceFormat {
  /** Endings of its files, in lower case. */
  endings: readonly string[];
  /** The text of a file; `name` is what messages call it. @throws UserError for bytes that are not of this format. */
  text(bytes: Uint8Array, name: string): string;
}

/** Plain text, and what is taken for it: a file of any other ending. */
const TXT: SourceFormat = { endings: [".txt"], text: decode };

/** All formats, one file of this folder each. */
export const FORMATS: readonly SourceFormat[] = [TXT];

/** The text of a file, by the format that its ending says. @throws UserError as the format does. */
export const sourceText = (bytes: Uint8Array, name: string): string =>
  (FORMATS.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending))) ?? TXT).text(
    bytes,
    name,
  );
