import type { APIRoute, GetStaticPaths } from "astro";
import { topicsCsv } from "../../../../site/compare/csv.ts";
import { loadPlans, loadTopics } from "../../../../site/data.ts";
import { href } from "../../../../site/href.ts";

export const getStaticPaths = (async () =>
  (await loadTopics()).map(({ id }) => ({ params: { topic: id } }))) satisfies GetStaticPaths;

/** One topic for spreadsheet programs; addresses are whole where the site knows its origin. */
export const GET: APIRoute = async ({ params: { topic }, site }) => {
  const address = (url: string) => (site ? new URL(href(url), site).href : href(url));
  const topics = (await loadTopics()).filter(({ id }) => id === topic);
  return new Response(topicsCsv(topics, await loadPlans(), address), {
    headers: { "Content-Type": "text/csv; charset=utf-8" },
  });
};
