import type { APIRoute } from "astro";
import { addressAt } from "../../view/address.ts";
import { loadShares } from "../../view/compare/load.ts";
import { sharesCsv } from "../../view/compare/shares-csv.ts";
import { csvFile } from "../../view/files.ts";

/** Shares of themes in the plans' texts for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) => csvFile(sharesCsv((await loadShares()).themes, addressAt(site)));
