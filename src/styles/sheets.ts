import comparison from "./kinds/comparison.css?url&no-inline";
import data from "./kinds/data.css?url&no-inline";
import home from "./kinds/home.css?url&no-inline";
import lists from "./kinds/lists.css?url&no-inline";
import matrix from "./kinds/matrix.css?url&no-inline";
import notFound from "./kinds/not-found.css?url&no-inline";
import passages from "./kinds/passages.css?url&no-inline";
import phrases from "./kinds/phrases.css?url&no-inline";
import plan from "./kinds/plan.css?url&no-inline";
import planThemes from "./kinds/plan-themes.css?url&no-inline";
import plans from "./kinds/plans.css?url&no-inline";
import read from "./kinds/read.css?url&no-inline";
import reading from "./kinds/reading.css?url&no-inline";
import search from "./kinds/search.css?url&no-inline";
import site from "./kinds/site.css?url&no-inline";
import theme from "./kinds/theme.css?url&no-inline";
import themes from "./kinds/themes.css?url&no-inline";
import topic from "./kinds/topic.css?url&no-inline";

/** The one style sheet of each route of src/pages; its parts and their order stand in the sheet itself (`kinds/`). */
const BY_ROUTE: Record<string, string> = {
  "/": home,
  "/404": notFound,
  "/about": site,
  "/compare": matrix,
  "/compare/designations": comparison,
  "/compare/indicators": comparison,
  "/compare/indicators/[indicator]": comparison,
  "/compare/instruments": comparison,
  "/compare/phrases": phrases,
  "/compare/profile": comparison,
  "/compare/read": read,
  "/compare/timeline": comparison,
  "/compare/topics/[topic]": topic,
  "/corrections": plans,
  "/data": data,
  "/plans": plans,
  "/plans/[plan]": plan,
  "/plans/[plan]/agencies": lists,
  "/plans/[plan]/agencies/[agency]": lists,
  "/plans/[plan]/targets": lists,
  "/plans/[plan]/tasks": lists,
  "/plans/[plan]/tasks/[number]": site,
  "/plans/[plan]/themes": planThemes,
  "/search": search,
  "/themes": themes,
};

/** The sheets of generated pages, by what they hold; `stub` leads to where a moved text stands now. */
const BY_CONTENT = { reading, theme, passages, stub: site } as const;

/**
 * The address of a page's style sheet: of a generated page by what it holds, of the others by their route. Throws for a route without one.
 */
export function sheetOf(page: { route: string } | { content: keyof typeof BY_CONTENT }): string {
  if ("content" in page) return BY_CONTENT[page.content];
  const sheet = BY_ROUTE[page.route];
  if (sheet === undefined) throw new Error(`${page.route} has no style sheet; give it one in src/styles/sheets.ts`);
  return sheet;
}
