import { expect, test } from "vitest";
import { COLUMN, HEAD, PAD, SEALS, titlesLayout } from "../../src/charts/designations/layout.ts";
import { FIELD } from "../../src/charts/mark.ts";
import { designation, overlaps, plans } from "../support/compare.ts";

const half = FIELD / 2;

test("a column a level, three marks side by side, the row as high as its fullest field", () => {
  const sought = [
    ...["甲", "乙", "丙", "丁"].map((title) => designation("p1", title, { level: "国家" })),
    designation("p1", "戊", { level: null, year: 2025 }),
    designation("p2", "己", { level: "省" }),
  ];
  const { marks, rows, columns, height } = titlesLayout(sought, plans(2));
  expect(columns.map(({ name }) => name)).toEqual(["国家级", "省级", "市级", "未载明"]);
  expect(marks.map(({ x }) => x)).toEqual(
    [0, 1, 2, 0].map((n) => SEALS + n * FIELD + half).concat(SEALS + 3 * COLUMN + half, SEALS + COLUMN + half),
  );
  const first = HEAD + PAD + half;
  // Two lines for the first plan's four national titles.
  const second = HEAD + 2 * FIELD + 2 * PAD + PAD + half;
  expect(marks.map(({ y }) => y)).toEqual([first, first, first, first + FIELD, first, second]);
  expect(marks.map(({ dated }) => dated)).toEqual([false, false, false, false, true, false]);
  expect(rows.map(({ y }) => y)).toEqual([first, second]);
  expect(height).toBe(HEAD + 3 * FIELD + 4 * PAD);
});

test("the label says who, what, level, year and words", () =>
  expect(titlesLayout([designation("p1", "全国文明城市", { level: "国家" })], plans(1)).marks[0]?.label).toBe(
    "1市，创建：全国文明城市，国家级，年份未载明，“创建全国文明城市”",
  ));

test.each([0, 1, 5, 40])("%i plans, those without titles in their rows", (count) => {
  const some = plans(count);
  const sought = some.flatMap(({ plan: { id } }, n) =>
    Array.from({ length: n % 6 }, (_, at) => designation(id, `称号${at}`)),
  );
  const { rows, marks, width, height } = titlesLayout(sought, some);
  expect(rows).toHaveLength(count);
  expect(marks).toHaveLength(sought.length);
  expect(overlaps(marks, FIELD)).toBe(false);
  expect(width).toBe(SEALS + 4 * COLUMN);
  if (count === 0) expect(height).toBe(HEAD);
  // None, 1, 2, 3 and 4 titles: five rows of six lines, the first one empty.
  if (count === 5) expect(height).toBe(HEAD + 6 * FIELD + 5 * 2 * PAD);
});
