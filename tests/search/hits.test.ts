import { describe, expect, test } from "vitest";
import { memoryStore, recordOf } from "../../scripts/tools/search/queries.ts";
import { confirmed, find, findLoosely, inOrder } from "../../src/search/find.ts";
import { parseQuery } from "../../src/search/query.ts";
import { askAhead, loadHits, looseCount, runSearch } from "../../src/search/run.ts";
import { asking } from "../../src/search/state.ts";
import type { Store } from "../../src/search/store.ts";
import { noting } from "../support/search.ts";

/** What a search finds, in a few made-up passages. */

const storeOf = (...texts: string[]) => memoryStore(texts.map((text, i) => recordOf(`p/${i + 1}`, text)));

describe("what is known of a hit before its text is loaded", () => {
  const hitsOf = async (q: string, ...records: ReturnType<typeof recordOf>[]) =>
    (await find(parseQuery(q), memoryStore(records))).map(({ passage: _, ...hit }) => hit);

  test("how often, how much of the text, how early", async () => {
    expect(await hitsOf("养老", recordOf("p/1", "办好养老院，养老"))).toEqual([
      { count: 2, covered: 4, inTitle: 0, first: 2, intoList: Number.POSITIVE_INFINITY },
    ]);
    // Of several terms the one that comes last says how early.
    expect(await hitsOf("服务 养", recordOf("p/1", "养老服务，养好"))).toEqual([
      { count: 3, covered: 4, inTitle: 0, first: 2, intoList: Number.POSITIVE_INFINITY },
    ]);
  });

  test("the share of the terms that the heading has", async () => {
    const record = recordOf("p/1", "养老。办好服务", { title: 3 });
    expect(await hitsOf("养老", record)).toMatchObject([{ inTitle: 1 }]);
    expect(await hitsOf("养老 服务", record)).toMatchObject([{ inTitle: 0.5 }]);
    expect(await hitsOf("服务", record)).toMatchObject([{ inTitle: 0 }]);
    expect(await hitsOf("老", record)).toMatchObject([{ inTitle: 1 }]);
  });

  test("the list of bodies does not count, but how far into it", async () => {
    const text = "办好养老院。(牵头:市养老局,养老办)";
    const listAt = text.indexOf("(");
    expect(await hitsOf("养老", recordOf("p/1", text, { listAt }))).toMatchObject([
      { count: 1, covered: 2, intoList: 5 },
    ]);
    expect(await hitsOf("市", recordOf("p/1", text, { listAt }))).toMatchObject([
      { count: 0, covered: 0, intoList: 4 },
    ]);
    // It begins with its own mark.
    expect(await hitsOf("(", recordOf("p/1", text, { listAt }))).toMatchObject([{ count: 0, intoList: 0 }]);
  });

  test("of alternatives the one that says more", async () => {
    const record = recordOf("p/1", "养老。托育和托育", { title: 3 });
    expect(await hitsOf("托育|养老", record)).toMatchObject([{ inTitle: 1, count: 1 }]);
    expect(await hitsOf("养老|托育", record)).toMatchObject([{ count: 2 }]);
    expect(await hitsOf("和|托育", record)).toMatchObject([{ count: 2 }]);
    expect(await hitsOf("托育|和", record)).toMatchObject([{ count: 2 }]);
  });

  test("a passage with a word that is excluded is none", async () =>
    expect(await hitsOf("养老 -服务", recordOf("p/1", "养老和服务"), recordOf("p/2", "养老"))).toHaveLength(1));

  test("nothing more is asked of a group whose longest term is not there", async () => {
    const { store, asked } = noting(storeOf("养老"));
    expect(await find(parseQuery("养 无此 -老"), store)).toEqual([]);
    expect(asked.filter((word) => word !== "passages")).toEqual(["无", "此"]);
  });
});

describe("loosely", () => {
  const loosely = async (q: string, store: Store) => {
    const query = parseQuery(q);
    return findLoosely(query, await find(query, store), store);
  };
  const hit = { count: 1, covered: 0, inTitle: 0, first: 0, intoList: 0 };

  test("what is found exactly is not found again; each term loosely or exactly", async () => {
    const store = storeOf("甲乙丙", "甲、乙丙", "甲、乙丙和丁", "甲、乙丙和丁戊");
    expect(await loosely("甲乙丙", store)).toEqual([1, 2, 3].map((passage) => ({ passage, ...hit })));
    expect(await loosely("甲乙丙 丁", store)).toEqual([2, 3].map((passage) => ({ passage, ...hit })));
    expect(await loosely("丁 甲乙丙 -戊", store)).toEqual([{ passage: 2, ...hit }]);
    expect(await loosely("无此 甲乙丙", store)).toEqual([]);
    expect(await loosely("甲乙丙|丁戊", store)).toEqual([1, 2].map((passage) => ({ passage, ...hit })));
  });

  test("of sixty candidates each text is looked at, of more none", async () => {
    expect(await loosely("甲乙丙", storeOf(...Array<string>(60).fill("甲、乙丙")))).toHaveLength(60);
    expect(await loosely("甲乙丙", storeOf(...Array<string>(61).fill("甲、乙丙")))).toBeNull();
  });

  test("a text that only seems to match is not found", async () =>
    expect(await loosely("甲乙丙", storeOf("甲丁乙丙"))).toEqual([]));

  test.each([
    ["甲乙丙", "说甲乙丙", false, true],
    ["甲乙丙", "说甲、乙丙", false, false],
    ["甲乙丙", "说甲、乙丙", true, true],
    ["甲乙丙", "说别的", true, false],
  ])("%s is confirmed by %s (loosely: %s): %s", (q, text, loose, is) =>
    expect(confirmed(parseQuery(q), text, loose)).toBe(is),
  );
});

test("of equals, and where the plans' order is asked for, what stands first comes first", async () => {
  const store = storeOf("养老一", "养老二", "养老三，养老");
  const hits = (await find(parseQuery("养老"), store)).toReversed();
  expect((await inOrder(hits, "plan", store)).map(({ passage }) => passage)).toEqual([0, 1, 2]);
  expect((await inOrder(hits, "rank", store)).map(({ passage }) => passage)).toEqual([2, 0, 1]);
});

describe("a search", () => {
  const records = [
    recordOf("a/1", "养老，服务", { themes: ["elderly"] }),
    recordOf("a/2", "养老服务", { themes: ["elderly", "safety"] }),
    recordOf("b/1", "养老服务体系"),
  ];
  const store = memoryStore(records);
  const search = (more: Partial<ReturnType<typeof asking>>) => runSearch({ ...asking("养老服务"), ...more }, store);
  const passages = (hits: readonly { passage: number }[] = []) => hits.map(({ passage }) => passage);

  test("for nothing is none", async () => {
    expect(await search({ q: " “” " })).toBeNull();
    expect(await search({ q: "" })).toBeNull();
  });

  test("says what it looked for, what it found, and how much the filters leave", async () => {
    const outcome = await search({ choice: { theme: ["elderly", "gone"], plan: ["x"] } });
    expect(outcome).toMatchObject({
      terms: ["养老服务"],
      unfiltered: 2,
      choice: { theme: ["elderly"] },
      unknown: [
        ["plan", "x"],
        ["theme", "gone"],
      ],
      loose: false,
    });
    expect(passages(outcome?.hits)).toEqual([1]);
    expect(passages(outcome?.exact).sort()).toEqual([1, 2]);
    expect(outcome?.facets.plan).toEqual([{ value: "a", count: 1 }]);
    expect(Object.keys(outcome?.facets ?? {})).toEqual(["plan", "theme", "kind", "targets", "agency"]);
  });

  test("loosely finds more; exactly it says how many more", async () => {
    const [exact, loose] = [await search({}), await search({ loose: true })];
    if (!exact || !loose) throw new Error("no outcome");
    expect([exact.unfiltered, loose.unfiltered]).toEqual([2, 3]);
    expect([await looseCount(exact, store), await looseCount(loose, store)]).toEqual([1, 0]);
    expect(passages(loose.exact).sort()).toEqual([1, 2]);
    expect((await loadHits(loose.hits, loose, store)).map(({ id }) => id)).toEqual(
      loose.hits.map(({ passage }) => records[passage]?.id),
    );
    // What matches loosely does not confirm a search that is exact.
    await expect(loadHits([{ ...loose.hits[0], passage: 0 } as never], exact, store)).rejects.toMatchObject({
      url: "/texts/a/1",
      reason: "wrong",
      cause: "a/1 does not answer",
    });
  });

  test("too many to say is 0 more", async () => {
    const many = storeOf(...Array<string>(61).fill("养老，服务"));
    const outcome = await runSearch({ ...asking("养老服务"), loose: true }, many);
    expect(outcome?.hits).toEqual([]);
    const exact = await runSearch(asking("养老服务"), many);
    expect(exact && (await looseCount(exact, many))).toBe(0);
  });

  test("what it needs is asked for at once: twelve words of it, and the passages", () => {
    const fails = () => Promise.reject(new Error("cut"));
    const { store, asked } = noting({ ...storeOf(), places: fails, passages: fails });
    askAhead(parseQuery("一二三四五六七八九十 甲乙丙"), store);
    expect(asked).toEqual([..."一二三四五六七八九十甲乙", "passages"]);
  });

  test("so is what only a later term needs, whether an earlier one is found or not", async () => {
    const { store, asked } = noting(storeOf("别的话"));
    await runSearch(asking("无此 三"), store);
    expect(asked).toContain("三");
  });
});
