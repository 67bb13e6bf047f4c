import { expect, test } from "vitest";
import { resultOf } from "../../support/stages.ts";

/** The messages of a text about its contents list. */
const said = (text: string) =>
  resultOf(text).file.messages.flatMap(({ ruleId, line, reason }) =>
    ruleId?.startsWith("contents-") ? [`${line ?? "-"} ${ruleId}: ${reason}`] : [],
  );

const LIST = ["目录", "第一章 总体要求 1", "第二章 重点任务 3", "第三章 组织实施 9", ""];
const text = (...body: string[]) => ["某市规划纲要", "", ...LIST, ...body].join("\n");
const SENTENCE = "各级各部门要认真组织实施，确保各项目标任务落到实处。";

test("a text that has what its contents list names says nothing", () => {
  expect(said(text("第一章 总体要求", SENTENCE, "第二章　重点任务", SENTENCE, "第三章 组织实施", SENTENCE))).toEqual(
    [],
  );
});

test("a heading that the text has not is named, with the place where it was expected", () => {
  expect(said(text("第一章 总体要求", SENTENCE, "第三章 组织实施", SENTENCE))).toEqual([
    '8 contents-missing: the contents list names "第二章 重点任务", which is no heading of the text; expected after "第一章 总体要求" on line 8',
    "- contents-count: the contents list names 3 like 第一章 (the text has 2)",
  ]);
});

test("a heading with other words is told from one that is missing", () => {
  expect(said(text("第一章 总体要求", SENTENCE, "第二章 重点工作任务", SENTENCE, "第三章 组织实施", SENTENCE))).toEqual(
    [
      '10 contents-differs: the contents list says "第二章 重点任务", the text "第二章 重点工作任务"; one of them is mistyped, or the title is cut',
    ],
  );
});

test("a heading that the list does not know is doubtful", () => {
  const body = [
    "第一章 总体要求",
    SENTENCE,
    "第二章 重点任务",
    SENTENCE,
    "第三章 组织实施",
    SENTENCE,
    "第四章 另一文件",
    SENTENCE,
  ];
  expect(said(text(...body))).toEqual([
    '14 contents-unlisted: "第四章 另一文件" is a heading here, and the contents list does not name it',
  ]);
});

test("kinds that the list does not have are not compared", () => {
  const body = ["第一章 总体要求", "第一节 甲", SENTENCE, "第二章 重点任务", SENTENCE, "第三章 组织实施", SENTENCE];
  expect(said(text(...body))).toEqual([]);
});
