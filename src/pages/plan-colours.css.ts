import type { APIRoute } from "astro";
import { planColours } from "../view/colours.ts";
import { loadPlans } from "../view/data.ts";

/** The plans' colours as a stylesheet of its own, because plans bring them as data. */
export const GET: APIRoute = async () => {
  const plans = (await loadPlans()).map(({ plan }) => plan);
  return new Response(planColours(plans), { headers: { "Content-Type": "text/css; charset=utf-8" } });
};
