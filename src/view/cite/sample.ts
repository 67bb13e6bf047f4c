import type { SitePlan } from "../../model/site.ts";
import { findEntry, firstOfType } from "../outline.ts";
import { citedDocument, titlesAbove } from "./document.ts";
import { DAY_OF_CITING, gbt7714 } from "./gbt7714.ts";
import { quotation } from "./quotation.ts";

/** How a passage is cited: as a quotation, as an entry of a list of references, and where it stands (without base). */
export interface Sample {
  quotation: string;
  reference: string;
  url: string;
}

/**
 * An example for the home page: the first run-in heading under a real chapter title; undefined where there is none.
 * `address` makes a site-absolute path into what is printed.
 */
export const sampleCitation = (
  plans: readonly SitePlan[],
  address: (path: string) => string = (path) => path,
): Sample | undefined => {
  for (const site of plans) {
    const titled = site.outline.filter(({ type, standIn }) => type !== "front" && standIn === null);
    const entry = firstOfType(titled, "run-in");
    const page = entry && site.pages.find(({ unit }) => entry.id.startsWith(`${unit}/`));
    if (!entry || !page || !findEntry(site.outline, page.unit)) continue;
    const document = citedDocument(site, address(`/plans/${site.plan.id}/`));
    const url = address(entry.url);
    const path = titlesAbove(site.outline, entry.id);
    return {
      quotation: quotation(entry.title, document, { path, url }),
      reference: gbt7714(document, url, DAY_OF_CITING),
      url: entry.url,
    };
  }
  return undefined;
};
