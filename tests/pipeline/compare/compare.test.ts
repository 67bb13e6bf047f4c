import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { loadAllRegistries } from "../../../scripts/build/registries.ts";
import { compare } from "../../../scripts/pipeline/compare/index.ts";
import { indicatorsOf } from "../../../scripts/pipeline/compare/indicators.ts";
import { instrumentsAcross } from "../../../scripts/pipeline/compare/instruments.ts";
import { topicsOf } from "../../../scripts/pipeline/compare/topics.ts";
import { clauseAround } from "../../../scripts/pipeline/record/candidates.ts";
import { record } from "../../../scripts/pipeline/record/index.ts";
import { nearOf, readIndicators } from "../../../scripts/pipeline/record/indicators.ts";
import type { PlanLayers } from "../../../scripts/pipeline/record/layers.ts";
import { passageRecords } from "../../../scripts/pipeline/record/passages.ts";
import { sourceSpan } from "../../../scripts/pipeline/record/spans.ts";
import { shortOf } from "../../../scripts/pipeline/record/statements.ts";
import { cellsOf, readTopics } from "../../../scripts/pipeline/record/topics.ts";
import { compareFiles } from "../../../scripts/pipeline/render/site-data/compare.ts";
import { sitePlan } from "../../../scripts/pipeline/render/site-data/plan.ts";
import { searchRecord } from "../../../scripts/pipeline/search-index/records.ts";
import type { Analysis } from "../../../scripts/pipeline/types.ts";
import { readYaml } from "../../../scripts/shared/yaml.ts";
import { matrixLayout } from "../../../src/charts/matrix/layout.ts";
import { planIndicatorsSchema } from "../../../src/model/indicators.ts";
import type { PassageRecord } from "../../../src/model/records.ts";
import type { SiteTopic } from "../../../src/model/site.ts";
import { planTopicsSchema } from "../../../src/model/topics.ts";
import { made, withPlan } from "../../support/layers.ts";

const THEMES = ["elderly", "safety"];
const NAME = "topics.yaml";

/** Two plans: 甲 with a number, a title and lost digits; 乙 with words alone. */
const first = (): PlanLayers =>
  made("jia-14", [
    "到2025年,日间照料中心覆盖率达到90%。",
    "新增养老床位张。",
    "争创国家食品安全示范城市。",
    "办好老年食堂。",
  ]);
const second = (): PlanLayers => made("yi-14", ["完善日间照料服务。", "办好老年食堂,办好老年食堂。"]);

const REGISTRY = `topics:
  - id: day-care
    name: 日间照料
    theme: elderly
    question: 白天谁来照料老人？
    terms: [日间照料]
`;

/** A plan's topics.yaml. */
const reading = (...statements: [string, string][]): string =>
  [
    "day-care:",
    "  statements:",
    ...statements.map(([passage, quote]) => `    - {passage: ${passage}, quote: "${quote}"}`),
    "",
  ].join("\n");

const COVERAGE: [string, string] = ["ch1/p1", "日间照料中心覆盖率达到90%"];
const JIA = reading(COVERAGE);
const YI = reading(["ch1/p1", "完善日间照料服务"]);

/** The topics of plans, with what editors read in the first ones. */
const topicsFrom = (readings: readonly string[], plans = [first(), second()], registry = REGISTRY) => {
  const topics = readTopics(registry, NAME, THEMES);
  return topicsOf(
    topics,
    plans.map((layers, i) =>
      cellsOf(topics, readYaml(readings[i] ?? "{}", `${layers.plan.id}/${NAME}`, planTopicsSchema), layers),
    ),
  );
};

describe("topics", () => {
  test("a statement is what is found within its quotation", () => {
    const cells = (quotes: [string, string][]) => topicsFrom([reading(...quotes), YI])[0]?.cells[0];
    expect(cells([["ch1/p1", "日间照料中心覆盖率达到90%"]])).toMatchObject({ status: "quantified", reviewed: true });
    expect(cells([["ch1/p1", "日间照料中心"]])?.status).toBe("stated");
    expect(cells([["ch1/p2", "新增养老床位张"]])?.status).toBe("lost");
    expect(cells([["ch1/p3", "争创国家食品安全示范城市"]])).toMatchObject({
      status: "designated",
      statements: [{ title: "国家食品安全示范城市" }],
    });
  });

  test("digits say most, then that there were digits, then a title, then words", () => {
    const status = (...quotes: [string, string][]) => topicsFrom([reading(...quotes), YI])[0]?.cells[0]?.status;
    const number: [string, string] = ["ch1/p1", "日间照料中心覆盖率达到90%"];
    const lost: [string, string] = ["ch1/p2", "新增养老床位张"];
    const title: [string, string] = ["ch1/p3", "争创国家食品安全示范城市"];
    const words: [string, string] = ["ch1/p4", "办好老年食堂"];
    expect(status(words, title, lost, number)).toBe("quantified");
    expect(status(words, title, lost)).toBe("lost");
    expect(status(words, title)).toBe("designated");
  });

  test("words that stand for a number are words: the cell has none, but says what is inferred from which", () => {
    const plan = made("jia-14", [
      "实现日间照料中心全覆盖,争创全国文明城市。",
      "日间照料中心全覆盖,床位达到90张。",
      "杜绝重大安全事故。",
    ]);
    const cell = (...quotes: [string, string][]) => topicsFrom([reading(...quotes), YI], [plan, second()])[0]?.cells[0];
    expect(cell(["ch1/p1", "日间照料中心全覆盖"])).toMatchObject({
      status: "stated",
      numbers: { written: 0, inferred: 1, lost: 0 },
      statements: [{ status: "stated", target: "jia-14/ch1/p1~1", inferred: ["jia-14/ch1/p1~1"] }],
    });
    expect(cell(["ch1/p1", "日间照料中心全覆盖,争创全国文明城市"])?.status).toBe("designated");
    expect(cell(["ch1/p2", "日间照料中心全覆盖,床位达到90张"])).toMatchObject({
      status: "quantified",
      numbers: { written: 1, inferred: 1, lost: 0 },
      statements: [{ target: "jia-14/ch1/p2~2", inferred: ["jia-14/ch1/p2~1"] }],
    });
    expect(plan.targets.map(({ record }) => record.words)).toEqual(["全覆盖", "全覆盖", "", "杜绝"]);
    // One number in two quotations is one.
    const twice = cell(["ch1/p2", "日间照料中心全覆盖,床位达到90张"], ["ch1/p2", "床位达到90张"]);
    expect(twice?.numbers).toEqual({ written: 1, inferred: 1, lost: 0 });
  });

  test("of several targets in a quotation the first is one that has its number", () => {
    const plan = made("jia-14", ["到2025年,护理型床位占比达到%,日间照料中心覆盖率达到90%。"]);
    const quote = "护理型床位占比达到%,日间照料中心覆盖率达到90%";
    const lost = plan.targets.map(({ record }) => [record.id, record.lost]);
    expect(lost).toEqual([
      ["jia-14/ch1/p1~1", true],
      ["jia-14/ch1/p1~2", false],
    ]);
    expect(topicsFrom([reading(["ch1/p1", quote]), YI], [plan, second()])[0]?.cells[0]?.statements[0]).toMatchObject({
      status: "quantified",
      target: "jia-14/ch1/p1~2",
      targets: ["jia-14/ch1/p1~2", "jia-14/ch1/p1~1"],
    });
  });

  test("digits that only an editor saw to be lost are lost too; a lost year leaves the words standing", () => {
    const text = "日间照料中心覆盖乡镇。";
    const status = (kind: PlanLayers["gaps"][number]["kind"]) => {
      const plan = made("jia-14", [text]);
      const start = plan.passages.find(({ id }) => id === "jia-14/ch1/p1")?.start ?? 0;
      const place = { passage: "jia-14/ch1/p1", start: start + 8, end: start + 10, quote: "乡镇" };
      plan.gaps = [{ id: "jia-14/ch1/p1~g1", plan: "jia-14", ...place, kind, note: "缺字" }];
      expect(plan.targets).toEqual([]);
      return topicsFrom([reading(["ch1/p1", "日间照料中心覆盖乡镇"]), YI], [plan, second()])[0]?.cells[0]?.status;
    };
    expect(status("number")).toBe("lost");
    expect(status("percent")).toBe("lost");
    expect(status("year")).toBe("stated");
    expect(status("word")).toBe("stated");
  });

  test("where the rules see it wrongly, the editor's status counts", () => {
    const own = JIA.replace("  statements:", "  status: stated\n  reason: 原文说的是别的覆盖率。\n  statements:");
    expect(topicsFrom([own, YI])[0]?.cells[0]).toMatchObject({
      status: "stated",
      reason: "原文说的是别的覆盖率。",
      statements: [{ status: "quantified" }],
    });
    expect(topicsFrom([JIA, YI])[0]?.cells[0]?.status).toBe("quantified");
  });

  test("a quotation keeps its place in the source", () => {
    const statement = topicsFrom([JIA, YI])[0]?.cells[0]?.statements[0];
    const plan = first();
    const passage = plan.passages.find(({ id }) => id === "jia-14/ch1/p1") as PassageRecord;
    expect(statement?.quote).toBe("日间照料中心覆盖率达到90%");
    expect(passage.text.slice((statement?.start ?? 0) - passage.start, (statement?.end ?? 0) - passage.start)).toBe(
      statement?.quote,
    );
    expect(statement?.targets).toEqual(["jia-14/ch1/p1~1"]);
  });

  test("a plan that no editor has read shows what the terms find, or that they find nothing", () => {
    const third = made("bing-14", ["一段话。", "到2025年,建成日间照料中心5个,方便老人。"]);
    const fourth = made("ding-14", ["一段话。"]);
    const cut = { ...made("wu-14", ["一段话。"]) };
    cut.gaps = [
      {
        id: "wu-14/ch1/p1~g1",
        plan: "wu-14",
        passage: "wu-14/ch1/p1",
        start: 0,
        end: 0,
        quote: "",
        kind: "truncated-start",
        note: "",
      },
    ];
    const cells = topicsFrom([JIA, YI], [first(), second(), third, fourth, cut])[0]?.cells.slice(2);
    expect(cells).toMatchObject([
      { plan: "bing-14", status: "quantified", reviewed: false, statements: [{ quote: "建成日间照料中心5个" }] },
      { plan: "ding-14", status: "absent", reviewed: false, statements: [] },
      { plan: "wu-14", status: "outside", reviewed: false, statements: [] },
    ]);
  });

  test("a heading is no statement", () => {
    const third = made("bing-14", ["第二章 日间照料", "一段话。"]);
    expect(topicsFrom([JIA, YI], [first(), second(), third])[0]?.cells[2]).toMatchObject({
      status: "absent",
      statements: [],
    });
  });

  test.each([
    [
      "a quotation that is not there",
      [JIA.replace("90%", "95%"), YI],
      'jia-14/topics.yaml:3 the passage does not hold "日间照料中心覆盖率达到95%"; its text is "到2025年,日间照料中心覆盖率达到90%。"',
    ],
    [
      "one that stands twice",
      [JIA, reading(["ch1/p2", "办好老年食堂"])],
      'yi-14/topics.yaml:3 the passage holds "办好老年食堂" twice; quote more of it',
    ],
    [
      "a passage that is not there",
      [JIA.replace("ch1/p1", "ch2/p1"), YI],
      'jia-14/topics.yaml:3 no passage "ch2/p1" in jia-14; nearest: "ch1/p1"',
    ],
    [
      "an unknown topic",
      [JIA, YI.replace("day-care", "day-cares")],
      'yi-14/topics.yaml:1 no topic "day-cares"; nearest: "day-care"; correct or delete it',
    ],
    [
      "a topic of one plan",
      [JIA],
      'topics.yaml:2 topic "day-care" has statements of 1 plan; a topic is what two plans or more share: add one to a plan\'s topics.yaml, or delete the topic',
    ],
    [
      "a short form that is not in the quotation",
      [JIA.replace('90%"', '90%", short: 照料站'), YI],
      'jia-14/topics.yaml:3 "照料站" is not in the quotation "日间照料中心覆盖率达到90%"; copy it from there',
    ],
    [
      "a cell that says neither",
      [JIA, "day-care: {status: absent}\n"],
      'yi-14/topics.yaml:1 field "day-care": expected `statements:` (a list of passage and quote), or `status: absent` or `status: outside` with a `reason:`; correct or add it',
    ],
  ])("%s is an error with its line", (_, readings, message) => {
    expect(() => topicsFrom(readings)).toThrow(message);
  });

  test("all that is wrong is told at once", () => {
    const wrong = [JIA.replace("90%", "95%"), YI.replace("完善", "完美")];
    expect(() => topicsFrom(wrong)).toThrow(/^jia-14\/topics\.yaml:3 .*\nyi-14\/topics\.yaml:3 /);
  });

  test("an unknown theme is an error with its line", () => {
    expect(() => readTopics(REGISTRY.replace("elderly", "eldery"), NAME, THEMES)).toThrow(
      'topics.yaml:4 no theme "eldery"; nearest: "elderly"',
    );
  });

  test("two topics cannot have one id", () => {
    expect(() => readTopics(REGISTRY + REGISTRY.replace("topics:\n", ""), NAME, THEMES)).toThrow(
      /^topics\.yaml:\d+ id "day-care" is taken at topics\.yaml:2; rename one/,
    );
  });

  test("no topics, no plans", () => {
    expect(topicsFrom([], [], "topics: []")).toEqual([]);
    expect(topicsFrom([], [first()], "topics: []")).toEqual([]);
  });
});

describe("clauses and spans", () => {
  test.each([
    ["到2025年,建成日间照料中心5个,方便老人。", "日间照料", "建成日间照料中心5个"],
    ["办好食堂。推进养老。发展产业。", "养老", "推进养老"],
    ["养老", "养老", "养老"],
    ["一是加强,养老,二是", "养老", "一是加强,养老"],
  ])("the clause of %s around %s", (text, word, clause) => {
    const start = text.indexOf(word);
    const range = clauseAround(text, { start, end: start + word.length });
    expect(text.slice(range.start, range.end)).toBe(clause);
  });

  test("a joined paragraph has its places in several parts of the source", () => {
    const passage = {
      start: 10,
      end: 40,
      parts: [
        { start: 10, end: 14 },
        { start: 30, end: 40 },
      ],
    } as PassageRecord;
    expect(sourceSpan(passage, { start: 1, end: 3 })).toEqual({ start: 11, end: 13 });
    expect(sourceSpan(passage, { start: 2, end: 6 })).toEqual({ start: 12, end: 32 });
    expect(sourceSpan(passage, { start: 4, end: 6 })).toEqual({ start: 30, end: 32 });
    expect(sourceSpan(passage, { start: 0, end: 4 })).toEqual({ start: 10, end: 14 });
  });

  test("a long quotation is cut at a clause", () => {
    expect(shortOf("推进养老服务")).toBe("推进养老服务");
    expect(shortOf("建立全市统一的社会稳定风险评估中心,加快天网工程和雪亮工程集成建设应用")).toBe(
      "建立全市统一的社会稳定风险评估中心",
    );
    expect(shortOf("一".repeat(60))).toBe("一".repeat(28));
  });
});

const indicator = (): string => `indicators:
  - id: cover
    name: 日间照料中心覆盖率
    theme: elderly
    unit: "%"
    direction: up
    meaning: 建有日间照料中心的社区的比例。
    names: [日间照料中心覆盖率]
`;

describe("indicators", () => {
  const plans = (...texts: string[][]): PlanLayers[] => texts.map((list, i) => made(`p${"abc"[i]}-14`, list));
  /** The indicators of plans, with the near matches of the last one. */
  const read = (yaml: string, plans: PlanLayers[], near = "near: []") => {
    const registry = readIndicators(yaml, "indicators.yaml", THEMES);
    const entries = (i: number, { plan }: PlanLayers) =>
      readYaml(i === plans.length - 1 ? near : "near: []", `${plan.id}/indicators.yaml`, planIndicatorsSchema);
    return indicatorsOf(
      registry,
      plans.map((layers, i) => ({ layers, near: nearOf(registry, entries(i, layers), layers) })),
    );
  };

  test("the same words and unit stand on one scale", () => {
    const [one] = read(
      indicator(),
      plans(["到2025年,日间照料中心覆盖率达到90%。"], ["到2025年,“日间照料中心”覆盖率达到80%以上。"]),
    );
    expect(one?.values).toMatchObject([
      { plan: "pa-14", value: 90, scaled: 90, same: true, conflict: false },
      { plan: "pb-14", value: 80, comparator: "ge", scaled: 80, same: true },
    ]);
  });

  test("万 and 亿 are converted, nothing else is", () => {
    const yaml = indicator().replaceAll("日间照料中心覆盖率", "养老床位").replace('unit: "%"', "unit: 张");
    const [one] = read(
      yaml,
      plans(["到2025年,养老床位达到1.2万张。"], ["到2025年,养老床位达到500张。"], ["到2025年,养老床位达到30个。"]),
    );
    expect(one?.values).toMatchObject([
      { scaled: 12_000, same: true },
      { scaled: 500, same: true },
      { scaled: null, same: false, difference: "单位不同：“个”与“张”不能换算" },
    ]);
  });

  test("two numbers of one plan for one year contradict each other, and both are kept", () => {
    const [one] = read(
      indicator(),
      plans(
        [
          "到2025年,日间照料中心覆盖率达到90%。",
          "到2025年,日间照料中心覆盖率达到95%。",
          "到2035年,日间照料中心覆盖率达到100%。",
        ],
        ["到2025年,日间照料中心覆盖率达到80%。"],
      ),
    );
    expect(one?.values.map(({ value, conflict }) => [value, conflict])).toEqual([
      [90, true],
      [95, true],
      [100, false],
      [80, false],
    ]);
  });

  test("what names no year is meant for the plan's last: it contradicts another number for that year alone", () => {
    const conflicts = (...texts: string[]) =>
      read(indicator(), plans(texts, ["到2025年,日间照料中心覆盖率达到80%。"]))[0]?.values.map(
        ({ value, year, conflict }) => [value, year, conflict],
      );
    expect(conflicts("日间照料中心覆盖率达到90%。", "到2025年,日间照料中心覆盖率达到95%。")).toEqual([
      [90, null, true],
      [95, 2025, true],
      [80, 2025, false],
    ]);
    expect(conflicts("日间照料中心覆盖率达到90%。", "到2024年,日间照料中心覆盖率达到85%。")).toEqual([
      [90, null, false],
      [85, 2024, false],
      [80, 2025, false],
    ]);
  });

  test("a number that is lost contradicts none", () => {
    const [one] = read(
      indicator(),
      plans(
        ["到2025年,日间照料中心覆盖率达到90%。", "到2025年,日间照料中心覆盖率达到%。"],
        ["到2025年,日间照料中心覆盖率达到80%。"],
      ),
    );
    expect(one?.values.map(({ value, lost, conflict }) => [value, lost, conflict])).toEqual([
      [90, false, false],
      [null, true, false],
      [80, false, false],
    ]);
  });

  test("one number in two units is no contradiction, and no noise of fractions is left", () => {
    const yaml = indicator().replaceAll("日间照料中心覆盖率", "粮食产量").replace('unit: "%"', "unit: 吨");
    const [one] = read(
      yaml,
      plans(["到2025年,粮食产量达到0.29亿吨。", "到2025年,粮食产量达到2900万吨。"], ["到2025年,粮食产量达到5吨。"]),
    );
    expect(one?.values.map(({ scaled, conflict }) => [scaled, conflict])).toEqual([
      [29_000_000, false],
      [29_000_000, false],
      [5, false],
    ]);
  });

  test("a rate that has the level's name stands beside it, whichever plan comes first", () => {
    const layers = plans(
      ["日间照料中心覆盖率年均增长7%。"],
      ["到2025年,日间照料中心覆盖率达到80%。"],
      ["到2025年,日间照料中心覆盖率达到70%。"],
    );
    expect(read(indicator(), layers)[0]?.values.map(({ same }) => same)).toEqual([false, true, true]);
  });

  test("a near match stands beside, with what differs", () => {
    const layers = plans(["到2025年,日间照料中心覆盖率达到90%。"], ["到2025年,日间照料站覆盖率达到80%。"]);
    const near =
      "near:\n  - {indicator: cover, passage: ch1/p1, quote: 日间照料站覆盖率达到80%, difference: 数的是站}\n";
    expect(read(indicator(), layers, near)[0]?.values[1]).toMatchObject({
      same: false,
      difference: "数的是站",
      scaled: 80,
    });
    expect(() => read(indicator(), layers, near.replace("80%", "81%"))).toThrow(
      'pb-14/indicators.yaml:2 the passage does not hold "日间照料站覆盖率达到81%"; its text is "到2025年,日间照料站覆盖率达到80%。"',
    );
    expect(() => read(indicator(), layers, near.replace("日间照料站覆盖率达到80%", "到2025年"))).toThrow(
      /"到2025年" is part of 0 targets of the passage/,
    );
    expect(() => read(indicator(), layers, near.replace("cover", "covers"))).toThrow(
      'pb-14/indicators.yaml:2 no indicator "covers"; nearest: "cover"',
    );
  });

  test("one plan is no comparison", () => {
    expect(() => read(indicator(), plans(["到2025年,日间照料中心覆盖率达到90%。"], ["一段话。"]))).toThrow(
      'indicators.yaml:2 indicator "cover" has targets of 1 plan; expected two plans or more',
    );
  });
});

test("instruments: those of most plans first, then those named most often", () => {
  const named = (id: string, ...names: string[]): PlanLayers => ({
    ...made(id, ["一段话。"]),
    mentions: names.map((instrument) => ({
      instrument,
      passage: `${id}/ch1/p1`,
      url: "",
      start: 0,
      end: 2,
      quote: "",
      status: "reviewed" as const,
    })),
  });
  const registry = ["a", "b", "c", "d", "e"].map((id) => ({ id, name: id, variants: [id] }));
  // a: one plan, four times; b: two plans, twice; c: two plans, three times; d: two plans, twice; e: never.
  const across = instrumentsAcross(registry, [
    named("jia-14", "a", "a", "a", "a", "b", "c", "c", "d"),
    named("yi-14", "b", "c", "d"),
  ]);
  expect(across.map(({ id, plans }) => [id, ...plans.map(({ count }) => count)])).toEqual([
    ["c", 2, 1],
    ["b", 1, 1],
    ["d", 1, 1],
    ["a", 4],
  ]);
});

describe("a sixth plan", () => {
  test("comes into the comparison with its folder alone", () => {
    const folder = mkdtempSync(join(tmpdir(), "duidu-sixth-"));
    try {
      const plans = withPlan(folder, {
        id: "linjiang-14",
        name: "临江市",
        text: "临江市国民经济和社会发展第十四个五年规划纲要\n第一章 养老\n到2025年,社区日间照料中心覆盖率达到75%。\n第二章 治理\n坚持和发展新时代“枫桥经验”。争创全国文明城市。\n",
      });
      const { compare: registries } = loadAllRegistries();
      const recorded = plans.map(({ analysis, input }) => record(analysis, input, registries));
      const comparison = compare(recorded, registries);
      const { topics, instruments, designations } = comparison;
      const analyses = plans.map(({ analysis }) => analysis);
      const shown = JSON.parse(
        compareFiles(
          comparison,
          recorded.map(({ layers }) => layers),
        ).get("site/compare.topics.json") ?? "[]",
      ) as SiteTopic[];
      const matrix = matrixLayout(
        shown,
        plans.map(({ analysis, input }) => sitePlan(analysis, input.corrections.value, [])),
      );
      expect(matrix.columns).toHaveLength(6);
      expect(matrix.marks.find(({ url }) => url === "/plans/linjiang-14/ch1/#p1")).toMatchObject({
        plan: "linjiang-14",
        traits: "quantified",
        lines: [{ text: "75%" }],
      });
      const sixth = analyses.find(({ plan }) => plan.id === "linjiang-14") as Analysis;
      const records = passageRecords({ ...sixth, plan: sixth.plan.id }).map((passage) =>
        searchRecord(passage, { passages: {}, agencies: [], tasks: [], targets: [] }),
      );
      expect(records.filter(({ text }) => text.includes("枫桥经验")).map(({ url }) => url)).toEqual([
        "/plans/linjiang-14/ch2/#p1",
      ]);
      const own = topics.find(({ id }) => id === "day-care")?.cells.find(({ plan }) => plan === "linjiang-14");
      expect(own).toMatchObject({
        status: "quantified",
        reviewed: false,
        statements: [{ url: "/plans/linjiang-14/ch1/#p1" }],
      });
      expect(topics.every(({ cells }) => cells.length === 6)).toBe(true);
      expect(instruments.find(({ name }) => name === "枫桥经验")?.plans.map(({ plan }) => plan)).toContain(
        "linjiang-14",
      );
      expect(designations.filter(({ plan }) => plan === "linjiang-14").map(({ title }) => title)).toEqual([
        "全国文明城市",
      ]);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
