/** A kind of page of the built site, recognised by its address: checks and measurements "by page type" use these. */
export interface PageType {
  name: string;
  /** Its addresses: site-absolute, without base path, e.g. `/plans/ankang-14/ch17/`. The first type that fits counts. */
  pattern: RegExp;
  /** Whether a small site may have no such page. */
  optional?: boolean;
}

const PLAN = "/plans/[^/]+";
/** A segment of an id that may be a page. */
const UNIT = "(?:pt|ch|x|s|i|q)\\d+[a-z]*";
const type = (name: string, path: string, optional?: boolean): PageType => ({
  name,
  pattern: new RegExp(`^${path}$`),
  ...(optional ? { optional } : {}),
});

/** Every page of the site is of one of these; a new kind of page gets its line here. */
export const PAGE_TYPES: readonly PageType[] = [
  type("home", "/"),
  type("not found", "/404\\.html"),
  type("about", "/about/"),
  type("search", "/search/"),
  type("data", "/data/(?:.+/)?", true),
  type("corrections", "/corrections/(?:.+/)?", true),
  type("plans", "/plans/"),
  type("plan", `${PLAN}/`),
  type("full text", `${PLAN}/full/`),
  type("targets", `${PLAN}/targets/`),
  type("tasks", `${PLAN}/tasks/`, true),
  type("task address", `${PLAN}/tasks/\\d+/`, true),
  type("agencies", `${PLAN}/agencies/`, true),
  type("agency", `${PLAN}/agencies/[^/]+/`, true),
  type("plan's themes", `${PLAN}/themes/`),
  type("plan's theme", `${PLAN}/themes/[^/]+/`),
  type("section", `${PLAN}/(?:${UNIT}/)+s\\d+[a-z]*/`, true),
  type("chapter", `${PLAN}/(?:front|${UNIT}(?:/${UNIT})*)/`),
  type("themes", "/themes/"),
  type("theme", "/themes/[^/]+/"),
  type("compare", "/compare/", true),
  type("topic", "/compare/topics/[^/]+/", true),
  type("topic's passages", "/compare/topics/[^/]+/passages/", true),
  type("indicator", "/compare/indicators/[^/]+/", true),
  type("comparison", "/compare/[^/]+/", true),
];

/** The type of an address, or null for one that is none of them. */
export const pageType = (url: string): PageType | null => PAGE_TYPES.find(({ pattern }) => pattern.test(url)) ?? null;

/** The address of a page's file below `dist`: `plans/index.html` → `/plans/`. */
export const addressOfFile = (file: string): string => `/${file.replace(/(^|\/)index\.html$/, "$1")}`;

/** The page that stands for each type: its largest, so that what holds for it holds for the rest. */
export function examples<T extends { url: string; bytes: number }>(pages: readonly T[]): Map<string, T> {
  const largest = new Map<string, T>();
  for (const page of pages) {
    const name = pageType(page.url)?.name;
    if (name !== undefined && page.bytes > (largest.get(name)?.bytes ?? -1)) largest.set(name, page);
  }
  return new Map(
    PAGE_TYPES.flatMap(({ name }) => {
      const page = largest.get(name);
      return page ? [[name, page] as const] : [];
    }),
  );
}
