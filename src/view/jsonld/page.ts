import type { Thing } from "schema-dts";
import type { Address } from "../address.ts";
import { loadDataDoc, loadPlan, loadPlans } from "../data.ts";
import type { readingPage, themePage } from "../page.ts";
import { pageThing, planThing } from "./plan.ts";
import { dataset, listPage, type PageFacts, webPage, webSite } from "./site.ts";

/** What is known of a page when its head is written. */
export interface RoutedPage extends PageFacts {
  /** Route of the site's own pages: `/plans/[plan]/targets`. */
  route: string;
  /** Plan named in the address of one of the site's own pages. */
  plan: string | undefined;
  reading: ReturnType<typeof readingPage>;
  theme: ReturnType<typeof themePage>;
}

/** What a page is to a machine; null for pages that only lead on (a missing page, a task written by hand, a moved text). */
export async function thingOf(page: RoutedPage, at: Address): Promise<(Thing & object) | null> {
  const { reading, theme, route } = page;
  if (reading) {
    const site = await loadPlan(reading.plan);
    const own = site.pages.find(({ unit }) => unit === reading.unit);
    return own ? pageThing(site, own, at) : planThing(site, at);
  }
  if (theme) return webPage("CollectionPage", page, at, theme.plan ? await loadPlan(theme.plan) : undefined);
  switch (route) {
    case "/":
      return webSite(page, at);
    case "/plans":
    case "/themes":
      return listPage(page, await loadPlans(), at);
    case "/plans/[plan]":
      return planThing(await loadPlan(page.plan ?? ""), at);
    case "/data":
      return dataset(page, await loadDataDoc(), await loadPlans(), at);
    case "/about":
      return webPage("AboutPage", page, at);
    case "/search":
      return webPage("SearchResultsPage", page, at);
    case "/404":
    case "/plans/[plan]/tasks/[number]":
      return null;
    default:
      if (page.plan) return webPage("CollectionPage", page, at, await loadPlan(page.plan));
      return webPage("WebPage", page, at);
  }
}
