import { pageAt } from "./page-at.ts";

/** Scripts and sheets of a page: their names change with what is in them, and with what of them is loaded later. */
const partsOf = (page: Document): string[] =>
  [...page.querySelectorAll('script[src], link[rel="stylesheet"]')].map(
    (part) => part.getAttribute("src") ?? part.getAttribute("href") ?? "",
  );

/** Whether the site has been published anew since this page was opened; not known (no) where the page cannot be had. */
export async function siteUpdated(): Promise<boolean> {
  const own = new Set(partsOf(document));
  return pageAt(location.pathname, "anew").then(
    (page) => partsOf(page).some((part) => !own.has(part)),
    () => false,
  );
}
