import type { Facet } from "./record.ts";
import type { Passages } from "./store.ts";
import type { SearchTable } from "./table.ts";

/**
 * The passages of a table whose ends stand at the places `ends`.
 * @throws Error when there are not as many of one as of the other: an old file beside a new one.
 */
export function passagesOf({ plans, titles, lists, columns }: SearchTable, ends: Uint32Array): Passages {
  if (ends.length !== titles.length) throw new Error(`${titles.length} passages, ${ends.length} ends`);
  const starts = new Uint32Array(ends.length + 1);
  ends.forEach((end, passage) => {
    starts[passage + 1] = end + 1;
  });
  const planOf = plans.flatMap(({ id, parts }) => new Array<readonly string[]>(sum(parts)).fill([id]));
  return {
    count: titles.length,
    starts,
    titles,
    lists,
    all: (facet) => (facet === "plan" ? plans.map(({ id }) => id) : [...new Set(columns[facet].sets.flat())]),
    values: (facet: Facet, passage) =>
      (facet === "plan" ? planOf[passage] : columns[facet].sets[columns[facet].of[passage] ?? -1]) ?? [],
  };
}

/** How many words a passage has, without its list of responsible bodies. */
export const sizeOf = ({ starts, lists }: Passages, passage: number): number =>
  (starts[passage + 1] ?? 0) - (starts[passage] ?? 0) - 1 - (lists[passage] ?? 0);

/** The place in an ascending list of the first value that is not below `value`. */
export function lowerBound(list: Uint32Array, value: number): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((list[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const sum = (list: readonly number[]): number => list.reduce((total, one) => total + one, 0);
