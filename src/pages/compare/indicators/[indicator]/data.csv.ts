import type { APIRoute, GetStaticPaths } from "astro";
import { addressAt } from "../../../../view/address.ts";
import { indicatorsCsv } from "../../../../view/compare/indicators-csv.ts";
import { loadIndicators, loadPlans } from "../../../../view/data.ts";
import { csvFile } from "../../../../view/files.ts";

export const getStaticPaths = (async () =>
  (await loadIndicators()).map(({ id }) => ({ params: { indicator: id } }))) satisfies GetStaticPaths;

/** One indicator for spreadsheet programs. */
export const GET: APIRoute = async ({ params: { indicator }, site }) => {
  const own = (await loadIndicators()).filter(({ id }) => id === indicator);
  return csvFile(indicatorsCsv(own, await loadPlans(), addressAt(site)));
};
