import type { APIRoute, GetStaticPaths } from "astro";
import { addressAt } from "../../../../view/address.ts";
import { topicsCsv } from "../../../../view/compare/csv.ts";
import { loadPlans, loadTopics } from "../../../../view/data.ts";
import { csvFile } from "../../../../view/files.ts";

export const getStaticPaths = (async () =>
  (await loadTopics()).map(({ id }) => ({ params: { topic: id } }))) satisfies GetStaticPaths;

/** One topic for spreadsheet programs; addresses are whole where the site knows its origin. */
export const GET: APIRoute = async ({ params: { topic }, site }) => {
  const topics = (await loadTopics()).filter(({ id }) => id === topic);
  return csvFile(topicsCsv(topics, await loadPlans(), addressAt(site)));
};
