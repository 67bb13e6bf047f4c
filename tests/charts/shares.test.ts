import { expect, test } from "vitest";
import { AXIS, PAD, SIDE, sharesLayout, WIDTH } from "../../src/charts/shares/layout.ts";
import type { SiteFound, SiteTheme } from "../../src/model/site.ts";
import { type ThemeShares, themeShares } from "../../src/view/compare/shares.ts";
import { overlaps, plans } from "../support/compare.ts";

const theme = (id: string) => ({ id, name: id, main: true, description: "", subs: [], plans: {} }) as SiteTheme;
const row = (shares: (number | null)[]): ThemeShares => ({
  theme: theme("安全"),
  shares: plans(shares.length).map((plan, at) => ({ plan, chars: 1, share: shares[at] ?? null })),
});

test("on one scale from zero; near ones below each other; none where there is none", () => {
  const { marks, rows, height, ticks } = sharesLayout([row([0.1, 0.4, null]), row([0.2, 0.21, 0.2])]);
  // 0 to 40 % on 248 pixels from 86: 6.2 pixels a percent.
  expect(marks.map(({ x }) => x)).toEqual([148, 334, 210, 216.2, 210]);
  const [one, two] = [PAD + SIDE / 2, 2 * PAD + SIDE + PAD + SIDE / 2];
  expect(marks.map(({ y }) => y)).toEqual([one, one, two, two + 2 * SIDE, two + SIDE]);
  expect(rows.map(({ top }) => top)).toEqual([0, SIDE + 2 * PAD]);
  expect(height).toBe(4 * SIDE + 4 * PAD + AXIS);
  expect(ticks.map(({ text }) => text)).toEqual(["0%", "10%", "20%", "30%", "40%"]);
});

test("large shares start at zero too", () =>
  // 0 to 40 % on 248 pixels from 86.
  expect(sharesLayout([row([0.3, 0.4])]).marks.map(({ x }) => x)).toEqual([272, 334]));

test.each([[[]], [[row([null, null])]], [[row([0])]]])("nothing to show: nothing drawn", (themes) =>
  expect(sharesLayout(themes)).toMatchObject({ height: 0, rows: [], marks: [] }),
);

test.each([1, 5, 40])("%i plans, all alike", (count) => {
  const { marks, width, height } = sharesLayout([row(Array.from({ length: count }, () => 0.25))]);
  expect(overlaps(marks, SIDE)).toBe(false);
  expect([width, height]).toEqual([WIDTH, count * SIDE + 2 * PAD + AXIS]);
});

test("shares of the text: empty where there is no text or nothing of it, themes of nobody left out", () => {
  const found: Record<string, Pick<SiteFound, "themeChars" | "bodyChars">> = {
    p1: { themeChars: { 安全: 50 }, bodyChars: 200 },
    p2: { themeChars: { 安全: 0 }, bodyChars: 100 },
    p3: { themeChars: { 安全: 5 }, bodyChars: 0 },
  };
  const rows = themeShares([theme("安全"), theme("养老")], plans(4), (id) => found[id]);
  expect(rows.map(({ theme: { id }, shares }) => [id, shares.map(({ share }) => share)])).toEqual([
    ["安全", [0.25, null, null, null]],
  ]);
});
