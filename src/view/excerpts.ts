import { Parser } from "htmlparser2";
import type { SitePlan } from "../model/site.ts";

/** Characters from which a quoted passage is folded: in a narrow column beside others, and on its own. */
export const LONG = { column: 180, single: 320 } as const;

/** Characters of the text in a piece of HTML, white space left out. */
export function textLength(html: string): number {
  let length = 0;
  const parser = new Parser({
    ontext: (text) => {
      length += text.replaceAll(/\s/gu, "").length;
    },
  });
  parser.end(html);
  return length;
}

/** Plans that have no column in the HTML of a sub-theme. */
export function missingPlans(html: string, plans: readonly SitePlan[]): SitePlan[] {
  const columns = new Set<string | undefined>();
  const parser = new Parser({
    onopentag: (_name, { class: classes = "", "data-plan": plan }) => {
      if (classes.split(" ").includes("theme-column")) columns.add(plan);
    },
  });
  parser.end(html);
  return plans.filter(({ plan }) => !columns.has(plan.id));
}
