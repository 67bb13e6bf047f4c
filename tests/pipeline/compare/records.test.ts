import { describe, expect, test } from "vitest";
import { compare } from "../../../scripts/pipeline/compare/index.ts";
import { indicatorsOf } from "../../../scripts/pipeline/compare/indicators.ts";
import { instrumentsAcross } from "../../../scripts/pipeline/compare/instruments.ts";
import { topicsOf } from "../../../scripts/pipeline/compare/topics.ts";
import { readIndicators } from "../../../scripts/pipeline/record/indicators.ts";
import type { PlanLayers } from "../../../scripts/pipeline/record/layers.ts";
import type { PlanCells } from "../../../scripts/pipeline/record/topics.ts";
import type { TargetRecord } from "../../../src/model/records.ts";
import { made } from "../../support/layers.ts";

/** The records of the comparison, whole, from plans of which each field is known. */

const NO_NEAR = { targets: [], faults: [] };

describe("indicators", () => {
  const registry = (unit: string, sense = "level") =>
    readIndicators(
      `indicators:\n  - {id: cover, name: 覆盖率, theme: elderly, unit: "${unit}", sense: ${sense}, direction: up, meaning: 建有中心的社区的比例。, names: [覆盖率]}\n`,
      "indicators.yaml",
      ["elderly"],
    );
  /** Plans of one target each, as rules would have found it. */
  const plansOf = (...targets: Partial<TargetRecord>[][]) =>
    targets.map((list, i) => {
      const id = `p${"abc"[i]}-14`;
      const layers = made(id, ["到2025年,覆盖率达到90%。"]);
      const [first] = layers.targets;
      if (!first) throw new Error("no target");
      return {
        layers: {
          ...layers,
          targets: list.map((own, n) => ({ ...first, record: { ...first.record, id: `${id}/t${n}`, ...own } })),
        },
        near: NO_NEAR,
      };
    });
  const values = (unit: string, sense: string, ...targets: Partial<TargetRecord>[][]) =>
    indicatorsOf(registry(unit, sense), plansOf(...targets))[0]?.values;

  test("what the registry says of it, and each value with its place", () => {
    const plans = [made("pa-14", ["到2025年,覆盖率达到90%。"]), made("pb-14", ["覆盖率达到80%以上。"])];
    expect(
      indicatorsOf(
        registry("%"),
        plans.map((layers) => ({ layers, near: NO_NEAR })),
      ),
    ).toEqual([
      {
        id: "cover",
        name: "覆盖率",
        theme: "elderly",
        unit: "%",
        direction: "up",
        meaning: "建有中心的社区的比例。",
        values: [
          expect.objectContaining({
            plan: "pa-14",
            target: "pa-14/ch1/p1~1",
            passage: "pa-14/ch1/p1",
            url: "/plans/pa-14/ch1/#p1",
            start: 14,
            end: 22,
            quote: "覆盖率达到90%",
            indicator: "覆盖率",
            value: 90,
            unit: "%",
            comparator: "eq",
            year: 2025,
            lost: false,
            scaled: 90,
            same: true,
            difference: null,
            conflict: false,
          }),
          expect.objectContaining({ plan: "pb-14", value: 80, comparator: "ge", year: null, scaled: 80, same: true }),
        ],
      },
    ]);
  });

  test("a range and a lost number go onto the scale as they are", () =>
    expect(
      values("个", "level", [{ value: [1, 2.5], unit: "万个" }], [{ value: null, lost: true, unit: "万个" }])?.map(
        ({ scaled }) => scaled,
      ),
    ).toEqual([[10_000, 25_000], null]));

  test("without a unit on one side there is no scale, and it is said", () => {
    expect(values("个", "level", [{ unit: "" }], [{}])?.[0]?.difference).toBe("单位不同：“无单位”与“个”不能换算");
    expect(values("", "level", [{ unit: "个" }], [{}])?.[0]?.difference).toBe("单位不同：“个”与“无单位”不能换算");
  });

  test.each([
    ["growth", "level", "说的是变化的幅度，不是达到的水平"],
    ["reduction", "level", "说的是变化的幅度，不是达到的水平"],
    ["level", "level", null],
    ["level", "rate", "说的是达到的水平，不是变化的幅度"],
    ["growth", "rate", null],
    ["reduction", "rate", null],
  ] as const)("a target of kind %s beside an indicator of %s: %s", (kind, sense, difference) =>
    expect(values("%", sense, [{ kind: kind as TargetRecord["kind"] }], [{}])?.[0]).toMatchObject({
      same: difference === null,
      difference,
    }),
  );

  test.each([
    ["another number for the same year", [{ value: 90 }, { value: 95 }], [true, true]],
    ["the same number", [{ value: 90 }, { value: 90 }], [false, false]],
    ["another year", [{ value: 90 }, { value: 95, year: 2024 }], [false, false]],
    [
      "规划期内 is the plan's last year",
      [
        { value: 90, year: "period" },
        { value: 95, year: 2025 },
      ],
      [true, true],
    ],
    [
      "so is no year",
      [
        { value: 90, year: null },
        { value: 95, year: "period" },
      ],
      [true, true],
    ],
    [
      "每年 is none of them",
      [
        { value: 90, year: "annual" },
        { value: 95, year: null },
      ],
      [false, false],
    ],
    ["a lost one", [{ value: 90 }, { value: null, lost: true }], [false, false]],
    [
      "two rates under one name",
      [
        { value: 7, kind: "growth" },
        { value: 8, kind: "growth" },
      ],
      [true, true],
    ],
    ["a rate and a level under one name", [{ value: 7, kind: "growth" }, { value: 8 }], [true, true]],
    ["other units, one name", [{ value: 7, unit: "个" }, { value: 7 }], [true, true]],
    [
      "two names on the scale",
      [
        { value: 7, indicator: "“覆盖率”" },
        { value: 8, indicator: "覆盖率" },
      ],
      [true, true],
    ],
    [
      "two names, one of them not on the scale",
      [
        { value: 7, indicator: "“覆盖率”", kind: "growth" },
        { value: 8, indicator: "覆盖率" },
      ],
      [false, false],
    ],
  ] as [string, Partial<TargetRecord>[], boolean[]][])("contradiction: %s", (_, own, expected) =>
    expect(
      values(
        "%",
        "level",
        own.map((one) => ({ year: 2025, ...one })),
        [{ value: 1 }],
      )
        ?.slice(0, own.length)
        .map(({ conflict }) => conflict),
    ).toEqual(expected),
  );

  test("a plan's faults and an indicator of one plan are told together", () => {
    const plans = plansOf([{}], []).map((plan, i) => ({ ...plan, near: { targets: [], faults: [`fault ${i}`] } }));
    expect(() => indicatorsOf(registry("%"), plans)).toThrow(
      /^fault 0\nfault 1\nindicators\.yaml:2 indicator "cover" has targets of 1 plan; .*or delete the indicator$/,
    );
  });
});

describe("instruments", () => {
  const named = (id: string): PlanLayers => ({
    ...made(id, ["一段话。"]),
    mentions: ["a", "b", "a"].map((instrument, i) => ({
      instrument,
      passage: `${id}/ch1/p1`,
      url: `/plans/${id}/ch1/#p1`,
      start: i,
      end: i + 2,
      quote: instrument,
      status: "reviewed" as const,
    })),
  });

  test("each with what it means, and its places in their order", () => {
    const registry = [
      { id: "a", name: "甲制", variants: [], meaning: "一种制度" },
      { id: "b", name: "乙制", variants: [] },
    ];
    const place = (start: number, quote: string) => ({
      passage: "x-14/ch1/p1",
      url: "/plans/x-14/ch1/#p1",
      start,
      end: start + 2,
      quote,
      status: "reviewed",
    });
    expect(instrumentsAcross(registry, [named("x-14"), made("y-14", ["一段话。"])])).toEqual([
      {
        id: "a",
        name: "甲制",
        meaning: "一种制度",
        plans: [{ plan: "x-14", count: 2, places: [place(0, "a"), place(2, "a")] }],
      },
      { id: "b", name: "乙制", meaning: null, plans: [{ plan: "x-14", count: 1, places: [place(1, "b")] }] },
    ]);
  });
});

describe("topics", () => {
  const topic = (id: string, more: object = {}) => ({
    id,
    name: id,
    theme: "elderly",
    question: "谁来照料？",
    terms: ["x"],
    ...more,
  });
  const cell = (plan: string) => ({ plan }) as PlanCells["cells"][number];
  const plan = (id: string, stated: string[]): PlanCells => ({
    plan: id,
    stated,
    faults: [],
    cells: [cell(`${id} 1`), cell(`${id} 2`)],
  });
  const registry = {
    topics: [topic("one"), topic("two", { comparable: false, note: "数的不是一回事。" })],
    at: (path: readonly PropertyKey[]) => `topics.yaml:${path.join(".")}`,
  };
  const both = ["one", "two"];

  test("each with what the registry says, and a cell of every plan", () =>
    expect(topicsOf(registry as never, [plan("a", both), plan("b", both), plan("c", [])])).toEqual([
      {
        id: "one",
        name: "one",
        theme: "elderly",
        question: "谁来照料？",
        comparable: null,
        note: null,
        cells: ["a 1", "b 1", "c 1"].map(cell),
      },
      {
        id: "two",
        name: "two",
        theme: "elderly",
        question: "谁来照料？",
        comparable: false,
        note: "数的不是一回事。",
        cells: ["a 2", "b 2", "c 2"].map(cell),
      },
    ]));

  test("one that fewer than two plans share is told with its place", () =>
    expect(() => topicsOf(registry as never, [plan("a", both), plan("b", ["one"])])).toThrow(
      'topics.yaml:topics.1.id topic "two" has statements of 1 plan; a topic is what two plans or more share',
    ));
});

test("the comparison is all of these, and notices of phrases are passed on", () => {
  const text = "健全学校家庭社会协同育人机制";
  const layers = ["a-14", "b-14"].map((id) => made(id, [`要${text}。争创国家食品安全示范城市。`]));
  const notices: string[] = [];
  const registries = {
    topics: { topics: [], at: () => "" },
    indicators: { indicators: [], at: () => "" },
    instruments: [],
    boilerplate: { entries: [{ words: "|无|", entry: { text: "无此一说", reason: "名称" }, at: "list.yaml:1" }] },
  };
  const compared = compare(
    layers.map((own) => ({ layers: own, topics: { stated: [], faults: [], cells: [] }, near: NO_NEAR }) as never),
    registries as never,
    (message) => notices.push(message),
  );
  expect(compared.designations.map(({ plan, title }) => [plan, title])).toEqual([
    ["a-14", "国家食品安全示范城市"],
    ["b-14", "国家食品安全示范城市"],
  ]);
  expect(compared.phrases[0]?.plans).toEqual(["a-14", "b-14"]);
  expect([compared.topics, compared.indicators, compared.instruments]).toEqual([[], [], []]);
  expect(notices).toEqual(['list.yaml:1 "无此一说" stands in no shared phrase; delete it, or correct its words']);
});
