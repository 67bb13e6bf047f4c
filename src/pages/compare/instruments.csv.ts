import type { APIRoute } from "astro";
import { addressAt } from "../../view/address.ts";
import { instrumentsCsv } from "../../view/compare/instruments-csv.ts";
import { loadInstruments, loadPlans } from "../../view/data.ts";
import { csvFile } from "../../view/files.ts";

/** All instruments for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(instrumentsCsv(await loadInstruments(), await loadPlans(), addressAt(site)));
