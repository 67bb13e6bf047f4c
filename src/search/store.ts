import type { Facet, SearchRecord } from "../model/search-record.ts";

/** Places in the texts at which a word of the index stands, by record: numbers of words, ascending. */
export type Positions = ReadonlyMap<string, readonly number[]>;

/** What ranking knows of a record before it is loaded. Lengths in words of the index. */
export interface Measure {
  /** Its place in the order of the plans, from 0. */
  place: number;
  /** Length of its heading or run-in heading; 0 for none. */
  title: number;
  /** Length, roughly. */
  size: number;
}

/** Records by value, for every filter. */
export type Members = Record<Facet, ReadonlyMap<string, ReadonlySet<string>>>;

/** The index as the search asks it; records go by the ids that the index gave them. */
export interface Store {
  positions(token: string): Promise<Positions>;
  /** All records. */
  measures(): Promise<ReadonlyMap<string, Measure>>;
  members(): Promise<Members>;
  record(id: string): Promise<SearchRecord>;
}
