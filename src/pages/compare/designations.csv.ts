import type { APIRoute } from "astro";
import { addressAt } from "../../view/address.ts";
import { designationsCsv } from "../../view/compare/designations-csv.ts";
import { loadDesignations, loadPlans } from "../../view/data.ts";
import { csvFile } from "../../view/files.ts";

/** All titles sought for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(designationsCsv(await loadDesignations(), await loadPlans(), addressAt(site)));
