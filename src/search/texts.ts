import { fetchJson } from "./fetch-json.ts";
import { memoizeAsync } from "./memoize-async.ts";
import type { SearchRecord } from "./record.ts";
import { type SearchTable, textPath } from "./table.ts";

/** Loads passages by number, with the others of the same part of a plan. */
export function openTexts(folder: string, { plans }: SearchTable): (passage: number) => Promise<SearchRecord> {
  const parts = new Map<string, Promise<SearchRecord[]>>();
  const homes = plans.flatMap((plan) =>
    plan.parts.flatMap((count, part) => {
      const path = textPath(plan, part);
      return Array.from({ length: count }, (_, at) => ({ path, at }));
    }),
  );
  return async (passage) => {
    const home = homes[passage];
    const record = home && (await memoizeAsync(parts, home.path, (path) => fetchJson(folder + path)))[home.at];
    if (!record) throw new Error(`no passage ${passage}`);
    return record;
  };
}
