import type { APIRoute } from "astro";
import { loadTimeline } from "../../site/compare/load.ts";
import { timelineCsv } from "../../site/compare/timeline-csv.ts";
import { addressFor, csvFile } from "../../site/files.ts";

/** All dated commitments for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) => {
  const { commitments, plans } = await loadTimeline();
  return csvFile(timelineCsv(commitments, plans, addressFor(site)));
};
