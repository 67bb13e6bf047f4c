import type { OutlineEntry, PageFrontmatter, SitePage, SitePlan } from "../model/site.ts";
import { placeName } from "../text/stand-ins.ts";
import type { ContentsEntry } from "./contents.ts";

/** One line of the outline beside the text. */
export interface SidebarEntry {
  title: string;
  url: string;
  /** The page being read. */
  current: boolean;
  /** A heading the copy does not hold. */
  standIn: boolean;
  /** What else tells a stand-in from its neighbours: the numbers of its tasks. */
  hint: string;
  children: SidebarEntry[];
}

/** Types of entry that open under the chapter being read; the page's own contents list has the rest. */
const BRANCHES: ReadonlySet<OutlineEntry["type"]> = new Set(["chapter", "section"]);

const holds = (entry: OutlineEntry, unit: string): boolean => entry.id === unit || unit.startsWith(`${entry.id}/`);

/** Numbers of the tasks under an entry (87—101), which tell apart headings that the copy lost; empty without tasks. */
const taskRange = ({ children }: OutlineEntry): string => {
  const numbers = children.filter(({ type }) => type === "task").map(({ id }) => id.replace(/^.*\/t/, ""));
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (!first || !last) return "";
  return first === last ? first : `${first}—${last}`;
};

const hintOf = (entry: OutlineEntry): string => (entry.standIn === null ? "" : taskRange(entry));

const sidebarEntry = (entry: OutlineEntry, unit: string): SidebarEntry => ({
  title: placeName(entry),
  url: entry.url,
  current: entry.id === unit,
  standIn: entry.standIn !== null,
  hint: hintOf(entry),
  children:
    entry.type === "part" || holds(entry, unit)
      ? entry.children.filter(({ type }) => BRANCHES.has(type)).map((child) => sidebarEntry(child, unit))
      : [],
});

/** The outline of a plan as seen from one page: all chapters, and the sections of the chapter that holds `unit`. */
export const sidebarEntries = (site: SitePlan, unit: string): SidebarEntry[] =>
  site.outline.map((entry) => sidebarEntry(entry, unit));

/** Outline entries without those of the given types (their children go with them). */
export const withoutTypes = (
  entries: readonly OutlineEntry[],
  types: ReadonlySet<OutlineEntry["type"]>,
): OutlineEntry[] =>
  entries
    .filter(({ type }) => !types.has(type))
    .map((entry) => ({ ...entry, children: withoutTypes(entry.children, types) }));

/** The entry with an id, wherever it stands. */
export const findEntry = (entries: readonly OutlineEntry[], id: string): OutlineEntry | undefined => {
  for (const entry of entries) {
    const found = entry.id === id ? entry : findEntry(entry.children, id);
    if (found) return found;
  }
  return undefined;
};

/** The first entry of a type in document order. */
export const firstOfType = (entries: readonly OutlineEntry[], type: OutlineEntry["type"]): OutlineEntry | undefined => {
  for (const entry of entries) {
    const found = entry.type === type ? entry : firstOfType(entry.children, type);
    if (found) return found;
  }
  return undefined;
};

/** Pages of the sections of a long chapter, in order, with the numbers of their tasks. */
export const sectionPages = (site: SitePlan, unit: string): (SitePage & { tasks: string })[] =>
  site.pages
    .filter((page) => page.kind === "section" && page.unit.startsWith(`${unit}/`))
    .map((page) => {
      const entry = findEntry(site.outline, page.unit);
      return { ...page, tasks: entry ? taskRange(entry) : "" };
    });

/** The page of the chapter a section page belongs to; null for chapters themselves. */
export const parentPage = (site: SitePlan, unit: string): SitePage | null =>
  site.pages.find((page) => page.kind !== "section" && unit.startsWith(`${page.unit}/`)) ?? null;

/** The marker in front of a title (第十七章, 第五节, （一）, 一、), which is enough in a line of crumbs; else the title. */
export const shortTitle = (title: string): string => {
  const marker = /^(第[^\s第]{1,6}[篇编章节条]|第[^\s第]{1,4}部分|（[一二三四五六七八九十百]+）)/u.exec(title);
  return marker ? marker[0] : title;
};

/** The last crumb of a page: null where it would only repeat the title right under it; a stand-in's says where it begins. */
export const crumb = (kind: PageFrontmatter["kind"], title: string, begins: string | null = null): string | null => {
  if (kind === "full") return "全文一页";
  if (begins) return `自“${begins}”起`;
  const short = shortTitle(title);
  return kind === "front" || short !== title ? short : null;
};

/** Types of entry worth a line in the contents of a whole plan on one page. */
const LANDMARKS: ReadonlySet<OutlineEntry["type"]> = new Set(["part", "chapter", "section", "question"]);

/** Contents of a plan's full page, where a fragment is an id without its plan, the segments joined by `-`. */
export const fullContents = (entries: readonly OutlineEntry[]): ContentsEntry[] =>
  entries
    .filter(({ type }) => LANDMARKS.has(type))
    .map((entry) => ({
      slug: entry.id.split("/").slice(1).join("-"),
      text: `${placeName(entry)} ${hintOf(entry)}`.trimEnd(),
      children: fullContents(entry.children),
    }));
