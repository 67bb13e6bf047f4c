import type { APIRoute } from "astro";
import { addressAt } from "../../view/address.ts";
import { topicsCsv } from "../../view/compare/csv.ts";
import { loadPlans, loadTopics } from "../../view/data.ts";
import { csvFile } from "../../view/files.ts";

/** All topics for spreadsheet programs; addresses are whole where the site knows its origin. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(topicsCsv(await loadTopics(), await loadPlans(), addressAt(site)));
