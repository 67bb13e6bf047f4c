import type { APIRoute, GetStaticPaths } from "astro";
import { addressAt } from "../../../../../site/address.ts";
import { workListCsv } from "../../../../../site/agencies.ts";
import { agencyPaths, loadAgency } from "../../../../../site/agency-pages.ts";
import { csvFile } from "../../../../../site/files.ts";

export const getStaticPaths = agencyPaths satisfies GetStaticPaths;

/** The work list of an agency for spreadsheet programs. */
export const GET: APIRoute = async ({ params: { plan = "", agency = "" }, site }) => {
  const { items } = await loadAgency(plan, agency);
  return csvFile(workListCsv(items, addressAt(site)));
};
