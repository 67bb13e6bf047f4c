import { expect, test } from "vitest";
import { lanesOf } from "../../src/charts/lanes.ts";
import { textWidth, twoLines } from "../../src/charts/text.ts";

test.each([
  ["none", [], []],
  [
    "apart",
    [
      [0, 10],
      [20, 30],
    ],
    [0, 0],
  ],
  [
    "touching is too near for a gap of 2",
    [
      [0, 10],
      [11, 20],
    ],
    [0, 1],
  ],
  [
    "just far enough",
    [
      [0, 10],
      [12, 20],
    ],
    [0, 0],
  ],
  [
    "from the left, whatever the order given",
    [
      [50, 60],
      [0, 100],
      [110, 120],
    ],
    [1, 0, 0],
  ],
  [
    "the same place",
    [
      [0, 10],
      [0, 10],
      [0, 10],
    ],
    [0, 1, 2],
  ],
] as [string, [number, number][], number[]][])("lanes: %s", (_, spans, lanes) => expect(lanesOf(spans)).toEqual(lanes));

test("lanes: without a gap spans may touch", () =>
  expect(
    lanesOf(
      [
        [0, 10],
        [10, 20],
      ],
      0,
    ),
  ).toEqual([0, 0]));

test.each([
  ["", 0],
  ["安康", 20],
  ["100%", 24],
  ["≥80%", 28],
])("width of %s at 10 pixels", (text, width) => expect(textWidth(text, 10)).toBeCloseTo(width));

test.each([
  ["安康市", ["安康市"]],
  ["芜湖市弋江区", ["芜湖市弋江区"]],
  ["恩施土家族苗族自治州", ["恩施土家族", "苗族自治州"]],
])("%s in lines of 6", (name, lines) => expect(twoLines(name, 6)).toEqual(lines));
