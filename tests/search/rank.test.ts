import { expect, test } from "vitest";
import { type Hit, type Merits, score } from "../../src/search/rank.ts";

/** Worked out by hand from the sentence above `score`: 20 a title, percent up to 6, repetition, how early (3 at most), merits. */

const hit: Hit = { passage: 0, count: 1, covered: 2, inTitle: 0, first: 40, intoList: 0 };
const plain: Merits = { size: 100, task: false, targets: false };

test.each<[string, number, Partial<Hit>, Partial<Merits>]>([
  ["two words of a hundred, late: 2 percent and 1 for standing there once", 3, {}, {}],
  ["three times: log2(1 + 3)", 4, { count: 3 }, {}],
  ["at the very beginning: 3 more", 6, { first: 0 }, {}],
  ["after twenty words: half of that", 4.5, { first: 20 }, {}],
  ["after eighty: nothing, but no less", 3, { first: 80 }, {}],
  ["in the heading: 20 more", 23, { inTitle: 1 }, {}],
  ["one of two terms in the heading: 10", 13, { inTitle: 0.5 }, {}],
  ["above 6 percent it is not more about it", 7, { covered: 50 }, {}],
  ["an empty text has one word", 7, { covered: 1 }, { size: 0 }],
  ["targets count by the share of the text: 1.5 × 3/6", 4.75, { covered: 3 }, { targets: true }],
  ["so does a task: 1 × 3/6", 4.5, { covered: 3 }, { task: true }],
  ["both", 5.25, { covered: 3 }, { task: true, targets: true }],
  ["only in the list of bodies, at its beginning", 0.5, { count: 0, first: 0, inTitle: 1 }, { task: true }],
  ["three words into that list", 0.2, { count: 0, intoList: 3 }, {}],
])("%s: %d", (_, expected, own, merits) =>
  expect(score({ ...hit, ...own }, { ...plain, ...merits })).toBeCloseTo(expected, 12),
);
