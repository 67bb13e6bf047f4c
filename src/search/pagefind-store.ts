import { EVERY } from "../model/fold.ts";
import { type Facet, MEASURES, type SearchRecord, SIZE_STEP, unveil } from "../model/search-record.ts";
import { FACET_NAMES } from "./facets.ts";
import type { Measure, Members, Positions, Store } from "./store.ts";

/** As much of Pagefind's browser API as is used; https://pagefind.app/docs/api/. */
interface PagefindResult {
  id: string;
  words: number[];
  data(): Promise<{ meta: Record<string, string> }>;
}
interface PagefindInstance {
  init(): Promise<void>;
  search(
    term: string,
    options?: { filters?: Record<string, string>; sort?: Record<string, "asc"> },
  ): Promise<{ results: PagefindResult[] }>;
  filters(): Promise<Record<string, Record<string, number>>>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

/** Words whose places are kept at one time. */
const KEPT = 400;

/**
 * Opens a Pagefind bundle as a store: Pagefind fetches and reads the parts of the index that are needed, and gives the places
 * of single words; what is a phrase is worked out from them. Throws when a file fails to load. `attempt` makes a new
 * address for a script that failed to load before.
 */
export async function openStore(folder: string, attempt: number): Promise<Store> {
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ""}`;
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const pagefind = createInstance({ basePath: folder, noWorker: true });
  await pagefind.init();
  const words = new Map<string, Promise<Positions>>();
  const records = new Map<string, Promise<SearchRecord>>();
  let all: Promise<PagefindResult[]> | undefined;
  let measures: Promise<Map<string, Measure>> | undefined;
  let members: Promise<Members> | undefined;
  let loaders: Map<string, PagefindResult> | undefined;

  const inOrder = () => {
    all ??= pagefind.search(EVERY, { sort: { place: "asc" } }).then(({ results }) => results);
    return all;
  };
  const valuesOf = async (filter: string): Promise<Map<string, Set<string>>> => {
    const values = Object.keys((await pagefind.filters())[filter] ?? {});
    const found = await Promise.all(values.map((value) => pagefind.search(EVERY, { filters: { [filter]: value } })));
    return new Map(values.map((value, i) => [value, new Set(found[i]?.results.map(({ id }) => id))]));
  };
  const lengths = async (filter: string): Promise<Map<string, number>> =>
    new Map([...(await valuesOf(filter))].flatMap(([value, ids]) => [...ids].map((id) => [id, Number(value)])));
  const loadMeasures = async () => {
    const [ordered, titles, sizes] = await Promise.all([inOrder(), lengths(MEASURES.title), lengths(MEASURES.size)]);
    return new Map(
      ordered.map(({ id }, place) => [
        id,
        { place, title: titles.get(id) ?? 0, size: ((sizes.get(id) ?? 1) - 0.5) * SIZE_STEP },
      ]),
    );
  };
  const loadMembers = async () => {
    const lists = await Promise.all(FACET_NAMES.map(async (facet) => [facet, await valuesOf(facet)] as const));
    return Object.fromEntries(lists) as Record<Facet, Map<string, Set<string>>>;
  };
  const loadPositions = async (token: string): Promise<Positions> => {
    // Not as a phrase in quotation marks: of that Pagefind 1.5 gives only the first place in each record.
    const { results } = await pagefind.search(token);
    return new Map(results.map(({ id, words: places }) => [id, places.toSorted((a, b) => a - b)]));
  };
  const loadRecord = async (id: string): Promise<SearchRecord> => {
    loaders ??= new Map((await inOrder()).map((result) => [result.id, result]));
    const data = await loaders.get(id)?.data();
    return JSON.parse(unveil(data?.meta.record ?? "null")) as SearchRecord;
  };

  return {
    positions: (token) => {
      if (words.size > KEPT) words.clear();
      return kept(words, token, loadPositions);
    },
    measures: () => {
      measures ??= loadMeasures();
      return measures;
    },
    members: () => {
      members ??= loadMembers();
      return members;
    },
    record: (id) => kept(records, id, loadRecord),
  };
}

/** A promised value, asked for once; one that failed is asked for again. */
function kept<T>(cache: Map<string, Promise<T>>, key: string, load: (key: string) => Promise<T>): Promise<T> {
  const known = cache.get(key);
  if (known) return known;
  const loading = load(key);
  cache.set(key, loading);
  loading.catch(() => cache.delete(key));
  return loading;
}
