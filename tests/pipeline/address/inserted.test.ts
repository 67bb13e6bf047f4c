import { expect, test } from "vitest";
import type { Anchors } from "../../../src/model/anchors.ts";
import { addressed } from "../../support/address.ts";

/** New text among text that has its addresses: what was given stays, what is new gets what was never given. */

const ids = (source: string, frozen?: Anchors) => addressed(source, frozen).lines.map((line) => line.split(" | ")[0]);
const freeze = (source: string) => addressed(source).next;
const chapter = (...lines: string[]) => ["第一章 总则", ...lines].join("\n");
const paragraphs = (count: number, name = "新") => Array.from({ length: count }, (_, i) => `${name}${i}段,说明清楚。`);
const asked = (...questions: string[]) =>
  chapter(...questions.flatMap((question) => [`问：${question}？`, `答：${question}，到此为止。`]));

test("sixty paragraphs at one place: after z comes aa, after az comes ba", () => {
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  const expected = ["", "a", "b"].flatMap((first) => letters.map((letter) => `ch1/p1${first}${letter}`)).slice(0, 60);
  const [first, last] = ["旧甲段,说明清楚。", "旧乙段,说明清楚。"];
  const frozen = freeze(chapter(first, last));
  const grown = addressed(chapter(first, ...paragraphs(60), last), frozen);
  expect(grown.fresh).toEqual(expected);
  expect(grown.problems).toEqual([]);
});

test("after the twelfth of its kind comes the thirteenth: paragraphs, questions", () => {
  expect(ids(chapter(...paragraphs(13)), freeze(chapter(...paragraphs(12)))).at(-1)).toBe("ch1/p13");
  const questions = Array.from({ length: 12 }, (_, i) => `第${i}事如何办`);
  expect(addressed(asked("另一事如何办", ...questions), freeze(asked(...questions))).fresh[0]).toBe("ch1/q13");
});

test("a row in a table is a row, a paragraph that follows the table's place a paragraph", () => {
  const table = (...rows: string[]) => chapter("指标\t2020年\t2025年", ...rows);
  const frozen = freeze(table("人口\t1\t2", "就业\t3\t4"));
  expect(ids(table("人口\t1\t2", "住房\t5\t6", "就业\t3\t4"), frozen).slice(1)).toEqual([
    "ch1/tbl1/r1",
    "ch1/tbl1/r2",
    "ch1/tbl1/r2a",
    "ch1/tbl1/r3",
  ]);
});

test("boxes without a number count through the plan; a new one gets the next number that was never given", () => {
  const boxes = (...names: string[]) => chapter(...names.flatMap((name) => [`专栏:${name}`, `${name}项目:建设完成。`]));
  const frozen = freeze(boxes("水利工程", "交通工程"));
  expect(Object.keys(frozen.ids)).toEqual(["ch1", "box1", "box1/p1", "box2", "box2/p1"]);
  const { fresh, problems } = addressed(boxes("水利工程", "电力工程", "交通工程"), frozen);
  expect({ fresh, problems }).toEqual({ fresh: ["box3", "box3/p1"], problems: [] });
});

test("an old URL in moved is no id: it binds no number", () => {
  const frozen = freeze(asked("甲事如何办"));
  const moved = { ...frozen, moved: { "/plans/x-14/ch1/#q9": "ch1/q1" } };
  expect(addressed(asked("甲事如何办", "乙事如何办"), moved).fresh[0]).toBe("ch1/q2");
});

test("the same question twice: each keeps its own id, a third gets a new one", () => {
  const frozen = freeze(asked("甲事如何办", "甲事如何办"));
  expect(addressed(asked("甲事如何办", "甲事如何办"), frozen)).toMatchObject({ fresh: [], problems: [] });
  expect(addressed(asked("甲事如何办", "甲事如何办", "甲事如何办"), frozen)).toMatchObject({
    fresh: ["ch1/q3", "ch1/q3/p1"],
    problems: [],
  });
});

test("a question that moved away and stands there again is new: its id is gone for good", () => {
  const frozen = freeze(asked("甲事如何办", "乙事如何办"));
  const moved = { ...frozen, moved: { "ch1/q2": "ch1/q1", "ch1/q2/p1": "ch1/q1/p1" } };
  expect(addressed(asked("甲事如何办", "乙事如何办"), moved)).toMatchObject({
    fresh: ["ch1/q3", "ch1/q3/p1"],
    problems: [],
  });
});

test("a paragraph that moved away and stands there again is new", () => {
  const two = chapter("甲段,说明清楚。", "乙段,说明清楚。");
  const frozen = freeze(two);
  expect(ids(two, { ...frozen, moved: { "ch1/p2": "ch1/p1" } })).toEqual(["ch1", "ch1/p1", "ch1/p3"]);
});

test("a table that moved away: another in its place gets a letter", () => {
  const table = chapter("指标\t2020年\t2025年", "人口\t1\t2");
  const frozen = freeze(table);
  const moved = Object.fromEntries(
    Object.keys(frozen.ids)
      .slice(1)
      .map((id) => [id, "ch1"]),
  );
  expect(ids(table, { ...frozen, moved }).slice(1)).toEqual(["ch1/tbl1a/r1", "ch1/tbl1a/r2"]);
});

test("headings of one number: a letter that another one has, or will have, is passed over", () => {
  const twice = (...names: string[]) => names.map((name) => `第二章 ${name}`).join("\n");
  const frozen = freeze(twice("目标", "任务", "保障"));
  expect(Object.keys(frozen.ids)).toEqual(["ch2", "ch2a", "ch2b"]);
  const { lines, fresh, problems } = addressed(twice("目标", "保障", "附则", "任务"), frozen);
  expect(lines).toEqual(["ch2 | 第二章 目标", "ch2b | 第二章 保障", "ch2c | 第二章 附则", "ch2a | 第二章 任务"]);
  expect({ fresh, problems }).toEqual({ fresh: ["ch2c"], problems: [] });
});
