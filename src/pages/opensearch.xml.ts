import type { APIRoute } from "astro";
import { openSearch } from "../search/opensearch.ts";
import { href } from "../view/href.ts";

/** The description by which browsers offer the site as a search engine. Its address has to be absolute, so without SITE_URL there is none. */
export const GET: APIRoute = ({ site }) => {
  if (!site) return new Response(null, { status: 404 });
  return new Response(openSearch(new URL(href("/search/"), site).href), {
    headers: { "Content-Type": "application/opensearchdescription+xml; charset=utf-8" },
  });
};
