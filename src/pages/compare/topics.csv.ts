import type { APIRoute } from "astro";
import { topicsCsv } from "../../site/compare/csv.ts";
import { loadPlans, loadTopics } from "../../site/data.ts";
import { href } from "../../site/href.ts";

/** All topics for spreadsheet programs; addresses are whole where the site knows its origin. */
export const GET: APIRoute = async ({ site }) => {
  const address = (url: string) => (site ? new URL(href(url), site).href : href(url));
  return new Response(topicsCsv(await loadTopics(), await loadPlans(), address), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
};
