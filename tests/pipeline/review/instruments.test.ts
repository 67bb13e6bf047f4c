import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { quoteOf, sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { siteReview } from "../../../scripts/pipeline/render/site-data/corrections.ts";
import { review } from "../../../scripts/pipeline/review/index.ts";
import { readYaml } from "../../../scripts/shared/yaml.ts";
import { type Review, reviewSchema } from "../../../src/model/review.ts";
import { planNamed, registries, resultOf } from "../../support/stages.ts";
import { PLANS } from "../../support/tree.ts";

/** What an editor decided about mentions of policy instruments. */

const parsed = resultOf(`某市规划纲要
第一章 总则
推行河长制,落实河长制,健全河湖长制。
建设高标准农田林网。发展企业排放许可制度。
`);
const KNOWN = registries.instruments.instruments.map(({ id }) => id);
const reviewed = (entries: string) =>
  review(parsed, readYaml<Review>(`instruments:\n${entries}`, "review.yaml", reviewSchema), KNOWN).instruments;

const RIVERS = "passage: ch1/p1, quote: 河长制, instrument: hezhangzhi";
const FIELDS = "passage: ch1/p2, quote: 高标准农田, instrument: gaobiaozhunnongtian";
const PERMITS = "passage: ch1/p2, quote: 企业排放许可制度, instrument: paiwuxuke";
const reject = (what: string) => `  - { verdict: reject, ${what}, reason: 理由 }\n`;
const add = (what: string) => `  - { verdict: add, ${what}, reason: 理由 }\n`;
const confirm = (what: string) => `  - { verdict: confirm, ${what} }\n`;

test("an entry is about all mentions with its words in the passage; the others are left alone", () =>
  expect(
    reviewed(confirm(RIVERS) + reject(FIELDS) + add(PERMITS)).map((mention) => [
      mention.instrument,
      quoteOf(mention),
      mention.status,
    ]),
  ).toEqual([
    ["hezhangzhi", "河长制", "reviewed"],
    ["hezhangzhi", "河长制", "reviewed"],
    ["hezhangzhi", "河湖长制", "extracted"],
    ["paiwuxuke", "企业排放许可制度", "reviewed"],
  ]));

test.each<[string, string, string]>([
  [
    "a passage that there is not",
    confirm("passage: ch1/p9x, quote: 河长制, instrument: hezhangzhi"),
    'review.yaml:2 no passage "ch1/p9x"; expected an id below the plan, such as ch1/p1; nearest: ',
  ],
  [
    "an instrument that there is not",
    confirm("passage: ch1/p1, quote: 河长制, instrument: hezhangzh"),
    'review.yaml:2 no instrument "hezhangzh"; nearest: "hezhangzhi"',
  ],
  [
    "words that are no mention",
    confirm("passage: ch1/p1, quote: 推行河长制, instrument: hezhangzhi"),
    'review.yaml:2 no mention of hezhangzhi with the quote "推行河长制"; found there: "河长制", "河长制", "河湖长制"',
  ],
  [
    "a mention of another instrument",
    reject("passage: ch1/p1, quote: 河长制, instrument: linzhangzhi"),
    'review.yaml:2 no mention of linzhangzhi with the quote "河长制"; found there: none',
  ],
  [
    "rejected, then confirmed",
    reject(RIVERS) + confirm(RIVERS),
    'review.yaml:3 "河长制" is reviewed at review.yaml:2 already; delete one of the two',
  ],
  [
    "added twice",
    add(PERMITS) + add(PERMITS),
    'review.yaml:3 "企业排放许可制度" is reviewed at review.yaml:2 already; delete one of the two',
  ],
  ["added, though the rules find it", add(FIELDS), 'review.yaml:2 the rules find "高标准农田" too; '],
  [
    "added words that the passage does not hold",
    add("passage: ch1/p2, quote: 排污许可制, instrument: paiwuxuke"),
    'review.yaml:2 the passage does not hold "排污许可制"; its text is ',
  ],
  ["added words that stand twice", add(RIVERS), 'review.yaml:2 the passage holds "河长制" twice; quote more of it'],
])("%s", (_, entries, message) => expect(() => reviewed(entries)).toThrow(message));

test("what was confirmed is counted by mention, not by entry", () => {
  const { analysis, input } = planNamed("ankang-14");
  const { confirmed, instruments } = siteReview(
    analysis,
    input.corrections.value,
    input.review.value,
    registries.instruments.instruments,
  );
  expect(confirmed).toEqual({ targets: 8, designations: 1, instruments: 54 });
  expect(instruments.map(({ verdict, name, quote }) => [verdict, name, quote])).toEqual([
    ["add", "婴幼儿照护和托育服务", "婴幼儿照护"],
  ]);
});

test.each(PLANS)("%s: reasons that readers see name places in words, not by ids", (plan) => {
  const { targets, designations, instruments } = planNamed(plan).input.review.value;
  const reasons = [...targets, ...designations, ...instruments].map((entry) => ("reason" in entry ? entry.reason : ""));
  expect(reasons.filter((reason) => /[a-z]\d+(?:\/|\b)/u.test(reason))).toEqual([]);
});

describe("the five plans", () => {
  interface Entry {
    name: string;
    plans: Record<string, number[]>;
    added?: Record<string, number[]>;
    sure: boolean;
  }
  const key = parseYaml(readFileSync("tests/golden/instruments.yaml", "utf8")) as Entry[];
  const names = new Map(registries.instruments.instruments.map(({ id, name }) => [id, name]));

  test.each(PLANS)("%s: after review every mention is reviewed and stands in the key, and none is missing", (plan) => {
    const own = planNamed(plan).analysis.instruments.map((one) => ({
      name: names.get(one.instrument) ?? "",
      status: one.status,
      ...sourceRange(one.leaf, one.range),
    }));
    expect(own.filter(({ status }) => status !== "reviewed")).toEqual([]);
    // The key may begin a sign earlier, and counts instruments that one plan alone names too.
    const left = key
      .filter(({ name, sure }) => sure && [...names.values()].includes(name))
      .flatMap(({ name, plans, added }) =>
        [...(plans[plan] ?? []), ...(added?.[plan] ?? [])].map((start) => ({ name, start })),
      );
    const same = (one: (typeof own)[number], { name, start }: (typeof left)[number]) =>
      one.name === name && one.start - 8 <= start && start < one.end;
    expect(own.filter((one) => !left.some((place) => same(one, place)))).toEqual([]);
    expect(left.filter((place) => !own.some((one) => same(one, place)))).toEqual([]);
  });
});
