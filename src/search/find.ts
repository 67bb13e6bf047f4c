import { searchFold } from "../model/fold.ts";
import { type Group, matches, matchesLoosely, type Query } from "../model/query.ts";
import { exactHits, looseCandidates, type TermHits } from "./match.ts";
import { type Hit, score } from "./rank.ts";
import type { Store } from "./store.ts";

/** Orders of the results: by what they say, or as they stand in the plans. */
export const ORDERS = { rank: "按相关", plan: "按规划" } as const;
export type Order = keyof typeof ORDERS;

/** Texts that may be loaded to see whether they match loosely; beyond, nothing is said. */
const LOOSE_LIMIT = 60;

/** All records that answer a query exactly, in no order. */
export async function find({ groups }: Query, store: Store): Promise<Hit[]> {
  const hits = new Map<string, Hit>();
  const measures = await store.measures();
  for (const group of groups)
    for (const hit of await findGroup(group, store, (id) => measures.get(id)?.title ?? 0)) {
      const known = hits.get(hit.id);
      if (!known || known.inTitle < hit.inTitle || known.count < hit.count) hits.set(hit.id, hit);
    }
  return [...hits.values()];
}

async function findGroup({ all, none }: Group, store: Store, titleOf: (id: string) => number): Promise<Hit[]> {
  const found: { length: number; hits: TermHits }[] = [];
  // The longest term first: it is the rarest, and nothing more is asked when it is not there.
  for (const term of all.toSorted((a, b) => b.length - a.length)) {
    const hits = await exactHits(term, store);
    if (hits.size === 0) return [];
    found.push({ length: Array.from(term).length, hits });
  }
  const unwanted = await Promise.all(none.map((term) => exactHits(term, store)));
  const [first, ...rest] = found;
  const ids = [...(first?.hits.keys() ?? [])].filter(
    (id) => rest.every(({ hits }) => hits.has(id)) && !unwanted.some((hits) => hits.has(id)),
  );
  return ids.map((id) => {
    const places = found.map(({ length, hits }) => ({ length, starts: hits.get(id) ?? [] }));
    const title = titleOf(id);
    return {
      id,
      count: places.reduce((sum, { starts }) => sum + starts.length, 0),
      covered: places.reduce((sum, { starts, length }) => sum + starts.length * length, 0),
      inTitle: places.filter(({ starts }) => (starts[0] ?? title) < title).length / places.length,
    };
  });
}

/** Records that answer a query only when punctuation does not count; null where too many would have to be looked at. */
export async function findLoosely(query: Query, exact: readonly Hit[], store: Store): Promise<Hit[] | null> {
  const known = new Set(exact.map(({ id }) => id));
  const candidates = new Set<string>();
  for (const { all } of query.groups) {
    let ids: string[] | null = null;
    for (const term of all) {
      const possible = new Set([...(await exactHits(term, store)).keys(), ...(await looseCandidates(term, store))]);
      ids = ids === null ? [...possible] : ids.filter((id) => possible.has(id));
      if (ids.length === 0) break;
    }
    for (const id of ids ?? []) if (!known.has(id)) candidates.add(id);
  }
  if (candidates.size > LOOSE_LIMIT) return null;
  const loose = await Promise.all(
    [...candidates].map(async (id) =>
      matchesLoosely(query, searchFold((await store.record(id)).text))
        ? [{ id, count: 1, covered: 0, inTitle: 0 }]
        : [],
    ),
  );
  return loose.flat();
}

/** Hits in the order asked for. */
export async function inOrder(hits: readonly Hit[], order: Order, store: Store): Promise<Hit[]> {
  const [measures, members] = await Promise.all([store.measures(), store.members()]);
  const tasks = members.kind.get("任务");
  const targets = members.targets.get("有");
  const keyed = hits.map((hit) => {
    const measure = measures.get(hit.id) ?? { place: 0, title: 0, size: 1 };
    const merits = { task: tasks?.has(hit.id) ?? false, targets: targets?.has(hit.id) ?? false };
    return { hit, place: measure.place, score: order === "rank" ? score(hit, measure, merits) : 0 };
  });
  return keyed.sort((a, b) => b.score - a.score || a.place - b.place).map(({ hit }) => hit);
}

/** Whether a record's own text answers the query: the last word before it is shown. */
export const confirmed = (query: Query, text: string, loosely: boolean): boolean => {
  const folded = searchFold(text);
  return matches(query, folded) || (loosely && matchesLoosely(query, folded));
};
