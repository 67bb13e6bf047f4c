import { FACETS, type Facet } from "../model/search-record.ts";
import type { Members } from "./store.ts";

/** Values chosen of each filter; those of one filter are alternatives, filters add up. */
export type Choice = Partial<Record<Facet, readonly string[]>>;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** Whether a record has one of the chosen values of every filter, `except` one left out of account. */
function passes(id: string, members: Members, choice: Choice, except?: Facet): boolean {
  return FACET_NAMES.every((facet) => {
    const values = choice[facet] ?? [];
    return facet === except || values.length === 0 || values.some((value) => members[facet].get(value)?.has(id));
  });
}

/** The ids that a choice leaves. */
export const chosen = <T extends { id: string }>(hits: readonly T[], members: Members, choice: Choice): T[] =>
  hits.filter(({ id }) => passes(id, members, choice));

/** A value of a filter and how many results choosing it would give. */
export interface FacetCount {
  value: string;
  count: number;
}

/** Counts of every value of a filter among the hits, under what is chosen of the other filters; none that has no hit. */
export function counts(hits: readonly { id: string }[], members: Members, choice: Choice, facet: Facet): FacetCount[] {
  const open = hits.filter(({ id }) => passes(id, members, choice, facet));
  const picked = new Set(choice[facet] ?? []);
  return [...members[facet]]
    .map(([value, ids]) => ({ value, count: open.reduce((sum, { id }) => sum + (ids.has(id) ? 1 : 0), 0) }))
    .filter(({ value, count }) => count > 0 || picked.has(value));
}
