import type { APIRoute } from "astro";
import { addressAt } from "../../view/address.ts";
import { loadTimeline } from "../../view/compare/load.ts";
import { timelineCsv } from "../../view/compare/timeline-csv.ts";
import { csvFile } from "../../view/files.ts";

/** All dated commitments for spreadsheet programs. */
export const GET: APIRoute = async ({ site }) => {
  const { commitments, plans } = await loadTimeline();
  return csvFile(timelineCsv(commitments, plans, addressAt(site)));
};
