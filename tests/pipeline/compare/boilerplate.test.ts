import { describe, expect, test } from "vitest";
import { readBoilerplate } from "../../../scripts/pipeline/compare/phrases/boilerplate.ts";
import { type PhraseSettings, phrasesOf } from "../../../scripts/pipeline/compare/phrases/index.ts";
import { planOf } from "../../support/phrases.ts";

describe("boilerplate", () => {
  const list = (yaml: string) => readBoilerplate(yaml, "boilerplate-phrases.yaml");
  const classOf = (texts: string[], settings: PhraseSettings = {}) => {
    const [record] = phrasesOf(
      texts.map((text, i) => planOf(`p${i}`, [text])),
      settings,
    );
    return [record?.class, record?.reason];
  };
  const twelve = "甲乙丙丁戊己庚辛壬癸子丑";

  test.each([
    ["two plans, twelve words", [twelve, twelve], ["telling", null]],
    ["eleven words are short", [twelve.slice(1), twelve.slice(1)], ["genre", "较短，可能只是通行的词组"]],
    ["four of six are most", [twelve, twelve, twelve, twelve, "", ""], ["genre", "多数文件都有"]],
    ["four of seven are not", [twelve, twelve, twelve, twelve, "", "", ""], ["telling", null]],
    ["three of three are not: too few to say", [twelve, twelve, twelve], ["telling", null]],
  ])("%s", (_, texts, expected) => expect(classOf(texts)).toEqual(expected));

  const names = list("- text: 甲、乙“丙丁戊己”\n  reason: 制度的名称\n");
  test("less than seven words beside a listed name: of the genre, with the editor's reason", () => {
    expect(classOf([twelve, twelve], { boilerplate: names })).toEqual(["genre", "制度的名称"]);
    expect(classOf([`${twelve}寅`, `${twelve}寅`], { boilerplate: names })).toEqual(["telling", null]);
  });

  test("an entry that stands in no phrase is told, with its line", () => {
    const notices: string[] = [];
    phrasesOf([planOf("a", [twelve]), planOf("b", [twelve])], {
      boilerplate: list("- text: 甲乙丙丁\n  reason: 制度的名称\n- text: 无此一说\n  reason: 制度的名称\n"),
      notice: (message) => notices.push(message),
    });
    expect(notices).toEqual([
      'boilerplate-phrases.yaml:3 "无此一说" stands in no shared phrase; delete it, or correct its words',
    ]);
  });

  test.each([
    ["- text: 甲乙丙丁\n", 'boilerplate-phrases.yaml:1 field "0.reason"'],
    ["- text: 甲\n  reason: 制度的名称\n", 'boilerplate-phrases.yaml:1 field "0.text"'],
    ["- text: 甲乙丙丁\n  reason: 制度的名称\n  why: x\n", 'boilerplate-phrases.yaml:3 unknown field "why"'],
  ])("a bad entry is told with its line: %j", (yaml, message) => expect(() => list(yaml)).toThrow(message));
});

describe("listed words", () => {
  const list = (...texts: string[]) =>
    readBoilerplate(texts.map((text) => `- text: ${text}\n  reason: “${text}”的名称\n`).join(""), "list.yaml");
  const reasonOf = (text: string, ...listed: string[]) =>
    phrasesOf([planOf("a", [text]), planOf("b", [text])], { boilerplate: list(...listed) })[0]?.reason;
  const twelve = "甲乙丙丁戊己庚辛壬癸子丑";

  test("the longest that stands in a phrase gives the reason, and what it holds does not count", () => {
    expect(reasonOf(twelve, "甲乙丙丁", "甲乙丙丁戊己")).toBe("“甲乙丙丁戊己”的名称");
    expect(reasonOf(twelve, "甲乙丙丁戊己", "甲乙丙丁")).toBe("“甲乙丙丁戊己”的名称");
  });

  test("several take away together; at every place; never within another word", () => {
    expect(reasonOf(twelve, "甲乙丙丁")).toBeNull();
    expect(reasonOf(twelve, "甲乙丙丁", "癸子丑无")).toBeNull();
    expect(reasonOf(twelve, "甲乙丙丁", "子丑癸壬", "壬癸子丑")).toBe("“甲乙丙丁”的名称");
    expect(reasonOf("甲乙丙丁戊己庚甲乙丙丁辛", "甲乙丙丁")).toBe("“甲乙丙丁”的名称");
    expect(reasonOf("达到2025年甲乙丙丁戊己庚辛", "025年甲")).not.toBe("“025年甲”的名称");
  });
});
