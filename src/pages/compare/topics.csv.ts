import type { APIRoute } from "astro";
import { addressAt } from "../../site/address.ts";
import { topicsCsv } from "../../site/compare/csv.ts";
import { loadPlans, loadTopics } from "../../site/data.ts";
import { csvFile } from "../../site/files.ts";

/** All topics for spreadsheet programs; addresses are whole where the site knows its origin. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(topicsCsv(await loadTopics(), await loadPlans(), addressAt(site)));
