import type { APIRoute } from "astro";
import { addressAt } from "../../site/address.ts";
import { loadShares } from "../../site/compare/load.ts";
import { sharesCsv } from "../../site/compare/shares-csv.ts";
import { csvFile } from "../../site/files.ts";

/** Shares of themes in the plans' texts for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) => csvFile(sharesCsv((await loadShares()).themes, addressAt(site)));
