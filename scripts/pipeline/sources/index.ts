import type { Extraction, SourceFormat } from "./format.ts";
import { HTML } from "./html.ts";
import { MD } from "./md.ts";
import { TXT } from "./txt.ts";

/** All formats, one file of this folder each. A file of any other ending is taken for the first. */
export const FORMATS: readonly [SourceFormat, ...SourceFormat[]] = [TXT, HTML, MD];

/** The format of a file, by the ending of its name. */
export const formatOf = (name: string): SourceFormat =>
  FORMATS.find(({ endings }) => endings.some((ending) => name.toLowerCase().endsWith(ending))) ?? FORMATS[0];

/** What a file gives, by the format that its ending says. @throws UserError as the format does. */
export const extract = (bytes: Uint8Array, name: string): Extraction => formatOf(name).extract(bytes, name);

/** The text of a file. @throws UserError as `extract`. */
export const sourceText = (bytes: Uint8Array, name: string): string => extract(bytes, name).text;
