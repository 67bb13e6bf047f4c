import type { Facet } from "./record.ts";

/**
 * What the search knows of all passages before it loads a text: `pagefind/passages.json`. Passages go by their numbers: their
 * places in the order of the index, plan after plan.
 */
export interface SearchTable {
  plans: TablePlan[];
  /** Length of each passage's heading or run-in heading, in words of the index; 0 for none. */
  titles: number[];
  /** Length of the list of responsible bodies that ends a task, and of what may follow it; 0 for none. */
  lists: number[];
  columns: Record<ColumnFacet, Column>;
}

/** A plan of the table: its texts lie in `pagefind/texts/<id>-<version>/<part>.json`. */
export interface TablePlan {
  id: string;
  /** Changes with the texts, so that a browser never takes old ones for new. */
  version: string;
  /** How many passages each part of its texts holds. */
  parts: number[];
}

/** A filter's values: each set of them that occurs, and which one each passage has. */
export interface Column {
  sets: string[][];
  of: number[];
}

/** Filters with a column; that by plan follows from the order. */
export const COLUMN_FACETS = ["theme", "kind", "targets", "agency"] as const satisfies Facet[];
export type ColumnFacet = (typeof COLUMN_FACETS)[number];

/** Where a part of a plan's texts lies, in the index's folder. */
export const textPath = ({ id, version }: TablePlan, part: number): string => `texts/${id}-${version}/${part}.json`;
