import { describe, expect, test } from "vitest";
import { searchRecords } from "../../scripts/tools/search/queries.ts";
import { type Piece, shownOf } from "../../src/search/excerpt.ts";

const print = (pieces: Piece[]) => pieces.map(({ text, hit }) => (hit ? `[${text}]` : text)).join("");
const shown = (text: string, title: number, ...terms: string[]) => {
  const { title: head, excerpt } = shownOf({ text, title }, terms);
  return [print(head), print(excerpt)];
};
const long = "建设".repeat(100);

describe("what a result shows", () => {
  test.each<[string, string[], [string, number, ...string[]]]>([
    ["a heading is the link", ["第一节 [养老]", ""], ["第一节 养老", 6, "养老"]],
    ["a run-in heading is the link", ["提高[养老]。", "发展[养老]。"], ["提高养老。发展养老。", 5, "养老"]],
    ["else its first clause", ["发展[养老]服务，", "办好食堂。"], ["发展养老服务,办好食堂。", 0, "养老"]],
    ["quotation marks inside a hit", ["“[枫桥”经验]很好", ""], ["“枫桥”经验很好", 0, "枫桥经验"]],
    ["a hit across link and excerpt", ["加强[养老。]", "[发展]服务"], ["加强养老。发展服务", 5, "养老。发展"]],
    ["line breaks are spaces", ["01 甲", ""], ["01\n\n甲", 5, "乙"]],
    ["a loose hit", ["[双随机、一公开]", ""], ["双随机、一公开", 7, "双随机一公开"]],
  ])("%s", (_, expected, [text, title, ...terms]) => expect(shown(text, title, ...terms)).toEqual(expected));

  test("cut on both sides of the hit", () => {
    const [, excerpt] = shown(`甲。${long}养老${long}`, 2, "养老");
    expect(excerpt).toMatch(/^……(?:建设)+\[养老\](?:建设)+建?……$/u);
  });

  test("where most hits are", () => {
    const [, excerpt] = shown(`甲。养老${long}养老和养老和养老${long}`, 2, "养老");
    expect(excerpt?.match(/\[养老\]/gu)?.length).toBe(3);
  });

  test("of every record, words of its text and nothing else", () => {
    for (const record of searchRecords()) {
      const { title, excerpt } = shownOf(record, ["发展", "建设"]);
      const said = [...title, ...excerpt].filter(({ mark }) => !mark).map(({ text }) => text);
      const plain = record.text.normalize("NFKC").replace(/\s+/gu, " ");
      for (const text of said)
        if (text !== "……") expect(plain, record.id).toContain(text.normalize("NFKC").replace(/\s+/gu, " "));
      expect(title.length).toBeGreaterThan(0);
    }
  });
});

describe("marks of this site", () => {
  const text = "提高养老。新增普惠性养老床位张,配备职业医师5人。";
  const marks = [
    { at: 14, kind: "lost" as const },
    { at: 22, kind: "sic" as const },
  ];
  const said = (...terms: string[]) => print(shownOf({ text, title: 5, marks }, terms).excerpt);
  test.each<[string, string[], string]>([
    [
      "stand where something is lost, and are no part of a hit",
      ["床位张"],
      "[床位]〔缺〕[张]，配备职业医师〔原文如此〕5人。",
    ],
    ["change no place of a hit", ["医师5"], "床位〔缺〕张，配备职业[医师]〔原文如此〕[5]人。"],
    ["are not searched", ["缺", "原文如此"], "床位〔缺〕张，配备职业医师〔原文如此〕5人。"],
  ])("%s", (_, terms, expected) => expect(said(...terms)).toBe(`新增普惠性养老${expected}`));

  test("are known as what they are", () =>
    expect(shownOf({ text, title: 5, marks }, []).excerpt.filter(({ mark }) => mark)).toEqual([
      { text: "〔缺〕", hit: false, mark: "lost" },
      { text: "〔原文如此〕", hit: false, mark: "sic" },
    ]));

  test("stand in a heading, at its end too", () =>
    expect(print(shownOf({ text: "提升应急管理水", title: 7, marks: [{ at: 7, kind: "lost" }] }, []).title)).toBe(
      "提升应急管理水〔缺〕",
    ));
});

test("a cut excerpt does not begin with punctuation", () => {
  const text = `甲。${"建设".repeat(20)}。、${"建设".repeat(11)}养老${"发展".repeat(80)}`;
  expect(shown(text, 2, "养老")[1]).toMatch(/^……(?:建设){11}\[养老\]/u);
});
