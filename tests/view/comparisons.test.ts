import { describe, expect, test } from "vitest";
import { dotsLayout } from "../../src/charts/dots/layout.ts";
import type { TargetRecord } from "../../src/model/records.ts";
import type { SiteFound, SiteIndicator } from "../../src/model/site.ts";
import { readChoice, withUnknown, writeChoice } from "../../src/view/compare/choice.ts";
import { claimants, sharedTitles, titleGroups } from "../../src/view/compare/designations.ts";
import { designationsCsv } from "../../src/view/compare/designations-csv.ts";
import {
  byTheme,
  contradictions,
  contradictionText,
  drawable,
  scaleCount,
  scaleHeading,
  scaleText,
  valueGroups,
  valueLine,
} from "../../src/view/compare/indicators.ts";
import { indicatorsCsv } from "../../src/view/compare/indicators-csv.ts";
import { sharedGroups, singleGroups } from "../../src/view/compare/instruments.ts";
import { instrumentsCsv } from "../../src/view/compare/instruments-csv.ts";
import {
  byYear,
  datedCommitments,
  datedLine,
  datedText,
  groupText,
  undatedCounts,
  undatedSum,
} from "../../src/view/compare/timeline.ts";
import { timelineCsv } from "../../src/view/compare/timeline-csv.ts";
import { shortValue } from "../../src/view/compare/values.ts";
import { nameList } from "../../src/view/labels.ts";
import { designation, instrument, plan, plans, value } from "../support/compare.ts";

const three = plans(3);
const address = (url: string) => `https://x${url}`;
const linesOf = (csv: string) => csv.replace("\ufeff", "").trim().split("\r\n");

describe("indicators", () => {
  const same = value("p1", 60);
  const near = value("p2", 70, { same: false, difference: "只数城镇" });
  const lost = value("p3", 0, { lost: true, value: null, scaled: null });
  const of = (...values: SiteIndicator["values"]) => ({ values });

  test("same, near and lost numbers are all of them, each once", () => {
    expect(valueGroups(of(lost, near, same))).toEqual({ scale: [same], near: [near], lost: [lost] });
    expect([same, near, lost].map(drawable)).toEqual([true, false, false]);
  });

  test("who stands on the scale", () => {
    expect(scaleText(of(), three)).toBe("没有哪一份的数可以画在这把尺上。");
    expect(scaleText(of(same, near), three)).toBe("这把尺上只有1市一家。");
    expect(scaleText(of(same, value("p3", 5)), three)).toBe("1市、3市的数口径相同，画在同一把尺上。");
    // Two numbers of one plan are still one plan.
    expect(scaleText(of(same, value("p1", 5)), three)).toContain("只有1市一家");
  });

  test("heading", () => {
    expect(scaleHeading(of(same, near), three)).toBe("1市的数，没有口径相同的第二家");
    expect(scaleHeading(of(same, value("p2", 5)), three)).toBe("口径相同，画在一把尺上");
  });

  test("in a list", () => {
    expect(scaleCount(of(same, value("p2", 5)))).toBe("2 家同尺");
    expect(scaleCount(of(same, near, lost))).toBe("只有一家在尺上，1 家口径不同，1 家数字缺失");
    expect(scaleCount(of(near))).toBe("1 家口径不同");
  });

  test("numbers that no text writes are said to be inferred", () => {
    const all = value("p2", 100, { implied: true, words: "全覆盖" });
    expect(scaleText(of(same, all), three)).toBe("1市、2市的数口径相同，画在同一把尺上。1 个数由文字推得。");
    expect(scaleCount(of(same, all))).toBe("2 家同尺，1 个数由文字推得");
    expect(valueLine(shortValue(all), all, plan(2))).toBe(
      "2 全覆盖：2市，覆盖率 全覆盖（由文字推得 100%），年份未载明，“覆盖率达到100”",
    );
    expect(dotsLayout([same, all], three, "%").marks.map(({ hollow }) => hollow)).toEqual([false, true]);
  });

  test("contradictions of a plan, in words", () => {
    const twice = [19, 19.5].map((ton) => value("p2", ton, { unit: "万吨", year: 2025, conflict: true }));
    const found = contradictions(of(same, ...twice), three);
    expect(found.map(({ plan, values }) => [plan.plan.id, values])).toEqual([["p2", twice]]);
    expect(found.map(contradictionText)).toEqual([
      "2市的文件里有 2 个不一致的数：19\u00a0万吨（2025年）、19.5\u00a0万吨（2025年）。两处都照原文列出，本站不判断哪个为准。",
    ]);
  });

  test("by theme, empty ones left out", () =>
    expect(
      byTheme(
        [{ theme: "b" }],
        [
          { id: "a", name: "甲" },
          { id: "b", name: "乙" },
        ],
      ),
    ).toEqual([{ id: "b", name: "乙", things: [{ theme: "b" }] }]));

  test("CSV: a row a number; a lost one is empty, not zero", () => {
    const indicator = {
      id: "x",
      name: "覆盖",
      theme: "t",
      unit: "%",
      direction: "up",
      meaning: "",
      values: [near, lost],
    };
    const lines = linesOf(indicatorsCsv([indicator as SiteIndicator], three, address));
    expect(lines[1]).toBe(
      "覆盖,规划求其升,2市,党委建议,覆盖率,,70,%,70,%,年份未载明,否,只数城镇,,,覆盖率达到70,第一章,https://x/plans/p2/ch1/#p1",
    );
    expect(lines[2]).toContain(",覆盖率,数字缺失,,%,,,");
    expect(lines).toHaveLength(3);
  });
});

describe("instruments", () => {
  const all = [instrument("a", { p1: 1, p2: 2, p3: 1 }), instrument("b", { p1: 1, p3: 1 }), instrument("c", { p2: 2 })];

  test("shared ones by how many plans name them; the rest by plan", () => {
    expect(sharedGroups(all).map(({ plans: count, title, instruments }) => [count, title, instruments.length])).toEqual(
      [
        [3, "三份文件提到", 1],
        [2, "两份文件提到", 1],
      ],
    );
    expect(singleGroups(all, three).map(({ plan, instruments }) => [plan.plan.id, instruments.length])).toEqual([
      ["p2", 1],
    ]);
    expect(sharedGroups([])).toEqual([]);
  });

  test("CSV: a row a mention", () => {
    const lines = linesOf(instrumentsCsv(all, three, address));
    expect(lines).toHaveLength(1 + 4 + 2 + 2);
    expect(lines[2]).toBe("a,,3,2市,2,a,第一章,https://x/plans/p2/ch1/#p1,逐条核过");
  });
});

describe("titles", () => {
  const sought = [
    designation("p1", "县城示范", { level: null }),
    designation("p3", "全国文明城市", { level: "国家", year: 2025, status: "extracted" }),
    designation("p2", "全国“文明城市”", { level: "国家" }),
    designation("p1", "国家卫生城市", { level: "国家" }),
  ];

  test("by level; one title is one, whatever its quotation marks; shared ones first", () => {
    const groups = titleGroups(sought, three);
    expect(
      groups.map(({ name, titles }) => [name, titles.map(({ claims }) => claims.map(({ plan }) => plan.plan.id))]),
    ).toEqual([
      ["国家级", [["p2", "p3"], ["p1"]]],
      ["级别未载明", [["p1"]]],
    ]);
    expect(sharedTitles(groups).map(claimants)).toEqual(["2市、3市"]);
  });

  test("the same title twice in one plan is not shared", () =>
    expect(sharedTitles(titleGroups([designation("p1", "甲市"), designation("p1", "甲市")], three))).toEqual([]));

  test("none", () => expect(titleGroups([], [])).toEqual([]));

  test("CSV", () =>
    expect(linesOf(designationsCsv(sought, three, address))[2]).toBe(
      "全国文明城市,国家级,2025年,创建,3市,党委建议,创建全国文明城市,第一章,https://x/plans/p3/ch1/#p1,规则提取",
    ));
});

describe("timeline", () => {
  const target = (id: string, year: TargetRecord["year"], { lost = false, implied = false } = {}) =>
    ({
      id,
      plan: "p1",
      passage: "p1/ch1/p1",
      quote: "达到5%",
      indicator: "比率",
      value: lost ? null : 5,
      unit: "%",
      comparator: "eq",
      year,
      lost,
      implied,
      words: implied ? "全覆盖" : "",
    }) as TargetRecord;
  const found: Record<string, Pick<SiteFound, "targets" | "passages">> = {
    p1: {
      targets: [
        target("1", 2035),
        target("2", 2025),
        target("3", null),
        target("4", "annual"),
        target("5", "period"),
        target("6", 2025, { lost: true }),
        target("7", 2025, { implied: true }),
      ],
      passages: { "p1/ch1/p1": { url: "/plans/p1/ch1/#p1", path: "第一章" } as SiteFound["passages"][string] },
    },
  };
  const titles = [designation("p2", "甲", { year: 2022 }), designation("p2", "乙")];
  const dated = datedCommitments(three, (id) => found[id], titles);

  test("numbers and titles that name a year, with the address of their passage", () =>
    expect(
      dated.map(({ plan, year, status, value: said, target: one, url }) => [
        plan,
        year,
        status,
        said,
        one?.id ?? null,
        url,
      ]),
    ).toEqual([
      ["p1", 2035, "quantified", "5%", "1", "/plans/p1/ch1/#p1"],
      ["p1", 2025, "quantified", "5%", "2", "/plans/p1/ch1/#p1"],
      ["p1", 2025, "lost", "缺（单位：%）", "6", "/plans/p1/ch1/#p1"],
      ["p1", 2025, "inferred", "全覆盖（由文字推得 5%）", "7", "/plans/p1/ch1/#p1"],
      ["p2", 2022, "designated", "", null, "/plans/p2/ch1/#p1"],
    ]));

  test("written and inferred numbers are counted and named apart", () => {
    expect(datedText(dated)).toBe("写明数字 2 项，由文字推得 1 项，数字缺失 1 项，争创称号 1 个");
    expect(groupText(dated)).toBe("5 项，1 项的数由文字推得");
    expect(groupText(dated.slice(0, 2))).toBe("2 项");
    const inferred = dated.find(({ status }) => status === "inferred");
    expect(inferred && datedLine(inferred, plan(1))).toBe(
      "1市，2025年，数由文字推得：比率 全覆盖（由文字推得 5%），“达到5%”",
    );
  });

  test("by year, then by plan", () =>
    expect(
      byYear(dated, three).map(({ year, plans: own }) => [
        year,
        own.map(({ plan, commitments }) => [plan.plan.id, commitments.length]),
      ]),
    ).toEqual([
      [2022, [["p2", 1]]],
      [2025, [["p1", 3]]],
      [2035, [["p1", 1]]],
    ]));

  test("what names no year is counted; dated and undated are all", () => {
    const counts = undatedCounts(three, (id) => found[id], titles);
    expect(counts.map((one) => [one.dated, one.annual, one.period, one.unsaid, one.titles, undatedSum(one)])).toEqual([
      [4, 1, 1, 1, 0, 3],
      [1, 0, 0, 0, 1, 1],
      [0, 0, 0, 0, 0, 0],
    ]);
  });

  test("CSV: the nearest year first", () =>
    expect(linesOf(timelineCsv(dated, three, address)).map((line) => line.split(",")[0])).toEqual([
      "年份",
      "2022",
      "2025",
      "2025",
      "2025",
      "2035",
    ]));

  test("no plans", () => expect([datedCommitments([], () => undefined, []), byYear([], [])]).toEqual([[], []]));
});

describe("what an address asks for", () => {
  const known = { plans: ["2", "3"], q: null };

  test.each([
    ["", { plans: "", q: "" }, []],
    ["plans=3&q=林长", { plans: "3", q: "林长" }, []],
    ["plans=9&other=1", { plans: "", q: "" }, ["9"]],
  ])("%s", (query, choice, unknown) =>
    expect(readChoice(new URLSearchParams(query), known)).toEqual({ choice, unknown }),
  );

  test("written and read again it is the same; nothing chosen, nothing written", () => {
    const choice = { plans: "3", q: "林 长&" };
    expect(readChoice(new URLSearchParams(writeChoice(choice)), known).choice).toEqual(choice);
    expect(writeChoice({ plans: "", q: "" })).toBe("");
  });

  test("a word about what is not known", () => {
    expect(withUnknown("共 3 项", [])).toBe("共 3 项");
    expect(withUnknown("共 3 项", ["9"])).toBe("共 3 项。地址里的“9”本站没有，已略去。");
  });
});

test("names in a sentence; of many the first, and how many", () => {
  expect(nameList([])).toBe("");
  expect(nameList(["甲", "乙"])).toBe("甲、乙");
  expect(nameList(["甲", "乙", "丙", "丁"], 3)).toBe("甲、乙等 4 家");
});
