import type { APIRoute } from "astro";
import { addressAt } from "../../site/address.ts";
import { indicatorsCsv } from "../../site/compare/indicators-csv.ts";
import { loadIndicators, loadPlans } from "../../site/data.ts";
import { csvFile } from "../../site/files.ts";

/** All shared indicators for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(indicatorsCsv(await loadIndicators(), await loadPlans(), addressAt(site)));
