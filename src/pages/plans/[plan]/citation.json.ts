import type { APIRoute, GetStaticPaths } from "astro";
import { cslItem, cslJson } from "../../../view/cite/csl.ts";
import { citedDocument } from "../../../view/cite/document.ts";
import { loadPlan, planIds } from "../../../view/data.ts";
import { href } from "../../../view/href.ts";

export const getStaticPaths = (async () =>
  (await planIds()).map((plan) => ({ params: { plan } }))) satisfies GetStaticPaths;

/** A plan for reference managers; with its address where the site knows its origin. */
export const GET: APIRoute = async ({ params: { plan = "" }, site }) => {
  const page = href(`/plans/${plan}/`);
  const item = cslItem(citedDocument(await loadPlan(plan), page), site ? new URL(page, site).href : undefined);
  return new Response(cslJson(item), { headers: { "Content-Type": "application/json; charset=utf-8" } });
};
