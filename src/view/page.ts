import type { PageFrontmatter } from "../model/site.ts";

type Optional<T> = { [K in keyof T]?: T[K] | undefined };

/** Front matter of a generated theme page. */
export interface ThemeFrontmatter {
  theme: string;
  /** The one plan the page is about; null across all plans. */
  plan: string | null;
  headings: PageFrontmatter["headings"];
}

/** Front matter as the pages' schema gives it: of a reading page, a theme page, or neither. */
type PageData = Optional<
  Omit<PageFrontmatter, "kind"> & { kind: PageFrontmatter["kind"] | "theme" | "topic"; theme: string; topic: string }
>;

/** The reading front matter of a page's data, or null on the site's own pages (/, /plans/ …), on pages of themes and topics. */
export const readingPage = (data: PageData): PageFrontmatter | null => {
  const { plan, unit, kind, headings = [], prevPage = null, nextPage = null } = data;
  return plan && unit && kind && kind !== "theme" && kind !== "topic"
    ? { plan, unit, kind, headings, prevPage, nextPage }
    : null;
};

/** The front matter of a theme page, or null on all others. */
export const themePage = ({ kind, theme, plan, headings = [] }: PageData): ThemeFrontmatter | null =>
  kind === "theme" && theme ? { theme, plan: plan ?? null, headings } : null;

/** The topic whose passages a generated page holds, or null on all others. */
export const topicPage = ({ kind, topic }: PageData): string | null => (kind === "topic" && topic ? topic : null);

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
