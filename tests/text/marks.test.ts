import { describe, expect, test } from "vitest";
import { clipped, withMarks, withoutMarks } from "../../src/text/marks.ts";

const text = "新增床位张。完善职业医师制度";
const lost = { at: 4, kind: "lost" } as const;
const sic = { at: 12, kind: "sic" } as const;

describe("marks stand in their places", () => {
  test.each<[string, number, number, string]>([
    ["in the whole text", 0, 14, "新增床位〔缺〕张。完善职业医师〔原文如此〕制度"],
    ["in a quotation around it", 2, 6, "床位〔缺〕张。"],
    ["what is lost belongs to what follows: a quotation that begins there has it", 4, 6, "〔缺〕张。"],
    ["one that ends there has it not", 0, 4, "新增床位"],
    ["words that stand so have their mark behind them", 8, 12, "职业医师〔原文如此〕"],
    ["a quotation that begins behind them has none", 12, 14, "制度"],
    ["nor has one elsewhere", 6, 8, "完善"],
    ["an empty one has none", 4, 4, ""],
  ])("%s", (_, start, end, expected) => expect(withMarks(text, [sic, lost], { start, end })).toBe(expected));

  test("at the end of a text the lost characters are those after it", () =>
    expect(withMarks("提升应急管理水", [{ at: 7, kind: "lost" }])).toBe("提升应急管理水〔缺〕"));

  test("at one place: first what is said of the words before, then what is lost", () =>
    expect(
      withMarks("甲乙", [
        { at: 1, kind: "lost" },
        { at: 1, kind: "sic" },
      ]),
    ).toBe("甲〔原文如此〕〔缺〕乙"));

  test("three in a date", () =>
    expect(
      withMarks(
        "于年月日",
        [1, 2, 3].map((at) => ({ at, kind: "lost" })),
      ),
    ).toBe("于〔缺〕年〔缺〕月〔缺〕日"));
});

test("a text is cut beside a mark, never in it", () => {
  expect(clipped("新增床位〔缺〕张", 8)).toBe("新增床位〔缺〕张");
  expect(clipped("新增床位〔缺〕张", 7)).toBe("新增床位〔缺〕…");
  expect(clipped("新增床位〔缺〕张", 6)).toBe("新增床位…");
  expect(clipped("新增床位〔缺〕张", 3)).toBe("新增床…");
});

test("a text without its marks is the source's", () =>
  expect(withoutMarks("床位〔缺〕张〔原文如此〕，〔2021〕5号")).toBe("床位张，〔2021〕5号"));
