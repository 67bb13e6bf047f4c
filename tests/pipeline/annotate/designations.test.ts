import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { designationsOf } from "../../../scripts/pipeline/annotate/designations/index.ts";
import { DESIGNATION_RULES } from "../../../scripts/pipeline/annotate/designations/rules.ts";
import { sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import type { Designation } from "../../../src/model/layers.ts";
import { ruleTests } from "../../support/rules.ts";
import { PLANS, paragraphTree, quoteOf, sourceOf, treeOf } from "../../support/tree.ts";

const found = (text: string) => designationsOf(paragraphTree(text));
const short = ({ verb, title, level, year }: Designation) => [verb, title, level, year];

ruleTests(DESIGNATION_RULES, ({ name }, text) => found(text).some(({ rule }) => rule === name));

test("an example gives one title, a near-miss none by any rule", () => {
  for (const { examples } of DESIGNATION_RULES) for (const text of examples) expect(found(text)).toHaveLength(1);
  for (const { nearMisses } of DESIGNATION_RULES) for (const text of nearMisses) expect(found(text)).toEqual([]);
});

test("the rules", () =>
  expect(DESIGNATION_RULES.map(({ name }) => name)).toEqual([
    "win-ranked",
    "win-title",
    "title-to-win",
    "build-ranked",
  ]));

test.each([
  ["到2023年,创建省级军民融合示范基地。", ["创建", "省级军民融合示范基地", "省", 2023]],
  ["到2025年,成功创建省级全域旅游示范市,文旅产业规模突破200亿元。", ["创建", "省级全域旅游示范市", "省", 2025]],
  ["创建国家食品安全示范城市,确保到年重点食品可溯源。", ["创建", "国家食品安全示范城市", "国家", null]],
  ["到2022年建成平台。到年,创建国家森林城市。", ["创建", "国家森林城市", "国家", null]],
  ["较2020年翻一番,创建国家森林城市。", ["创建", "国家森林城市", "国家", null]],
  ["力争完成新一轮全国全省“双拥”模范城市创建。", ["创建", "全国全省“双拥”模范城市", "国家", null]],
  ["到二〇二四年，争创市级儿童友好示范社区。", ["争创", "市级儿童友好示范社区", "市", 2024]],
  ["积极创建义务教育优质均衡县(市)。", ["创建", "义务教育优质均衡县(市)", null, null]],
])("%s", (text, expected) => expect(found(text).map(short)).toEqual([expected]));

test("two titles under one verb are two designations", () =>
  expect(found("到2022年,创建县域创新示范县(市)和省级高新技术产业开发区。").map(short)).toEqual([
    ["创建", "县域创新示范县(市)", null, 2022],
    ["创建", "省级高新技术产业开发区", "省", 2022],
  ]));

test.each([
  "已创建国家卫生城市3个。",
  "“十三五”时期,全市经济快速发展。成功创建国家卫生城市。",
  "巩固创建全国文明城市成果。",
])("what has been won is none: %s", (text) => expect(found(text)).toEqual([]));

test("a look back holds for a long paragraph, not for ever: 600 characters", () => {
  // Nine characters a sentence.
  const after = (sentences: number) => `“十三五”时期,${"全市经济快速发展。".repeat(sentences)}成功创建国家卫生城市。`;
  expect(found(after(20))).toEqual([]);
  expect(found(after(60))).toEqual([]);
  expect(found(after(80)).map(({ title }) => title)).toEqual(["国家卫生城市"]);
});

describe("the five plans", () => {
  interface Entry {
    plan: string;
    quote: string;
    start: number;
    verb: string;
    title: string;
    level: string | null;
    year: number | null;
    sure: boolean;
    added?: boolean;
  }
  const key = parseYaml(readFileSync("tests/golden/designations.yaml", "utf8")) as Entry[];

  test("the key has 48 titles", () => expect(key).toHaveLength(48));

  test.each(PLANS)("%s: all sure titles, and none that the key does not have", (plan) => {
    const all = designationsOf(treeOf(sourceOf(plan))).map((one) => ({
      words: short(one),
      quote: quoteOf(one),
      ...sourceRange(one.leaf, one.range),
    }));
    const own = key.filter((entry) => entry.plan === plan);
    const same = (entry: Entry, one: (typeof all)[number]) =>
      entry.start < one.end && one.start < entry.start + entry.quote.length;
    expect(all.filter((one) => !own.some((entry) => same(entry, one))).map(({ quote }) => quote)).toEqual([]);
    const wanted = own.filter(({ sure, added }) => sure && !added);
    expect(wanted.map((entry) => all.find((one) => same(entry, one))?.words ?? entry.quote)).toEqual(
      wanted.map(({ verb, title, level, year }) => [verb, title, level, year]),
    );
  });
});
