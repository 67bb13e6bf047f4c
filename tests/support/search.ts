import type { Store } from "../../src/search/store.ts";

/** Substrings are drawn with this seed; so many of them are asked of the page, the rest of the built index itself. */
export const DRAW = 2026;
export const DRAWN = 1000;
export const THROUGH_PAGE = 100;

/** A store that notes every word, and the passages, when it is asked for them. */
export function noting(store: Store): { store: Store; asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    store: {
      ...store,
      places: (word) => {
        asked.push(word);
        return store.places(word);
      },
      passages: () => {
        asked.push("passages");
        return store.passages();
      },
    },
  };
}
