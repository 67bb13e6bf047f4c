import { tokens } from "../text/fold.ts";
import { type Choice, chosen, counts, FACET_NAMES, type FacetCount, knownChoice } from "./facets.ts";
import { confirmed, find, findLoosely, inOrder } from "./find.ts";
import { LoadError } from "./load.ts";
import { parseQuery, type Query, termsOf } from "./query.ts";
import type { Hit } from "./rank.ts";
import type { Facet, SearchRecord } from "./record.ts";
import type { SearchState } from "./state.ts";
import type { Passages, Store } from "./store.ts";

/** Words of a query that are asked for ahead of need. */
const AHEAD = 12;

/** What a search found, before any text is loaded. */
export interface Outcome {
  query: Query;
  /** Folded terms, for marking. */
  terms: string[];
  /** Results in order, filters applied. */
  hits: Hit[];
  /** Results before the filters. */
  unfiltered: number;
  facets: Record<Facet, FacetCount[]>;
  /** The filters that are in force. */
  choice: Choice;
  /** Values of filters that were asked for and that no passage has: they are left out of account. */
  unknown: [Facet, string][];
  /** Every exact hit, before filters. */
  exact: Hit[];
  loose: boolean;
}

/** Runs a search; null where there is nothing to look for. */
export async function runSearch(state: SearchState, store: Store): Promise<Outcome | null> {
  const query = parseQuery(state.q);
  if (query.groups.length === 0) return null;
  askAhead(query, store);
  const exact = await find(query, store);
  const extra = state.loose ? ((await findLoosely(query, exact, store)) ?? []) : [];
  const all = [...exact, ...extra];
  const passages = await store.passages();
  const { known, unknown } = knownChoice(state.choice, passages);
  const hits = await inOrder(chosen(all, passages, known), state.order, store);
  return {
    query,
    terms: termsOf(query),
    hits,
    unfiltered: all.length,
    facets: facetCounts(all, passages, known),
    choice: known,
    unknown,
    exact,
    loose: state.loose,
  };
}

/** Asks at once for all that a search needs, so that slow networks fetch it side by side. Who needs it sees what fails. */
export function askAhead(query: Query, store: Store): void {
  const words = termsOf(query).flatMap(tokens);
  const asked = words.slice(0, AHEAD).map((word) => store.places(word));
  void Promise.allSettled([...asked, store.passages()]);
}

const facetCounts = (hits: Hit[], passages: Passages, choice: Choice) =>
  Object.fromEntries(FACET_NAMES.map((facet) => [facet, counts(hits, passages, choice, facet)])) as Outcome["facets"];

/**
 * The records of some hits, in their order. @throws LoadError also where one's own text does not answer the query (texts
 * and index that do not belong together): then what was counted is not true of the others either.
 */
export async function loadHits(hits: readonly Hit[], { query, loose }: Outcome, store: Store): Promise<SearchRecord[]> {
  const records = await Promise.all(hits.map(({ passage }) => store.record(passage)));
  const wrong = records.find(({ text }) => !confirmed(query, text, loose));
  if (wrong) throw new LoadError(`/texts/${wrong.id}`, "wrong", { cause: `${wrong.id} does not answer` });
  return records;
}

/** Further passages that a search finds when punctuation does not count; 0 where that cannot be said. */
export async function looseCount({ query, exact, loose }: Outcome, store: Store): Promise<number> {
  return loose ? 0 : ((await findLoosely(query, exact, store)) ?? []).length;
}
