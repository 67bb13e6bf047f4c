import { searchFold } from "../text/fold.ts";
import { exactHits, looseCandidates, type TermHits } from "./match.ts";
import { sizeOf } from "./passages.ts";
import { type Group, matches, matchesLoosely, type Query } from "./query.ts";
import { type Hit, score } from "./rank.ts";
import type { Passages, Store } from "./store.ts";

/** Orders of the results: by what they say, or as they stand in the plans. */
export const ORDERS = { rank: "按相关", plan: "按规划" } as const;
export type Order = keyof typeof ORDERS;

/** Texts that may be loaded to see whether they match loosely; beyond, nothing is said. */
const LOOSE_LIMIT = 60;

/** All passages that answer a query exactly, in no order. */
export async function find({ groups }: Query, store: Store): Promise<Hit[]> {
  const hits = new Map<number, Hit>();
  const passages = await store.passages();
  for (const group of groups)
    for (const hit of await findGroup(group, store, passages)) {
      const known = hits.get(hit.passage);
      if (!known || known.inTitle < hit.inTitle || known.count < hit.count) hits.set(hit.passage, hit);
    }
  return [...hits.values()];
}

async function findGroup({ all, none }: Group, store: Store, passages: Passages): Promise<Hit[]> {
  const found: { length: number; hits: TermHits }[] = [];
  // The longest term first: it is the rarest, and nothing more is asked when it is not there.
  for (const term of [...all].sort((a, b) => b.length - a.length)) {
    const hits = await exactHits(term, store);
    if (hits.size === 0) return [];
    found.push({ length: Array.from(term).length, hits });
  }
  const unwanted = await Promise.all(none.map((term) => exactHits(term, store)));
  const [first, ...rest] = found;
  return [...(first?.hits.keys() ?? [])]
    .filter((passage) => rest.every(({ hits }) => hits.has(passage)) && !unwanted.some((hits) => hits.has(passage)))
    .map((passage) =>
      hitOf(
        passage,
        found.map(({ length, hits }) => ({ length, starts: hits.get(passage) ?? [] })),
        passages,
      ),
    );
}

function hitOf(passage: number, terms: { length: number; starts: readonly number[] }[], passages: Passages): Hit {
  const title = passages.titles[passage] ?? 0;
  const list = sizeOf(passages, passage);
  const said = terms.map(({ length, starts }) => ({ length, count: starts.filter((start) => start < list).length }));
  return {
    passage,
    count: said.reduce((sum, { count }) => sum + count, 0),
    covered: said.reduce((sum, { count, length }) => sum + count * length, 0),
    inTitle: terms.filter(({ starts }) => (starts[0] ?? title) < title).length / terms.length,
    first: Math.max(...terms.map(({ starts }) => starts[0] ?? 0)),
    intoList: Math.max(0, Math.min(...terms.flatMap(({ starts }) => starts.filter((start) => start >= list))) - list),
  };
}

/** Passages that answer a query only when punctuation does not count; null where too many would have to be looked at. */
export async function findLoosely(query: Query, exact: readonly Hit[], store: Store): Promise<Hit[] | null> {
  const known = new Set(exact.map(({ passage }) => passage));
  const candidates = new Set<number>();
  for (const { all } of query.groups) {
    let passages: number[] | null = null;
    for (const term of all) {
      const possible = new Set([...(await exactHits(term, store)).keys(), ...(await looseCandidates(term, store))]);
      passages = passages === null ? [...possible] : passages.filter((passage) => possible.has(passage));
      if (passages.length === 0) break;
    }
    for (const passage of passages ?? []) if (!known.has(passage)) candidates.add(passage);
  }
  if (candidates.size > LOOSE_LIMIT) return null;
  const loose = await Promise.all(
    [...candidates].map(async (passage) =>
      matchesLoosely(query, searchFold((await store.record(passage)).text))
        ? [{ passage, count: 1, covered: 0, inTitle: 0, first: 0, intoList: 0 }]
        : [],
    ),
  );
  return loose.flat();
}

/** Hits in the order asked for. */
export async function inOrder(hits: readonly Hit[], order: Order, store: Store): Promise<Hit[]> {
  const passages = await store.passages();
  const merits = (passage: number) => ({
    size: sizeOf(passages, passage),
    task: passages.values("kind", passage).includes("任务"),
    targets: !passages.values("targets", passage).includes("无"),
  });
  return hits
    .map((hit) => ({ hit, score: order === "rank" ? score(hit, merits(hit.passage)) : 0 }))
    .sort((a, b) => b.score - a.score || a.hit.passage - b.hit.passage)
    .map(({ hit }) => hit);
}

/** Whether a record's own text answers the query: the last word before it is shown. */
export const confirmed = (query: Query, text: string, loosely: boolean): boolean => {
  const folded = searchFold(text);
  return matches(query, folded) || (loosely && matchesLoosely(query, folded));
};
