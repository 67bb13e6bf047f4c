import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { instrumentsOf, readInstruments } from "../../../scripts/pipeline/annotate/instruments.ts";
import { sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import type { InstrumentMention } from "../../../src/model/layers.ts";
import { PLANS, paragraphTree, quoteOf, sourceOf, treeOf } from "../../support/tree.ts";

const registry = readInstruments(readFileSync("content/registry/instruments.yaml", "utf8"), "instruments.yaml");
const trees = new Map(PLANS.map((plan) => [plan, treeOf(sourceOf(plan))]));
const mentions = new Map([...trees].map(([plan, tree]) => [plan, instrumentsOf(tree, registry)]));

const entry = (id: string, name: string, variants: string) =>
  `- id: ${id}\n  name: ${name}\n  variants: [${variants}]\n`;
const small = readInstruments(
  entry("a", "双随机一公开", "双随机、一公开") +
    entry("b", "承诺制", "承诺制, 告知承诺") +
    entry("c", "雪亮工程", "雪亮工程") +
    entry("d", "互联网+监管", '"互联网+监管"') +
    entry("e", "河长制", "河湖长制") +
    entry("f", "智慧养老", "智慧养老, 智慧养老院"),
  "instruments.yaml",
);
const short = (mention: InstrumentMention) => `${mention.instrument} ${quoteOf(mention)}`;
const found = (text: string) => instrumentsOf(paragraphTree(text), small).map(short);

test.each([
  ["推行双随机、一公开监管", ["a 双随机、一公开"]],
  ["推行“双随机、一公开”监管", ["a 双随机、一公开"]],
  ["推行双随机一公开监管", ["a 双随机一公开"]],
  ["推行“双随机”、“一公开”监管", ["a “双随机”、“一公开”"]],
  ["城市“雪亮”工程", ["c “雪亮”工程"]],
  ["深化“雪亮工程”", ["c 雪亮工程"]],
  ["健全河(湖)长制", ["e 河(湖)长制"]],
  ["强化“互联网＋监管”", ["d 互联网＋监管"]],
  ["推行告知承诺制", ["b 告知承诺"]],
  ["建设智慧养老院", ["f 智慧养老院"]],
  ["雪亮工程、双随机一公开", ["c 雪亮工程", "a 双随机一公开"]],
  ["智慧、养老服务", []],
  ["雪亮的工程", []],
  ["双随机", []],
])("%s", (text, expected) => expect(found(text)).toEqual(expected));

describe("the five plans", () => {
  interface Entry {
    name: string;
    plans: Record<string, number[]>;
    sure: boolean;
  }
  const key = parseYaml(readFileSync("tests/golden/instruments.yaml", "utf8")) as Entry[];
  const names = new Map(registry.instruments.map(({ id, name }) => [id, name]));

  test("the key has 111 names at 333 places", () => {
    expect(key).toHaveLength(111);
    expect(key.flatMap(({ plans }) => Object.values(plans).flat())).toHaveLength(333);
  });

  test("at least 60 stand in two plans or more, and every entry does", () => {
    const plansOf = (id: string) =>
      PLANS.filter((plan) => mentions.get(plan)?.some((one) => one.instrument === id)).length;
    expect(registry.instruments.filter(({ id }) => plansOf(id) < 2).map(({ name }) => name)).toEqual([]);
    expect(registry.instruments.length).toBeGreaterThanOrEqual(60);
  });

  test("every variant stands in a plan", () => {
    const alone = registry.instruments.flatMap(({ id, name, variants }) =>
      variants.flatMap((variant) => {
        const one = readInstruments(`- id: ${id}\n  name: ${name}\n  variants: ["${variant}"]\n`, "one.yaml");
        return [...trees.values()].some((tree) => instrumentsOf(tree, one).length > 0) ? [] : [variant];
      }),
    );
    expect(alone).toEqual([]);
  });

  test.each(PLANS)("%s: the places of the key", (plan) => {
    const own = (mentions.get(plan) ?? []).map((one) => ({
      name: names.get(one.instrument),
      ...sourceRange(one.leaf, one.range),
    }));
    const places = key
      .filter(({ sure, name }) => sure && [...names.values()].includes(name))
      .flatMap(({ name, plans }) => (plans[plan] ?? []).map((start) => ({ name, start })));
    // The key may begin earlier: “雪亮工程”.
    const missed = places.filter(
      ({ name, start }) => !own.some((one) => one.name === name && one.start - 8 <= start && start < one.end),
    );
    expect(missed.map(({ name, start }) => `${name} ${sourceOf(plan).slice(start, start + 12)}`)).toEqual([]);
  });

  test("what is another thing is no variant", () => {
    const all = registry.instruments.flatMap(({ variants }) => variants);
    expect(
      ["承诺制", "飞地经济", "残疾儿童康养资助", "用能权、用水权、排污权", "亩均效益", "第三方评价机构"].filter(
        (words) => all.includes(words),
      ),
    ).toEqual([]);
  });

  test("a mention begins and ends with its name", () => {
    for (const all of mentions.values())
      for (const one of all) expect(quoteOf(one)).toMatch(/^[“《]?[\p{Script=Han}0-9].*[\p{Script=Han}”》]$/u);
  });
});

describe("mistakes in instruments.yaml", () => {
  test.each([
    [
      "two entries claim a variant",
      entry("a", "甲制度", "甲乙制") + entry("b", "乙制度", "丙丁, “甲、乙制”, 甲乙制"),
      'instruments.yaml:6 variant "甲乙制" is claimed by instruments.yaml:3 too; delete it from one',
    ],
    [
      "two entries have an id",
      entry("a", "甲制度", "甲制") + entry("a", "乙制度", "乙制"),
      'instruments.yaml:4 id "a" is claimed by instruments.yaml:1 too; delete it from one',
    ],
    [
      "two entries have a name",
      entry("a", "甲制度", "甲制") + entry("b", "甲制度", "乙制"),
      'instruments.yaml:5 name "甲制度" is claimed by instruments.yaml:2 too; delete it from one',
    ],
    ["no variants", "- id: a\n  name: 甲制度\n  variants: []\n", 'instruments.yaml:3 field "0.variants"'],
    [
      "an unknown field",
      `${entry("a", "甲制度", "甲制")}  note: x\n`,
      'instruments.yaml:4 unknown field "note"; delete it, or correct its name',
    ],
  ])("%s", (_name, text, message) => expect(() => readInstruments(text, "instruments.yaml")).toThrow(message));
});
