import comparison from "./kinds/comparison.css?url";
import data from "./kinds/data.css?url";
import home from "./kinds/home.css?url";
import lists from "./kinds/lists.css?url";
import matrix from "./kinds/matrix.css?url";
import notFound from "./kinds/not-found.css?url";
import passages from "./kinds/passages.css?url";
import phrases from "./kinds/phrases.css?url";
import plan from "./kinds/plan.css?url";
import planThemes from "./kinds/plan-themes.css?url";
import plans from "./kinds/plans.css?url";
import read from "./kinds/read.css?url";
import reading from "./kinds/reading.css?url";
import search from "./kinds/search.css?url";
import site from "./kinds/site.css?url";
import theme from "./kinds/theme.css?url";
import themes from "./kinds/themes.css?url";
import topic from "./kinds/topic.css?url";

/** The one style sheet of each route of src/pages. Its parts and their order stand in the sheet itself: what comes later wins over what is as specific. */
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
