import { join } from "node:path";
import { expect, test } from "vitest";
import { fetchFromDisk, folderUrl } from "../../scripts/tools/search/local-store.ts";
import { searchRecords, substrings, truth } from "../../scripts/tools/search/queries.ts";
import { find } from "../../src/search/find.ts";
import { openStore } from "../../src/search/pagefind-store.ts";
import { parseQuery } from "../../src/search/query.ts";
import { searchFold } from "../../src/text/fold.ts";
import { DRAW, DRAWN, THROUGH_PAGE } from "../support/search.ts";
import { DIST } from "../support/site.ts";

/** The index that readers get, asked without a page; tests/browser/search.test.ts asks the page the first of these queries. */

const records = searchRecords();
const folded = records.map(({ id, text }) => ({ id, text: searchFold(text) }));
fetchFromDisk();
const store = await openStore(folderUrl(join(DIST, "pagefind")), 0);

test("drawn substrings: what is found is what includes them", async () => {
  const texts = records.map(({ text }) => text);
  const queries = substrings(texts, DRAWN, DRAW).slice(THROUGH_PAGE);
  expect(queries.length).toBe(DRAWN - THROUGH_PAGE);
  const wrong: string[] = [];
  for (const q of queries) {
    const hits = await find(parseQuery(q), store);
    const found = await Promise.all(hits.map(async ({ passage }) => (await store.record(passage)).id));
    const expected = truth(q, folded);
    if (found.sort().join() !== expected.sort().join()) wrong.push(`${q}: ${found.length} of ${expected.length}`);
  }
  expect(wrong).toEqual([]);
});
