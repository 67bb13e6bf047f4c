import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { aliasesOf, checkAnchors } from "../../../scripts/pipeline/address/anchors.ts";
import { fingerprint } from "../../../scripts/pipeline/address/fingerprint.ts";
import { fragmentOf, LONG_CHAPTER } from "../../../scripts/pipeline/address/pages.ts";
import type { Anchors } from "../../../src/model/anchors.ts";
import { addressed } from "../../support/address.ts";

const ids = (source: string, frozen?: Anchors) => addressed(source, frozen).lines;

describe("ids say the document's own numbers", () => {
  test("chapters, sections, items, paragraphs, bullets", () =>
    expect(
      ids(
        [
          "某市规划纲要",
          "前言说明,本纲要是行动纲领。",
          "第一章 总体要求",
          "章首一段话,说明全章。",
          "第一节 形势",
          "节内一段话,说明全节。",
          "——坚持党的领导。坚持和完善体制机制。",
          "第二章 任务",
          "第一节 产业",
          "1.做强工业。推动工业做强,提质增效。",
          "继续说明,工业是根本。",
          "2.做优农业。推动农业做优,稳产保供。",
        ].join("\n"),
      ),
    ).toEqual([
      "front | 某市规划纲要",
      "front/p1 | 前言说明,本纲要是行动纲",
      "ch1 | 第一章 总体要求",
      "ch1/p1 | 章首一段话,说明全章。",
      "ch1/s1 | 第一节 形势",
      "ch1/s1/p1 | 节内一段话,说明全节。",
      "ch1/s1/p2 | ——坚持党的领导。坚持和",
      "ch2 | 第二章 任务",
      "ch2/s1 | 第一节 产业",
      "ch2/s1/i1 | 1.做强工业。推动工业做",
      "ch2/s1/i1/p1 | 继续说明,工业是根本。",
      "ch2/s1/i2 | 2.做优农业。推动农业做",
    ]));

  test("tables and rows; boxes are numbered through the plan", () =>
    expect(
      ids(
        [
          "第一章 目标",
          "指标\t2020年\t2025年",
          "人口\t1\t2",
          "专栏3:重点工程",
          "水利工程:建设水库。",
          "第二章 任务",
          "任务如下,逐项落实。",
          "专栏4:重点项目",
          "交通项目:建设公路。",
        ].join("\n"),
      ),
    ).toEqual(
      [
        "ch1/tbl1/r1 | 指标\t2020年\t202",
        "ch1/tbl1/r2 | 人口\t1\t2",
        "box3 | 专栏3:重点工程",
        "box3/p1 | 水利工程:建设水库。",
        "ch2 | 第二章 任务",
        "ch2/p1 | 任务如下,逐项落实。",
        "box4 | 专栏4:重点项目",
        "box4/p1 | 交通项目:建设公路。",
      ].toSpliced(0, 0, "ch1 | 第一章 目标"),
    ));

  test("tasks are numbered through the plan, whatever section they stand in", () =>
    expect(
      ids(
        [
          "一、目标",
          "1.做强工业。(牵头部门:甲局)",
          "2.做优农业。(牵头部门:乙局)",
          "二、任务",
          "（一）产业",
          "3.做大商业。(责任单位:丙局)",
        ].join("\n"),
      ),
    ).toEqual([
      "ch1 | 一、目标",
      "t1 | 1.做强工业。(牵头部门",
      "t2 | 2.做优农业。(牵头部门",
      "ch2 | 二、任务",
      "ch2/s1 | （一）产业",
      "t3 | 3.做大商业。(责任单位",
    ]));

  test("tasks whose numbers start again stand below their section", () =>
    expect(
      ids(
        [
          "一、目标",
          "1.做强工业。(牵头部门:甲局)",
          "2.做优农业。(牵头部门:乙局)",
          "二、任务",
          "1.做大商业。(责任单位:丙局)",
        ].join("\n"),
      ).filter((line) => line.includes(".")),
    ).toEqual(["ch1/t1 | 1.做强工业。(牵头部门", "ch1/t2 | 2.做优农业。(牵头部门", "ch2/t1 | 1.做大商业。(责任单位"]));

  test("questions count within their chapter", () =>
    expect(
      ids(
        "第一部分:\n总则\n01\n如何推进?\n回答一句,说明清楚。\n02\n如何落实?\n回答二句,说明清楚。\n第二部分:\n分则\n01\n如何考核?\n回答三句,说明清楚。",
      ),
    ).toEqual([
      "ch1 | 第一部分:\n总则",
      "ch1/q1 | 01\n如何推进?",
      "ch1/q1/p1 | 回答一句,说明清楚。",
      "ch1/q2 | 02\n如何落实?",
      "ch1/q2/p1 | 回答二句,说明清楚。",
      "ch2 | 第二部分:\n分则",
      "ch2/q1 | 01\n如何考核?",
      "ch2/q1/p1 | 回答三句,说明清楚。",
    ]));

  test("the part is in the id only where chapter numbers start again", () => {
    const text = (second: string) =>
      `第一篇 总则\n第一章 形势\n形势如下,说明清楚。\n第二篇 分则\n${second} 产业\n产业如下,说明清楚。`;
    expect(ids(text("第二章"))).toEqual([
      "pt1 | 第一篇 总则",
      "ch1 | 第一章 形势",
      "ch1/p1 | 形势如下,说明清楚。",
      "pt2 | 第二篇 分则",
      "ch2 | 第二章 产业",
      "ch2/p1 | 产业如下,说明清楚。",
    ]);
    expect(ids(text("第一章")).filter((line) => line.includes("章"))).toEqual([
      "pt1/ch1 | 第一章 形势",
      "pt2/ch1 | 第一章 产业",
    ]);
  });

  test("chapters run through the parts whatever else in a part has a number, or has none", () => {
    const numbered =
      "第一篇 总则\n1.做强工业。推动工业做强,提质增效。\n2.做优农业。推动农业做优,稳产保供。\n第一章 形势\n第二篇 分则\n第二章 产业";
    expect(ids(numbered).filter((line) => line.includes("章"))).toEqual(["ch1 | 第一章 形势", "ch2 | 第二章 产业"]);
    const source = "第一篇 总则\n甲事如下,说明清楚。\n第二篇 分则\n乙事如下,说明清楚。\n第一章 产业";
    const standIns = ["甲事", "乙事"].map((text) => ({
      offset: source.indexOf(text),
      level: "chapter" as const,
      label: "〔标题缺失〕",
      note: "理由在此",
    }));
    expect(addressed(source, undefined, { standIns }).lines.at(-1)).toBe("ch1 | 第一章 产业");
  });

  test("a number that comes twice gets a letter", () =>
    expect(ids("第一章 形势\n第二章 目标\n第二章 任务\n第二章 保障").map((line) => line.split(" ")[0])).toEqual([
      "ch1",
      "ch2",
      "ch2a",
      "ch2b",
    ]));

  test("stand-ins count in document order and guess no number", () => {
    const source =
      "第三节 生态\n生态如下,说明清楚。\n第八章 治理\n第一节 基层\n基层如下,说明清楚。\n城市如下,说明清楚。";
    const standIns = [
      { offset: source.indexOf("城市如下"), level: "section" as const, label: "〔小标题缺失〕", note: "理由在此" },
    ];
    expect(addressed(source, undefined, { standIns }).lines).toEqual([
      "x1/s3 | 第三节 生态",
      "x1/s3/p1 | 生态如下,说明清楚。",
      "ch8 | 第八章 治理",
      "ch8/s1 | 第一节 基层",
      "ch8/s1/p1 | 基层如下,说明清楚。",
      "ch8/x2/p1 | 城市如下,说明清楚。",
    ]);
  });
});

describe("pages and URLs", () => {
  test.each([
    ["ch17/s1/p3", "ch17", "s1-p3"],
    ["ch17", "ch17", ""],
    ["t185", "ch3/s7", "t185"],
    ["box24/p1", "x1", "box24-p1"],
    ["ch3/s7/i2", "ch3/s7", "i2"],
    ["ch3/s7/i2", "", "ch3-s7-i2"],
    ["ch30/p1", "ch3", "ch30-p1"],
  ])("%s on the page of %s is #%s", (id, page, fragment) => expect(fragmentOf(id, page)).toBe(fragment));

  test.each([
    ["ankang-14", "ch17/s1/p3", "/plans/ankang-14/ch17/#s1-p3"],
    ["ankang-14", "front", "/plans/ankang-14/front/"],
    ["ankang-14", "x1/s5", "/plans/ankang-14/x1/#s5"],
    ["ankang-14", "pt3", "/plans/ankang-14/ch18/#pt3"],
    ["xingping-14-tasks", "ch3/s7", "/plans/xingping-14-tasks/ch3/s7/"],
    ["xingping-14-tasks", "t185", "/plans/xingping-14-tasks/ch3/x4/#t185"],
    ["xingping-14-tasks", "t12", "/plans/xingping-14-tasks/ch2/#t12"],
    ["hengyang-14-proposal", "ch11/i44", "/plans/hengyang-14-proposal/ch11/#i44"],
    ["chengdu-14-qa", "ch3/q2/p4", "/plans/chengdu-14-qa/ch3/#q2-p4"],
    ["yijiang-14", "box24/p1", "/plans/yijiang-14/x1/#box24-p1"],
  ])("%s/%s is %s", (plan, id, url) => {
    const { ids: frozen }: Anchors = JSON.parse(readFileSync(`content/plans/${plan}/anchors.json`, "utf8"));
    expect(frozen[id]?.url).toBe(url);
  });

  test(`a chapter of more than ${LONG_CHAPTER} characters has a page a section; white space does not count`, () => {
    const heading = "第一章 总则";
    const sections = ["第一节 甲", "第二节 乙"];
    const around = (heading + sections.join("")).replace(/\s/g, "").length;
    const text = (length: number) =>
      [heading, sections[0], "字".repeat(length - around - 100), sections[1], "字 ".repeat(100)].join("\n");
    const kinds = (length: number) => addressed(text(length)).pages.map(({ kind, id }) => `${kind} ${id}`);
    expect(kinds(LONG_CHAPTER)).toEqual(["chapter ch1"]);
    expect(kinds(LONG_CHAPTER + 1)).toEqual(["chapter ch1", "section ch1/s1", "section ch1/s2"]);
    expect(addressed(text(LONG_CHAPTER + 1)).urls).toEqual([
      "/plans/x-14/ch1/",
      "/plans/x-14/ch1/s1/",
      "/plans/x-14/ch1/s1/#p1",
      "/plans/x-14/ch1/s2/",
      "/plans/x-14/ch1/s2/#p1",
    ]);
  });

  test("the chapter's page knows the sections that have pages of their own; no other page has any", () => {
    const source = `某市规划纲要\n第一章 总则\n章首一句,说明清楚。\n第一节 甲\n${"字".repeat(LONG_CHAPTER)}\n第二章 分则\n第一节 乙\n乙节一句。`;
    expect(addressed(source).pages.map(({ kind, id, sections }) => `${kind} ${id} ${sections.length}`)).toEqual([
      "front front 0",
      "chapter ch1 1",
      "section ch1/s1 0",
      "chapter ch2 0",
    ]);
  });

  test("a part opens on the page of its first chapter; a part without chapters is a page", () => {
    const { urls } = addressed(
      "第一篇 总则\n本篇一段话,说明全篇。\n第一章 形势\n第二章 目标\n第二篇 附则\n附则一段话,说明全篇。",
    );
    expect(urls).toEqual([
      "/plans/x-14/ch1/#pt1",
      "/plans/x-14/ch1/#pt1-p1",
      "/plans/x-14/ch1/",
      "/plans/x-14/ch2/",
      "/plans/x-14/pt2/",
      "/plans/x-14/pt2/#p1",
    ]);
  });

  test("a text without headings is one page, the front", () =>
    expect(addressed("说明一句,到此为止。\n说明二句,到此为止。").urls).toEqual([
      "/plans/x-14/front/#p1",
      "/plans/x-14/front/#p2",
    ]));
});

test("a fingerprint does not see white space, width or line ends", () => {
  expect(fingerprint("第一节 加强，保障（一）")).toBe(fingerprint("第一节\u3000加强,保障\r\n(一)"));
  expect(fingerprint("加强保障")).not.toBe(fingerprint("加强保护"));
  expect(fingerprint("")).toBe("e3b0c44298fc");
});

describe("addresses are permanent", () => {
  const paragraphs = ["甲段说明,工业。", "乙段说明,农业。", "丙段说明,商业。"];
  const text = (...lines: string[]) => ["第一章 总则", ...lines].join("\n");
  const frozen = addressed(text(...paragraphs)).next;
  const freeze = (source: string, from: Anchors = frozen) => addressed(source, from).next;

  test("first, everything is new", () => {
    const { fresh, problems } = addressed(text(...paragraphs));
    expect(fresh).toEqual(["ch1", "ch1/p1", "ch1/p2", "ch1/p3"]);
    expect(problems).toEqual([]);
    expect(frozen).toEqual({
      ids: {
        ch1: { url: "/plans/x-14/ch1/", fingerprint: fingerprint("第一章 总则") },
        "ch1/p1": { url: "/plans/x-14/ch1/#p1", fingerprint: fingerprint("甲段说明,工业。") },
        "ch1/p2": { url: "/plans/x-14/ch1/#p2", fingerprint: fingerprint("乙段说明,农业。") },
        "ch1/p3": { url: "/plans/x-14/ch1/#p3", fingerprint: fingerprint("丙段说明,商业。") },
      },
      moved: {},
    });
  });

  test("a question inserted between others: those keep their ids, it gets one that was never used", () => {
    const asked = (...questions: string[]) =>
      ["第一章 总则", ...questions.flatMap((question) => [`问：${question}？`, "答：说明一句，到此为止。"])].join("\n");
    const before = freeze(asked("甲如何办", "乙如何办"), { ids: {}, moved: {} });
    const { fresh, problems } = addressed(asked("甲如何办", "丙如何办", "乙如何办"), before);
    expect(problems).toEqual([]);
    expect(fresh).toEqual(["ch1/q3", "ch1/q3/p1"]);
  });

  test("two questions inserted: each gets a number of its own, and none is used again", () => {
    const asked = (...questions: string[]) =>
      ["第一章 总则", ...questions.flatMap((question) => [`问：${question}？`, "答：说明一句，到此为止。"])].join("\n");
    const before = freeze(asked("甲如何办", "乙如何办"), { ids: {}, moved: {} });
    const once = addressed(asked("甲如何办", "丙如何办", "丁如何办", "乙如何办"), before);
    expect(once.problems).toEqual([]);
    expect(once.fresh).toEqual(["ch1/q3", "ch1/q3/p1", "ch1/q4", "ch1/q4/p1"]);
    const twice = addressed(asked("甲如何办", "戊如何办", "丙如何办", "丁如何办", "乙如何办"), once.next);
    expect(twice.fresh).toEqual(["ch1/q5", "ch1/q5/p1"]);
  });

  test("the same text again: nothing new, nothing wrong", () =>
    expect(addressed(text(...paragraphs), frozen)).toMatchObject({ fresh: [], problems: [], next: frozen }));

  test("inserted between: the new one gets a letter, the rest keep theirs", () => {
    const { lines, fresh, problems } = addressed(
      text("甲段说明,工业。", "新段说明,交通。", "新段说明,水利。", ...paragraphs.slice(1)),
      frozen,
    );
    expect(lines).toEqual([
      "ch1 | 第一章 总则",
      "ch1/p1 | 甲段说明,工业。",
      "ch1/p1a | 新段说明,交通。",
      "ch1/p1b | 新段说明,水利。",
      "ch1/p2 | 乙段说明,农业。",
      "ch1/p3 | 丙段说明,商业。",
    ]);
    expect({ fresh, problems }).toEqual({ fresh: ["ch1/p1a", "ch1/p1b"], problems: [] });
  });

  test("inserted before the first", () =>
    expect(ids(text("新段说明,交通。", ...paragraphs), frozen).slice(1, 3)).toEqual([
      "ch1/p0a | 新段说明,交通。",
      "ch1/p1 | 甲段说明,工业。",
    ]));

  test("appended: the next number", () =>
    expect(ids(text(...paragraphs, "新段说明,交通。"), frozen).at(-1)).toBe("ch1/p4 | 新段说明,交通。"));

  test("two in a row at one place, in two rounds: letters go on, and no id is used twice", () => {
    const once = freeze(text("甲段说明,工业。", "新段说明,交通。", ...paragraphs.slice(1)));
    const { lines, problems } = addressed(
      text("甲段说明,工业。", "又段说明,水利。", "新段说明,交通。", ...paragraphs.slice(1)),
      once,
    );
    expect(lines.slice(2, 4)).toEqual(["ch1/p1b | 又段说明,水利。", "ch1/p1a | 新段说明,交通。"]);
    expect(problems).toEqual([]);
  });

  test("turned round: each text keeps its own address", () =>
    expect(addressed(text(...paragraphs.toReversed()), frozen)).toMatchObject({
      lines: ["ch1 | 第一章 总则", "ch1/p3 | 丙段说明,商业。", "ch1/p2 | 乙段说明,农业。", "ch1/p1 | 甲段说明,工业。"],
      problems: [],
      fresh: [],
    }));

  test("the same words twice keep their order", () => {
    const twice = text("同段说明,工业。", "同段说明,工业。");
    expect(addressed(twice, addressed(twice).next)).toMatchObject({ problems: [], fresh: [] });
  });

  test("removed: the build fails and says which", () =>
    expect(addressed(text("甲段说明,工业。", "丙段说明,商业。"), frozen)).toMatchObject({
      problems: [
        'the text of /plans/x-14/ch1/#p2 is gone; restore it, or add "ch1/p2": "<the id that holds its text now>" to "moved"',
      ],
      fresh: [],
    }));

  test("changed: old text gone, new text has an address of its own", () => {
    const { problems, fresh, lines } = addressed(text("甲段说明,工业。", "乙段改写,林业。", "丙段说明,商业。"), frozen);
    expect(lines[2]).toBe("ch1/p1a | 乙段改写,林业。");
    expect(fresh).toEqual(["ch1/p1a"]);
    expect(problems).toEqual([
      'the text of /plans/x-14/ch1/#p2 is gone; restore it, or add "ch1/p2": "<the id that holds its text now>" to "moved"',
    ]);
  });

  test("changed, and said so in moved: the old address leads to the new text", () => {
    const moved = { ids: frozen.ids, moved: { "ch1/p2": "ch1/p1a" } };
    const changed = text("甲段说明,工业。", "乙段改写,林业。", "丙段说明,商业。");
    expect(addressed(changed, moved)).toMatchObject({ problems: [], fresh: ["ch1/p1a"] });
    expect(aliasesOf(moved)).toEqual([{ from: "/plans/x-14/ch1/#p2", id: "ch1/p2", to: "ch1/p1a" }]);
    const next = addressed(changed, moved).next;
    expect(addressed(changed, next)).toMatchObject({ problems: [], fresh: [], next });
  });

  test("split in two: both halves are new, and moved says where the old address leads", () => {
    const split = text("甲段说明,工业。", "乙段说明,", "农业单说,清楚。", "丙段说明,商业。");
    expect(addressed(split, frozen)).toMatchObject({ fresh: ["ch1/p1a", "ch1/p1b"] });
    expect(addressed(split, { ids: frozen.ids, moved: { "ch1/p2": "ch1/p1a" } }).problems).toEqual([]);
  });

  test("an id that moved away is never given again, not even to new text at its place", () => {
    const gone = { ids: frozen.ids, moved: { "ch1/p3": "ch1/p1" } };
    const { lines, problems } = addressed(text("甲段说明,工业。", "乙段说明,农业。", "新段说明,交通。"), gone);
    expect(lines.at(-1)).toBe("ch1/p4 | 新段说明,交通。");
    expect(problems).toEqual([]);
  });

  test("a heading whose words changed is another text at the same number: a problem until it is restored", () =>
    expect(addressed(["第一章 总体要求", ...paragraphs].join("\n"), frozen).problems).toEqual([
      '/plans/x-14/ch1/ would come to mean another text; restore it, or add "ch1": "<the id that holds its text now>" to "moved"',
    ]));

  test("a heading that changed and has moved: the new one gets an unused id", () => {
    const moved = {
      ids: frozen.ids,
      moved: { ch1: "ch1a", "ch1/p1": "ch1a/p1", "ch1/p2": "ch1a/p2", "ch1/p3": "ch1a/p3" },
    };
    const { lines, problems } = addressed(["第一章 总体要求", ...paragraphs].join("\n"), moved);
    expect(lines).toEqual([
      "ch1a | 第一章 总体要求",
      "ch1a/p1 | 甲段说明,工业。",
      "ch1a/p2 | 乙段说明,农业。",
      "ch1a/p3 | 丙段说明,商业。",
    ]);
    expect(problems).toEqual([]);
  });

  test("a chapter that grew too long: the page changes, and the build fails until moved maps the old URL", () => {
    const short = "第一章 总则\n第一节 甲\n甲节一段话,说明全节。\n第二节 乙\n乙节一段话,说明全节。";
    const long = `${short}\n${"字".repeat(LONG_CHAPTER)}`;
    const before = addressed(short).next;
    const after = addressed(long, before);
    expect(after.problems).toEqual([
      '/plans/x-14/ch1/#s1 would move to /plans/x-14/ch1/s1/; keep it, or add "/plans/x-14/ch1/#s1": "ch1/s1" to "moved"',
      '/plans/x-14/ch1/#s1-p1 would move to /plans/x-14/ch1/s1/#p1; keep it, or add "/plans/x-14/ch1/#s1-p1": "ch1/s1/p1" to "moved"',
      '/plans/x-14/ch1/#s2 would move to /plans/x-14/ch1/s2/; keep it, or add "/plans/x-14/ch1/#s2": "ch1/s2" to "moved"',
      '/plans/x-14/ch1/#s2-p1 would move to /plans/x-14/ch1/s2/#p1; keep it, or add "/plans/x-14/ch1/#s2-p1": "ch1/s2/p1" to "moved"',
    ]);
    const moved = Object.fromEntries(
      ["s1", "s1/p1", "s2", "s2/p1"].map((id) => [before.ids[`ch1/${id}`]?.url ?? "", `ch1/${id}`]),
    );
    const mended = addressed(long, { ids: before.ids, moved });
    expect(mended.problems).toEqual([]);
    expect(addressed(long, mended.next)).toMatchObject({ problems: [], fresh: [] });
    expect(aliasesOf(mended.next)[0]).toEqual({ from: "/plans/x-14/ch1/#s1", to: "ch1/s1" });
  });

  test("mistakes in moved are told", () => {
    const { current } = addressed(text(...paragraphs), frozen);
    const told = (moved: Anchors["moved"]) =>
      checkAnchors({ ids: frozen.ids, moved }, current).problems.map(({ message }) => message);
    expect(told({ "ch1/p2": "ch9" })).toEqual([
      '"moved" sends ch1/p2 to ch9, which the plan does not have; expected an id that it has',
      '"moved" sends ch1/p2 to ch9, but ch1/p2 is in use; ids are never reused',
    ]);
    expect(told({ "ch1/p7": "ch1/p1" })).toEqual(['"moved" names ch1/p7, which was never an address; delete the line']);
    expect(told({ "/plans/x-14/ch4/": "ch9" })).toEqual([
      '"moved" sends /plans/x-14/ch4/ to ch9, which the plan does not have; expected an id that it has',
    ]);
  });
});
