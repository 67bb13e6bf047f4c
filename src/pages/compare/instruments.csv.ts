import type { APIRoute } from "astro";
import { instrumentsCsv } from "../../site/compare/instruments-csv.ts";
import { loadInstruments, loadPlans } from "../../site/data.ts";
import { addressFor, csvFile } from "../../site/files.ts";

/** All instruments for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(instrumentsCsv(await loadInstruments(), await loadPlans(), addressFor(site)));
