import { expect, test } from "vitest";
import { FIELD } from "../../src/charts/mark.ts";
import { svgMarkup } from "../../src/charts/svg.ts";
import { drawTimeline } from "../../src/charts/timeline/draw.ts";
import { BREAK, GAP, MARKS, PAD, PER_ROW, timelineLayout } from "../../src/charts/timeline/layout.ts";
import type { Dated } from "../../src/view/compare/timeline.ts";
import { overlaps, plans } from "../support/compare.ts";

const dated = (plan: string, year: number, given: Partial<Dated> = {}): Dated => ({
  plan,
  year,
  status: "quantified",
  name: "森林覆盖率",
  value: "68%",
  target: null,
  passage: `${plan}/ch1/p1`,
  url: `/plans/${plan}/ch1/#p1`,
  quote: "森林覆盖率达到68%",
  path: "第一章",
  ...given,
});
const many = (count: number, plan: string, year: number) => Array.from({ length: count }, () => dated(plan, year));
const line = FIELD + 2 * PAD;

test("years down the page, plans within a year, full rows before new ones", () => {
  const { marks, years, rows, height } = timelineLayout(
    [...many(1, "p2", 2025), ...many(PER_ROW + 1, "p1", 2025), ...many(1, "p1", 2024)],
    plans(2),
  );
  expect(years).toEqual([
    { year: 2024, y: line / 2 },
    { year: 2025, y: line + GAP + line / 2 },
  ]);
  const top = line + GAP;
  expect(rows.map(({ plan: { plan }, y }) => [plan.id, y])).toEqual([
    ["p1", line / 2],
    ["p1", top + line / 2],
    ["p2", top + line + FIELD + line / 2],
  ]);
  const last = marks.filter(({ plan }) => plan === "p1").at(-1);
  expect(last).toMatchObject({ x: MARKS + FIELD / 2, y: top + PAD + FIELD * 1.5 });
  expect(height).toBe(top + line + FIELD + line);
});

test("years in which nothing falls due are one break, named", () => {
  const { breaks, years } = timelineLayout([dated("p1", 2022), dated("p1", 2025), dated("p1", 2035)], plans(1));
  expect(breaks.map(({ from, to }) => [from, to])).toEqual([
    [2023, 2024],
    [2026, 2034],
  ]);
  expect(years.map(({ y }) => y)).toEqual([line / 2, line + BREAK + line / 2, 2 * (line + BREAK) + line / 2]);
  const svg = svgMarkup(
    drawTimeline(timelineLayout([dated("p1", 2023), dated("p1", 2025)], plans(1)), "时间", (path) => path),
  );
  expect(svg).toContain(">2024 年没有写明的承诺<");
});

test("over ninety in one year do not cover each other and stay as wide as a phone", () => {
  const { marks, width } = timelineLayout(many(95, "p1", 2025), plans(1));
  expect(marks).toHaveLength(95);
  expect(overlaps(marks, FIELD)).toBe(false);
  expect(width).toBeLessThanOrEqual(350);
});

test("the label: who, when, what, how much, in which words", () => {
  const [number, title] = timelineLayout(
    [
      dated("p1", 2025),
      dated("p1", 2025, { status: "designated", value: "", name: "全国文明城市", quote: "创建全国文明城市" }),
    ],
    plans(1),
  ).marks;
  expect(number?.label).toBe("1市，2025年，有数字：森林覆盖率 68%，“森林覆盖率达到68%”");
  expect(title?.label).toBe("1市，2025年，争创称号：全国文明城市，“创建全国文明城市”");
});

test.each([0, 1, 5, 40])("%i plans", (count) => {
  const some = plans(count);
  const { rows, marks, height } = timelineLayout(
    some.flatMap(({ plan: { id } }) => many(3, id, 2025)),
    some,
  );
  expect(rows).toHaveLength(count);
  expect(height).toBe(count * line);
  expect(overlaps(marks, FIELD)).toBe(false);
});
