import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { memoryStore, recordOf } from "../../scripts/tools/search/queries.ts";
import { exactHits, looseCandidates } from "../../src/search/match.ts";
import { SEEDED } from "../support/arbitraries.ts";
import { noting } from "../support/search.ts";

const storeOf = (...texts: string[]) => memoryStore(texts.map((text, i) => recordOf(`p/${i + 1}`, text)));

/** Where a term begins in each text, by String.indexOf alone. */
const places = (texts: readonly string[], term: string) =>
  texts.flatMap((text, passage) => {
    const starts = Array.from({ length: text.length }, (_, at) => at).filter((at) => text.startsWith(term, at));
    return starts.length > 0 ? [[passage, starts]] : [];
  });

describe("exactly", () => {
  test("every place in every passage, overlapping ones too, and none across two passages", () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), maxLength: 12 }), { maxLength: 5 }),
        fc.string({ unit: fc.constantFrom("甲", "乙", "丙"), minLength: 1, maxLength: 4 }),
        async (texts, term) => {
          const hits = await exactHits(term, storeOf(...texts));
          expect([...hits].map(([passage, starts]) => [passage, [...starts]])).toEqual(places(texts, term));
        },
      ),
      { ...SEEDED, numRuns: 200 },
    ));

  test("terms longer than one lot of words, and than two", async () => {
    const text = "一二三四五六七八九十甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥";
    for (const length of [11, 12, 13, 24, 25, 32]) {
      const term = text.slice(-length);
      const near = `${term.slice(0, -1)}外`;
      const hits = await exactHits(term, storeOf("别的话", `说${text}`, near));
      expect([...hits], term).toEqual([[1, [33 - length]]]);
    }
  });

  test("a term that cannot match is given up after the first lot: its later words are not asked for", async () => {
    const { store, asked } = noting(storeOf("一二三四五六七八九十甲乙"));
    const term = "一二三四五六七八九十甲丁戊己庚";
    expect((await exactHits(term, store)).size).toBe(0);
    expect(asked).toEqual([...term.slice(0, 12), "passages"]);
  });
});

describe("with punctuation left out", () => {
  const loosely = async (term: string, ...texts: string[]) => [...(await looseCandidates(term, storeOf(...texts)))];

  test.each([
    ["as it is", "甲乙丙", true],
    ["a mark between two characters", "甲、乙丙", true],
    ["two marks", "甲、；乙丙", true],
    ["three are too many at one place", "甲、；、乙丙", false],
    ["four in all", "甲、；乙、；丙丁", true],
    ["five in all are too many", "甲、；乙、；丙、丁", false],
    ["out of order", "乙甲丙", false],
    ["a character missing", "甲丙", false],
  ])("%s: %s", async (_, text, found) => {
    const term = text.includes("丁") ? "甲乙丙丁" : "甲乙丙";
    expect(await loosely(term, "别的话", text)).toEqual(found ? [1] : []);
  });

  test("marks in the term do not count; under three characters nothing is tried", async () => {
    expect(await loosely("甲、乙丙", "甲乙丙")).toEqual([0]);
    expect(await loosely("甲、乙", "甲乙", "甲、乙")).toEqual([]);
    expect(await loosely("、、、、")).toEqual([]);
  });

  test("terms longer than one lot of words", async () => {
    const term = "一二三四五六七八九十甲乙丙丁";
    expect(await loosely(term, "一二三四五六七八九十甲乙丙、丁", "一二三四五六七八九十甲乙丙戊己庚丁")).toEqual([0]);
    expect(await loosely(term, "一二三四五六七八九十甲乙丙戊", "别的话丁")).toEqual([]);
  });

  test("where no character of the first lot stands, the others are not asked for", async () => {
    const { store, asked } = noting(storeOf("一二三四五六七八九十甲"));
    await looseCandidates("一二三四五六七八九十甲乙丙", store);
    expect(asked).toHaveLength(12);
  });
});
