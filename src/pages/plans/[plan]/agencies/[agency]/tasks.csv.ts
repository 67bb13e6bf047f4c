import type { APIRoute, GetStaticPaths } from "astro";
import { addressAt } from "../../../../../view/address.ts";
import { workListCsv } from "../../../../../view/agencies.ts";
import { agencyPaths, loadAgency } from "../../../../../view/agency-pages.ts";
import { csvFile } from "../../../../../view/files.ts";

export const getStaticPaths = agencyPaths satisfies GetStaticPaths;

/** The work list of an agency for spreadsheet programs. */
export const GET: APIRoute = async ({ params: { plan = "", agency = "" }, site }) => {
  const { items } = await loadAgency(plan, agency);
  return csvFile(workListCsv(items, addressAt(site)));
};
