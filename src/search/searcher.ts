import { href } from "../view/href.ts";
import { loadJson, outdated } from "./load.ts";
import { openStore } from "./pagefind-store.ts";
import type { SearchNames } from "./record.ts";
import type { Store } from "./store.ts";

/** The index of this site and the names that the interface shows. */
export interface Searcher {
  store: Store;
  names: SearchNames;
  /** Whether the site has been published anew since this page first opened its index: the texts are others now. */
  updated: boolean;
}

/** What the index held that this page opened first. */
let first: string | undefined;
let opened: Promise<Searcher> | undefined;
let attempts = 0;

/** Opens the index when it is first asked for; after a failure, the next call tries anew. */
export function openSearch(): Promise<Searcher> {
  if (opened) return opened;
  const own: Promise<Searcher> = open(() => opened === own && closeSearch());
  own.catch(() => opened === own && closeSearch());
  opened = own;
  return own;
}

/** Forgets an index that failed, and all that was kept of it. */
function closeSearch(): void {
  opened = undefined;
  attempts++;
}

/**
 * Does something with the index. Where a file of it is gone or is not what it should be, once more with the index opened
 * anew: the site may have been rebuilt meanwhile. @throws LoadError
 */
export async function withSearch<T>(work: (searcher: Searcher) => Promise<T>): Promise<T> {
  const once = async () => work(await openSearch());
  try {
    return await once().catch((error: unknown) => {
      if (!outdated(error)) throw error;
      closeSearch();
      return once();
    });
  } catch (error) {
    closeSearch();
    throw error;
  }
}

async function open(onFailure: () => void): Promise<Searcher> {
  const folder = href("/pagefind/");
  const [store, names] = await Promise.all([
    openStore(folder, attempts, onFailure),
    loadJson<SearchNames>(`${folder}names.json`, "no-cache"),
  ]);
  first ??= store.version;
  return { store, names, updated: store.version !== first };
}
