import type { APIRoute } from "astro";
import { addressAt } from "../../view/address.ts";
import { indicatorsCsv } from "../../view/compare/indicators-csv.ts";
import { loadIndicators, loadPlans } from "../../view/data.ts";
import { csvFile } from "../../view/files.ts";

/** All shared indicators for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(indicatorsCsv(await loadIndicators(), await loadPlans(), addressAt(site)));
