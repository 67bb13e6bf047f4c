import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { href } from "./site/href.ts";
import { readingPage } from "./site/page.ts";

/** Head tags of Starlight that say nothing about a page of ours. */
const UNWANTED = new Set(["generator", "twitter:card"]);

/**
 * Turns Starlight's idea of a page into ours: nothing comes from one sidebar for the whole site. What stands
 * beside the text is worked out by the shell's components from the page's own plan.
 */
export const onRequest = defineRouteMiddleware(({ locals }) => {
  const route = locals.starlightRoute;
  const page = readingPage(route.entry.data);
  route.sidebar = [];
  route.pagination = { prev: undefined, next: undefined };
  route.hasSidebar = page !== null && page.kind !== "full";
  route.toc = page?.headings.length ? { minHeadingLevel: 2, maxHeadingLevel: 6, items: [] } : undefined;
  route.head = route.head.filter(({ tag, attrs }) => tag !== "meta" || !UNWANTED.has(String(attrs?.name)));
  if (route.entry.data.title === route.siteTitle)
    route.head = route.head.map((entry) => (entry.tag === "title" ? { ...entry, content: route.siteTitle } : entry));
  route.head.push({ tag: "link", attrs: { rel: "stylesheet", href: href("/plan-colours.css") }, content: "" });
});
