import type { APIRoute } from "astro";
import { addressAt } from "../../site/address.ts";
import { instrumentsCsv } from "../../site/compare/instruments-csv.ts";
import { loadInstruments, loadPlans } from "../../site/data.ts";
import { csvFile } from "../../site/files.ts";

/** All instruments for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(instrumentsCsv(await loadInstruments(), await loadPlans(), addressAt(site)));
