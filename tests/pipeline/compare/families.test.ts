import { describe, expect, test } from "vitest";
import type { Common } from "../../../scripts/pipeline/compare/phrases/common.ts";
import { familiesOf, weight } from "../../../scripts/pipeline/compare/phrases/families.ts";

/** Families of phrases whose places are given: what weighs more, and what overlaps by half. */

const phrase = (length: number, places: number[], plans = [0, 1]): Common => ({ length, places, plans });
/** Families as `length@place: its variants`. */
const families = (...phrases: Common[]) => {
  const name = ({ length, places }: Common) => `${length}@${places[0]}`;
  return familiesOf(phrases).map(({ head, variants }) => [name(head), ...variants.map(name)].join(" "));
};

test("five tokens do not weigh, and one plan is what the others repeat", () => {
  expect(weight(phrase(5, [0], [0, 1, 2]))).toBe(0);
  expect(weight(phrase(12, [0], [0, 1]))).toBe(7);
  expect(weight(phrase(12, [0], [0, 1, 2, 3]))).toBe(21);
});

test("heaviest first, of one weight the longer, of one length the earlier", () => {
  expect(families(phrase(10, [0]), phrase(12, [100]), phrase(9, [200], [0, 1, 2]))).toEqual([
    "9@200",
    "12@100",
    "10@0",
  ]);
  // (11 - 5) × 1 and (8 - 5) × 2.
  expect(families(phrase(8, [0], [0, 1, 2]), phrase(11, [100]))).toEqual(["11@100", "8@0"]);
  expect(families(phrase(10, [100]), phrase(10, [50]))).toEqual(["10@50", "10@100"]);
});

describe("a variant overlaps its head by half of the shorter one", () => {
  test.each([
    ["by half, after it", phrase(8, [26]), true],
    ["by less", phrase(8, [27]), false],
    ["by half, before it", phrase(8, [6]), true],
    ["by less", phrase(8, [5]), false],
    ["within it", phrase(6, [15]), true],
    ["behind it", phrase(8, [30]), false],
    ["an odd length: 4 of 9 are less than half", phrase(9, [26]), false],
    ["5 of 9 are more", phrase(9, [25]), true],
    ["at its second place alone", phrase(8, [500, 104]), true],
    ["as long as it, by half", phrase(20, [20]), true],
  ])("%s", (_, other, is) => {
    const head = phrase(20, [10, 100], [0, 1, 2]);
    expect(familiesOf([other, head])).toEqual(
      is
        ? [{ head, variants: [other] }]
        : [
            { head, variants: [] },
            { head: other, variants: [] },
          ],
    );
  });

  test("each stands in one family, that of the heaviest; variants too are heaviest first", () => {
    const head = phrase(20, [0], [0, 1, 2]);
    const between = phrase(16, [12]);
    const behind = phrase(12, [22]);
    // 16@12 shares 8 of 16 with the head; 12@22 shares 6 of 12 with that one, and none with the head.
    expect(families(behind, between, head)).toEqual(["20@0 16@12", "12@22"]);
    expect(families(phrase(10, [2]), phrase(14, [1]), head)).toEqual(["20@0 14@1 10@2"]);
  });

  test("one that ends far behind others does not hide what ends before it", () => {
    const long = phrase(100, [0], [0, 1, 2]);
    expect(families(phrase(10, [5]), phrase(10, [40]), phrase(10, [95]), long, phrase(10, [200]))).toEqual([
      "100@0 10@5 10@40 10@95",
      "10@200",
    ]);
  });
});
