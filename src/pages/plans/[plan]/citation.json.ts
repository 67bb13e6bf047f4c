import type { APIRoute, GetStaticPaths } from "astro";
import { cslItem, cslJson } from "../../../site/cite/csl.ts";
import { citedDocument } from "../../../site/cite/document.ts";
import { loadPlan, planIds } from "../../../site/data.ts";
import { href } from "../../../site/href.ts";

export const getStaticPaths = (async () =>
  (await planIds()).map((plan) => ({ params: { plan } }))) satisfies GetStaticPaths;

/** A plan for reference managers; with its address where the site knows its origin. */
export const GET: APIRoute = async ({ params: { plan = "" }, site }) => {
  const page = href(`/plans/${plan}/`);
  const item = cslItem(citedDocument(await loadPlan(plan), page), site ? new URL(page, site).href : undefined);
  return new Response(cslJson(item), { headers: { "Content-Type": "application/json; charset=utf-8" } });
};
