import type { APIRoute } from "astro";
import { addressAt } from "../view/address.ts";
import { loadPlans } from "../view/data.ts";
import { planSheets } from "../view/print.ts";

/** What stands at the head and foot of a printed sheet of each plan, as a stylesheet of its own, because plans are data. */
export const GET: APIRoute = async ({ site }) => {
  const plans = (await loadPlans()).map(({ plan }) => plan);
  const css = planSheets(plans, (plan) => (site ? addressAt(site)(`/plans/${plan}/`) : null));
  return new Response(css, { headers: { "Content-Type": "text/css; charset=utf-8" } });
};
