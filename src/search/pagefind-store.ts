import { END } from "../text/fold.ts";
import { fetchJson } from "./fetch-json.ts";
import { memoizeAsync } from "./memoize-async.ts";
import { passagesOf, sum } from "./passages.ts";
import type { Passages, Places, Store } from "./store.ts";
import type { SearchTable } from "./table.ts";
import { openTexts } from "./texts.ts";

/** As much of Pagefind's browser API as is used; https://pagefind.app/docs/api/. */
interface PagefindResult {
  id: string;
  words: number[];
}
interface PagefindInstance {
  init(): Promise<void>;
  search(term: string, options?: { sort?: Record<string, "asc"> }): Promise<{ results: PagefindResult[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean }): PagefindInstance;
}

/** Words whose places are memoizeAsync at one time. */
const KEPT = 400;

/**
 * Opens an index folder as a store. Pagefind fetches and reads the parts of the index that are needed, and gives the places
 * of single words in a plan, which is one text to it; a table says what the passages are. Throws when a file fails to load.
 * `attempt` makes a new address for a script that failed to load before.
 */
export async function openStore(folder: string, attempt: number): Promise<Store> {
  const [pagefind, table] = await Promise.all([
    openPagefind(folder, attempt),
    // Asked for anew each time: its versions name the files that go with it.
    fetchJson<SearchTable>(`${folder}passages.json`, "no-cache"),
  ]);
  const words = new Map<string, Promise<Places>>();
  const layouts = new Map<"", Promise<Layout>>();
  const layout = () => memoizeAsync(layouts, "", async () => layoutOf(table, await ends(pagefind)));
  // Every search needs it; who does sees what fails.
  layout().catch(() => undefined);

  const loadPlaces = async (token: string): Promise<Places> => {
    // Not as a phrase in quotation marks: of that Pagefind 1.5 gives only the first place in each text.
    const [{ results }, { firstPlace }] = await Promise.all([pagefind.search(token), layout()]);
    const places = new Uint32Array(sum(results.map((result) => result.words.length)));
    let at = 0;
    for (const { id, words: own } of results) {
      const first = firstPlace.get(id);
      if (first === undefined) throw new Error(`${token}: no plan ${id}`);
      for (const word of own) places[at++] = first + word;
    }
    return places.sort();
  };

  return {
    places: (token) => {
      if (words.size > KEPT) words.clear();
      return memoizeAsync(words, token, loadPlaces);
    },
    passages: async () => (await layout()).passages,
    record: openTexts(folder, table),
  };
}

async function openPagefind(folder: string, attempt: number): Promise<PagefindInstance> {
  const script = `${folder}pagefind.js${attempt > 0 ? `?${attempt}` : ""}`;
  const { createInstance } = (await import(/* @vite-ignore */ script)) as PagefindModule;
  const pagefind = createInstance({ basePath: folder, noWorker: true });
  await pagefind.init();
  return pagefind;
}

/** Where every passage ends in its plan, the plans in their order. */
const ends = async (pagefind: PagefindInstance): Promise<PagefindResult[]> =>
  (await pagefind.search(END, { sort: { place: "asc" } })).results;

interface Layout {
  passages: Passages;
  /** Place in the whole of the first word of each plan, by Pagefind's id. */
  firstPlace: ReadonlyMap<string, number>;
}

function layoutOf(table: SearchTable, plans: readonly PagefindResult[]): Layout {
  const firstPlace = new Map<string, number>();
  const all: number[] = [];
  for (const { id, words } of plans) {
    const first = (all.at(-1) ?? -1) + 1;
    firstPlace.set(id, first);
    for (const word of words.toSorted((a, b) => a - b)) all.push(first + word);
  }
  return { firstPlace, passages: passagesOf(table, Uint32Array.from(all)) };
}
