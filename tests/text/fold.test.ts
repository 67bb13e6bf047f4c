import { describe, expect, test } from "vitest";
import { foldMapped, loosen, loosenMapped, searchFold, token, tokens } from "../../src/text/fold.ts";

describe("the fold", () => {
  test.each([
    ["full-width punctuation", "一，二：三；（四）", "一,二:三;(四)"],
    ["full-width letters and digits, case", "５Ｇ ＡＢＣ Gdp", "5gabcgdp"],
    ["white space of all kinds", " 甲\t乙\n丙\u3000丁\u00a0戊 ", "甲乙丙丁戊"],
    ["zero-width, control and variation characters", "甲\u200b乙\ufeff丙\u00ad丁\0戊\ufe0f", "甲乙丙丁戊"],
    ["quotation marks", "“放管服”改革‘一’\"二\"'三'「四」『五』＂六＂", "放管服改革一二三四五六"],
    ["book-title marks", "《规划〈纲要〉》", "规划纲要"],
    [
      "zeros of years",
      "二〇二五 二○三五 二O三五 二o三五 二0三五 二〇〇O年",
      "二〇二五二〇三五二〇三五二〇三五二〇三五二〇〇〇年",
    ],
    ["zeros elsewhere stay", "CO2 100 o 0 GO一", "co2100o0go一"],
    ["signs of their own stay", "3-5个 5.5% 3‰ A·B、C", "3-5个5.5%3‰a·b、c"],
    ["what NFKC takes apart", "㎡①…", "m21..."],
    ["marks that combine", "e\u0301", "é"],
    ["lone surrogates", "甲\ud800乙", "甲\ud800乙"],
  ])("%s", (_, text, folded) => expect(searchFold(text)).toBe(folded));

  test("leads back to the characters of the text", () => {
    const text = " “㎡”二O三五";
    const { text: folded, starts, ends } = foldMapped(text);
    expect(folded).toBe("m2二〇三五");
    expect(folded.split("").map((_, i) => text.slice(starts[i], ends[i]))).toEqual(["㎡", "㎡", "二", "O", "三", "五"]);
  });

  test("what is folded stays as it is", () => {
    for (const text of ["二〇三五年“甲”", "㎡ＡＢ", "é"]) expect(searchFold(searchFold(text))).toBe(searchFold(text));
  });
});

test.each([
  ["双随机、一公开", "双随机一公开"],
  ["3-5个、5.5%", "3-5个5.5%"],
  ["(甲)", "甲"],
  ["互联网+政务", "互联网政务"],
])("without punctuation: %s", (text, loose) => expect(loosen(text)).toBe(loose));

test("without punctuation, and from where", () => expect(loosenMapped("甲、乙").at).toEqual([0, 2]));

describe("words of the index", () => {
  test.each([
    ["甲", "甲"],
    ["〇", "〇"],
    ["a", "qa"],
    ["7", "q7"],
    ["、", "z003001"],
    ["é", "z0000e9"],
    ["😀", "z01f600"],
    ["𠮷", "z020bb7"],
  ])("%s", (char, word) => expect(token(char)).toBe(word));

  test("one a character, also outside of the basic plane", () =>
    expect(tokens("a😀𠮷")).toEqual(["qa", "z01f600", "z020bb7"]));

  test("no word is the beginning of another", () => {
    const words = Array.from({ length: 0x3000 }, (_, i) => token(String.fromCodePoint(0x20 + i)));
    const known = new Set(words);
    for (const word of known)
      for (let end = 1; end < word.length; end++) expect(known.has(word.slice(0, end)), word).toBe(false);
  });
});
