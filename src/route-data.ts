import { defineRouteMiddleware } from "@astrojs/starlight/route-data";
import { META_POLICY } from "./model/csp.ts";
import { sheetOf } from "./styles/sheets.ts";
import { addressAt } from "./view/address.ts";
import { siteHead } from "./view/head.ts";
import { href } from "./view/href.ts";
import { escapeText } from "./view/html.ts";
import { thingOf } from "./view/jsonld/page.ts";
import { jsonLdText, withContext } from "./view/jsonld/text.ts";
import { readingPage, themePage, topicPage } from "./view/page.ts";

/**
 * Turns Starlight's idea of a page into ours: nothing comes from one sidebar for the whole site. What stands
 * beside the text is worked out by the shell's components from the page's own plan.
 */
export const onRequest = defineRouteMiddleware(async ({ locals, site, url, params, routePattern }) => {
  const route = locals.starlightRoute;
  const { data } = route.entry;
  const reading = readingPage(data);
  const theme = themePage(data);
  const headings = reading?.headings ?? theme?.headings ?? [];
  route.sidebar = [];
  route.pagination = { prev: undefined, next: undefined };
  route.hasSidebar = reading ? reading.kind !== "full" : Boolean(theme?.plan);
  route.toc = headings.length > 0 ? { minHeadingLevel: 2, maxHeadingLevel: 6, items: [] } : undefined;

  const at = addressAt(site);
  // Of the generated pages only the stubs of moved text are neither text nor theme nor topic.
  const topic = topicPage(data);
  const stub = data.template === "doc" && !reading && !theme && !topic;
  const pattern = routePattern.replace(/(?<=.)\/$/, "");
  const facts = {
    title: data.title,
    description: data.description ?? "",
    path: `/${url.pathname.slice(href("/").length)}`,
  };
  const thing = stub ? null : await thingOf({ ...facts, route: pattern, plan: params.plan, reading, theme }, at);
  route.head = siteHead(route.head, {
    siteTitle: route.siteTitle,
    home: data.title === route.siteTitle,
    text: reading !== null,
    passing: thing === null,
    card: site ? at("/share-card.png") : null,
    data: thing && jsonLdText(withContext(thing)),
  }) as typeof route.head;
  const kinds = { reading, theme, passages: topic, stub };
  const generated = (Object.keys(kinds) as (keyof typeof kinds)[]).find((kind) => kinds[kind]);
  const sheet = sheetOf(generated ? { content: generated } : { route: pattern });
  // The sheet for paper comes after both, at Starlight's own link for it (astro.config.mjs).
  route.head.push(
    { tag: "link", attrs: { rel: "stylesheet", href: sheet }, content: "" },
    { tag: "link", attrs: { rel: "stylesheet", href: href("/plan-sheets.css"), media: "print" }, content: "" },
  );
  // Starlight prints what stands in <title> as it is.
  route.head = route.head.map((entry) =>
    entry.tag === "title" ? { ...entry, content: escapeText(entry.content ?? "") } : entry,
  );
  // First after the charset: it holds for what follows it. The development server adds scripts of its own.
  if (import.meta.env.PROD) route.head.splice(1, 0, policy);
  if (site) route.head.push(openSearch(route.siteTitle));
});

type HeadEntry = App.Locals["starlightRoute"]["head"][number];

/** The Content-Security-Policy, as a page carries it. */
const policy: HeadEntry = {
  tag: "meta",
  attrs: { "http-equiv": "content-security-policy", content: META_POLICY },
  content: "",
};

/** Tells a browser how the site is searched. */
const openSearch = (title: string): HeadEntry => ({
  tag: "link",
  attrs: { rel: "search", type: "application/opensearchdescription+xml", title, href: href("/opensearch.xml") },
  content: "",
});
