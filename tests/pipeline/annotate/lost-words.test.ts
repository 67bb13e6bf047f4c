import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { LOST_RULES, lostWordGaps } from "../../../scripts/pipeline/annotate/lost-words/index.ts";
import { sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { withMarks } from "../../../src/text/marks.ts";
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

describe("where something is lost", () => {
  test.each<[string, string]>([
    ["by-year", "力争到〔缺〕年，建成区绿地率达到40%"],
    ["by-year", "至〔缺〕年，建成区绿地率达到40%"],
    ["year-first", "〔缺〕年，市政府印发了实施方案。"],
    ["year-of-outlook", "“十四五”规划和〔缺〕年远景目标纲要"],
    ["year-of-outlook", "主要明确〔缺〕年全市远景目标"],
    ["date", "本方案于〔缺〕年〔缺〕月〔缺〕日印发"],
    ["date", "本方案于〔缺〕年〔缺〕月印发"],
    ["percent", "公共机构节能率达〔缺〕%"],
    ["percent", "公共机构节能率达 〔缺〕%"],
    ["percent", "分别达到95%、〔缺〕%"],
    ["bare-unit", "占比提高〔缺〕个百分点"],
    ["compared", "规模以上工业企业达到〔缺〕家，"],
    ["compared", "每年实施不少于〔缺〕个社区微更新项目"],
    ["act-unit", "规划建设〔缺〕个社区儿童综合体"],
    ["list-unit", "建设公园10个、〔缺〕个口袋公园"],
    ["noun-unit", "新增托位床位〔缺〕张，"],
    ["half-number", "管理服务人口超〔缺〕0万的超大城市"],
    ["empty-quotes", "实施“〔缺〕”教育质量提升行动"],
    ["unreadable", "推进□〔缺〕城建设"],
    ["page-turn", "推进城乡（下转三版）融合发展"],
  ])("%s: %s", (name, marked) => {
    const gaps = lostWordGaps(paragraphTree(marked.replaceAll("〔缺〕", "")));
    expect(gaps.map(({ rule }) => rule)).toEqual([name]);
    const marks = gaps.flatMap(({ lost }) => lost.map((at) => ({ at, kind: "lost" as const })));
    expect(gaps.map(({ leaf }) => withMarks(leaf.value, marks))).toEqual([marked]);
  });
});

test("a place that two rules see is one gap", () =>
  expect(lostWordGaps(paragraphTree("审批时限不超过个工作日。")).map(quoteOf)).toEqual(["审批时限不超过个工作日"]));

test("every gap has a note in Chinese", () => {
  for (const { note } of LOST_RULES) expect(note).toMatch(/^\p{Script=Han}.*\p{Script=Han}$/u);
});
