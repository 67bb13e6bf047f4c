import { expect, test } from "vitest";
import { drawInstruments } from "../../src/charts/instruments/draw.ts";
import {
  COLUMN,
  HEAD,
  instrumentsLayout,
  LARGEST,
  mostMentions,
  NAMES,
  ROW,
} from "../../src/charts/instruments/layout.ts";
import { svgMarkup } from "../../src/charts/svg.ts";
import { instrument, plans } from "../support/compare.ts";

test("a field an instrument and plan; the area is the count", () => {
  const { marks, width, height } = instrumentsLayout(
    [instrument("a", { p1: 4 }), instrument("b", { p2: 1 })],
    plans(3),
  );
  expect([width, height]).toEqual([NAMES + 3 * COLUMN, HEAD + 2 * ROW]);
  expect(marks).toMatchObject([
    { plan: "p1", x: NAMES + COLUMN / 2, y: HEAD + ROW / 2, count: 4, r: LARGEST },
    // A quarter of the mentions, a quarter of the area, half the radius.
    { plan: "p2", x: NAMES + 1.5 * COLUMN, y: HEAD + 1.5 * ROW, count: 1, r: LARGEST / 2 },
  ]);
});

test("one scale for several pictures", () =>
  expect(instrumentsLayout([instrument("a", { p1: 1 })], plans(1), 4).marks[0]?.r).toBe(LARGEST / 2));

test("what is never named has no dot, where nothing is named either", () =>
  expect(instrumentsLayout([instrument("a", { p1: 0 })], plans(1)).marks.map(({ count, r }) => [count, r])).toEqual([
    [0, 0],
  ]));

test("one place: its passage; several: the list of them", () => {
  const { marks } = instrumentsLayout([instrument("a", { p1: 1, p2: 2 }, "林长制")], plans(2));
  expect(marks.map(({ url }) => url)).toEqual(["/plans/p1/ch1/#p1", "/compare/instruments/#a-p2"]);
  expect(marks.map(({ label }) => label)).toEqual([
    "1市，林长制，提到 1 处，第一章：“林长制”",
    "2市，林长制，提到 2 处",
  ]);
});

test("a plan that is not shown has no mark", () =>
  expect(instrumentsLayout([instrument("a", { p1: 1, p9: 1 })], plans(1)).marks).toHaveLength(1));

test.each([0, 1, 5, 40])("%i plans", (count) => {
  const some = plans(count);
  const all = [instrument("a", Object.fromEntries(some.map(({ plan }) => [plan.id, 1])))];
  const { width, columns, marks } = instrumentsLayout(all, some);
  expect(width).toBe(NAMES + COLUMN * count);
  expect(columns).toHaveLength(count);
  expect(new Set(marks.map(({ x }) => x)).size).toBe(count);
});

test("no instruments: a head and nothing else", () => {
  expect(mostMentions([])).toBe(0);
  const layout = instrumentsLayout([], plans(2));
  expect(layout).toMatchObject({ height: HEAD, rows: [], marks: [] });
  expect(svgMarkup(drawInstruments(layout, "无", (path) => path))).not.toContain("NaN");
});
