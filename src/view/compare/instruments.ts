import type { SiteInstrument, SitePlan } from "../../model/site.ts";
import { hanMeasure } from "../han.ts";
import { quoteText } from "../quote.ts";
import { placeText } from "../targets.ts";

export type InstrumentPlan = SiteInstrument["plans"][number];

/** Fragment of all places where a plan names an instrument. */
export const placesFragment = (instrument: string, plan: string): string => `${instrument}-${plan}`;

/** Where a count leads: to the passage, or to the list of passages where there are several. */
export const countUrl = (instrument: string, { plan, places }: InstrumentPlan): string =>
  places.length === 1 && places[0] ? places[0].url : `/compare/instruments/#${placesFragment(instrument, plan)}`;

/** Instruments that two plans or more name, by how many do, the most first. */
export function sharedGroups(
  instruments: readonly SiteInstrument[],
): { plans: number; title: string; instruments: SiteInstrument[] }[] {
  const counts = [...new Set(instruments.map(({ plans }) => plans.length))].filter((count) => count > 1);
  return counts
    .sort((a, b) => b - a)
    .map((plans) => ({
      plans,
      title: `${hanMeasure(plans)}份文件提到`,
      instruments: instruments.filter((one) => one.plans.length === plans),
    }));
}

/** Instruments that one plan alone names, by plan, in the order of the plans. */
export const singleGroups = (
  instruments: readonly SiteInstrument[],
  plans: readonly SitePlan[],
): { plan: SitePlan; instruments: SiteInstrument[] }[] =>
  plans
    .map((plan) => ({
      plan,
      instruments: instruments.filter((one) => one.plans.length === 1 && one.plans[0]?.plan === plan.plan.id),
    }))
    .filter((group) => group.instruments.length > 0);

/** A count in one line, for whoever does not see the table: where, and in which words. */
export const countLine = (instrument: SiteInstrument, { count, places }: InstrumentPlan, plan: SitePlan): string => {
  const [first] = places;
  const where = places.length === 1 && first ? `，${placeText(first.passage, first.path)}：“${quoteText(first)}”` : "";
  return `${plan.plan.name}，${instrument.name}，提到 ${count} 处${where}`;
};
