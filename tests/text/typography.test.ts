import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { collapse, fold, lengthWithoutTrailing, squeeze } from "../../src/text/chars.ts";
import { forDisplay } from "../../src/text/typography.ts";
import { anyString, planLike, SEEDED } from "../support/arbitraries.ts";
import { planNamed } from "../support/stages.ts";

describe("full-width punctuation where Chinese is written", () => {
  test.each<[string, string]>([
    ["加强领导,落实责任;抓好落实:好!吗?", "加强领导，落实责任；抓好落实：好！吗？"],
    ["市、县(区)党委", "市、县（区）党委"],
    ["纲要(摘要)", "纲要（摘要）"],
    ["(牵头部门:市发改局〈粮食局〉,配合部门:各镇)", "（牵头部门：市发改局〈粮食局〉，配合部门：各镇）"],
    ["(一)创新驱动", "（一）创新驱动"],
    ["“十四五”规划,到2025年,达到40%,基本建成", "“十四五”规划，到2025年，达到40%，基本建成"],
    ["《纲要》:系列解读", "《纲要》：系列解读"],
    // Parentheses around Latin text that touches Han.
    ["城市细颗粒物(PM2.5)平均浓度", "城市细颗粒物（PM2.5）平均浓度"],
    ["营商环境评价(分)大于80分", "营商环境评价（分）大于80分"],
    ["收藏此文 赞一个 ( ) 打赏", "收藏此文 赞一个 ( ) 打赏"],
    // Numbers, times, dates, Latin words and addresses stay.
    ["投资1,000万元", "投资1,000万元"],
    ["2020-12-22 10:06:14 字号", "2020-12-22 10:06:14 字号"],
    ["比例为3:2左右", "比例为3:2左右"],
    ["http://www.example.com/a,b?c=1", "http://www.example.com/a,b?c=1"],
    ["转载请注明:http://www.example.com/", "转载请注明：http://www.example.com/"],
    ["GDP, CPI (year on year); done!", "GDP, CPI (year on year); done!"],
    ["f(x)", "f(x)"],
    // What is full-width already, and what no rule claims.
    ["加强领导，落实责任。", "加强领导，落实责任。"],
    ["*29.单位GDP能耗", "*29.单位GDP能耗"],
    ["2. 新发展阶段", "2. 新发展阶段"],
    ["", ""],
  ])("%s → %s", (given, shown) => expect(forDisplay(given)).toBe(shown));
});

describe("display loses nothing", () => {
  const holds = (text: string) => {
    const shown = forDisplay(text);
    expect(shown.length).toBe(text.length);
    expect(shown.normalize("NFKC")).toBe(text.normalize("NFKC"));
  };

  test("any string", () => fc.assert(fc.property(anyString, holds), SEEDED));
  test("plan-like texts", () => fc.assert(fc.property(planLike, holds), SEEDED));
  test.each(planIds())("%s", (id) => holds(planNamed(id).analysis.text.source));
});

describe("characters", () => {
  test.each<[string, string]>([
    ["一 二\u3000三\u00a0四\u200b五\ufeff六\u0085七\r\n八", "一二三四五六七八"],
    ["", ""],
  ])("squeeze %j", (given, want) => expect(squeeze(given)).toBe(want));

  test("fold makes two copies of a sentence the same", () =>
    expect(fold("加强（一），２０２５年 ")).toBe("加强(一),2025年"));

  test("collapse", () => expect(collapse(" 一 \u3000 二\n三 ")).toBe("一 二 三"));

  test.each<[string, number]>([
    ["一 \u3000\u200b", 1],
    [" ", 0],
    ["", 0],
    ["一 二", 3],
  ])("length of %j without its end", (given, length) => expect(lengthWithoutTrailing(given)).toBe(length));
});
