import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { addressFaults, currentAnchors } from "../../../scripts/pipeline/address/anchors.ts";
import { address } from "../../../scripts/pipeline/address/index.ts";
import { parse } from "../../../scripts/pipeline/parse/index.ts";
import { read } from "../../../scripts/pipeline/read/index.ts";
import { type Anchors, NO_ANCHORS } from "../../../src/model/anchors.ts";
import { workOf } from "../../support/work.ts";

/** Tens of thousands of addresses: twice as many are twice the work. */

const treeOf = (source: string) => parse(read(source), new VFile({ value: source })).tree;
const frozenOf = (source: string): Anchors => {
  const tree = treeOf(source);
  const { ids, addresses } = address(tree, NO_ANCHORS);
  return { ids: currentAnchors(tree, "aa-14", ids, addresses), moved: {} };
};
const repeated = (count: number, line: (i: number) => string) =>
  `某市规划\n第一章 总则\n${Array.from({ length: count }, (_, i) => line(i)).join("\n")}\n`;

const TEXTS: Record<string, (i: number) => string> = {
  paragraphs: (i) => `加强${i}保护。`,
  "equal paragraphs": () => "加强保护。",
  "equal headings": () => "第一节 保护",
  "headings of one number": (i) => `第一节 保护${"甲乙丙丁戊"[i % 5]}${i}`,
  "equal questions": () => "问：什么是规划？\n答：是规划。",
};

describe.each(Object.keys(TEXTS))("%s", (name) => {
  const text = TEXTS[name] as (i: number) => string;
  const size = 120;
  /** The text as it was frozen, and with a new line before each of its lines, at a size. */
  const work = (count: number, changed: (source: string, count: number) => string) => {
    const source = repeated(count, text);
    const anchors = frozenOf(source);
    const tree = treeOf(changed(source, count));
    return workOf(() => {
      const { ids, addresses } = address(tree, anchors);
      addressFaults({ tree, plan: { id: "aa-14" }, ids, addresses }, { anchors, paths: { anchors: "anchors.json" } });
    });
  };

  test.each<[string, (source: string, count: number) => string]>([
    ["as they were frozen", (source) => source],
    ["with a new line before each", (source) => source.replace(/\n(?=.)/g, "\n新的一段。\n")],
    [
      "with as many equal ones before them",
      (source, count) => source.replace(/(?<=总则\n)/, "第一节 另一节\n".repeat(count)),
    ],
    ["with all their words changed", (source) => source.replaceAll("保护", "治理")],
    ["all gone", () => repeated(1, () => "加强。")],
  ])("%s", (_, changed) => {
    const [once, fourfold] = [work(size, changed), work(4 * size, changed)];
    expect(once).toBeGreaterThan(100);
    expect(fourfold / once).toBeLessThan(6);
  });
});
