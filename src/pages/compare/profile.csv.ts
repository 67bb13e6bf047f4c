import type { APIRoute } from "astro";
import { loadShares } from "../../site/compare/load.ts";
import { sharesCsv } from "../../site/compare/shares-csv.ts";
import { addressFor, csvFile } from "../../site/files.ts";

/** Shares of themes in the plans' texts for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) => csvFile(sharesCsv((await loadShares()).themes, addressFor(site)));
