import type { APIRoute } from "astro";
import { addressAt } from "../../site/address.ts";
import { loadTimeline } from "../../site/compare/load.ts";
import { timelineCsv } from "../../site/compare/timeline-csv.ts";
import { csvFile } from "../../site/files.ts";

/** All dated commitments for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) => {
  const { commitments, plans } = await loadTimeline();
  return csvFile(timelineCsv(commitments, plans, addressAt(site)));
};
