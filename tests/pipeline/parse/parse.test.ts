import { describe, expect, test } from "vitest";
import { isAnnex, isClosing } from "../../../scripts/pipeline/parse/closing.ts";
import { beginsInside, breaksOff, endsOpen } from "../../../scripts/pipeline/parse/damage.ts";
import { documentTitle } from "../../../scripts/pipeline/parse/document-title.ts";
import { levelsOf } from "../../../scripts/pipeline/parse/levels.ts";
import { tables } from "../../../scripts/pipeline/parse/tables.ts";
import { tokens } from "../../../scripts/pipeline/parse/tokens.ts";
import { read } from "../../../scripts/pipeline/read/index.ts";
import { isLeaf, type PlanNode } from "../../../src/model/tree.ts";
import { containers, leaves, outlineOf, resultOf } from "../../support/stages.ts";

const blocksOf = (...lines: string[]) => read(lines.join("\n")).blocks;

/** The tree as nested lists: a leaf is its type and first characters, a container its type and children. */
type Drawn = string | [string, ...Drawn[]];
const drawn = (node: PlanNode): Drawn =>
  isLeaf(node)
    ? `${node.contents ? "contents" : node.type} ${node.value.slice(0, 8)}`
    : [node.type, ...node.children.map(drawn)];
const draw = (...lines: string[]): Drawn[] => resultOf(lines.join("\n")).tree.children.map(drawn);

describe("levels are worked out from the text", () => {
  const levels = (...lines: string[]) => {
    const { level, rank } = levelsOf(tokens(blocksOf(...lines)));
    return [...level].sort(([a], [b]) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0)).map((pair) => pair.join(" "));
  };

  test.each<[string, string[], string[]]>([
    [
      "篇, 章, 节 say it themselves",
      ["第一篇 甲", "第一章 乙", "第一节 丙"],
      ["pian part", "zhang chapter", "jie section"],
    ],
    [
      "一、 and （一） without them",
      ["一、甲", "（一）乙", "1.丙"],
      ["cn-dot chapter", "cn-paren section", "num-dot item"],
    ],
    ["一、 below 章", ["第一章 甲", "一、乙", "（一）丙"], ["zhang chapter", "cn-dot section", "cn-paren item"]],
    ["一、 below 节", ["第一章 甲", "第一节 乙", "一、丙"], ["zhang chapter", "jie section", "cn-dot item"]],
    ["部分 without 章", ["第一部分 甲", "一、乙"], ["bufen chapter", "cn-dot section"]],
    ["部分 with 章", ["第一部分 甲", "第一章 乙"], ["bufen part", "zhang chapter"]],
    ["（一） alone, counting through", ["（一）甲", "（二）乙"], ["cn-paren chapter"]],
    ["1. alone, titles counting through", ["1.甲", "2.乙"], ["num-dot chapter"]],
    ["1. alone, running text", ["1.甲乙丙丁。", "2.甲乙丙丁。"], ["num-dot item"]],
    ["1. alone, starting again", ["1.甲", "2.乙", "1.丙", "2.丁"], ["num-dot item"]],
    [
      "numbers turn the order round",
      ["（一）甲", "一、乙", "二、丙", "（二）丁", "一、戊"],
      ["cn-paren chapter", "cn-dot section"],
    ],
    [
      "…1）below（1）",
      ["一、甲", "（1）乙", "1）丙", "2）丁", "（2）戊"],
      ["cn-dot chapter", "num-paren item", "num-half item"],
    ],
    [
      "（1）above 1）where it comes first",
      ["一、甲", "（1）乙", "1）丙", "2）丁"],
      ["cn-dot chapter", "num-paren item", "num-half item"],
    ],
    [
      "1）above（1）where it comes first",
      ["一、甲", "1）乙", "（1）丙", "（2）丁"],
      ["cn-dot chapter", "num-half item", "num-paren item"],
    ],
    [
      "…and（1）below 1）",
      ["一、甲", "1）乙", "（1）丙", "（2）丁", "2）戊"],
      ["cn-dot chapter", "num-half item", "num-paren item"],
    ],
    ["nothing", ["说明一句,到此为止。"], []],
  ])("%s", (_, lines, expected) => expect(levels(...lines)).toEqual(expected));

  test("a kind numbers tasks where half of its lines, and three, name agencies; of two lines, two thirds", () => {
    const lines = (named: number, bare: number) => [
      "一、甲",
      ...Array.from({ length: named }, (_, i) => `${i + 1}.抓好落实。（牵头单位：甲局）`),
      ...Array.from({ length: bare }, (_, i) => `${named + i + 1}.抓好落实。`),
    ];
    expect(levels(...lines(3, 3)).at(-1)).toBe("num-dot task");
    expect(levels(...lines(3, 4)).at(-1)).toBe("num-dot item");
    expect(levels(...lines(2, 0)).at(-1)).toBe("num-dot task");
    expect(levels(...lines(2, 1)).at(-1)).toBe("num-dot task");
    expect(levels(...lines(2, 2)).at(-1)).toBe("num-dot item");
    expect(levels(...lines(1, 0)).at(-1)).toBe("num-dot item");
    const below = (who: string) => levels("一、甲", "1.抓好落实。", who, "2.抓好保护。", who).at(-1);
    expect(below("责任单位：甲局")).toBe("num-dot task");
    expect(below("甲局、乙局")).toBe("num-dot item");
  });

  test.each([
    "（牵头部门：甲局，配合部门：乙局）",
    "(责任单位:甲局)",
    "【牵头单位：甲局】",
    "〔主办单位：甲局；协办：乙局〕",
    "（市直责任单位：甲局）",
    "（落实单位：甲局〈乙办〉)",
  ])("%s names agencies", (agencies) =>
    expect(levels("一、甲", ...[1, 2, 3].map((n) => `${n}.抓好落实。${agencies}`)).at(-1)).toBe("num-dot task"),
  );

  test.each<[string, (n: number) => string[]]>([
    ["verbs", (n) => [`${n}. 新增企业15家。（县工信局牵头，县统计局配合）`]],
    ["mere names", (n) => [`${n}. 新增企业15家。(县工信局、县统计局)`]],
    ["streets, firms, centres", (n) => [`${n}. 新增企业15家。(城关街道、县供电公司、县融媒体中心)`]],
    ["no brackets", (n) => [`${n}. 新增企业15家。责任单位：县工信局。`]],
    ["a line of its own", (n) => [`${n}. 新增企业15家。`, "责任单位：县工信局、县统计局"]],
    ["a line below another", (n) => [`${n}. 新增企业15家。`, "建设园区,抓好落实。", "责任单位：县工信局"]],
  ])("agencies of tasks: %s", (_, task) => {
    expect(levels("一、甲", ...[1, 2, 3].flatMap(task)).at(-1)).toBe("num-dot task");
    expect(levels("一、甲", ...[1, 2].flatMap(task), "3. 抓好落实。").at(-1)).toBe("num-dot item");
  });

  test("（一） can number tasks", () =>
    expect(
      levels("一、甲", ...["一", "二", "三"].map((n) => `（${n}）新增企业15家。责任单位：县工信局。`)).at(-1),
    ).toBe("cn-paren task"));

  test.each([
    "推进改革（由县发改局牵头）各项工作,抓好落实。",
    "推进医院（县医院、中医院）建设。",
    "加快发展（含医院、学校）。",
    "县发改局要抓好落实（到2025年完成）。",
    "落实支持政策：减税降费。",
  ])("agencies in passing make no task: %s", (line) =>
    expect(levels("一、甲", ...[1, 2, 3, 4].map((n) => `${n}.${line}`)).at(-1)).toBe("num-dot item"),
  );

  test.each<[string, string[]]>([
    ["1.抓好落实。", ["tasks-not-found"]],
    ["1.抓好落实。（责任单位：县工信局）", []],
  ])("a title that promises tasks, above %s", (line, rules) => {
    const { file } = resultOf(
      ["某县重点任务分工方案", "一、甲", line, line.replace("1", "2"), line.replace("1", "3")].join("\n"),
    );
    expect(file.messages.map(({ ruleId }) => ruleId)).toEqual(rules);
  });

  test("plan.yaml overrides", () =>
    expect(
      outlineOf("一、甲\n（一）乙\n丙说明,丁说明。", { levels: { "cn-dot": "part", "cn-paren": "chapter" } }),
    ).toBe("part 一、 甲\n  chapter （一） 乙"));
});

describe("a line that begins like a heading and is a sentence", () => {
  test.each<[string, string]>([
    ["第三节提出的目标要分解落实。", "paragraph"],
    ["第三章规定,加强保障。", "paragraph"],
    ["第三章明确了目标", "paragraph"],
    ["第一篇 共绘蓝图,开启新程", "heading"],
    ["第一章 加强领导。", "paragraph"],
    ["第一章 加强领导，", "paragraph"],
    [`第一章 ${"字".repeat(76)}`, "heading"],
    [`第一章 ${"字".repeat(77)}`, "paragraph"],
    ["一、加强领导，落实责任", "heading"],
    ["一、加强领导，落实责任。", "text"],
    ["1.加强领导", "heading"],
    [`1.${"字".repeat(44)}`, "text"],
    ["1.加强领导；", "text"],
    ["1.主要目标如下：", "text"],
    ["一、主要目标如下：", "heading"],
    ["——加强领导", "text"],
  ])("%s is a %s", (line, type) => expect(tokens(blocksOf("前言。", line))[1]?.type).toBe(type));

  test("digits after the point: a title where the numbering says so, else a decimal", () => {
    const typeAfter = (last: string, line: string) => tokens(blocksOf("前言。", last, line))[2]?.type;
    expect(typeAfter("10.加强领导", "11.121人才梯队项目")).toBe("heading");
    expect(typeAfter("10.加强领导", "11.110千伏变电站")).toBe("heading");
    expect(typeAfter("12.加强领导", "13.5G基站建设")).toBe("heading");
    expect(typeAfter("9.加强领导", "11.121人才梯队项目")).toBe("paragraph");
    expect(typeAfter("前言。", "11.121人才梯队项目")).toBe("paragraph");
    expect(typeAfter("11.加强领导", "12.5%，达到目标")).toBe("paragraph");
    expect(typeAfter("11.加强领导", "12.5个百分点")).toBe("paragraph");
    expect(typeAfter("11.加强领导", "12.5万人")).toBe("paragraph");
    expect(typeAfter("11.加强领导", "12.121人，增长")).toBe("paragraph");
    expect(typeAfter("11.加强领导", "12.5")).toBe("paragraph");
  });

  test("a title may stand on the line after its marker, another marker may not", () => {
    expect(draw("第一部分", "总则", "第二部分", "一、分则")).toEqual([
      ["chapter", "heading 第一部分\n总则"],
      ["chapter", "heading 第二部分", ["section", "heading 一、分则"]],
    ]);
    expect(draw("第一章", "这一段是正文,不是标题,说明清楚。")).toEqual([
      ["chapter", "heading 第一章", "paragraph 这一段是正文,不"],
    ]);
  });
});

describe("contents lists", () => {
  const contents = (...lines: string[]) =>
    leaves(resultOf(lines.join("\n")))
      .filter((leaf) => leaf.contents)
      .map(({ value }) => value);
  const chapters = ["第一章 甲", "甲说明,清楚。", "第二章 乙", "乙说明,清楚。"];

  test.each<[string, string[], string[]]>([
    ["with a title", ["目录", "第一章 甲", "第二章 乙", ...chapters], ["目录", "第一章 甲", "第二章 乙"]],
    ["with a spaced title", ["目  录", "第一章 甲", "第二章 乙", ...chapters], ["目  录", "第一章 甲", "第二章 乙"]],
    [
      "with leaders and page numbers",
      ["第一章 甲……………12", "第二章 乙......13", ...chapters],
      ["第一章 甲……………12", "第二章 乙......13"],
    ],
    [
      "with tabs and page numbers",
      ["目录", "第一章 甲\t\t12", "第二章 乙\t\t13", ...chapters],
      ["目录", "第一章 甲\t\t12", "第二章 乙\t\t13"],
    ],
    ["without a title, too short to be sure", ["第一章 甲", "第二章 乙", ...chapters], []],
    ["with one tab", ["目录", "第一章 甲\t1", "第二章 乙\t3", ...chapters], ["目录", "第一章 甲\t1", "第二章 乙\t3"]],
    [
      "without a title, with one tab",
      ["第一章 甲\t1", "第二章 乙\t3", "附件\t9", ...chapters],
      ["第一章 甲\t1", "第二章 乙\t3", "附件\t9"],
    ],
    ["with page numbers that fall, no list", ["第一章 甲 9", "第二章 乙 3", ...chapters], []],
    ["with page numbers, never again", ["第一章 甲 1", "第二章 乙 3", "甲说明,清楚。"], []],
    [
      "with a title in brackets",
      ["【目录】", "第一章 甲", "第二章 乙", ...chapters],
      ["【目录】", "第一章 甲", "第二章 乙"],
    ],
    [
      "with a full-width blank and a colon",
      ["目　录：", "第一章 甲", "第二章 乙", ...chapters],
      ["目　录：", "第一章 甲", "第二章 乙"],
    ],
    [
      "with other words than the heading",
      ["目录", "第一章 甲和甲", "第二章 乙", ...chapters],
      ["目录", "第一章 甲和甲", "第二章 乙"],
    ],
    [
      "before a preface",
      ["目录", "第一章 甲", "第二章 乙", "前言", "某市说明,清楚。", ...chapters],
      ["目录", "第一章 甲", "第二章 乙"],
    ],
    [
      "with the preface in it",
      ["目录", "前言 1", "第一章 丙 2", "第二章 乙 3", "前言", "某市说明,清楚。", ...chapters],
      ["目录", "前言 1", "第一章 丙 2", "第二章 乙 3"],
    ],
    [
      "before a part that is not in it",
      ["目录", "第一章 丙", "第二章 乙", "第一篇 丁", ...chapters],
      ["目录", "第一章 丙", "第二章 乙"],
    ],
    [
      "numbers that start again inside it",
      ["目录", "第一篇 甲 1", "第一章 乙 2", "第二篇 丙 3", "第一章 丁 4", "第一篇 戊", ...chapters],
      ["目录", "第一篇 甲 1", "第一章 乙 2", "第二篇 丙 3", "第一章 丁 4"],
    ],
    ["the word above the text itself", ["目录", "一、甲", "（一）乙", "甲说明,清楚。", "附件", "一、丙"], ["目录"]],
    ["the word alone", ["目录", "说明一句,到此为止。", ...chapters], ["目录"]],
    ["a list of catalogues", ["目录管理", ...chapters], []],
    ["none", chapters, []],
  ])("%s", (_, lines, expected) => expect(contents(...lines)).toEqual(expected));

  test("its lines are no headings, and stand in front", () =>
    expect(draw("某市规划", "目录", "第一章 甲", "第二章 乙", ...chapters)).toEqual([
      ["front", "title 某市规划", "contents 目录", "contents 第一章 甲", "contents 第二章 乙"],
      ["chapter", "heading 第一章 甲", "paragraph 甲说明,清楚。"],
      ["chapter", "heading 第二章 乙", "paragraph 乙说明,清楚。"],
    ]));
});

describe("tables", () => {
  /** Cells of the rows, `rule` for the separator line. */
  const rows = (...lines: string[]) =>
    [...tables(blocksOf("前言。", ...lines)).values()].map((table) =>
      table.map(({ block, cells, rule }) =>
        rule ? "rule" : cells.map(({ start, end }) => block.text.slice(start, end)).join("/"),
      ),
    );

  test.each<[string, string[], string[][]]>([
    ["pipes", ["甲 | 乙 | 丙", "1 | 2 | 3"], [["甲/乙/丙", "1/2/3"]]],
    ["full-width pipes", ["甲｜乙｜丙", "1｜2｜3"], [["甲/乙/丙", "1/2/3"]]],
    ["tabs", ["甲\t乙\t丙", "1\t2\t3"], [["甲/乙/丙", "1/2/3"]]],
    ["Markdown", ["| 甲 | 乙 |", "|---|:-:|", "| 1 | 2 |"], [["甲/乙", "rule", "1/2"]]],
    ["empty cells", ["| 甲 | | 丙 |", "| | 2 | |"], [["甲//丙", "/2/"]]],
    [
      "a short row inside, trimmed of its empty cells",
      ["甲\t乙\t丙", "经济发展", "1\t2\t3"],
      [["甲/乙/丙", "经济发展", "1/2/3"]],
    ],
    [
      "two tables, a caption between",
      ["甲\t乙\t丙", "1\t2\t3", "表2 另一", "丁\t戊\t己", "4\t5\t6"],
      [
        ["甲/乙/丙", "1/2/3"],
        ["丁/戊/己", "4/5/6"],
      ],
    ],
    [
      "two tables, a heading between",
      ["甲\t乙\t丙", "1\t2\t3", "第二章 任务", "丁\t戊\t己", "4\t5\t6"],
      [
        ["甲/乙/丙", "1/2/3"],
        ["丁/戊/己", "4/5/6"],
      ],
    ],
    ["one row is no table", ["甲 | 乙 | 丙"], []],
    ["one separator is no table", ["甲 | 乙", "1 | 2"], []],
    ["only separator rows are rows", ["|---|---|", "|---|---|"], [["---/---", "---/---"]]],
  ])("%s", (_, lines, expected) => expect(rows(...lines)).toEqual(expected));

  test("the separator row of Markdown is set aside with its reason", () => {
    const { text, tree } = resultOf("第一章 甲\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n说明一句,到此为止。");
    expect(text.removed.map(({ line, reason }) => [line.number, line.text, reason])).toEqual([
      [3, "|---|---|", "表格分隔行"],
    ]);
    expect(tree.children.map(drawn)).toEqual([
      ["chapter", "heading 第一章 甲", ["table", "row | 甲 | 乙 ", "row | 1 | 2 "], "paragraph 说明一句,到此为"],
    ]);
  });

  test("set-aside lines stay in the order of the source", () =>
    expect(
      resultOf("第一章 甲\n打印\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n打印").text.removed.map(({ line, rule }) => [
        line.number,
        rule,
      ]),
    ).toEqual([
      [2, "page-tools"],
      [4, "table-rule"],
      [6, "page-tools"],
    ]));
});

describe("questions", () => {
  const questions = (...lines: string[]) =>
    containers(resultOf(lines.join("\n")))
      .filter(({ type }) => type === "question")
      .map(({ number, children }) => [
        number ?? null,
        isLeaf(children[0] as PlanNode) ? (children[0] as { value: string }).value : "",
      ]);

  test.each<[string, string[], (number | string | null)[][]]>([
    ["a counter and the question on the next line", ["01", "如何推进?", "说明清楚。"], [[1, "01\n如何推进?"]]],
    [
      "full-width question mark, Q and 问题",
      ["Q1", "如何推进？", "问题2", "如何落实？"],
      [
        [1, "Q1\n如何推进？"],
        [2, "问题2\n如何落实？"],
      ],
    ],
    ["问： with an answer", ["问：请介绍有关情况。", "答：情况如下。"], [[null, "问：请介绍有关情况。"]]],
    ["问： that asks", ["问：如何推进？", "说明清楚。"], [[null, "问：如何推进？"]]],
    ["一问", ["一问：如何推进？"], [[null, "一问：如何推进？"]]],
    ["a numbered question with an answer", ["一、如何推进？", "答：系统推进。"], [[1, "一、如何推进？"]]],
    ["a heading that asks, without an answer", ["一、如何推进？", "系统推进,重点突破。"], []],
    ["a number alone", ["01", "说明清楚。"], []],
    ["a year before a question", ["2021", "如何推进?"], []],
    ["问题 in running text", ["问题导向：坚持问题导向,抓好落实。"], []],
  ])("%s", (_, lines, expected) => expect(questions("第一部分 甲", ...lines)).toEqual(expected));
});

describe("where an unmarked line belongs", () => {
  test("after a run-in item, to the item; after a plain one, to what stands above", () =>
    expect(
      draw(
        "一、甲",
        "1.抓好落实。推动工作做实,提质增效。",
        "继续说明,属于本条。",
        "2.推动工作做实,提质增效,持续用力抓好。",
        "总的说明,属于本章。",
        "3.主要目标如下,共有三个方面的内容:",
        "目标说明,属于本条。",
      ),
    ).toEqual([
      [
        "chapter",
        "heading 一、甲",
        ["item", "text 1.抓好落实。推", "paragraph 继续说明,属于本"],
        ["item", "text 2.推动工作做实"],
        "paragraph 总的说明,属于本",
        ["item", "text 3.主要目标如下", "paragraph 目标说明,属于本"],
      ],
    ]));

  test("a task ends where it has named its agencies, in its line or the next", () =>
    expect(
      draw(
        "一、甲",
        "1.抓好落实。（牵头单位：甲局）",
        "总的说明,属于本章。",
        "2.抓好推进",
        "具体说明,属于本项。（牵头单位：甲局）",
        "总的说明,属于本章。",
        "3.抓好考核。（牵头单位：甲局）",
      ),
    ).toEqual([
      [
        "chapter",
        "heading 一、甲",
        ["task", "text 1.抓好落实。（"],
        "paragraph 总的说明,属于本",
        ["task", "heading 2.抓好推进", "paragraph 具体说明,属于本"],
        "paragraph 总的说明,属于本",
        ["task", "text 3.抓好考核。（"],
      ],
    ]));

  test.each<[string, boolean]>([
    ["全市上下要更加紧密地团结在党中央周围,奋力前进!", true],
    ["让我们更加紧密地团结在党中央周围!", true],
    ["各位代表!蓝图已经绘就。", true],
    ["全县广大党员干部要振奋精神。", true],
    ["全市生产总值增长7%。", false],
    ["全面推进乡村振兴。", false],
    ["坚持党的领导,团结各方。", false],
  ])("closing appeal: %s %s", (text, closing) => expect(isClosing(text)).toBe(closing));

  test("the closing appeal belongs to the chapter, only as the last line", () => {
    const closing = "全市上下要更加紧密地团结在党中央周围!";
    expect(draw("一、甲", "1.抓好落实。推动工作做实。", closing)).toEqual([
      ["chapter", "heading 一、甲", ["item", "text 1.抓好落实。推"], "paragraph 全市上下要更加紧"],
    ]);
    expect(draw("一、甲", "1.抓好落实。推动工作做实。", closing, "继续说明,属于本条。")).toEqual([
      [
        "chapter",
        "heading 一、甲",
        ["item", "text 1.抓好落实。推", "paragraph 全市上下要更加紧", "paragraph 继续说明,属于本"],
      ],
    ]);
  });

  test("an annex and the closing words before it belong to the chapter", () =>
    expect(
      draw(
        "第一章 甲",
        "第一节 乙",
        "1.抓好落实。推动工作做实。",
        "各位代表！蓝图已经绘就。",
        "新的征程，催人奋进！",
        "让我们更加紧密地团结起来！",
        "某市人民政府",
        "名词解释",
        "1.甲：指甲事。",
        "附件1：某市项目表",
        "项目说明,清楚。",
      ),
    ).toEqual([
      [
        "chapter",
        "heading 第一章 甲",
        ["section", "heading 第一节 乙", ["item", "text 1.抓好落实。推"]],
        "paragraph 各位代表！蓝图已",
        "paragraph 新的征程，催人奋",
        "paragraph 让我们更加紧密地",
        "paragraph 某市人民政府",
        "paragraph 名词解释",
        ["item", "text 1.甲：指甲事。"],
        "paragraph 附件1：某市项目",
        "paragraph 项目说明,清楚。",
      ],
    ]));

  test("a caption after which the numbering goes on is no annex", () =>
    expect(draw("第一章 甲", "第一节 乙", "附表：主要指标", "说明,清楚。", "第二节 丙")).toEqual([
      [
        "chapter",
        "heading 第一章 甲",
        ["section", "heading 第一节 乙", "paragraph 附表：主要指标", "paragraph 说明,清楚。"],
        ["section", "heading 第二节 丙"],
      ],
    ]));

  test("an annex ends the last question", () =>
    expect(draw("问：如何推进？", "答：系统推进。", "注释", "甲指乙。").at(-1)).toEqual([
      "chapter",
      ["question", "heading 问：如何推进？", "paragraph 答：系统推进。"],
      "paragraph 注释",
      "paragraph 甲指乙。",
    ]));

  test.each<[string, boolean]>([
    ["名词解释", true],
    ["【名词解释】", true],
    ["名词解释：", true],
    ["附件", true],
    ["附件1", true],
    ["附件1：某市项目表", true],
    ["附件 2 某市项目表", true],
    ["附 表", true],
    ["附录一 编制说明", true],
    ["附件1：某市项目表已经印发，请遵照执行。", false],
    ["附件材料要齐全", false],
    ["注释法律条文", false],
    ["附表所列项目", false],
  ])("%s opens an annex: %s", (text, annex) => expect(isAnnex(text)).toBe(annex));

  test("an annex after a section that an editor put in without a chapter gets a chapter of its own", () => {
    const standIns = [{ offset: 10, level: "section" as const, label: "〔节名缺失〕", note: "原文缺失" }];
    expect(resultOf("一、丙\n第一节 甲\n名词解释\n甲指乙。", { standIns }).tree.children.map(drawn)).toEqual([
      ["chapter", "heading 一、丙"],
      ["chapter", ["section", "heading 第一节 甲"]],
      ["section"],
      ["chapter", "paragraph 名词解释", "paragraph 甲指乙。"],
    ]);
  });

  test("a text that begins below a chapter gets a stand-in that says so", () => {
    expect(resultOf("第三节 生态\n生态说明,清楚。").tree.children[0]?.standIn).toEqual({
      label: "〔章名在节选之外〕",
      note: "原文此处以上的章标题不在本站所据文本之内",
    });
    expect(resultOf("专栏1:工程\n水利:建库。").tree.children[0]?.standIn?.label).toBe("〔无章名〕");
  });
});

describe("the length of a box", () => {
  const inBox = (lines: number) => {
    const body = Array.from({ length: lines }, (_, i) => `甲${i + 1}工程：建设水库。`);
    const result = resultOf(["第一章 总则", "专栏1：重点工程", ...body].join("\n"));
    return (containers(result).find(({ type }) => type === "box")?.children.length ?? 0) - 1;
  };

  test.each([1, 19, 21, 45, 200])("%i lines that look like a box's all belong to it", (lines) =>
    expect(inBox(lines)).toBe(lines),
  );

  test("a box is a list, not a chapter: it ends after 200 lines", () => expect(inBox(230)).toBe(200));
});

describe("titles", () => {
  test.each<[string, string[], string[]]>([
    ["one line", ["某市规划纲要", "前言说明,清楚。"], ["某市规划纲要"]],
    [
      "two lines",
      ["某市国民经济和社会发展", "第十四个五年规划纲要", "前言说明,清楚。"],
      ["某市国民经济和社会发展", "第十四个五年规划纲要"],
    ],
    ["with a remark", ["某市规划纲要（摘要）", "前言说明,清楚。"], ["某市规划纲要（摘要）"]],
    [
      "the last of several, after the notice",
      ["某市政府关于印发规划的通知", "各镇:", "某市任务分工方案", "前言说明,清楚。"],
      ["某市任务分工方案"],
    ],
    ["the first line, where nothing says it is one", ["某市发展情况", "前言说明,清楚。"], ["某市发展情况"]],
    ["a sentence is none", ["前言说明,编制规划。", "又一句说明,到此为止。"], []],
    ["a line alone is none", ["某市发展情况"], []],
    ["questions of the press, alone", ["某市“十五五”规划答记者问"], ["某市“十五五”规划答记者问"]],
    ["a table of tasks, alone", ["某县重点工作任务分解表"], ["某县重点工作任务分解表"]],
    ["a work report, alone", ["某县政府工作报告"], ["某县政府工作报告"]],
  ])("%s", (_, lines, title) => expect(documentTitle(blocksOf(...lines)).map(({ text }) => text)).toEqual(title));

  test("a short line alone above a heading", () => {
    expect(documentTitle(blocksOf("某市发展情况"), true).map(({ text }) => text)).toEqual(["某市发展情况"]);
    expect(documentTitle(blocksOf("前言说明,编制规划。"), true)).toEqual([]);
    expect(draw("某市发展情况", "一、甲")[0]).toEqual(["front", "title 某市发展情况"]);
  });

  test("what is no paragraph between two lines parts them", () => {
    const [first, second] = blocksOf("某市国民经济和社会发展", "第十四个五年规划纲要");
    expect(documentTitle([first ?? null, null, second ?? null]).map(({ text }) => text)).toEqual([
      "第十四个五年规划纲要",
    ]);
  });
});

describe("damage", () => {
  const long = "推动应急管理标准化建设,普及应急标志标识";
  test.each<[string, boolean]>([
    [`${long},提`, true],
    [long, true],
    [`${long}。`, false],
    [`${long}；`, false],
    [`${long}:`, false],
    [`${long}”`, true],
    [`${long}。”`, false],
    [`${long}（甲局）`, false],
    ["推动应急管理,提", false],
    ["推动应急管理标准化建设和普及应急标志标识工作", false],
    ["某市人民政府办公室关于印发规划纲要的通知,某市人民政府", false],
    ["本方案自印发之日起施行,有效期五年,2022年7月25日", false],
  ])("%s breaks off: %s", (text, breaks) => expect(breaksOff(text)).toBe(breaks));

  test.each<[string, boolean]>([
    ["(上接七版)育常态化", true],
    ["【上接第七版】育常态化", true],
    ["，提升水平", true],
    ["上接天线,下接地气。", false],
    ["“十四五”时期", false],
  ])("%s begins inside: %s", (text, inside) => expect(beginsInside(text)).toBe(inside));

  test.each<[string, boolean]>([
    ["把", true],
    ["加强保护(下转八版)", true],
    ["加强保护。", false],
    ["2022年7月25日", false],
    ["某市人民政府", false],
  ])("%s ends open: %s", (text, open) => expect(endsOpen(text)).toBe(open));
});
