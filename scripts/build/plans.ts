import type { Plan } from "../../src/model/plan.ts";
import {
  type PipelineRegistries,
  type PlanSummary,
  type ProcessedPlan,
  processPlan,
  reviewPlan,
} from "../pipeline/index.ts";
import type { ReviewedPlan } from "../pipeline/types.ts";
import { UserError } from "../shared/errors.ts";
import type { Cache } from "./cache.ts";
import { join } from "./io.ts";
import { PLANS, planIds, readPlanFolder } from "./plan-folder.ts";

/** A plan's folder through all stages up to review. @throws UserError for anything in it that is not as it should be. */
export const loadPlan = (id: string, registries: PipelineRegistries["annotate"], folder = PLANS): ReviewedPlan =>
  reviewPlan(readPlanFolder(id, folder), registries);

/** Where plans are read from and written to. */
export interface ProcessOptions {
  folder?: string;
  /** Drafts too. */
  drafts?: boolean;
  /** Plans as the last build processed them. */
  cache?: Cache;
  /** Takes a plan's own pages and data files. */
  write?: (processed: ProcessedPlan) => void;
}

/**
 * Processes all plans, one after the other. Only the summary of each stays in memory. A plan that did not change since the last
 * build is taken from the cache; `processed` has the ids of the others.
 * @throws UserError for a folder without plans, and for anything in a plan's folder that is not as it should be.
 */
export function processPlans(
  registries: PipelineRegistries,
  { folder = PLANS, drafts = false, cache, write }: ProcessOptions = {},
): { plans: PlanSummary[]; processed: string[] } {
  const ids = planIds(folder, { drafts });
  if (ids.length === 0)
    throw new UserError(`${folder}: no plans; expected one folder for each plan (see CONTRIBUTING.md, "Add a plan")`);
  const processed: string[] = [];
  const plans = ids.map((id) => {
    const before = cache?.get(id) ?? null;
    const now = before ?? processPlan(readPlanFolder(id, folder), registries);
    if (before === null) {
      processed.push(id);
      cache?.put(id, now);
    }
    write?.(now);
    return now.summary;
  });
  const alike = lookingAlike(plans.map(({ layers }) => layers.plan));
  if (alike) throw new UserError(alike.map(({ id }) => join(folder, id, "plan.yaml")).join(", ") + LOOK_ALIKE);
  return { plans, processed };
}

const LOOK_ALIKE = ": the same seal and the same colours for different places; choose others for one of them";

/** Two plans of different places that readers could not tell apart, if there are any. */
const lookingAlike = (plans: readonly Plan[]): Plan[] | undefined =>
  [...Map.groupBy(plans, ({ seal, colour }) => `${seal} ${colour.light} ${colour.dark}`).values()].find(
    (same) => new Set(same.map(({ place }) => place)).size > 1,
  );
