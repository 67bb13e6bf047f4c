import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { planIds } from "../../../scripts/build/plan-folder.ts";
import { loadPlan } from "../../../scripts/build/plans.ts";
import { loadRegistries } from "../../../scripts/build/registries.ts";
import { clausesOf } from "../../../scripts/pipeline/annotate/targets/clauses.ts";
import { WORD_PHRASINGS } from "../../../scripts/pipeline/annotate/targets/in-words/index.ts";
import { CLAUSE_CHAR } from "../../../scripts/pipeline/annotate/targets/in-words/phrasing.ts";
import { targetsOf } from "../../../scripts/pipeline/annotate/targets/index.ts";
import { MASKS, maskOf } from "../../../scripts/pipeline/annotate/targets/masks/index.ts";
import { PHRASINGS } from "../../../scripts/pipeline/annotate/targets/phrasings/index.ts";
import { COLUMN_RULES, columnRule } from "../../../scripts/pipeline/annotate/targets/table/columns.ts";
import { TIME_RULES } from "../../../scripts/pipeline/annotate/targets/time/marks.ts";
import { parse } from "../../../scripts/pipeline/parse/index.ts";
import { quoteOf, sourcePieces } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { read as readLines } from "../../../scripts/pipeline/read/index.ts";
import { scoreTargets } from "../../../scripts/tools/score/targets.ts";
import type { Target } from "../../../src/model/layers.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { plainForm, quantities } from "../../../src/text/quantities.ts";
import { ruleTests } from "../../support/rules.ts";

/** Targets of a body under a plan's title and one heading. */
function targetsIn(
  body: string,
  heading = "第一章 主要任务",
  title = "某市国民经济和社会发展第十四个五年规划纲要",
): Target[] {
  const source = `${title}\n\n${heading}\n\n${body}\n`;
  return targetsOf(parse(readLines(source), new VFile({ value: source })).tree, source);
}

const brief = ({ indicator, value, unit, comparator, year, kind }: Target): string =>
  [indicator, Array.isArray(value) ? value.join("–") : value, unit, comparator, year, kind].join("|");

/** Whether a rule finds a target in a clause that is a sentence of its own. */
const findsTarget = ({ name }: Rule, text: string) => targetsIn(`${text}。`).some(({ rule }) => rule === name);
describe("phrasings", () => ruleTests(PHRASINGS, findsTarget));
describe("phrasings in words", () => ruleTests(WORD_PHRASINGS, findsTarget));

test("no phrasing that begins with any characters is tried at each of a million digits", () => {
  for (const { name, pattern, needs } of WORD_PHRASINGS)
    if (pattern.source.includes(CLAUSE_CHAR)) expect(needs?.test("1".repeat(1_000_000)), name).toBe(false);
});

describe("masks", () =>
  ruleTests(MASKS, ({ name }, text) => {
    const plain = plainForm(text);
    const clauses = clausesOf(plain, quantities(plain));
    return clauses.some(({ quantity, left, right }) => maskOf(quantity, left, right, plain)?.name === name);
  }));

describe("times", () => {
  const period = { first: 2021, last: 2025, sure: true };
  ruleTests(TIME_RULES, ({ pattern, read }, text) =>
    [...text.matchAll(pattern)].some((match) => read(match as RegExpExecArray, period) !== null),
  );
});

describe("columns", () => ruleTests(COLUMN_RULES, (rule, text) => columnRule(text) === rule));

describe("fields", () => {
  test.each<[string, ...string[]]>([
    ["到2025年,水果面积发展到8.2万亩,优果率85%。", "水果面积|8.2|万亩|eq|2025|level", "优果率|85|%|eq|2025|share"],
    [
      "到2025年,新增绿色工厂15家、智能工厂10家。",
      "新增绿色工厂|15|家|eq|2025|cumulative",
      "智能工厂|10|家|eq|2025|cumulative",
    ],
    [
      "地区生产总值年均增长6.5%左右,到2025年突破1900亿元。",
      "地区生产总值|6.5|%|approx|annual|growth",
      "地区生产总值|1900|亿元|gt|2025|level",
    ],
    ["“十四五”期间,单位GDP能耗累计降低13.5%。", "单位GDP能耗|13.5|%|eq|period|reduction"],
    ["每年培训养老护理员2000人次以上。", "养老护理员|2000|人次|ge|annual|cumulative"],
    ["到二○三五年,常住人口城镇化率达到75%。", "常住人口城镇化率|75|%|eq|2035|share"],
    ["确保到年,护理型床位占比达%。", "护理型床位占比||%|eq||share"],
    ["城镇调查失业率由5.6%下降到5%以内。", "城镇调查失业率|5|%|le||share"],
    ["建设省级园区3-5个。", "省级园区|3–5|个|range||cumulative"],
    ["基本实现法定人群全覆盖。", "法定人群覆盖|100|%|approx||share"],
    ["经济总量较2020年翻一番。", "经济总量|2||eq||growth"],
    ["三大产业产值分别突破600亿元、400亿元。", "三大产业产值|600|亿元|gt||level", "三大产业产值|400|亿元|gt||level"],
    ["每万人拥有专职消防员3.5人。", "每万人拥有专职消防员|3.5|人|eq||level"],
  ])("%s", (body, ...expected) => {
    expect(targetsIn(body).map(brief)).toEqual(expected);
  });

  test.each<[string, ...string[]]>([
    ["居民收入年均增长6.5%,2030年达到5万元。", "居民收入|6.5|%|eq|annual|growth", "居民收入|5|万元|eq|2030|level"],
    ["新建高标准农田12万亩、改造提升8万亩。", "高标准农田|12|万亩|eq||cumulative", "高标准农田|8|万亩|eq||cumulative"],
    ["高标准农田达到12万亩。", "高标准农田|12|万亩|eq||level"],
    ["打造3个千亿级产业集群、5个百亿级园区。", "千亿级产业集群|3|个|eq||cumulative", "百亿级园区|5|个|eq||cumulative"],
    ["完成造林10万亩。", "造林|10|万亩|eq||cumulative"],
    ["人口自然增长率达到-1.5‰。", "人口自然增长率|-1.5|‰|eq||share"],
    ["森林覆盖率达到4\u200b5%。", "森林覆盖率|45|%|eq||share"],
    ["经济总量突破一万亿元。", "经济总量|1|万亿元|gt||level"],
    ["常住人口突破一百万人。", "常住人口|100|万人|gt||level"],
    ["死亡事故控制在0起。", "死亡事故|0|起|le||level"],
    ["城乡居民收入比缩小到1.8以内。", "城乡居民收入比|1.8||le||level"],
    ["城乡居民收入比控制在1.8:1以内。", "城乡居民收入比|1.8||le||level"],
    ["到2023年和2025年,城镇化率分别达到63%、65%。", "城镇化率|63|%|eq|2023|share", "城镇化率|65|%|eq|2025|share"],
    ["1.新建农村公路500公里", "农村公路|500|公里|eq||cumulative"],
    ["高标准农田工程。新建12万亩。", "高标准农田工程|12|万亩|eq||cumulative"],
    ["地区生产总值由2020年的2000亿元提高到2025年的3000亿元。", "地区生产总值|3000|亿元|eq|2025|level"],
    ["接待游客达到**1.2亿人次**。", "接待游客|1.2|亿人次|eq||level"],
  ])("%s", (body, ...expected) => {
    expect(targetsIn(body).map(brief)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    ["到2030年，主要目标是：\n——森林覆盖率达到65%。", ["森林覆盖率|65|%|eq|2030|share"]],
    ["“十四五”时期，要努力实现以下主要目标。\n森林覆盖率达到65%。", ["森林覆盖率|65|%|eq|period|share"]],
    ["到2025年，有以下问题。\n森林覆盖率达到65%。", ["森林覆盖率|65|%|eq||share"]],
  ])("a line that opens a list of aims dates what follows: %s", (body, expected) => {
    expect(targetsIn(body).map(brief)).toEqual(expected);
  });

  test.each<[string, string[]]>([
    [
      "到2025年，主要目标是：\n——森林覆盖率达到65%。\n为此，重点实施以下工程：\n新建学校40所。",
      ["森林覆盖率|65|%|eq|2025|share", "学校|40|所|eq||cumulative"],
    ],
    [
      "到2025年，主要目标是：\n——森林覆盖率达到65%。\n推动产业发展，新建园区10个。",
      ["森林覆盖率|65|%|eq|2025|share", "园区|10|个|eq||cumulative"],
    ],
    ["按照《某市国土空间规划（2021—2035年）》，建成公园500个。", ["公园|500|个|eq||cumulative"]],
    ["到2025年，落实《某市国土空间规划（2021—2035年）》，新建公园5个。", ["公园|5|个|eq|2025|cumulative"]],
  ])("years of lists and of names: %s", (body, expected) => {
    expect(targetsIn(body).map(brief)).toEqual(expected);
  });

  test.each([
    "某钢铁项目建成投产，新增产能500万吨。",
    "产业规模迈上新台阶，规上企业达到3000家。",
    "城镇化率、研发投入强度分别达68.4%、3.2%。",
  ])("a clause that reports is no promise: %s", (body) => expect(targetsIn(body)).toEqual([]));

  test("what a section on achievements tells is no promise, whatever year it names", () => {
    expect(targetsIn("为实现2035年目标打下基础，森林覆盖率达到60%，新建学校20所。", "第一章 发展基础")).toEqual([]);
  });

  test("what a glossary says is no promise", () => {
    const words =
      "规上企业：指年主营业务收入达到2000万元的企业，范围由统计制度规定，每年按照上一年的数据重新确定一次。".repeat(3);
    expect(targetsIn(`新建学校20所。\n\n名词解释\n\n1.${words}`)).toHaveLength(1);
  });

  test.each(["优化民营企业发展环境", "补齐民生短板", "夯实产业发展基础", "改善农村发展条件"])(
    "第一节 %s looks ahead",
    (heading) => {
      expect(targetsIn("新建学校20所。", `第一节 ${heading}`)).toHaveLength(1);
    },
  );

  test.each(["某县2026年工作要点", "某县2026年《政府工作报告》重点任务责任分解方案"])("%s gives its year", (title) => {
    expect(targetsIn("新增规上企业15家。", "一、工业", title)[0]?.year).toBe(2026);
  });

  test("what is over is no target, by heading, year or word", () => {
    expect(targetsIn("森林覆盖率达到42%。", "第一章 发展基础")).toEqual([]);
    expect(targetsIn("2020年森林覆盖率达到42%。")).toEqual([]);
    expect(targetsIn("过去五年,新建学校22所。")).toEqual([]);
    expect(targetsIn("森林覆盖率达到42%。")).toHaveLength(1);
  });

  test("a number far from the one before does not take over what it measures", () => {
    const names = (between: string) =>
      targetsIn(`到2025年,粮食产量达到12万吨,${between},突破20万吨。`).map(({ indicator }) => indicator);
    expect(names("健全利益补偿机制")).toEqual(["粮食产量", "粮食产量"]);
    const far = "进一步健全粮食主产区利益补偿机制并完善多元投入保障机制";
    expect(`,${far},突破`).toHaveLength(31);
    // All that can be said of it is its verb.
    expect(names(far)).toEqual(["粮食产量", "突破"]);
  });

  test("nor does a clause far from a run-in heading take its name", () => {
    const names = (between: string) =>
      targetsIn(`高标准农田工程。${between}每年新建12万亩。`).map(({ indicator }) => indicator);
    expect(names("")).toEqual(["高标准农田工程"]);
    const far = "坚持集中连片规模开发,坚持因地制宜分类施策,统筹整合各类涉农资金,";
    expect(far).toHaveLength(33);
    expect(names(far)).toEqual(["每年新建"]);
  });

  test("a quote has no blank or comma at its ends, no 的 or closing mark before it", () => {
    const quotes = (body: string) => targetsIn(body).map(quoteOf);
    expect(quotes("到2025年,建成20个标准化菜市场 ,新增停车场。")).toEqual(["建成20个标准化菜市场"]);
    expect(quotes("建成投用3个以上的社区食堂 。")).toEqual(["建成投用3个以上的社区食堂"]);
    expect(quotes("建成高标准农田12万亩”的森林覆盖率达到40%。")).toEqual(["建成高标准农田12万亩", "森林覆盖率达到40%"]);
  });

  test.each([
    ["翻番", 2],
    ["翻一番", 2],
    ["翻两番", 4],
    ["翻二番", 4],
    ["翻三番", 8],
    ["翻半番", 1.5],
  ])("%s is %d times as much", (words, times) =>
    expect(targetsIn(`经济总量${words}。`).map(({ value }) => value)).toEqual([times]),
  );

  test("以上年 is no 上年", () => {
    expect(
      targetsIn("培育5家以上年销售收入过百亿元的企业,新增30家以上科技企业上市。").map(({ value }) => value),
    ).toEqual([5, 30]);
  });

  test("binding: from the star of a task, and from the words behind the number", () => {
    expect(targetsIn("单位能耗降低13.5%（约束性）。")[0]?.binding).toBe(true);
    expect(targetsIn("单位能耗降低13.5%（预期性）。")[0]?.binding).toBe(false);
  });
});

describe("indicator tables", () => {
  const row = (table: string) => targetsIn(table).map((target) => `${brief(target)}|${target.binding}`);
  test("pipes, with unit, yearly rate, attribute, and [ ] for a change over five years", () => {
    expect(
      row(
        "指标 | 单位 | 2020年 | 2025年 | 年均增长 | 属性\n地区生产总值 | 亿元 | 900 | 1400 | 8%左右 | 预期性\n森林覆盖率 | % | 46.5 | 47.2 | [0.7] | 约束性",
      ),
    ).toEqual([
      "地区生产总值|1400|亿元|eq|2025|level|false",
      "地区生产总值|8|%|approx|annual|growth|false",
      "森林覆盖率|47.2|%|eq|2025|share|true",
      "森林覆盖率|0.7|%|eq|2025|growth|true",
    ]);
  });
  test("tabs; unit in the name; a row without numbers gives nothing", () => {
    expect(row("序号\t指标名称\t2025年目标\n1\t养老床位数（张）\t≥3000\n2\t医养结合覆盖\t全面")).toEqual([
      "养老床位数|3000|张|ge|2025|level|null",
    ]);
  });
  test("a file of a table only: the end of the last plan beside that of the next is the baseline", () => {
    const source =
      "某市主要指标\n指标\t2025年\t2030年\t属性\n森林覆盖率（%）\t43\t45\t预期性\n人均产值\t3万元\t≥5万元\t预期性\n";
    expect(targetsOf(parse(readLines(source), new VFile({ value: source })).tree, source).map(brief)).toEqual([
      "森林覆盖率|45|%|eq|2030|share",
      "人均产值|5|万元|ge|2030|level",
    ]);
  });
  test("what is not sure is told", () => {
    const source =
      "某市主要指标\n指标\t单位\t2025年\n新增学位\t个\t30000（力争35000）\n甲\t1\t2\t3\n乙\t个\t123\n\n文号123456789012345678901234567890个。\n";
    const file = new VFile({ value: source });
    targetsOf(parse(readLines(source), file).tree, source, file);
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual([
      "table-row-unsure",
      "table-row-unsure",
      "number-too-long",
    ]);
  });
  test("Markdown; a row with too many cells is left alone", () => {
    expect(row("| 指标 | 2025年 |\n|---|---|\n| 新增学位（个） | 5000 |\n| 甲 | 1 | 2 | 3 |")).toEqual([
      "新增学位|5000|个|eq|2025|cumulative|null",
    ]);
  });
});

describe("not targets", () => {
  const list: { text: string; why: string }[] = parseYaml(readFileSync("tests/golden/not-targets.yaml", "utf8"));
  test("the key has 148 texts", () => expect(list).toHaveLength(148));
  /** Without the sentence around it, 较2015年增长62% does not say that it looks back. */
  const NEEDS_CONTEXT = new Set(["较2015年增长62%,占全省比重提高到9.3%"]);
  test.each(list.filter(({ text }) => !NEEDS_CONTEXT.has(text)).map(({ text }) => text))("%s", (text) => {
    expect(targetsIn(`${text}。`).map((target) => `${target.rule}: ${quoteOf(target)}`)).toEqual([]);
  });
});

describe("the plans", () => {
  test.each([
    ["ankang-14", 16],
    ["chengdu-14-qa", 32],
    ["hengyang-14-proposal", 4],
    ["xingping-14-tasks", 158],
    ["yijiang-14", 6],
  ])("the key of %s has %d targets", (plan, count) =>
    expect(parseYaml(readFileSync(`tests/golden/targets/${plan}.yaml`, "utf8"))).toHaveLength(count),
  );

  const registries = loadRegistries();
  const plans = planIds().map((id) => loadPlan(id, registries));
  test.each(plans)("$analysis.plan.id: rules alone reach 0.95 precision and recall", ({ analysis, unreviewed }) => {
    const { right, wrong, missed } = scoreTargets(analysis.plan.id, unreviewed.targets);
    expect(right / (right + wrong.length)).toBeGreaterThanOrEqual(0.95);
    expect(right / (right + missed.length)).toBeGreaterThanOrEqual(0.95);
  });
  test.each(plans)(
    "$analysis.plan.id: every target is reviewed, and every quote is the source at its range",
    ({ analysis }) => {
      for (const target of analysis.targets) {
        expect(target.status).toBe("reviewed");
        const pieces = sourcePieces(target.leaf, target.range);
        expect(pieces.map(({ start, end }) => analysis.text.source.slice(start, end)).join("")).toBe(quoteOf(target));
        expect(target.range.start).toBeLessThanOrEqual(target.number.start);
        expect(target.range.end).toBeGreaterThanOrEqual(target.number.end);
      }
    },
  );
});
