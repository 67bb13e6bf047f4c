import { FACETS, type Facet } from "./record.ts";
import type { Passages } from "./store.ts";

/** Values chosen of each filter; those of one filter are alternatives, filters add up. */
export type Choice = Partial<Record<Facet, readonly string[]>>;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** Whether a passage has one of the chosen values of every filter, `except` one left out of account. */
function passes(passage: number, passages: Passages, choice: Choice, except?: Facet): boolean {
  return FACET_NAMES.every((facet) => {
    const chosen = choice[facet] ?? [];
    return (
      facet === except || chosen.length === 0 || passages.values(facet, passage).some((value) => chosen.includes(value))
    );
  });
}

/** The hits that a choice leaves. */
export const chosen = <T extends { passage: number }>(hits: readonly T[], passages: Passages, choice: Choice): T[] =>
  hits.filter(({ passage }) => passes(passage, passages, choice));

/** A value of a filter and how many results choosing it would give. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Counts of every value of a filter among the hits, under what is chosen of the other filters; none that has no hit. */
export function counts(
  hits: readonly { passage: number }[],
  passages: Passages,
  choice: Choice,
  facet: Facet,
): FacetCount[] {
  const count = new Map((choice[facet] ?? []).map((value) => [value, 0]));
  for (const { passage } of hits)
    if (passes(passage, passages, choice, facet))
      for (const value of passages.values(facet, passage)) count.set(value, (count.get(value) ?? 0) + 1);
  return passages.all(facet).flatMap((value) => {
    const own = count.get(value);
    return own === undefined ? [] : [{ value, count: own }];
  });
}

/** A choice without the values that no passage has, and those, by filter. */
export function knownChoice(choice: Choice, passages: Passages): { known: Choice; unknown: [Facet, string][] } {
  const known: Choice = {};
  const unknown: [Facet, string][] = [];
  for (const facet of FACET_NAMES) {
    const all = new Set(passages.all(facet));
    for (const value of choice[facet] ?? []) {
      if (all.has(value)) known[facet] = [...(known[facet] ?? []), value];
      else unknown.push([facet, value]);
    }
  }
  return { known, unknown };
}
