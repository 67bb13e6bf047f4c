import { describe, expect, test } from "vitest";
import { recordOf } from "../../scripts/tools/search/queries.ts";
import { resultsCsv } from "../../src/search/csv.ts";
import { addressOf, asking, stateAt } from "../../src/search/state.ts";

/** What leaves the search: addresses, tables, its description for browsers. */

describe("addresses", () => {
  test.each([
    ["", ""],
    ["?q=%E5%85%BB%E8%80%81", "?q=%E5%85%BB%E8%80%81"],
    ["?q=a&plan=x&plan=y&theme=z&order=plan&loose=1", "?q=a&plan=x&plan=y&theme=z&order=plan&loose=1"],
    ["?q=a&order=wrong&loose=0&page=2", "?q=a"],
  ])("%s", (search, address) => expect(addressOf(stateAt({ search, hash: "" }))).toBe(address));

  test("a long query goes by the fragment, and comes back", () => {
    const q = "规划".repeat(5000);
    const address = addressOf(asking(q));
    expect(address.startsWith("#q=")).toBe(true);
    expect(stateAt({ search: "", hash: address }).q).toBe(q);
  });

  test("a value is named once, an empty one not at all", () =>
    expect(stateAt({ search: "?q=a&plan=x&plan=&plan=x&plan=y", hash: "" })).toEqual({
      ...asking("a"),
      choice: { plan: ["x", "y"] },
    }));

  test("the fragment speaks only where there is no query, and only in its own form", () => {
    expect(stateAt({ search: "?q=a", hash: "#q=b" }).q).toBe("a");
    expect(stateAt({ search: "", hash: "#q=b&loose=1" })).toMatchObject({ q: "b", loose: true });
    expect(stateAt({ search: "", hash: "#main" })).toEqual(asking(""));
  });

  test("the longest query that goes as one has 4,000 characters; filters alone always do", () => {
    expect(addressOf(asking("a".repeat(3998)))).toMatch(/^\?q=a/);
    expect(addressOf(asking("a".repeat(3999)))).toMatch(/^#q=a/);
    expect(addressOf({ ...asking(""), choice: { plan: ["a".repeat(5000)] } })).toMatch(/^\?plan=a/);
  });
});

test("a table has a line for each result, with its place, kinds, themes and bodies in words", () => {
  const names = {
    plan: (id: string) => `规划${id}`,
    theme: (id: string) => `主题${id}`,
    address: (url: string) => url,
  };
  const csv = resultsCsv(
    [
      recordOf("p/1", "甲", {
        path: ["第一章", "第一节"],
        kinds: ["任务", "专栏"],
        themes: ["a", "b"],
        leads: ["甲局", "乙局"],
      }),
      recordOf("q/1", "乙"),
    ],
    names,
  );
  expect(csv.split("\r\n").slice(1)).toEqual([
    "1,规划p,第一章 › 第一节,任务、专栏,p/1,甲,主题a、主题b,甲局、乙局,/plans/p/1/",
    "2,规划q,,正文,q/1,乙,,,/plans/q/1/",
    "",
  ]);
});

test("a table of results is safe for spreadsheet programs", () => {
  const names = { plan: (id: string) => id, theme: (id: string) => id, address: (url: string) => `https://x${url}` };
  const csv = resultsCsv([recordOf("p/1", '=1+1,"甲"')], names);
  expect(csv).toBe(
    '\ufeff序号,规划,标题路径,类别,段落编号,原文,主题,牵头部门,地址\r\n1,p,,正文,p/1,"\'=1+1,""甲""",,,https://x/plans/p/1/\r\n',
  );
});
