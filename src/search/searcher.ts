import { href } from "../view/href.ts";
import { fetchJson } from "./fetch-json.ts";
import { openStore } from "./pagefind-store.ts";
import type { SearchNames } from "./record.ts";
import type { Store } from "./store.ts";

/** The index of this site and the names that the interface shows. */
export interface Searcher {
  store: Store;
  names: SearchNames;
}

let opened: Promise<Searcher> | undefined;
let attempts = 0;

/** Opens the index when it is first asked for; after a failure, the next call tries anew. */
export function openSearch(): Promise<Searcher> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    attempts++;
    throw error;
  });
  return opened;
}

/** Forgets an index that failed while it was used (a part of it did not load). */
export function closeSearch(): void {
  opened = undefined;
  attempts++;
}

async function open(): Promise<Searcher> {
  const folder = href("/pagefind/");
  const [store, names] = await Promise.all([
    openStore(folder, attempts),
    fetchJson<SearchNames>(`${folder}names.json`, "no-cache"),
  ]);
  return { store, names };
}
