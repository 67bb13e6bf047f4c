import { END } from "../text/fold.ts";
import { LoadError, loadJson } from "./load.ts";
import { memoizeAsync } from "./memoize-async.ts";
import { openPagefind, type PagefindIndex, type PagefindResult } from "./pagefind-index.ts";
import { passagesOf, sum } from "./passages.ts";
import type { Passages, Places, Store } from "./store.ts";
import type { SearchTable } from "./table.ts";
import { openTexts } from "./texts.ts";

/** Words whose places are kept at one time. */
const KEPT = 400;

/** A store of a folder, and what says whether it holds the same texts as another. */
export interface OpenedStore extends Store {
  version: string;
}

/**
 * Opens an index folder as a store. Pagefind reads the parts of the index that are needed, and gives the places of single
 * words in a plan, which is one text to it; a table says what the passages are. What fails throws a LoadError, here and at
 * every question; after a part of the index failed, `onFailure` is told and the store is of no more use.
 * `attempt` makes a new address for a script that failed to load before.
 */
export async function openStore(folder: string, attempt: number, onFailure = () => {}): Promise<OpenedStore> {
  const tableUrl = `${folder}passages.json`;
  const [index, table] = await Promise.all([
    openPagefind(folder, attempt, onFailure),
    // Asked for anew each time: its versions name the files that go with it.
    loadJson<SearchTable>(tableUrl, "no-cache"),
  ]);
  const words = new Map<string, Promise<Places>>();
  const layouts = new Map<"", Promise<Layout>>();
  const layout = () => memoizeAsync(layouts, "", async () => fitting(tableUrl, table, await ends(index)));
  // Every search needs it; who does sees what fails.
  layout().catch(() => undefined);

  const loadPlaces = async (token: string): Promise<Places> => {
    // Not as a phrase in quotation marks: of that Pagefind 1.5 gives only the first place in each text.
    const [results, { firstPlace }] = await Promise.all([index.search(token), layout()]);
    const places = new Uint32Array(sum(results.map((result) => result.words.length)));
    let at = 0;
    for (const { id, words: own } of results) {
      const first = firstPlace.get(id);
      if (first === undefined) throw new LoadError(tableUrl, "wrong", { cause: `${token}: no plan ${id}` });
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
    version: table.plans.map(({ id, version }) => `${id}-${version}`).join(),
  };
}

/** Where every passage ends in its plan, the plans in their order. */
const ends = (index: PagefindIndex): Promise<PagefindResult[]> => index.search(END, { sort: { place: "asc" } });

interface Layout {
  passages: Passages;
  /** Place in the whole of the first word of each plan, by Pagefind's id. */
  firstPlace: ReadonlyMap<string, number>;
}

/** @throws LoadError when the table is of other passages than the index. */
function fitting(url: string, table: SearchTable, plans: readonly PagefindResult[]): Layout {
  try {
    return layoutOf(table, plans);
  } catch (cause) {
    throw new LoadError(url, "wrong", { cause });
  }
}

function layoutOf(table: SearchTable, plans: readonly PagefindResult[]): Layout {
  const firstPlace = new Map<string, number>();
  const all: number[] = [];
  for (const { id, words } of plans) {
    const first = (all[all.length - 1] ?? -1) + 1;
    firstPlace.set(id, first);
    for (const word of [...words].sort((a, b) => a - b)) all.push(first + word);
  }
  return { firstPlace, passages: passagesOf(table, Uint32Array.from(all)) };
}
