import { cslItem, cslJson } from "../../view/cite/csl.ts";
import { gbt7714, localDay } from "../../view/cite/gbt7714.ts";
import { quotation } from "../../view/cite/quotation.ts";
import type { CitePage } from "../../view/cite/types.ts";
import { addressOf, pathOf, sourceText } from "./passage.ts";

/** What can be copied at a place. */
export type Kind = "link" | "quotation" | "reference" | "csl";

/** How each kind is called. */
export const NAMES: Record<Kind, string> = {
  link: "链接",
  quotation: "引文",
  reference: "参考文献",
  csl: "CSL-JSON",
};

/** What the page gives to cite with; null where it holds no text of a plan. */
export const citePage = (): CitePage | null => {
  const json = document.querySelector("[data-cite]")?.getAttribute("data-cite");
  return json ? (JSON.parse(json) as CitePage) : null;
};

/** An address on this site as citations carry it: under the site's own origin where one is set. */
export const cited = ({ origin }: Pick<CitePage, "origin">, address: string): string => {
  const { pathname, search, hash } = new URL(address, location.href);
  return `${origin || location.origin}${pathname}${search}${hash}`;
};

/** The quotation of a place, or of `text` selected from there on. */
export const quoted = (page: CitePage, place: Element, text = sourceText(place)): string =>
  quotation(text, page.document, {
    path: pathOf(place, page.above),
    url: cited(page, addressOf(place)),
    gaps: place.querySelector(".gap, .lost-here") !== null,
  });

/** The CSL-JSON of the page's plan, with today's date. */
export const planCsl = (page: Pick<CitePage, "document" | "origin">): string =>
  cslJson(cslItem(page.document, cited(page, page.document.page), localDay(new Date())));

/** What is copied at a place. */
export const wordsOf = (kind: Kind, page: CitePage, place: Element): string => {
  switch (kind) {
    case "link":
      return addressOf(place);
    case "quotation":
      return quoted(page, place);
    case "reference":
      return gbt7714(page.document, cited(page, addressOf(place)), localDay(new Date()));
    case "csl":
      return planCsl(page);
  }
};
