import { describe, expect, test } from "vitest";
import { addressFaults, aliasesOf } from "../../../scripts/pipeline/address/anchors.ts";
import { fingerprint } from "../../../scripts/pipeline/address/fingerprint.ts";
import { address } from "../../../scripts/pipeline/address/index.ts";
import { addressesOf } from "../../../scripts/pipeline/address/pages.ts";
import { type Anchors, NO_ANCHORS } from "../../../src/model/anchors.ts";
import { addressed, treeOf } from "../../support/address.ts";

const SOURCE = "第一章 总则\n甲段,说明清楚。\n乙段,说明清楚。\n丙段,说明清楚。";
const FILE = "content/plans/x-14/anchors.json";

describe("what a build says of a plan's addresses", () => {
  const faults = (anchors: Anchors) => {
    const tree = treeOf(SOURCE);
    return addressFaults(
      { plan: { id: "x-14" }, tree, ...address(tree, anchors) },
      { anchors, paths: { anchors: FILE } },
    );
  };
  const { next } = addressed(SOURCE);

  test("nothing, where all are frozen", () => expect(faults(next)).toEqual([]));

  test("how many are new, and the first three", () =>
    expect(faults(NO_ANCHORS)).toEqual([
      `${FILE}: 4 addresses are not frozen yet (ch1, ch1/p1, ch1/p2 …); run "npm run anchors"`,
    ]));

  test("a broken promise hides no other, and comes before what is new", () => {
    const lost = { url: "/plans/x-14/ch1/#p9", fingerprint: "0" };
    const { "ch1/p3": _, ...ids } = next.ids;
    expect(faults({ ids: { ...ids, "ch1/p8": lost, "ch1/p9": lost }, moved: {} })).toEqual(
      ["ch1/p8", "ch1/p9"].map(
        (id) =>
          `${FILE}: the text of /plans/x-14/ch1/#p9 is gone; restore it, or add "${id}": "<the id that holds its text now>" to "moved"`,
      ),
    );
  });
});

test("a container stands for its heading, the front for the title, a stand-in for its label, what has none for no words", () => {
  const prints = (source: string, options = {}) =>
    Object.fromEntries(
      Object.entries(addressed(source, NO_ANCHORS, options).current).map(([id, at]) => [id, at.fingerprint]),
    );
  expect(prints("某市规划纲要\n前言说明,本纲要是行动纲领。\n第一章 总则")).toEqual({
    front: fingerprint("某市规划纲要"),
    "front/p1": fingerprint("前言说明,本纲要是行动纲领。"),
    ch1: fingerprint("第一章 总则"),
  });
  expect(prints("前言一句,说明清楚。").front).toBe(fingerprint(""));
  const standIns = [{ offset: SOURCE.indexOf("甲段"), level: "section", label: "〔小标题缺失〕", note: "理由在此" }];
  expect(prints(SOURCE, { standIns })["ch1/x1"]).toBe(fingerprint("〔小标题缺失〕"));
});

test("an alias of what was never an address starts at its name", () =>
  expect(aliasesOf({ ids: {}, moved: { "ch1/p7": "ch1/p1" } })).toEqual([
    { from: "ch1/p7", id: "ch1/p7", to: "ch1/p1" },
  ]));

test("an id leads to its container, not to the container's own line", () => {
  const tree = treeOf(SOURCE);
  const { nodes, ids } = address(tree, NO_ANCHORS);
  expect([...nodes].map(([id, { type }]) => `${id} ${type}`)).toEqual([
    "ch1 chapter",
    "ch1/p1 paragraph",
    "ch1/p2 paragraph",
    "ch1/p3 paragraph",
  ]);
  expect(() => addressesOf(tree, ids, [])).toThrow("a node stands on no page");
});
