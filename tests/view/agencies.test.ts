import { describe, expect, test } from "vitest";
import type { TargetRecord, TaskRecord } from "../../src/model/records.ts";
import type { SiteAgency, SiteFound, SitePassage } from "../../src/model/site.ts";
import {
  agencyTargets,
  bodiesText,
  deadline,
  dutiesOf,
  listedTasks,
  taskWords,
  workList,
  workListCsv,
} from "../../src/view/agencies.ts";

const task = (number: number, given: Partial<TaskRecord> = {}): TaskRecord => ({
  id: `x-14/t${number}`,
  plan: "x-14",
  number,
  url: `/plans/x-14/ch1/#t${number}`,
  binding: null,
  leads: ["市民政局"],
  cooperating: [],
  others: [],
  raw: "",
  path: ["一、任务"],
  text: number === 1 ? "1.=建成。" : `${number}.任务`,
  ...given,
});

const passage = (number: number, given: Partial<SitePassage> = {}): SitePassage => ({
  url: `/plans/x-14/ch1/#t${number}`,
  path: "一、任务",
  title: `${number}.任务…`,
  themes: [],
  targets: [],
  leads: ["minzhengju"],
  cooperating: [],
  ...given,
});

const agency: SiteAgency = {
  id: "minzhengju",
  name: "市民政局",
  kind: "部门",
  forms: ["市民政局"],
  leads: [3, 1, 2],
  joins: [4, 2],
  binding: [2],
};

const aim = (at: number, given: Partial<TargetRecord>) =>
  ({ id: `x-14/t${at}~1`, passage: `x-14/t${at}`, year: null, binding: null, ...given }) as TargetRecord;

const found: SiteFound = {
  targets: [aim(1, { year: 2025 }), aim(2, { year: 2025, binding: true }), aim(4, { year: "period" })],
  tasks: [1, 2, 3, 4, 9].map((number) => task(number)),
  agencies: [agency],
  designations: [],
  instruments: [],
  themeChars: {},
  bodyChars: 0,
  topics: {},
  passages: {
    "x-14/t1": passage(1),
    "x-14/t2": passage(2),
    "x-14/t3": passage(3),
    "x-14/t4": passage(4, { leads: ["other"] }),
  },
};

test("tasks come with their passages; one without is left out", () => {
  const listed = listedTasks(found);
  expect([...listed.keys()]).toEqual([1, 2, 3, 4]);
  expect(listed.get(2)?.shown.title).toBe("2.任务…");
});

test("what it leads stands by number, binding first", () => {
  const { leads, joins } = dutiesOf(agency, listedTasks(found));
  expect(leads.map(({ number }) => number)).toEqual([2, 1, 3]);
  expect(joins.map(({ number }) => number)).toEqual([2, 4]);
});

test("its targets are those of the tasks it leads, binding first", () =>
  expect(agencyTargets(found, "minzhengju").map(({ id }) => id)).toEqual(["x-14/t2~1", "x-14/t1~1"]));

test("a deadline is what the targets say of time: years, else the period, else every year", () => {
  expect(deadline([{ year: 2035 }, { year: 2022 }, { year: 2035 }, { year: null }])).toBe("2022年、2035年");
  expect(deadline([{ year: "period" }, { year: 2025 }])).toBe("2025年");
  expect(deadline([{ year: "annual" }, { year: "period" }])).toBe("规划期内");
  expect(deadline([{ year: null }, { year: "annual" }])).toBe("每年");
  expect(deadline([{ year: null }])).toBe("未载明");
  expect(deadline([])).toBe("未载明");
});

describe("words of a task", () => {
  test.each([
    ["1.争创先行区。(牵头部门:市发改局)", "(牵头部门:市发改局)", "争创先行区。"],
    ["1.争创先行区。(牵头部门:市发改局)", "牵头部门:市发改局", "争创先行区。"],
    ["88. 加快施工(牵头部门:市住建局)。", "牵头部门:市住建局", "加快施工。"],
    ["12.建成服务站(含分站)3个。(牵头部门:市民政局", "牵头部门:市民政局", "建成服务站(含分站)3个。"],
    ["9.没有括注。", "", "没有括注。"],
    ["9.括注在别处。", "牵头部门:市民政局", "括注在别处。"],
    ["3.5G基站", "", "5G基站"],
    ["*29.单位GDP能耗累计降低12.5%。(责任部门:市发改局)", "(责任部门:市发改局)", "单位GDP能耗累计降低12.5%。"],
  ])("%s", (text, raw, words) => expect(taskWords(text, raw)).toBe(words));
});

test.each<[Partial<TaskRecord>, string]>([
  [
    { cooperating: ["市财政局", "市人社局"], others: ["各镇办"] },
    "牵头：市民政局；配合：市财政局、市人社局；另有：各镇办",
  ],
  [{ leads: [], others: ["市级相关部门"] }, "单位：市级相关部门"],
  [{ leads: [] }, "未载明"],
])("bodies %o", (given, text) => expect(bodiesText(task(1, given))).toBe(text));

describe("work list", () => {
  const items = workList(agency, listedTasks(found), found.targets);

  test("leads by number, then what it joins, each task once", () =>
    expect(items.map(({ number, duty, due }) => [number, duty, due])).toEqual([
      [1, "牵头", "2025年"],
      [2, "牵头", "2025年"],
      [3, "牵头", "未载明"],
      [4, "配合", "规划期内"],
    ]));

  test("as CSV, with whole addresses and no formula", () => {
    const csv = workListCsv(items.slice(0, 1), (url) => `https://example.org${url}`);
    expect(csv).toBe(
      '\ufeff编号,任务,责任单位,本单位,性质,完成时限,原文地址\r\n1,"\'=建成。",牵头：市民政局,牵头,,2025年,https://example.org/plans/x-14/ch1/#t1\r\n',
    );
  });
});
