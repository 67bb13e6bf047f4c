import { describe, expect, test } from "vitest";

import { compareKeys, passes, searchForm, shownText } from "../../src/view/table.ts";

describe("sort keys", () => {
  test.each<[string, string[], 1 | -1, string[]]>([
    ["numbers as numbers", ["10", "9", "-1"], 1, ["-1", "9", "10"]],
    ["words as Chinese", ["增长", "占比", "累计"], 1, ["累计", "增长", "占比"]],
    ["parts one after the other", ["人|20", "%|99", "人|3"], 1, ["%|99", "人|3", "人|20"]],
    ["backwards", ["1", "3", "2"], -1, ["3", "2", "1"]],
    ["empty last", ["", "2", "1"], 1, ["1", "2", ""]],
    ["empty last backwards too", ["", "2", "1"], -1, ["2", "1", ""]],
  ])("%s", (_, keys, direction, ordered) =>
    expect(keys.toSorted((a, b) => compareKeys(a, b, direction))).toEqual(ordered),
  );

  test("equal keys leave the order alone", () => expect(compareKeys("人|3", "人|3")).toBe(0));
});

describe("filter", () => {
  const row = { text: "森林覆盖率\n 不低于 68%", values: { year: ["2025"], theme: ["ecology", "urban"] } };
  const ask = (text: string, values: Record<string, string> = {}) => passes(row, { text, values });

  test("words", () => {
    expect([ask(""), ask("  "), ask("覆盖率 68"), ask("６８％"), ask("草原")]).toEqual([true, true, true, true, false]);
  });

  test("values", () => {
    expect(ask("", { year: "", theme: "" })).toBe(true);
    expect(ask("", { year: "2025", theme: "urban" })).toBe(true);
    expect(ask("", { year: "2035" })).toBe(false);
    expect(ask("", { theme: "eco" })).toBe(false);
    expect(ask("", { kind: "share" })).toBe(false);
  });

  test("text is looked for without white space, width and case", () => expect(searchForm(" Ａ b\u00a0％")).toBe("ab%"));
});

test("how much is shown", () => {
  expect(shownText(3, 3)).toBe("共 3 项");
  expect(shownText(0, 3)).toBe("显示 0 项，共 3 项");
});
