import { MARKS } from "../../model/marks.ts";
import type { CitedDocument } from "./types.ts";

/** A title between 《 》; titles within it stand between 〈 〉 (GB/T 15834—2011, 4.15). */
export const bookTitle = (title: string): string => `《${title.replaceAll("《", "〈").replaceAll("》", "〉")}》`;

/** Where a quotation comes from. */
export interface QuotedPlace {
  /** Headings above it, from the top. */
  path: readonly string[];
  url: string;
  /** Whether the page marks lost text in it. */
  gaps?: boolean;
  /** Marks of this site in the quoted words. */
  marks?: readonly string[];
}

/** The line under a quotation: title, headings, place, kind and address. */
export const sourceLine = (
  { title, place, kind }: Pick<CitedDocument, "title" | "place" | "kind">,
  { path, url, gaps, marks = [] }: QuotedPlace,
): string => {
  const where = [bookTitle(title), path.join(" › ")].filter(Boolean).join("，");
  const notes = [
    ...(gaps ? ["引文所据文本有缺漏，见原处"] : []),
    ...(marks.length > 0 ? [`${marks.join("")}为本站所加`] : []),
  ];
  return `——${where}。${place}，${kind}。${notes.length > 0 ? `（${notes.join("；")}。）` : ""}${url}`;
};

/** A quotation with its source; the words stand between “ ” exactly as they are shown with marks, quotation marks within them too. */
export const quotation = (
  text: string,
  document: Pick<CitedDocument, "title" | "place" | "kind">,
  place: QuotedPlace,
): string => {
  const marks = Object.values(MARKS).filter((mark) => text.includes(mark));
  return `“${text}”\n${sourceLine(document, { ...place, marks })}`;
};
