import type { APIRoute, GetStaticPaths } from "astro";
import { workListCsv } from "../../../../../site/agencies.ts";
import { agencyPaths, loadAgency } from "../../../../../site/agency-pages.ts";
import { csvFile } from "../../../../../site/files.ts";
import { href } from "../../../../../site/href.ts";

export const getStaticPaths = agencyPaths satisfies GetStaticPaths;

/**
 * The work list of an agency for spreadsheet programs; addresses are whole where the site knows its origin, else from the
 * site's root without base, as in all data.
 */
export const GET: APIRoute = async ({ params: { plan = "", agency = "" }, site }) => {
  const { items } = await loadAgency(plan, agency);
  const address = (url: string) => (site ? new URL(href(url), site).href : url);
  return csvFile(workListCsv(items, address));
};
