import type { APIRoute } from "astro";
import { addressAt } from "../../site/address.ts";
import { designationsCsv } from "../../site/compare/designations-csv.ts";
import { loadDesignations, loadPlans } from "../../site/data.ts";
import { csvFile } from "../../site/files.ts";

/** All titles sought for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) =>
  csvFile(designationsCsv(await loadDesignations(), await loadPlans(), addressAt(site)));
