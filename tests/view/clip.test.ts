import { describe, expect, test } from "vitest";
import { clip, clippedList } from "../../src/text/chars.ts";
import { readChoice, unheard, unheardText, withUnknown } from "../../src/view/compare/choice.ts";
import { readState } from "../../src/view/compare/read-state.ts";
import { readState as readMatrix } from "../../src/view/compare/state.ts";
import { choiceFrom, stateText } from "../../src/view/phrases.ts";

/** What pages repeat of an address: never long, never out of order. */

const LONG = "长".repeat(500);
const MANY = Array.from({ length: 500 }, (_, i) => `x${i}`).join(",");

test("a text is cut to forty characters, no character in half, and told that it was", () => {
  expect(clip("短")).toBe("短");
  expect(clip(LONG)).toBe(`${"长".repeat(40)}…`);
  expect(clip(`${"长".repeat(39)}😀长`)).toBe(`${"长".repeat(39)}…`);
  expect(clip("a\u202eb\u2069c")).toBe("a\u2060b\u2060c");
});

test("of many values the first five are named", () =>
  expect(clippedList(MANY.split(","), "、")).toBe("“x0”、“x1”、“x2”、“x3”、“x4”等 500 项"));

describe.each([
  ["a value of 500 characters", LONG],
  ["500 values", MANY],
])("%s", (_, value) => {
  const query = (name: string) => new URLSearchParams({ [name]: value });
  test.each<[string, string]>([
    ["lists", withUnknown("共 3 项", readChoice(query("kind"), { kind: ["a"] }).unknown)],
    ["the matrix", withUnknown("共 3 题", readMatrix(query("theme"), { themes: [], statuses: [], plans: [] }).unknown)],
    ["its plans", withUnknown("共 3 题", readMatrix(query("plans"), { themes: [], statuses: [], plans: [] }).unknown)],
    [
      "shared phrases",
      stateText({ telling: 0, genre: 0 }, { plans: [], class: "" }, choiceFrom(`class=${value}`, []).unknown),
    ],
    [
      "their plans",
      stateText({ telling: 0, genre: 0 }, { plans: [], class: "" }, choiceFrom(`plans=${value}`, []).unknown),
    ],
    ...["plans", "theme", "topic", "view"].map((name): [string, string] => [
      `side by side: ${name}`,
      readState(query(name), { plans: ["a"], subjects: [] }).words.join(""),
    ]),
    ["other pages", unheardText(unheard(query("class"), []))],
  ])("%s", (_, said) => {
    expect(said).toMatch(/^.*(?:长长|x0)/u);
    expect(said.length).toBeLessThan(120);
  });
});
