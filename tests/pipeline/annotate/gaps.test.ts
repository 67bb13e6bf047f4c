import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { structuralGaps } from "../../../scripts/pipeline/annotate/gaps.ts";
import { sourceOffset, sourcePieces, sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { leaves, notices, resultOf } from "../../support/stages.ts";

describe("spans of a joined paragraph", () => {
  //             0         5  8
  const source = "推动政府治\n\n  理同社会,调节。";
  const [leaf] = leaves(resultOf(source, {}, { removed: new Map(), joined: new Set([1]) }));
  if (!leaf) throw new Error("no leaf");

  test("its value runs across the seam", () => expect(leaf.value).toBe("推动政府治理同社会,调节。"));

  test("a last line that is taken for the page's is put to the editor", () => {
    const rules = (text: string) => resultOf(text).file.messages.map(({ ruleId }) => ruleId);
    const text = "第一章 甲\n加强保护,推进建设。";
    expect(rules(`${text}\n上一篇关于召开某会议的公告`)).toEqual(["end-unsure"]);
    expect(rules(`${text}\n某市人民政府\n2026年5月29日`)).toEqual([]);
    expect(rules(text)).toEqual([]);
  });

  test.each<[number, number, string]>([
    [0, 5, "推动政府治"],
    [2, 5, "政府治"],
    [5, 9, "理同社会"],
    [6, 13, "同社会,调节。"],
  ])("%i..%i", (start, end, quote) => {
    const range = sourceRange(leaf, { start, end });
    expect(source.slice(range.start, range.end)).toBe(quote);
    expect(leaf.value.slice(start, end)).toBe(quote);
  });

  test("a span across the seam begins before it and ends behind it", () =>
    expect(sourceRange(leaf, { start: 4, end: 6 })).toEqual({ start: 4, end: 10 }));

  test.each<[number, number, string[]]>([
    [0, 13, ["推动政府治", "理同社会,调节。"]],
    [4, 6, ["治", "理"]],
    [2, 5, ["政府治"]],
    [5, 9, ["理同社会"]],
    [5, 5, [""]],
  ])("%i..%i in pieces", (start, end, pieces) =>
    expect(sourcePieces(leaf, { start, end }).map((piece) => source.slice(piece.start, piece.end))).toEqual(pieces),
  );

  test("an empty span at the seam stands where the second part begins", () =>
    expect(sourceRange(leaf, { start: 5, end: 5 })).toEqual({ start: 9, end: 9 }));

  test("the end of the first part is another place than the start of the second", () => {
    expect(sourceOffset(leaf, 5, true)).toBe(5);
    expect(sourceOffset(leaf, 5)).toBe(9);
  });
});

/** Gaps that structure alone shows, as `kind "quote" note`. */
const gapsOf = (source: string) =>
  structuralGaps(resultOf(source).tree, new VFile()).map(
    ({ kind, leaf, range }) => `${kind} "${leaf.value.slice(range.start, range.end)}"`,
  );

describe("gaps that structure shows", () => {
  const whole = "第一章 总则\n加强保护,推进建设。";
  test.each<[string, string, string[]]>([
    ["a whole text has none", whole, []],
    ["begins within a sentence", "，育常态化,推进建设。", ['truncated-start "，"']],
    ["begins with 上接", "(上接七版)育常态化,推进建设。", ['truncated-start "(上接七版)"']],
    ["begins with a late section", "第三节 生态\n加强保护,推进建设。", ['truncated-start "第三节"']],
    ["ends within a sentence", `${whole}\n加强应急管理,普及应急标志标识,提`, ['truncated-end "普及应急标志标识,提"']],
    ["ends with one character", `${whole}\n把`, ['truncated-end "把"']],
    ["ends with 下转", `${whole}\n加强保护(下转八版)`, ['truncated-end "加强保护(下转八版)"']],
    ["ends with a line of the page", `${whole}\n上一篇关于召开某会议的公告`, []],
    ["ends with a time stamp", `${whole}\n2026-05-29 15:00`, []],
    ["ends with a signature and a date", `${whole}\n某市人民政府\n2026年5月29日`, []],
    [
      "is cut before a stray line",
      `${whole}\n加强应急管理,普及应急标志标识,提\n2026-05-29`,
      ['truncated-end "普及应急标志标识,提"'],
    ],
    [
      "a paragraph that breaks off",
      `${whole}\n推动应急管理标准化建设,普及应急标志标识,提\n升公众防灾意识。`,
      ['broken-paragraph "普及应急标志标识,提"'],
    ],
    [
      "a list of agencies ends without a full stop",
      "一、任务\n1.抓好落实。\n责任单位：市甲局\n2.抓好保护。\n责任单位：市乙局、市丙局",
      [],
    ],
    ["a signature and a date are whole", `${whole}\n某市人民政府\n2022年7月25日`, []],
    [
      "headings that jump",
      "一、甲\n（一）乙\n加强保护,推进建设。\n（四）丙\n加强保护,推进建设。",
      ['missing-heading "（四）"'],
    ],
    [
      "boxes that jump: an excerpt holds some of a text's boxes, no heading is lost",
      "第一章 甲\n专栏1：工程\n水利：建库。\n第二章 乙\n专栏5：项目\n交通：修路。",
      [],
    ],
  ])("%s", (_, source, gaps) => expect(gapsOf(source)).toEqual(gaps));
});

describe("numbering", () => {
  test.each<[string, string, string[]]>([
    ["counts on", "第一章 甲\n第一节 乙\n第二节 丙\n第二章 丁\n第一节 戊", []],
    ["counts right through", "第一章 甲\n第一节 乙\n第二章 丙\n第二节 丁", []],
    [
      "starts late",
      "第三章 甲\n第四章 乙",
      ["starts-late 1: the first 第三章 of the text; what comes before it is not in this copy"],
    ],
    ["an excerpt may begin with any box", "第一章 甲\n专栏24：工程\n水利：建库。", []],
    [
      "jumps",
      "第一章 甲\n第四章 乙",
      ["number-jump 2: 第四章 follows number 1; expected 2: a heading may be lost, or the number mistyped"],
    ],
    [
      "comes twice",
      "第一章 甲\n第二章 乙\n第二章 丙",
      ["number-repeated 3: 第二章 comes twice; both are kept, the second gets an id of its own"],
    ],
    [
      "goes back",
      "第一章 甲\n第二章 乙\n第三章 丙\n第二章 丁",
      ["number-jump 4: 第二章 follows number 3; expected 4: a heading may be lost, or the number mistyped"],
    ],
  ])("%s", (_, source, messages) => expect(notices(resultOf(source))).toEqual(messages));
});
