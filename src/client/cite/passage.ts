import { type HeadingAt, headingPath } from "../../view/cite/path.ts";

/** Passages, headings and rows of a page: everything that has a permanent id. */
const PLACES = "#content [data-id]";

/** Pieces of the source's text, and the marks that stand between them. */
export const PIECES = "[data-src], [data-mark]";

const textOf = (pieces: readonly Element[]): string => pieces.map(({ textContent }) => textContent).join("");

/** Text of the source in an element with its marks, in one line; the cells of a row are kept apart. */
export const sourceText = (element: Element): string => {
  const said = (within: Element) => textOf([...within.querySelectorAll(PIECES)]);
  const cells = element instanceof HTMLTableRowElement ? [...element.cells].map(said) : [said(element)];
  return cells.join(" | ").replace(/\s+/g, " ").trim();
};

/** The passage, heading or row that an element belongs to. */
export const placeOf = (element: Element): HTMLElement | null =>
  element.closest<HTMLElement>("[data-id]") ??
  element.closest(".heading")?.querySelector<HTMLElement>("[data-id]") ??
  null;

/** What carries the tools of a place: the whole heading with its number, the passage, the row. */
export const frameOf = (place: Element): Element => place.closest(".heading") ?? place;

/** Whether a place is text to quote, not a heading. */
export const isQuotable = (place: Element): boolean => place.closest(".heading") === null;

const permanentId = (element: Element): string => element.getAttribute("data-id") ?? "";

const levelOf = (element: Element): number =>
  element.classList.contains("part") ? 0 : Number(/^H(\d)$/.exec(element.tagName)?.[1] ?? 7);

/** A heading's words; those of a stand-in are no text of the source. */
const titleText = (heading: Element): string =>
  heading.closest(".stand-in") ? (heading.textContent ?? "").trim() : sourceText(heading);

/** The number in front of an item, which is no part of its title: 6. （一） ① */
const MARKER = /^[\s*]*(?:[（(]?[\d一二三四五六七八九十百]+[)）.．、]|[①-⑳])\s*/u;

/** The title that running text gives to what hangs under it: its run-in heading, or all of it where it is short. */
const ownTitle = (passage: Element): string => {
  const pieces = [...passage.querySelectorAll(PIECES)];
  // `findLastIndex` is younger than some browsers that are meant.
  const last = pieces.map((piece) => piece.matches("b.run")).lastIndexOf(true);
  if (last >= 0)
    return textOf(pieces.slice(0, last + 1))
      .trim()
      .slice(0, -1)
      .replace(MARKER, "");
  const own = textOf(pieces.filter((piece) => !piece.matches("[data-mark]")));
  return own.trim().length <= 30 ? sourceText(passage).replace(/[。；;]$/u, "") : "";
};

/** The headings above a place, from the top; `above` are those that are not on its page. */
export const pathOf = (place: Element, above: readonly string[]): string[] => {
  const id = permanentId(place);
  const before: HeadingAt[] = [];
  for (const element of document.querySelectorAll(PLACES)) {
    if (element === place) break;
    const heading = element.closest(".heading");
    if (heading?.classList.contains("kind-title")) continue;
    if (!heading && !id.startsWith(`${permanentId(element)}/`)) continue;
    const text = heading ? titleText(element) : ownTitle(element);
    if (text !== "") before.push({ id: permanentId(element), level: levelOf(element), text });
  }
  return headingPath(above, before, id);
};

/** The address of a place: its page, and its fragment unless it is the page itself. */
export const addressOf = (place: Element): string => {
  const page = location.href.split("#")[0] ?? location.href;
  return place.id === "" || place.id === "_top" ? page : `${page}#${place.id}`;
};
