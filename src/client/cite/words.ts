import { gbt7714, localDay } from "../../view/cite/gbt7714.ts";
import { quotation } from "../../view/cite/quotation.ts";
import type { CitePage } from "../../view/cite/types.ts";
import { addressOf, pathOf, sourceText } from "./passage.ts";
import { cited, type Kind, planCsl } from "./reference.ts";

/** What the page gives to cite with; null where it holds no text of a plan. */
export const citePage = (): CitePage | null => {
  const json = document.querySelector("[data-cite]")?.getAttribute("data-cite");
  return json ? (JSON.parse(json) as CitePage) : null;
};

/** The quotation of a place, or of `text` selected from there on. */
export const quoted = (page: CitePage, place: Element, text = sourceText(place)): string =>
  quotation(text, page.document, {
    path: pathOf(place, page.above),
    url: cited(page, addressOf(place)),
    gaps: place.querySelector(".gap, .lost-here") !== null,
  });

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
