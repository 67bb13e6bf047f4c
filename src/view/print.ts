import type { Plan } from "../model/plan.ts";
import { forDisplay } from "../text/typography.ts";

/** A text as a CSS string: quotes, backslashes, line ends and what could end a style sheet are written as escapes. */
const cssString = (text: string): string =>
  `"${text.replace(/["\\\n\r\f<]/gu, (char) => `\\${char.codePointAt(0)?.toString(16)} `)}"`;

/**
 * The style sheet for paper that names the plan at the head of every sheet and, where the site knows its origin, the
 * plan's address at the foot. `address` gives a plan's whole address, or null.
 */
export const planSheets = (
  plans: readonly Pick<Plan, "id" | "title">[],
  address: (plan: string) => string | null,
): string =>
  plans
    .map(({ id, title }) => {
      const where = address(id);
      const foot = where === null ? "" : `@bottom-left{content:${cssString(where)}}`;
      // The page of a text, and the site's own pages about one plan; whole pages, as a change of sheets begins a new one.
      // A rule each: of a list with a selector that it does not know, a browser takes none.
      const pages = [`.page[data-plan="${id}"]`, `.page:has(.prose>[data-plan="${id}"]:first-child)`];
      const rules = pages.map((page) => `${page}{page:plan-${id}}\n`).join("");
      return `@page plan-${id}{@top-left{content:${cssString(forDisplay(title))}}${foot}}\n${rules}`;
    })
    .join("");
