import { describe, expect, test } from "vitest";
import { drawDots } from "../../src/charts/dots/draw.ts";
import { ARROW, AXIS, dotsLayout, LANE, SCALE, WIDTH } from "../../src/charts/dots/layout.ts";
import { svgMarkup } from "../../src/charts/svg.ts";
import { plan, plans, value } from "../support/compare.ts";

const five = plans(5);
// A scale of 0 to 100 lies between 100 and 312 pixels: 2.12 pixels a unit.
const at = (percent: number) => 100 + 2.12 * percent;

test("these numbers are worked out for a scale from 100 to 312 pixels", () => expect(SCALE).toEqual([100, 312]));

describe("scale", () => {
  test("a share of more than a half is part of a hundred", () => {
    const { marks, ticks, zero } = dotsLayout([value("p1", 80), value("p2", 100)], five, "%");
    expect(marks.map(({ x }) => x)).toEqual([at(80), at(100)].map((x) => Math.round(x * 10) / 10));
    expect(ticks.map(({ text }) => text)).toEqual(["0%", "20%", "40%", "60%", "80%", "100%"]);
    expect(zero).toBe(100);
  });

  test("a share of half and less has a scale of its own: up to 50% the numbers would stand close together", () => {
    // 0 to 40 on 212 pixels: 5.3 pixels a unit.
    const { marks, ticks } = dotsLayout([value("p1", 20), value("p2", 40)], five, "%");
    expect(marks.map(({ x }) => x)).toEqual([206, 312]);
    expect(ticks.map(({ text }) => text)).toEqual(["0%", "10%", "20%", "30%", "40%"]);
    expect(dotsLayout([value("p1", 50)], five, "%").marks[0]?.x).toBe(312);
    expect(dotsLayout([value("p1", 51)], five, "%").marks[0]?.x).toBe(Math.round(at(51) * 10) / 10);
  });

  test("counts start at zero too; 万 at the axis", () => {
    const { marks, ticks } = dotsLayout([value("p1", 300_000), value("p2", 400_000)], five, "人");
    // 0 to 400,000 on 212 pixels.
    expect(marks.map(({ x }) => x)).toEqual([259, 312]);
    expect(ticks.map(({ text }) => text)).toEqual(["0", "10万", "20万", "30万", "40万"]);
  });

  test("below zero the scale goes on", () => {
    const { zero, marks } = dotsLayout([value("p1", -10), value("p2", 10)], five, "%");
    expect([marks[0]?.x, zero, marks[1]?.x]).toEqual([100, 206, 312]);
  });

  test.each([
    ["one value", [value("p1", 15)]],
    ["all equal", [value("p1", 15), value("p2", 15), value("p3", 15)]],
    ["all zero", [value("p1", 0), value("p2", 0)]],
  ])("%s: every position is a number", (_, values) => {
    const { marks, ticks } = dotsLayout(values, five, "个");
    expect(marks).toHaveLength(values.length);
    for (const { x } of [...marks, ...ticks]) expect(x).toSatisfy(Number.isFinite);
    expect(new Set(marks.map(({ x }) => x)).size).toBe(1);
  });

  test.each([
    [[]],
    [[value("p1", 15, { same: false })]],
    [[value("p1", 0, { lost: true, scaled: null, value: null })]],
  ])("nothing to draw: no axis", (values) =>
    expect(dotsLayout(values, five, "%")).toMatchObject({ height: 0, rows: [], ticks: [], marks: [] }),
  );
});

describe("marks", () => {
  const mark = (given: Parameters<typeof value>[2], scaled: number | [number, number] = 60) =>
    dotsLayout([value("p1", scaled, given)], five, "%").marks[0];

  test.each([
    ["eq", null],
    ["ge", "right"],
    ["gt", "right"],
    ["le", "left"],
    ["lt", "left"],
    ["approx", null],
  ] as const)("%s: open to %s", (comparator, open) =>
    expect(mark({ comparator })).toMatchObject({ open, hollow: false, range: null }),
  );

  test("hollow where words stand for the number", () =>
    expect(mark({ implied: true, words: "全覆盖" })).toMatchObject({ hollow: true }));

  test("a range reaches from end to end, its seal in the middle", () =>
    expect(mark({ comparator: "range" }, [20, 60])).toMatchObject({ range: [142.4, 227.2], x: 184.8 }));

  test("number and year above the seal; at the edge they end there", () => {
    expect(mark({ comparator: "ge", year: 2025 })?.text).toMatchObject({ words: "≥60% · 2025", side: "middle" });
    // 12 characters at 11 pixels are more than the 72 that are left on both sides of 312.
    const edge = mark({ comparator: "approx", year: "period", unit: "万人次" }, 100)?.text;
    expect(edge).toMatchObject({ words: "≈100万人次 · 规划期内", side: "end", x: WIDTH });
  });

  test("the label says all", () =>
    expect(mark({ comparator: "ge", year: 2025 })?.label).toBe(
      "1 ≥60% · 2025：1市，覆盖率 不低于\u00a060%，2025年，“覆盖率达到60”",
    ));
});

describe("rows", () => {
  test("plans in their order, those without a number left out", () => {
    const { rows, height } = dotsLayout([value("p4", 60), value("p2", 70)], five, "%");
    expect(rows.map(({ plan: { plan } }) => plan.id)).toEqual(["p2", "p4"]);
    expect(height).toBe(2 * LANE + AXIS);
  });

  test("two numbers of one plan that lie too near take a lane each; contradictions stay both", () => {
    const near = dotsLayout(
      [value("p1", 19, { conflict: true }), value("p1", 19.5, { conflict: true }), value("p2", 20)],
      five,
      "万吨",
    );
    // The wider number of 19.5 begins further left, so it comes first.
    expect(near.marks.map(({ y }) => y)).toEqual([32 + LANE, 32, 32 + 2 * LANE]);
    const apart = dotsLayout([value("p1", 10, { year: 2025 }), value("p1", 90, { year: 2035 })], five, "%");
    expect(new Set(apart.marks.map(({ y }) => y)).size).toBe(1);
    expect(apart.marks.map(({ text }) => text.words)).toEqual(["10% · 2025", "90% · 2035"]);
  });

  test("an arrow has room of its own", () => {
    // Seals 60 pixels apart: their numbers do not touch, the arrow's point (28) and the next seal (11) do not either.
    const y = (percent: number) =>
      dotsLayout([value("p1", 0, { comparator: "ge" }), value("p1", percent)], five, "%").marks.map((one) => one.y);
    expect(ARROW).toBe(28);
    expect(y(100)).toEqual([32, 32]);
  });

  test.each([0, 1, 5, 40])("%i plans", (count) => {
    const some = plans(count);
    const { rows, marks, width, height } = dotsLayout(
      some.map(({ plan: { id } }, n) => value(id, n + 50)),
      some,
      "%",
    );
    expect(rows).toHaveLength(count);
    expect(width).toBe(WIDTH);
    expect(height).toBe(count === 0 ? 0 : count * LANE + AXIS);
    for (const { x, y } of marks) expect([x, y].every((one) => one >= 0 && one <= Math.max(width, height))).toBe(true);
  });
});

test("drawn: links with labels, no style, names escaped", () => {
  const values = [value("p1", 60, { comparator: "ge" }), value("p1", [20, 40], { comparator: "range" })];
  const svg = svgMarkup(drawDots(dotsLayout(values, [plan(1, "甲<乙")], "%"), "覆盖率", (path) => `/base${path}`));
  expect(svg.match(/<a href="\/base\/plans\/p1\/ch1\/#p1" class="cell-mark"/g)).toHaveLength(2);
  expect(svg).toContain("：甲<乙，覆盖率 不低于");
  expect(svg).not.toContain(">甲<乙<");
  expect(svg).not.toContain("style");
});
