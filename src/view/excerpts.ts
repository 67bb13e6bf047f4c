import type { SitePlan } from "../model/site.ts";

/** Characters from which a quoted passage is folded: in a narrow column beside others, and on its own. */
export const LONG = { column: 180, single: 320 } as const;

/** Characters of the text in a piece of markup, white space left out. */
export const textLength = (html: string): number =>
  html.replaceAll(/<[^>]*>|\s/gu, "").replaceAll(/&[#\w]+;/gu, "x").length;

/** Plans that have no column in the markup of a sub-theme. */
export const missingPlans = (html: string, plans: readonly SitePlan[]): SitePlan[] =>
  plans.filter(({ plan }) => !html.includes(`class="theme-column" data-plan="${plan.id}"`));
