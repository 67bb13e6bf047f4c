import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { review } from "../../../scripts/pipeline/review/index.ts";
import { readYaml } from "../../../scripts/shared/yaml.ts";
import { type Review, reviewSchema } from "../../../src/model/review.ts";
import type { SiteReview } from "../../../src/model/site.ts";
import { checkedText, titleChanges } from "../../../src/view/corrections.ts";
import { planNamed, resultOf } from "../../support/stages.ts";
import { PLANS } from "../../support/tree.ts";

/** What an editor decided about titles to be won. */

const told = `某市规划纲要
第一章 总则
到2025年,创建国家园林城市,创建绿色商场。
打造国家级新材料产业基地、全国特色产业基地。
`;
const parsed = resultOf(told);
const reviewed = (entries: string) =>
  review(parsed, readYaml<Review>(`designations:\n${entries}`, "review.yaml", reviewSchema), []).designations;

const GARDEN = "passage: ch1/p1, quote: 创建国家园林城市";
const SHOP = "passage: ch1/p1, quote: 创建绿色商场";
const BASE = "passage: ch1/p2, quote: 全国特色产业基地";
const set = (given: object = {}) =>
  JSON.stringify({ verb: "打造", title: "全国特色产业基地", level: "国家", year: null, ...given });
const add = (given: object = {}, where = BASE) => `  - { verdict: add, ${where}, set: ${set(given)}, reason: 理由 }\n`;

test("confirmed, rejected, added and left alone, in the order of the text", () =>
  expect(
    reviewed(`${add()}  - { verdict: reject, ${SHOP}, reason: 理由 }\n  - { verdict: confirm, ${GARDEN} }\n`).map(
      ({ title, status, rule }) => [title, status, rule],
    ),
  ).toEqual([
    ["国家园林城市", "reviewed", "win-ranked"],
    ["国家级新材料产业基地", "extracted", "build-ranked"],
    ["全国特色产业基地", "reviewed", "review"],
  ]));

test("a correction sets what it names and leaves the rest", () =>
  expect(
    reviewed(
      `  - { verdict: correct, ${GARDEN}, set: { quote: 国家园林城市, level: 省, year: null }, reason: 理由 }\n`,
    )[0],
  ).toMatchObject({
    verb: "创建",
    title: "国家园林城市",
    level: "省",
    year: null,
    status: "reviewed",
    range: { start: 9 },
  }));

test.each<[string, string, string]>([
  [
    "a passage that there is not",
    "  - { verdict: confirm, passage: ch1/p9x, quote: 创建国家园林城市 }\n",
    'review.yaml:2 no passage "ch1/p9x"; expected an id below the plan, such as ch1/p1; nearest: ',
  ],
  [
    "a quote that is no title's",
    "  - { verdict: confirm, passage: ch1/p1, quote: 国家园林城市 }\n",
    'review.yaml:2 no title with the quote "国家园林城市"; found there: "创建国家园林城市", "创建绿色商场"',
  ],
  [
    "a passage without titles",
    "  - { verdict: reject, passage: ch1, quote: 总则, reason: 理由 }\n",
    'review.yaml:2 no title with the quote "总则"; found there: none',
  ],
  [
    "rejected, then confirmed",
    `  - { verdict: reject, ${GARDEN}, reason: 理由 }\n  - { verdict: confirm, ${GARDEN} }\n`,
    'review.yaml:3 "创建国家园林城市" is reviewed at review.yaml:2 already; delete one of the two',
  ],
  [
    "added twice",
    add() + add(),
    'review.yaml:3 "全国特色产业基地" is reviewed at review.yaml:2 already; delete one of the two',
  ],
  [
    "added, though the rules find it",
    add({ title: "绿色商场", verb: "创建" }, SHOP),
    'review.yaml:2 the rules find "创建绿色商场" too; confirm or correct it, do not add it',
  ],
  [
    "added words that the passage does not hold",
    add({}, "passage: ch1/p2, quote: 全国化工基地"),
    'review.yaml:2 the passage does not hold "全国化工基地"; its text is ',
  ],
  [
    "a verb that the passage does not hold",
    add({ verb: "争创" }),
    'review.yaml:2 the passage does not hold the verb "争创"; its text is ',
  ],
  [
    "a corrected title that the passage does not hold",
    `  - { verdict: correct, ${GARDEN}, set: { title: 国家森林城市 }, reason: 理由 }\n`,
    'review.yaml:2 the passage does not hold the title "国家森林城市"; its text is ',
  ],
])("%s", (_, entries, message) => expect(() => reviewed(entries)).toThrow(message));

describe("the five plans", () => {
  interface Entry {
    plan: string;
    title: string;
    level: string | null;
    year: number | null;
    sure: boolean;
  }
  const key = parseYaml(readFileSync("tests/golden/designations.yaml", "utf8")) as Entry[];

  test.each(PLANS)("%s: after review the titles of the key, all of them reviewed", (plan) =>
    expect(
      planNamed(plan).analysis.designations.map(({ title, level, year, status }) => [title, level, year, status]),
    ).toEqual(
      key
        .filter((entry) => entry.plan === plan && entry.sure)
        .map(({ title, level, year }) => [title, level, year, "reviewed"]),
    ),
  );

  test("23 in all", () => expect(key.filter(({ sure }) => sure)).toHaveLength(23));
});

test.each<[("extracted" | "reviewed")[], string]>([
  [["reviewed", "reviewed"], "对照原文逐条核过"],
  [["extracted"], "由规则找出，尚未逐条核过"],
  [["reviewed", "extracted", "extracted"], "由规则找出，其中 1 处逐条核过，2 处尚未"],
])("%o in words", (statuses, text) => expect(checkedText(statuses.map((status) => ({ status })))).toBe(text));

test.each<[SiteReview["designations"][number]["set"], string]>([
  [{}, ""],
  [{ title: "示范县(市)", level: null, year: null }, "称号“示范县（市）”，级别未载明，年份未载明"],
  [{ quote: "打造基地", verb: "打造", level: "省", year: 2025 }, "引文“打造基地”，动词“打造”，级别“省”，年份2025年"],
])("%o in words", (changes, text) => expect(titleChanges(changes)).toBe(text));
