import { describe, expect, test } from "vitest";
import { memoryStore, recordOf } from "../../scripts/tools/search/queries.ts";
import type { PassageType } from "../../src/model/records.ts";
import { chosen, counts, knownChoice } from "../../src/search/facets.ts";
import { facetValues, kindsOf, type SearchKind } from "../../src/search/record.ts";

test.each<[PassageType, string, SearchKind[]]>([
  ["heading", "p/ch1", ["标题"]],
  ["question", "p/ch1/q1", ["标题"]],
  ["heading", "p/box3", ["标题", "专栏"]],
  ["row", "p/ch1/tbl1/r1", ["指标"]],
  ["row", "p/box12/tbl1/r1", ["指标", "专栏"]],
  ["task", "p/ch1/s1", ["任务"]],
  ["paragraph", "p/ch1/t3/p1", ["任务"]],
  ["paragraph", "p/t12a", ["任务"]],
  ["task", "p/box1/t3", ["任务", "专栏"]],
  ["paragraph", "p/box2/p1", ["专栏"]],
  ["paragraph", "p/ch1/p1", ["正文"]],
  // Only a segment of its own says what stands there.
  ["paragraph", "box1-14/ch1/p1", ["正文"]],
  ["paragraph", "p/ch1/pt3/p1", ["正文"]],
  ["paragraph", "p/t3-14/p1", ["正文"]],
])("a %s at %s: %j", (type, id, kinds) => expect(kindsOf(type, id)).toEqual(kinds));

describe("filters", () => {
  const records = [
    recordOf("a/p1", "甲", { themes: ["elderly"], targets: { written: 1, inferred: 0, lost: 0 }, leads: ["市民政局"] }),
    recordOf("a/p2", "乙", { themes: ["elderly", "safety"], kinds: ["任务", "专栏"] }),
    recordOf("b/p1", "丙", { kinds: ["任务"] }),
  ];
  const hits = [0, 1, 2].map((passage) => ({ passage }));
  const left = async (choice: Parameters<typeof chosen>[2]) =>
    chosen(hits, await memoryStore(records).passages(), choice).map(({ passage }) => passage);

  test("a passage with one target has targets", () => {
    expect(records.map(facetValues.targets)).toEqual([["有"], ["无"], ["无"]]);
    expect(records.map(facetValues.agency)).toEqual([["市民政局"], [], []]);
  });

  test("those of one filter are alternatives, filters add up, an empty one asks for nothing", async () => {
    expect(await left({})).toEqual([0, 1, 2]);
    expect(await left({ theme: [] })).toEqual([0, 1, 2]);
    expect(await left({ theme: ["elderly"] })).toEqual([0, 1]);
    expect(await left({ theme: ["safety"], kind: ["任务"] })).toEqual([1]);
    expect(await left({ kind: ["任务", "正文"] })).toEqual([0, 1, 2]);
    expect(await left({ targets: ["有"], plan: ["b"] })).toEqual([]);
  });

  test("each value is counted under the other filters; a chosen one is there with 0, one without a hit is not", async () => {
    const passages = await memoryStore(records).passages();
    const count = (choice: Parameters<typeof counts>[2], facet: Parameters<typeof counts>[3], of = hits) =>
      Object.fromEntries(counts(of, passages, choice, facet).map(({ value, count }) => [value, count]));
    expect(count({}, "theme")).toEqual({ elderly: 2, safety: 1 });
    expect(count({ theme: ["safety"] }, "theme")).toEqual({ elderly: 2, safety: 1 });
    expect(count({ theme: ["safety"] }, "kind")).toEqual({ 任务: 1, 专栏: 1 });
    expect(count({ plan: ["b"] }, "theme")).toEqual({});
    expect(count({ plan: ["b"], theme: ["safety"] }, "theme")).toEqual({ safety: 0 });
    expect(count({}, "plan", [])).toEqual({});
  });

  test("what no passage has is told apart, by filter, and the rest is kept in its order", async () => {
    const passages = await memoryStore(records).passages();
    expect(knownChoice({ plan: ["b", "x", "a"], theme: ["y"], kind: [] }, passages)).toEqual({
      known: { plan: ["b", "a"] },
      unknown: [
        ["plan", "x"],
        ["theme", "y"],
      ],
    });
    expect(knownChoice({}, passages)).toEqual({ known: {}, unknown: [] });
  });
});
