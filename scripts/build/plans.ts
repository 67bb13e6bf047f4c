import { type AllRegistries, type KeptPlan, type WorkedPlan, work } from "../pipeline/index.ts";
import { checkAgencies } from "../pipeline/review/agencies.ts";
import { UserError } from "../shared/errors.ts";
import type { Store } from "./cache.ts";
import { loadPlan, PLANS, planIds } from "./plan-folder.ts";

/** Where a build's plans come from and go to. */
export interface WorkOptions {
  folder?: string;
  /** Results of the last build. */
  store?: Store;
  /** Takes a plan's own pages and data files. */
  write?: (worked: WorkedPlan) => void;
}

/**
 * Works all plans through, one after the other: of each only what is kept stays in memory, and a plan that is as it was in
 * the last build is taken from there.
 * @throws UserError for a folder without plans, for anything in a plan's folder or in the registry of agencies that is not
 * as it should be.
 */
export function workPlans(
  registries: AllRegistries,
  { folder = PLANS, store, write }: WorkOptions = {},
): { plans: KeptPlan[]; redone: string[] } {
  const ids = planIds(folder);
  if (ids.length === 0)
    throw new UserError(`${folder}: no plans; expected a folder a plan (see CONTRIBUTING.md, "Add a plan")`);
  const redone: string[] = [];
  const plans = ids.map((id) => {
    const before = store?.get(id) ?? null;
    const worked = before ?? work(loadPlan(id, registries.annotate, folder), registries);
    if (before === null) {
      redone.push(id);
      store?.put(id, worked);
    }
    write?.(worked);
    return worked.kept;
  });
  checkAgencies(registries.agencies, new Map(plans.map(({ layers, agencies }) => [layers.plan.id, new Set(agencies)])));
  return { plans, redone };
}
