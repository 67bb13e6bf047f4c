import { beforeEach, describe, expect, test, vi } from "vitest";
import { LoadError } from "../../src/search/load.ts";
import type { PagefindResult } from "../../src/search/pagefind-index.ts";
import { openStore } from "../../src/search/pagefind-store.ts";
import { END } from "../../src/text/fold.ts";

/** The store on an index that answers from a table of words, in the place of Pagefind; on a real one: failures.test.ts. */

/** Two plans: 甲乙丙 | 乙 | 丁 and 丙. Pagefind gives plans in any order, and the words of a plan too. */
const WORDS: Record<string, PagefindResult[]> = {
  [END]: [
    { id: "pf1", words: [5, 3, 7] },
    { id: "pf2", words: [1] },
  ],
  甲: [{ id: "pf1", words: [0] }],
  乙: [{ id: "pf1", words: [4, 1] }],
  丙: [
    { id: "pf2", words: [0] },
    { id: "pf1", words: [2] },
  ],
  丁: [{ id: "pf9", words: [0] }],
};
const FOLDER = "https://x/pagefind/";
const column = { sets: [[]], of: [0, 0, 0, 0] };
let table: unknown;
let asked: [string, unknown][];
let opened: unknown[];

vi.mock("../../src/search/pagefind-index.ts", () => ({
  openPagefind: async (...args: unknown[]) => {
    opened.push(args);
    return {
      search: async (term: string, options?: unknown) => {
        asked.push([term, options]);
        return WORDS[term] ?? [];
      },
    };
  },
}));
vi.stubGlobal("fetch", async (url: string, { cache }: RequestInit) => {
  asked.push([url, cache]);
  return new Response(JSON.stringify(table));
});

beforeEach(() => {
  asked = [];
  opened = [];
  table = {
    plans: [
      { id: "a", version: "1", parts: [3] },
      { id: "b", version: "1", parts: [1] },
    ],
    titles: [0, 0, 0, 0],
    lists: [0, 0, 0, 0],
    columns: { theme: column, kind: column, targets: column, agency: column },
  };
});

describe("places of words", () => {
  test("plan after plan, ascending", async () => {
    const store = await openStore(FOLDER, 0);
    const places = async (word: string) => [...(await store.places(word))];
    expect(await places("甲")).toEqual([0]);
    expect(await places("乙")).toEqual([1, 4]);
    expect(await places("丙")).toEqual([2, 8]);
    expect(await places("戊")).toEqual([]);
  });

  test("the ends of the passages, in the order of the plans, say where each begins", async () => {
    const { starts, values } = await (await openStore(FOLDER, 0)).passages();
    expect([...starts]).toEqual([0, 4, 6, 8, 10]);
    expect([0, 1, 2, 3].map((passage) => values("plan", passage))).toEqual([["a"], ["a"], ["a"], ["b"]]);
    expect(asked).toContainEqual([END, { sort: { place: "asc" } }]);
  });

  test("each word is asked for once, the layout too, the table past the cache", async () => {
    const store = await openStore(FOLDER, 3);
    await store.places("甲");
    await store.places("甲");
    await store.passages();
    expect(asked.map(([what]) => what).sort()).toEqual([END, `${FOLDER}passages.json`, "甲"].sort());
    expect(asked).toContainEqual([`${FOLDER}passages.json`, "no-cache"]);
    expect(opened).toEqual([[FOLDER, 3, expect.any(Function)]]);
  });

  test("of very many words the places are not kept for ever", async () => {
    const store = await openStore(FOLDER, 0);
    const words = Array.from({ length: 401 }, (_, i) => `word${i}`);
    const times = () => asked.filter(([word]) => word === "word0").length;
    for (const word of words) await store.places(word);
    expect(times()).toBe(1);
    await store.places("word0");
    expect(times()).toBe(2);
    await store.places("word0");
    expect(times()).toBe(2);
  });
});

describe("files that do not belong together are an error", () => {
  const wrong = { name: "LoadError", url: `${FOLDER}passages.json`, reason: "wrong" };

  test("a table of more passages than the index", async () => {
    Object.assign(table as object, { titles: [0, 0, 0, 0, 0] });
    const store = await openStore(FOLDER, 0);
    await expect(store.passages()).rejects.toMatchObject({ ...wrong, cause: new Error("5 passages, 4 ends") });
    await expect(store.places("甲")).rejects.toThrow(LoadError);
  });

  test("it is told to those who ask, and to nobody else", async () => {
    Object.assign(table as object, { titles: [] });
    await openStore(FOLDER, 0);
    // A rejection that nobody takes would end this run.
    await new Promise((resolve) => setTimeout(resolve, 0));
  });

  test("a word of a plan that has no ends", async () =>
    expect((await openStore(FOLDER, 0)).places("丁")).rejects.toMatchObject({ ...wrong, cause: "丁: no plan pf9" }));
});
