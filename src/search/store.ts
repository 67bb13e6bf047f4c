import type { Facet, SearchRecord } from "./record.ts";

/** Places in the whole of the texts at which a word of the index stands: numbers of words, ascending. */
export type Places = Uint32Array;

/** All passages, by number: in the order of the plans. */
export interface Passages {
  count: number;
  /** The place of each one's first word, and one more that closes the last. A word that ends it stands before the next. */
  starts: Uint32Array;
  /** Words of its heading or run-in heading; 0 for none. */
  titles: readonly number[];
  /** Words of the list of responsible bodies that ends a task; 0 for none. */
  lists: readonly number[];
  /** Every value that a filter has. */
  all(facet: Facet): readonly string[];
  /** A passage's values. */
  values(facet: Facet, passage: number): readonly string[];
}

/** The index as the search asks it. */
export interface Store {
  places(token: string): Promise<Places>;
  passages(): Promise<Passages>;
  record(passage: number): Promise<SearchRecord>;
}
