import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { tasksOf } from "../../../scripts/pipeline/annotate/tasks/index.ts";
import { readList } from "../../../scripts/pipeline/annotate/tasks/list.ts";
import { isGeneral } from "../../../scripts/pipeline/parse/agencies/names.ts";
import type { Task } from "../../../src/model/layers.ts";
import { sourceOf, treeOf } from "../../support/tree.ts";

/** A plan of tasks of which the third is `line`; three plain ones make the parser see tasks. */
const planWith = (line: string, before = "") =>
  [
    "一、重点任务",
    before,
    "1.推进甲项工作。（责任单位：市甲局）",
    "2.推进乙项工作。（责任单位：市乙局）",
    `3.${line}`,
    "4.推进丁项工作。（责任单位：市丁局）",
    "5.推进戊项工作。（责任单位：市戊局）",
  ].join("\n");

function third(line: string, before = ""): Task & { notices: string[] } {
  const file = new VFile({ path: "test.txt" });
  const task = tasksOf(treeOf(planWith(line, before)), file).find(({ number }) => number === 3);
  if (!task) throw new Error("no third task");
  return { ...task, notices: file.messages.map(({ ruleId }) => ruleId ?? "") };
}

/** `leads | cooperating | others`. */
const short = ({ leads, cooperating, others }: Pick<Task, "leads" | "cooperating" | "others">) =>
  [leads, cooperating, others].map((names) => names.join(" ")).join(" | ");

describe("xingping-14-tasks", () => {
  type Entry = Pick<Task, "number" | "leads" | "cooperating" | "others"> & { binding?: boolean };
  const key = parseYaml(readFileSync("tests/golden/tasks/xingping-14-tasks.yaml", "utf8")) as Entry[];
  const file = new VFile({ path: "source.txt" });
  const tasks = tasksOf(treeOf(sourceOf("xingping-14-tasks")), file);

  test("all 210 tasks have the right lead and cooperating agencies", () => {
    expect(key.length).toBe(210);
    expect(
      tasks.map(({ number, leads, cooperating, others, binding }) => ({ number, leads, cooperating, others, binding })),
    ).toEqual(key.map((entry) => ({ ...entry, binding: entry.binding ?? null })));
  });

  test("33 indicators, 7 binding", () => {
    expect(tasks.filter(({ binding }) => binding !== null).map(({ number }) => number)).toEqual(
      Array.from({ length: 33 }, (_, i) => i + 12),
    );
    expect(tasks.filter(({ binding }) => binding).map(({ number }) => number)).toEqual([29, 30, 31, 32, 33, 34, 43]);
  });

  test("the raw text stands at its range", () => {
    for (const { raw, rawRange, rawLeaf } of tasks) {
      expect(rawLeaf?.value.slice(rawRange?.start, rawRange?.end)).toBe(raw);
      expect(raw).toMatch(/^\(.*\)$/u);
    }
  });

  test("nothing is doubtful", () => expect(file.messages.map(String)).toEqual([]));
});

describe("forms of a list", () => {
  test.each([
    [
      "labels, full-width",
      "推进。（牵头部门：市甲局，配合部门：市乙局、丙局等，各镇办）",
      "市甲局 | 市乙局 丙局 | 各镇办",
    ],
    ["labels, ASCII", "推进。(牵头单位:市甲局 责任单位:市乙局,市丙局)", "市甲局 | 市乙局 市丙局 | "],
    ["stop after the parenthesis", "推进(牵头部门:市甲局,配合部门:市乙局,相关镇办)。", "市甲局 | 市乙局 | 相关镇办"],
    ["text after the parenthesis", "推进（责任单位:市甲局、市乙支队）。再推进广播体系建设。", "市甲局 市乙支队 |  | "],
    ["responsible alone leads", "推进。（责任单位：市甲局、市乙局；完成时限：2025年12月）", "市甲局 市乙局 |  | "],
    [
      "responsible beside a lead joins",
      "推进。（牵头单位：市甲局；责任单位：市乙局、市委丙办）",
      "市甲局 | 市乙局 市委丙办 | ",
    ],
    ["responsible and cooperating", "推进。（责任部门：市甲局，配合部门：市乙局）", "市甲局 | 市乙局 | "],
    ["square brackets", "推进。〔责任单位：市甲局、某移动分公司〕", "市甲局 某移动分公司 |  | "],
    ["black brackets", "推进。【责任单位：市甲局；配合单位：市乙局】", "市甲局 | 市乙局 | "],
    ["a label in brackets", "推进。【牵头单位】市甲局【配合单位】市乙局、市丙局", "市甲局 | 市乙局 市丙局 | "],
    [
      "nested brackets",
      "推进。(牵头部门:市甲局〈科技局〉,配合部门:市乙局（市委乙工委）、丙局)",
      "市甲局〈科技局〉 | 市乙局（市委乙工委） 丙局 | ",
    ],
    [
      "a person is no agency",
      "推进。（牵头领导：陈立新；牵头单位：市甲局；责任人：王某；配合单位：市乙局）",
      "市甲局 | 市乙局 | ",
    ],
    ["verbs", "推进。（市甲局牵头，市乙局、市丙局配合，2025年底前完成）", "市甲局 | 市乙局 市丙局 | "],
    ["by duty", "推进。（市甲局、市乙中心按职责分工负责）", "市甲局 市乙中心 |  | "],
    ["together with", "推进。（由市甲局会同市乙局、市丙局负责）", "市甲局 | 市乙局 市丙局 | "],
    ["a bare list", "推进（市甲局、市乙局等，各县（市、区）人民政府）。", "市甲局 市乙局 |  | 各县（市、区）人民政府"],
    [
      "districts and county-level cities are one name",
      "推进。（牵头单位：市甲局，配合单位：市乙局，各区、县级市政府）",
      "市甲局 | 市乙局 | 各区、县级市政府",
    ],
    [
      "streets and towns",
      "推进。(牵头部门:市甲局,配合部门:市乙局等,东城街道、南位镇)",
      "市甲局 | 市乙局 | 东城街道 南位镇",
    ],
    [
      "a county's government is a body",
      "推进。（牵头单位：市甲局；配合单位：湖滨县人民政府、市直有关单位）",
      "市甲局 | 湖滨县人民政府 | 市直有关单位",
    ],
    [
      "firms in general",
      "推进。(牵头部门:市甲局,配合部门:市乙中心、各大电信运营商,各金融机构)",
      "市甲局 | 市乙中心 | 各大电信运营商 各金融机构",
    ],
    [
      "和 inside a name and between names",
      "推进。（牵头单位：市人力资源和社会保障局和市财政局）",
      "市人力资源和社会保障局 市财政局 |  | ",
    ],
    [
      "a list of the party and one of the government",
      "推进。(牵头部门:市委宣传部,配合部门:市委党校、文明办,市教育局等)",
      "市委宣传部 | 市委党校 文明办 市教育局 | ",
    ],
    ["two parentheses side by side", "推进。（牵头单位：市甲局）（配合单位：市乙局）", "市甲局 | 市乙局 | "],
    ["an earlier parenthesis", "推进县(市)建设(其中设施农业4万亩)。(牵头部门:市甲局)", "市甲局 |  | "],
    ["no parentheses", "推进体系建设。责任单位：市甲局、市乙局", "市甲局 市乙局 |  | "],
    [
      "a line of its own",
      "推进体系建设。\n责任单位：市甲局、市乙社；配合单位：各县（市、区）人民政府",
      "市甲局 市乙社 |  | 各县（市、区）人民政府",
    ],
    ["a line of its own in brackets", "推进体系建设。\n【责任单位】市甲局、市乙局", "市甲局 市乙局 |  | "],
    [
      "two lines of their own",
      "推进体系建设。\n牵头单位：市甲局\n配合单位：市乙局、东城街道",
      "市甲局 | 市乙局 | 东城街道",
    ],
    ["a town before the agency", "推进体系建设（南位镇、市甲局）。", "市甲局 |  | 南位镇"],
    ["no agencies", "推进体系建设（含医院、学校）。", " |  | "],
    ["a sentence with 负责 is no list", "落实企业主体责任(实行属地负责制)，健全机制。", " |  | "],
  ])("%s", (_name, line, expected) => expect(short(third(line))).toBe(expected));
});

describe("doubts are messages and the task stands", () => {
  test.each([
    ["none", "推进体系建设。", "task-without-agencies", ""],
    [
      "unclosed",
      "推进。（责任单位：市甲局；完成时限：2022年10月",
      "task-parenthesis-open",
      "（责任单位：市甲局；完成时限：2022年10月",
    ],
    [
      "several",
      "推进（责任单位：市甲局）。再推进。（责任单位：市乙局）",
      "task-parentheses-several",
      "（责任单位：市乙局）",
    ],
    ["no lead", "推进。（配合单位：市甲局）", "task-without-lead", "（配合单位：市甲局）"],
    ["no agency's name", "推进。（牵头单位：张三丰）", "task-agency-doubtful", "（牵头单位：张三丰）"],
  ])("%s", (_name, line, rule, raw) => {
    const task = third(line);
    expect(task.notices).toEqual([rule]);
    expect(task.raw).toBe(raw);
  });

  test("an open parenthesis in the text does not swallow the list", () =>
    expect(short(third("推进（一期建设。（牵头单位：市甲局，配合单位：市乙局）"))).toBe("市甲局 | 市乙局 | "));
});

describe("binding", () => {
  const explained = "本节设指标若干项（标注*的为约束性指标）。";
  test.each([
    ["unstarred where the star is explained", "森林覆盖率40%。（责任单位：市甲局）", explained, false],
    ["a star after the number", "森林覆盖率40%*。（责任单位：市甲局）", explained, true],
    ["nothing said", "森林覆盖率40%。（责任单位：市甲局）", "", null],
    ["约束性 without a star", "森林覆盖率40%。（责任单位：市甲局）", "约束性指标必须完成。", null],
  ])("%s", (_name, line, before, expected) => expect(third(line, before).binding).toBe(expected));
});

test.each([
  ["各镇办", true],
  ["相关镇办", true],
  ["市级相关部门", true],
  ["市直有关单位", true],
  ["县（市、区）政府", true],
  ["领导小组成员单位", true],
  ["市财政局", false],
  ["市场监管局", false],
  ["湖滨县人民政府", false],
])("%s named in general: %s", (name, expected) => expect(isGeneral(name)).toBe(expected));

test("what is no list gives no names that were not there", () =>
  expect(readList("（牵头单位：）")).toEqual({ leads: [], cooperating: [], others: [] }));
