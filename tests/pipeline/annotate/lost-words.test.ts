import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { LOST_RULES, lostWordGaps } from "../../../scripts/pipeline/annotate/lost-words/index.ts";
import { sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { ruleTests } from "../../support/rules.ts";
import { PLANS, paragraphTree, quoteOf, sourceOf, treeOf } from "../../support/tree.ts";

const rulesFor = (text: string) => LOST_RULES.filter(({ pattern }) => text.match(pattern)).map(({ name }) => name);

ruleTests(LOST_RULES, ({ name }, text) => rulesFor(text).includes(name));

test("no rule finds a near-miss of another", () =>
  expect(LOST_RULES.flatMap(({ nearMisses }) => nearMisses.filter((text) => rulesFor(text).length > 0))).toEqual([]));

test("the rules", () =>
  expect(LOST_RULES.map(({ name }) => name)).toEqual([
    "by-year",
    "year-first",
    "year-of-outlook",
    "date",
    "percent",
    "bare-unit",
    "compared",
    "act-unit",
    "list-unit",
    "noun-unit",
    "half-number",
    "empty-quotes",
    "unreadable",
    "page-turn",
  ]));

describe("the five plans", () => {
  interface Entry {
    plan: string;
    quote: string;
    start: number;
    kind: string;
  }
  const key = parseYaml(readFileSync("tests/golden/gaps.yaml", "utf8")) as Entry[];
  /** What no rule can see: 等类型主题 may be good Chinese, and an indicator may be meant without a value. */
  const LEFT_TO_EDITORS = ["等类型主题", "44.能源综合生产总量。"];

  test("the key has 57 places", () => expect(key).toHaveLength(57));

  test.each(PLANS)("%s", (plan) => {
    const found = lostWordGaps(treeOf(sourceOf(plan))).map((gap) => ({
      kind: gap.kind,
      quote: quoteOf(gap),
      ...sourceRange(gap.leaf, gap.range),
    }));
    const wanted = key.filter(
      (entry) =>
        entry.plan === plan &&
        ["year", "number", "percent", "name"].includes(entry.kind) &&
        !LEFT_TO_EDITORS.includes(entry.quote),
    );
    const same = (entry: Entry, gap: (typeof found)[number]) =>
      entry.kind === gap.kind && entry.start < gap.end && gap.start < entry.start + entry.quote.length;
    expect(found.filter((gap) => !wanted.some((entry) => same(entry, gap)))).toEqual([]);
    expect(wanted.filter((entry) => !found.some((gap) => same(entry, gap)))).toEqual([]);
    expect(found.length).toBe(wanted.length);
  });
});

test("gaps quote their clause and do not overlap", () => {
  const text = "提出到年力争重大疫情有效处置率达%、新增托位床位张,每年发布个新场景、个新产品等,实施“”工程。";
  expect(lostWordGaps(paragraphTree(text)).map((gap) => `${gap.kind} ${quoteOf(gap)}`)).toEqual([
    "year 到年",
    "percent 力争重大疫情有效处置率达%",
    "number 新增托位床位张",
    "number 每年发布个新场景",
    "number 个新产品等",
    "name 实施“”工程",
  ]);
});

test("a place that two rules see is one gap", () =>
  expect(lostWordGaps(paragraphTree("审批时限不超过个工作日。")).map(quoteOf)).toEqual(["审批时限不超过个工作日"]));

test("every gap has a note in Chinese", () => {
  for (const { note } of LOST_RULES) expect(note).toMatch(/^\p{Script=Han}.*\p{Script=Han}$/u);
});
