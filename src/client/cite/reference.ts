import { cslItem, cslJson } from "../../view/cite/csl.ts";
import { localDay } from "../../view/cite/gbt7714.ts";
import type { CitePage } from "../../view/cite/types.ts";

/** What citing a whole plan takes, apart from what citing a passage takes beside it: a plan's page loads no more. */

/** What can be copied at a place. */
export type Kind = "link" | "quotation" | "reference" | "csl";

/** How each kind is called. */
export const NAMES: Record<Kind, string> = {
  link: "链接",
  quotation: "引文",
  reference: "参考文献",
  csl: "CSL-JSON",
};

/** An address on this site as citations carry it: under the site's own origin where one is set. */
export const cited = ({ origin }: Pick<CitePage, "origin">, address: string): string => {
  const { pathname, search, hash } = new URL(address, location.href);
  return `${origin || location.origin}${pathname}${search}${hash}`;
};

/** The CSL-JSON of the page's plan, with today's date. */
export const planCsl = (page: Pick<CitePage, "document" | "origin">): string =>
  cslJson(cslItem(page.document, cited(page, page.document.page), localDay(new Date())));
