import { LoadError, loadJson } from "./load.ts";
import { memoizeAsync } from "./memoize-async.ts";
import type { SearchRecord } from "./record.ts";
import { type SearchTable, textPath } from "./table.ts";

/** Loads passages by number, with the others of the same part of a plan. @throws LoadError */
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
    const record = home && (await memoizeAsync(parts, home.path, (path) => loadJson(folder + path)))[home.at];
    if (!record) throw new LoadError(`${folder}${home?.path ?? "texts/"}`, "wrong", { cause: `no passage ${passage}` });
    return record;
  };
}
