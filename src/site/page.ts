import type { PageFrontmatter } from "../model/site.ts";

type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** The reading front matter of a page's data, or null on the site's own pages (/, /plans/ …). */
export const readingPage = (data: Optional<PageFrontmatter>): PageFrontmatter | null => {
  const { plan, unit, kind, headings = [], prevPage = null, nextPage = null } = data;
  return plan && unit && kind ? { plan, unit, kind, headings, prevPage, nextPage } : null;
};

const titled = new WeakSet<object>();

/**
 * True for the first heading of level 1 that asks on a page (`route` stands for the page), false for all others:
 * a page has one title, even where a document repeats its own.
 */
export const claimTitle = (route: object): boolean => {
  const first = !titled.has(route);
  titled.add(route);
  return first;
};

/**
 * Where the note on the document stands: under the title of a chapter or section; before everything where the
 * document itself begins, whose title may come after a letter.
 */
export const notePlace = ({ kind }: Pick<PageFrontmatter, "kind">): "top" | "title" =>
  kind === "front" || kind === "full" ? "top" : "title";
