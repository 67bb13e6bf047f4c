import { describe, expect, test } from "vitest";
import type { TargetRecord } from "../../src/model/records.ts";
import { baseUnit } from "../../src/text/units.ts";
import {
  bindingText,
  magnitude,
  placeText,
  reviewCounts,
  reviewText,
  targetFragment,
  targetLine,
  targetsText,
  targetUrl,
  valueKey,
  valueText,
  yearsOf,
  yearText,
} from "../../src/view/targets.ts";

const target = (given: Partial<TargetRecord> = {}): TargetRecord => ({
  id: "x-14/ch17/s5/p1~1",
  plan: "x-14",
  passage: "x-14/ch17/s5/p1",
  start: 0,
  end: 9,
  quote: "森林覆盖率达到68%",
  indicator: "森林覆盖率",
  value: 68,
  unit: "%",
  comparator: "eq",
  year: 2025,
  kind: "share",
  binding: true,
  leads: [],
  implied: false,
  words: "",
  lost: false,
  status: "reviewed",
  ...given,
});

describe("a value in words", () => {
  test.each<[Partial<TargetRecord>, string]>([
    [{}, "68%"],
    [{ comparator: "ge", value: 99 }, "不低于\u00a099%"],
    [{ comparator: "gt", value: 3500, unit: "亿元" }, "超过\u00a03500\u00a0亿元"],
    [{ comparator: "le", value: 0.5, unit: "‰" }, "不超过\u00a00.5‰"],
    [{ comparator: "lt", value: 5 }, "低于\u00a05%"],
    [{ comparator: "approx", value: 22, unit: "万人" }, "约\u00a022\u00a0万人"],
    [{ comparator: "range", value: [3, 5], unit: "个" }, "3—5\u00a0个"],
    [{ value: 2, unit: "" }, "2"],
    [{ value: 2, unit: "", implied: true, words: "翻一番" }, "翻一番（由文字推得 2\u00a0倍）"],
    [
      { value: 2, unit: "", implied: true, comparator: "ge", words: "翻一番" },
      "翻一番（由文字推得 不低于\u00a02\u00a0倍）",
    ],
    [{ value: 0, unit: "", implied: true, words: "杜绝" }, "杜绝（由文字推得 0）"],
    [{ value: 100, unit: "%", implied: true, words: "全覆盖" }, "全覆盖（由文字推得 100%）"],
    [
      { value: 100, unit: "%", implied: true, comparator: "approx", words: "全覆盖" },
      "全覆盖（由文字推得 约\u00a0100%）",
    ],
    [{ value: 0, unit: "个" }, "0\u00a0个"],
    [{ value: null, lost: true, unit: "张" }, "缺（单位：张）"],
    [{ value: null, lost: true, unit: "" }, "缺"],
    [{ value: null, lost: false }, "未载明"],
  ])("%o", (given, text) => expect(valueText(target(given))).toBe(text));
});

test.each([
  [2025, "2025年"],
  ["annual", "每年"],
  ["period", "规划期内"],
  [null, "未载明"],
] as const)("year %s", (year, text) => expect(yearText(year)).toBe(text));

test("binding says nothing where the document does not", () =>
  expect([true, false, null].map(bindingText)).toEqual(["约束性", "预期性", ""]));

test("a target in one line", () => {
  expect(targetLine(target())).toBe("森林覆盖率 68%，2025年，约束性，占比");
  expect(targetLine(target({ binding: null, year: null }))).toBe("森林覆盖率 68%，未载明，占比");
});

test("a row's address", () => {
  expect(targetFragment(target())).toBe("ch17-s5-p1-1");
  expect(targetUrl(target({ id: "x-14/t185~12" }))).toBe("/plans/x-14/targets/#t185-12");
});

test.each([
  ["x-14/t185", "三、任务 › 〔小标题缺失〕", "任务 185"],
  ["x-14/ch3/p1", "三、任务 › 〔小标题缺失〕", "三、任务"],
  ["x-14/ch3/tbl1/r2", "第三章 › 专栏", "专栏"],
  ["x-14/front/p1", "", "看原处"],
])("place %s", (passage, path, text) => expect(placeText(passage, path)).toBe(text));

test("units without their powers of ten", () => {
  expect(baseUnit("万亿元")).toEqual({ unit: "元", times: 1e12 });
  expect(baseUnit("百万人")).toEqual({ unit: "人", times: 1e6 });
  expect(baseUnit("%")).toEqual({ unit: "%", times: 1 });
  expect(baseUnit("亿")).toEqual({ unit: "", times: 1e8 });
});

test("size of a number", () => {
  expect(magnitude({ value: 22, unit: "万人" })).toBe(220_000);
  expect(magnitude({ value: [3, 5], unit: "个" })).toBe(3);
  expect(magnitude({ value: null, unit: "个" })).toBeNull();
});

test("sort keys put one unit together", () => {
  expect(valueKey({ value: 22, unit: "万人" })).toBe("人|220000");
  expect(valueKey({ value: 2, unit: "" })).toBe("无|2");
  expect(valueKey({ value: null, unit: "张" })).toBe("");
});

test("counts and years", () => {
  const all = [
    target({ year: null }),
    target({ year: 2035, status: "extracted" }),
    target({ year: "period" }),
    target({ year: 2025 }),
    target({ year: "annual" }),
    target(),
  ];
  expect(reviewCounts(all)).toEqual({ total: 6, reviewed: 5, extracted: 1 });
  expect(reviewCounts([])).toEqual({ total: 0, reviewed: 0, extracted: 0 });
  expect(yearsOf(all)).toEqual([2025, 2035, "annual", "period", null]);
});

test.each([
  [9, 9, "均经逐条核过"],
  [9, 0, "由规则提取，尚未逐条核过"],
  [9, 5, "逐条核过 5 项，规则提取、尚未逐条核过 4 项"],
  [0, 0, ""],
])("%d targets, %d reviewed", (total, reviewed, text) =>
  expect(reviewText({ total, reviewed, extracted: total - reviewed })).toBe(text),
);

test.each<[Partial<TargetRecord>[], string]>([
  [[{}, {}], "目标 2 项；均经逐条核过"],
  [[{ implied: true }], "目标 1 项：写明数字 0 项，由文字推得 1 项；均经逐条核过"],
  [
    [{}, { implied: true }, { lost: true, status: "extracted" }],
    "目标 3 项：写明数字 1 项，由文字推得 1 项，数字缺失 1 项；逐条核过 2 项，规则提取、尚未逐条核过 1 项",
  ],
  [[], "目标 0 项"],
])("written and inferred numbers are counted apart: %o", (given, text) =>
  expect(targetsText(given.map(target))).toBe(text),
);
