import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lowerBound, passagesOf, sizeOf } from "../../src/search/passages.ts";
import { type SearchTable, textPath } from "../../src/search/table.ts";
import { SEEDED } from "../support/arbitraries.ts";

const column = { sets: [[]], of: [0, 0, 0] };
const table: SearchTable = {
  plans: [
    { id: "a-14", version: "v1", parts: [1, 1] },
    { id: "b-14", version: "v2", parts: [1] },
  ],
  titles: [2, 0, 1],
  lists: [0, 3, 0],
  columns: { theme: { sets: [["x"], ["y", "x"], []], of: [1, 2, 0] }, kind: column, targets: column, agency: column },
};

describe("passages of a table", () => {
  const passages = passagesOf(table, Uint32Array.from([4, 13, 14]));

  test("each begins after the end of the one before", () => {
    expect([...passages.starts]).toEqual([0, 5, 14, 15]);
    expect(passages).toMatchObject({ count: 3, titles: [2, 0, 1], lists: [0, 3, 0] });
  });

  test("its size leaves out the word that ends it and the list of bodies", () =>
    expect([0, 1, 2].map((passage) => sizeOf(passages, passage))).toEqual([4, 5, 0]));

  test("a plan's passages are those of all its parts; other values come from the columns", () => {
    expect([0, 1, 2, 3].map((passage) => passages.values("plan", passage))).toEqual([["a-14"], ["a-14"], ["b-14"], []]);
    expect([0, 1, 2, 3].map((passage) => passages.values("theme", passage))).toEqual([["y", "x"], [], ["x"], []]);
    expect(passages.all("plan")).toEqual(["a-14", "b-14"]);
    expect(passages.all("theme")).toEqual(["x", "y"]);
  });

  test("a table of other passages than the index is refused", () =>
    expect(() => passagesOf(table, Uint32Array.from([4, 13]))).toThrow("3 passages, 2 ends"));

  test("where a part of its texts lies", () =>
    expect(table.plans.map((plan) => textPath(plan, 1))).toEqual(["texts/a-14-v1/1.json", "texts/b-14-v2/1.json"]));
});

test("the first place that is not below a value, in any list", () =>
  fc.assert(
    fc.property(fc.array(fc.nat(20)), fc.nat(22), (list, value) => {
      const sorted = Uint32Array.from(list).sort();
      const found = sorted.findIndex((one) => one >= value);
      expect(lowerBound(sorted, value)).toBe(found < 0 ? sorted.length : found);
    }),
    { ...SEEDED, numRuns: 200 },
  ));
