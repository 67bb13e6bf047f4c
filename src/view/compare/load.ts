import type { SiteFound, SitePlan } from "../../model/site.ts";
import { loadDesignations, loadFound, loadPlans, loadThemes } from "../data.ts";
import { themeShares } from "./shares.ts";
import { datedCommitments, undatedCounts } from "./timeline.ts";

/** What was found in each plan, by its id. */
const foundOfPlans = async (plans: readonly SitePlan[]): Promise<(plan: string) => SiteFound | undefined> => {
  const founds = new Map(
    await Promise.all(plans.map(async ({ plan }) => [plan.id, await loadFound(plan.id)] as const)),
  );
  return (plan) => founds.get(plan);
};

/** The plans with their commitments that name a year, and counts of those that do not. */
export async function loadTimeline() {
  const plans = await loadPlans();
  const designations = await loadDesignations();
  const found = await foundOfPlans(plans);
  return {
    plans,
    commitments: datedCommitments(plans, found, designations),
    undated: undatedCounts(plans, found, designations),
  };
}

/** The plans with the shares of themes in their texts. */
export async function loadShares() {
  const plans = await loadPlans();
  return { plans, themes: themeShares(await loadThemes(), plans, await foundOfPlans(plans)) };
}
