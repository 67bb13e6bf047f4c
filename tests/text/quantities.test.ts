import { describe, expect, test } from "vitest";
import { chineseNumber, ordinal, yearOf } from "../../src/text/numerals.ts";
import { plainForm, quantities, tooLong } from "../../src/text/quantities.ts";
import { formAt, QUANTITY_FORMS } from "../../src/text/quantity-forms.ts";
import { ruleTests } from "../support/rules.ts";

/** Quantities of a text as `value unit comparator`. */
const read = (text: string): string[] =>
  quantities(plainForm(text)).map(({ value, unit, comparator }) =>
    [Array.isArray(value) ? value.join("–") : value, unit, comparator].join(" "),
  );

describe("forms", () => {
  ruleTests(QUANTITY_FORMS, (form, text) => {
    const plain = plainForm(text);
    return quantities(plain).some(({ start }) => formAt(plain, start)?.form === form);
  });
});

describe("quantities", () => {
  test.each<[string, ...string[]]>([
    ["达到１２．５％", "12.5 % eq"],
    ["百分之五", "5 % eq"],
    ["百分之五十以上", "50 % ge"],
    ["百分之三点五", "3.5 % eq"],
    ["九成以上", "90 % ge"],
    ["3 — 5个", "3–5 个 range"],
    ["3-5家", "3–5 家 range"],
    ["3至5个百分点", "3–5 个百分点 range"],
    ["50%—60%", "50–60 % range"],
    ["1.2万个", "1.2 万个 eq"],
    ["15,000户", "15000 户 eq"],
    ["3 000人次", "3000 人次 eq"],
    ["0.5‰", "0.5 ‰ eq"],
    ["控制在12.5‰以内", "12.5 ‰ le"],
    ["超过40万人", "40 万人 gt"],
    ["不低于13.5年", "13.5 年 ge"],
    ["不超过5%", "5 % le"],
    ["低于4.5%", "4.5 % lt"],
    ["小于4.5%", "4.5 % lt"],
    ["少于50人", "50 人 lt"],
    ["不足3天", "3 天 lt"],
    ["<5%", "5 % lt"],
    ["5%左右", "5 % approx"],
    ["约200亩", "200 亩 approx"],
    ["190多个行政村", "190 个 gt"],
    ["1.5万余人", "1.5 万人 gt"],
    ["大于30万元/亩", "30 万元/亩 gt"],
    ["53微克/立方米", "53 微克/立方米 eq"],
    ["43.5亿立方米", "43.5 亿立方米 eq"],
    ["百家以上", "100 家 ge"],
    ["两处出入口", "2 处 eq"],
    ["突破百亿", "100 亿 gt"],
    ["三千户", "3000 户 eq"],
    ["7%和8%左右", "7 % eq", "8 % approx"],
    ["降至1.3以下", "1.3  le"],
    ["≥70万吨", "70 万吨 ge"],
    ["排名保持前三位", "3 位 le"],
  ])("%s", (text, ...expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    "5G基站建设",
    "深度共建G60科创走廊",
    "十四五规划",
    "一二三产业融合",
    "负增长",
    "12345678901234567890个",
    `${"9".repeat(30)}个`,
    "国道312与108国道",
    "IPv6规模部署",
    "1+X证书",
  ])("nothing in %s", (text) => {
    expect(read(text)).toEqual([]);
  });

  test("plain form keeps every character at its place", () => {
    for (const text of ["１２．５％、（一）", "3—5", "二〇二五年", "①②㎡ｋｍ"])
      expect(plainForm(text)).toHaveLength(text.length);
  });
});

describe("numerals", () => {
  test.each([
    ["十七", 17],
    ["一百零三", 103],
    ["两千", 2000],
    ["二〇", 20],
    ["百", 100],
    ["三十万", 300000],
    ["百分之五", null],
    ["二三十", null],
    ["五个", null],
  ])("%s", (text, number) => {
    expect(chineseNumber(text)).toBe(number);
  });

  test.each(["二〇二五", "二○二五", "二O二五", "二0二五", "２０２５", "2025"])("year %s", (text) => {
    expect(yearOf(text)).toBe(2025);
  });

  test("no ordinal above 999, none of 0", () => {
    expect([ordinal("1000"), ordinal("0"), ordinal("９９"), ordinal("③")]).toEqual([null, null, 99, 3]);
  });
});

describe("runs of digits that are no number", () => {
  test.each([
    ["16 Arabic digits", `编号${"1".repeat(16)}个`],
    ["25 Chinese ones", `编号${"二".repeat(25)}个`],
    ["the end of one that is longer than what is looked at", `编号${"二".repeat(70)}个`],
  ])("%s are passed over whole, and reported", (_, text) => {
    expect(read(text)).toEqual([]);
    expect(tooLong(plainForm(text))).toEqual([2]);
  });

  test("a million of them are one step each: no place in a run is tried on its own", () => {
    for (const digit of ["1", "二", "二〇"]) expect(read(`达到${digit.repeat(500_000)}个，3个`)).toEqual(["3 个 eq"]);
  });
});
