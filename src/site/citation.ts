import type { SitePlan } from "../model/site.ts";
import { forDisplay } from "../model/typography.ts";
import { findEntry, firstOfType } from "./outline.ts";

/** A citation as it may stand in an article: words, then the address of the passage. */
export interface Citation {
  text: string;
  url: string;
}

/** An example of a citation: the first run-in heading under a real chapter title; undefined where there is none. */
export const sampleCitation = (plans: readonly SitePlan[]): Citation | undefined => {
  for (const { plan, outline, pages } of plans) {
    const titled = outline.filter(({ type, standIn }) => type !== "front" && standIn === null);
    const entry = firstOfType(titled, "run-in");
    const page = entry && pages.find(({ unit }) => entry.id.startsWith(`${unit}/`));
    if (!entry || !page) continue;
    const chapter = findEntry(outline, page.unit)?.title ?? page.title;
    const words = entry.title.replace(/[。：]$/u, "");
    return { text: `《${forDisplay(plan.title)}》，${chapter}，“${words}”，见五年规划对读，`, url: entry.url };
  }
  return undefined;
};
