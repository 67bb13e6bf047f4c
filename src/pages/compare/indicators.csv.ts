import type { APIRoute } from "astro";
import { indicatorsCsv } from "../../site/compare/indicators-csv.ts";
import { loadIndicators, loadPlans } from "../../site/data.ts";
import { addressFor, csvFile } from "../../site/files.ts";

/** All shared indicators for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(indicatorsCsv(await loadIndicators(), await loadPlans(), addressFor(site)));
