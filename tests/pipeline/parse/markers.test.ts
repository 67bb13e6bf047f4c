import { describe, expect, test } from "vitest";
import { markerOf } from "../../../scripts/pipeline/parse/markers.ts";
import { MARKERS } from "../../../scripts/pipeline/read/marker-rules.ts";
import { MARKER_KINDS } from "../../../src/model/markers.ts";
import { ruleTests } from "../../support/rules.ts";

describe("rules", () => ruleTests(MARKERS, ({ name }, line) => markerOf(line)?.kind === name));

test("every kind has its rule", () => expect(MARKERS.map(({ name }) => name).sort()).toEqual([...MARKER_KINDS].sort()));

describe("a marker found", () => {
  test.each<[string, string | null, string?, number?, (number | null)?, boolean?]>([
    // line, kind, as written, length, number, starred
    ["第十七章 推进市域治理现代化", "zhang", "第十七章", 5, 17],
    ["第1章总体要求", "zhang", "第1章", 3, 1],
    ["第１２章　总体要求", "zhang", "第１２章", 5, 12],
    ["第 三 章 总体要求", "zhang", "第 三 章", 6, 3],
    ["第二部分:", "bufen", "第二部分", 5, 2],
    ["第三篇:贯彻新理念", "pian", "第三篇", 4, 3],
    ["专栏24:生态环境修复工程", "box", "专栏24", 5, 24],
    ["专栏 重点工程", "box", "专栏", 3, null],
    ["【专栏1】现代农业", "box", "【专栏1】", 5, 1],
    ["一、扎实推进", "cn-dot", "一、", 2, 1],
    ["二十三、扎实推进", "cn-dot", "二十三、", 4, 23],
    ["（一）加强领导", "cn-paren", "（一）", 3, 1],
    ["(十一)统筹推进", "cn-paren", "(十一)", 4, 11],
    ["（三）、强化保障", "cn-paren", "（三）、", 4, 3],
    ["1.做强工业", "num-dot", "1.", 2, 1],
    ["1．做强工业", "num-dot", "1．", 2, 1],
    ["1、做强工业", "num-dot", "1、", 2, 1],
    ["2. 新发展阶段", "num-dot", "2.", 3, 2],
    ["*29.单位GDP能耗", "num-dot", "*29.", 4, 29, true],
    ["29.*单位GDP能耗", "num-dot", "29.*", 4, 29, true],
    ["＊29．单位GDP能耗", "num-dot", "＊29．", 4, 29, true],
    ["（1）建设基地", "num-paren", "（1）", 3, 1],
    ["1）建设基地", "num-half", "1）", 2, 1],
    ["①推进试点", "circled", "①", 1, 1],
    ["⑳推进试点", "circled", "⑳", 1, 20],
    ["——坚持党的全面领导", "bullet", "——", 2, null],
    ["— 坚持党的全面领导", "bullet", "—", 2, null],
    // Markdown signs and zero-width characters before or within it belong to the marker's length.
    ["## 第一章 总则", "zhang", "第一章", 7, 1],
    ["**一、总则**", "cn-dot", "一、", 4, 1],
    ["\u200b第\u200b一章 总则", "zhang", "第一章", 6, 1],
    // An enumeration, a decimal, a year, a date, a range are no markers.
    ["一、二产业协调发展", null],
    ["三、四级医院", "cn-dot", "三、", 2, 3],
    ["1.5%以上", null],
    ["2025年,森林覆盖率", null],
    ["2021年3月5日", null],
    ["3-5个", null],
    ["第三节假日", null],
    ["第一节课", null],
    ["第三章程", null],
    ["第一书记", null],
    ["十四五时期", null],
    ["一是提升水平", null],
    ["", null],
  ])("%s", (line, kind, written, length, number, starred) => {
    const marker = markerOf(line);
    expect(marker?.kind ?? null).toBe(kind);
    if (marker && kind)
      expect([marker.written, marker.length, marker.number, marker.starred]).toEqual([
        written,
        length,
        number,
        starred ?? false,
      ]);
  });

  test("a marker takes no more than the line has", () => {
    for (const { examples } of MARKERS)
      for (const line of examples) {
        const length = markerOf(line)?.length ?? 0;
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(line.length);
      }
  });
});
