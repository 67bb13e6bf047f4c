import { expect, test } from "vitest";
import { passageRecords } from "../../../scripts/pipeline/record/passages.ts";
import { DIRECTIONS } from "../../../src/text/chars.ts";
import { leaves, notices, resultOf } from "../../support/stages.ts";

/** Signs that turn the direction of text: said with their place, and in nothing that is made of the text. */

const SOURCE = "某市规划\n第一章 总则\n加强\u202e保护\u202c。到2025年,\u200f森林覆盖率达到40%。\n";

test("each is named with its line and column", () => {
  expect(notices(resultOf(SOURCE)).map((notice) => notice.replace(/;.*/, ""))).toEqual(
    ["202E", "202C", "200F"].map((code) => `direction 3: U+${code} turns the direction in which text is shown`),
  );
  expect(resultOf(SOURCE).file.messages.map(({ column }) => column)).toEqual([3, 6, 15]);
});

test("of many the first ten are named and the rest is counted", () => {
  const many = notices(resultOf(`某市规划\n第一章 总则\n${"\u202e保护".repeat(30)}\n`)).filter((notice) =>
    notice.startsWith("direction"),
  );
  expect(many).toHaveLength(11);
  expect(many.at(-1)).toContain("20 more signs");
});

test("passages, indicators and places are free of them, and every offset is the source's", () => {
  const result = resultOf(SOURCE);
  const made = JSON.stringify([
    passageRecords({ plan: "x", ...result }),
    result.targets.map(({ indicator }) => indicator),
  ]);
  expect(made).not.toMatch(DIRECTIONS);
  expect(result.targets.map(({ indicator, value }) => [indicator.replace(/\u2060/g, ""), value])).toEqual([
    ["森林覆盖率", 40],
  ]);
  for (const { value, position } of leaves(result))
    expect(SOURCE.slice(position.start.offset, position.end.offset).replace(DIRECTIONS, "\u2060")).toBe(value);
});
