import type { GapKind, GapRecord } from "../model/records.ts";
import type { SitePlan } from "../model/site.ts";

/** The fragment of a gap in the list on its plan's page: `gap-ch17-s5-g1` for `ankang-14/ch17/s5~g1`. */
export const gapFragment = ({ id, plan }: GapRecord): string =>
  `gap-${id.slice(plan.length + 1).replaceAll(/[/~]/g, "-")}`;

/**
 * Where a gap mark in the text leads: to its line in the plan's list of gaps when kind and note name one gap
 * of the unit being read, else to the head of the list.
 */
export const gapUrl = (site: SitePlan, unit: string, kind: GapKind, note: string): string => {
  const [match, ...others] = site.gaps.filter(
    (gap) => gap.kind === kind && gap.note === note && (gap.passage === unit || gap.passage.startsWith(`${unit}/`)),
  );
  return `/plans/${site.plan.id}/#${match && others.length === 0 ? gapFragment(match) : "gaps"}`;
};
