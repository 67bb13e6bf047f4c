import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { href } from "./site/href.ts";
import { readingPage, themePage } from "./site/page.ts";

/** Head tags of Starlight that say nothing about a page of ours. */
const UNWANTED = new Set(["generator", "twitter:card"]);

/**
 * Turns Starlight's idea of a page into ours: nothing comes from one sidebar for the whole site. What stands
 * beside the text is worked out by the shell's components from the page's own plan.
 */
export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  const route = locals.starlightRoute;
  const page = readingPage(route.entry.data);
  const theme = themePage(route.entry.data);
  const headings = page?.headings ?? theme?.headings ?? [];
  route.sidebar = [];
  route.pagination = { prev: undefined, next: undefined };
  route.hasSidebar = page ? page.kind !== "full" : Boolean(theme?.plan);
  route.toc = headings.length > 0 ? { minHeadingLevel: 2, maxHeadingLevel: 6, items: [] } : undefined;
  route.head = route.head.filter(({ tag, attrs }) => tag !== "meta" || !UNWANTED.has(String(attrs?.name)));
  if (route.entry.data.title === route.siteTitle)
    route.head = route.head.map((entry) => (entry.tag === "title" ? { ...entry, content: route.siteTitle } : entry));
  route.head.push({ tag: "link", attrs: { rel: "stylesheet", href: href("/plan-colours.css") }, content: "" });
  if (site)
    route.head.push({
      tag: "link",
      attrs: {
        rel: "search",
        type: "application/opensearchdescription+xml",
        title: route.siteTitle,
        href: href("/opensearch.xml"),
      },
      content: "",
    });
});
