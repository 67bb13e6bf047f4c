import type { OutlineEntry, SitePlan } from "../../model/site.ts";
import { forDisplay } from "../../text/typography.ts";
import { copyText, kindText } from "../labels.ts";
import type { CitedDocument } from "./types.ts";

/** A plan as citations name it; `page` is the address of its page, base path included. */
export const citedDocument = ({ plan }: Pick<SitePlan, "plan">, page: string): CitedDocument => ({
  id: plan.id,
  title: forDisplay(plan.title),
  place: plan.place,
  kind: kindText(plan),
  issuer: plan.issuer,
  number: plan.number,
  date: plan.issued ?? plan.signed,
  copy: plan.sourceUrl ? `${copyText(plan)}（${plan.sourceUrl}）` : copyText(plan),
  page,
});

/** Titles of what stands above an entry of the outline, from the top. */
export const titlesAbove = (entries: readonly OutlineEntry[], id: string): string[] => {
  const walk = (list: readonly OutlineEntry[]): string[] | undefined => {
    for (const entry of list) {
      if (entry.id === id) return [];
      const below = walk(entry.children);
      if (below) return [entry.title, ...below];
    }
    return undefined;
  };
  return walk(entries) ?? [];
};
