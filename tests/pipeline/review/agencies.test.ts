import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { tasksOf } from "../../../scripts/pipeline/annotate/tasks/index.ts";
import { isGeneral } from "../../../scripts/pipeline/parse/agencies/names.ts";
import { agenciesOf, agencyForms, reportUnknownAgencies } from "../../../scripts/pipeline/review/agencies.ts";
import { readYaml } from "../../../scripts/shared/yaml.ts";
import { agenciesSchema } from "../../../src/model/agencies.ts";
import { sourceOf, treeOf } from "../../support/tree.ts";

const PLAN = "xingping-14-tasks";
const read = (text: string) => readYaml(text, "agencies.yaml", agenciesSchema);
const file = read(readFileSync(`content/plans/${PLAN}/agencies.yaml`, "utf8"));
const tasks = tasksOf(treeOf(sourceOf(PLAN)));
const forms = agencyForms(file, tasks);

const entry = (id: string, forms: string) => `- id: ${id}
  name: 某局
  kind: 部门
  forms: [${forms}]
`;

describe("agencies.yaml", () => {
  test("knows every body that a task names, and only those", () => {
    const source = new VFile({ path: "source.txt" });
    reportUnknownAgencies(tasks, forms, source);
    expect(source.messages.map(String)).toEqual([]);
  });

  test("the name of a body is one of its forms", () => {
    for (const { name, forms } of file.value) expect(forms).toContain(name);
  });

  test.each([
    ["市发改局", "发改局", "市发改局〈科技局〉", "发改局〈科技局〉", "市发改局〈粮食局〉"],
    ["市委文明办", "市文明办", "文明办"],
    ["市市场监管局", "市场监管局"],
  ])("%s and its other forms are one body", (...names) =>
    expect(new Set(names.map((form) => forms.get(form)?.id)).size).toBe(1),
  );
});

describe("counts", () => {
  const agencies = agenciesOf(tasks, forms);
  const of = (id: string) => agencies.find((agency) => agency.id === id);

  test("most leads first", () =>
    expect(agencies.slice(0, 3).map(({ name, leads }) => [name, leads.length])).toEqual([
      ["市发改局", 35],
      ["市人社局", 19],
      ["市工信局", 18],
    ]));

  test("of bodies that lead equally many, those that join most come first", () => {
    const [task] = tasks;
    if (!task) throw new Error("no task");
    const joined = (...cooperating: string[]) => ({ ...task, leads: ["市发改局"], cooperating, others: [] });
    const order = [joined("市水利局"), joined("市民政局", "市水利局", "市财政局"), joined("市财政局", "市水利局")];
    expect(agenciesOf(order, forms).map(({ name, joins }) => [name, joins.length])).toEqual([
      ["市发改局", 0],
      ["市水利局", 3],
      ["市财政局", 2],
      ["市民政局", 1],
    ]);
  });

  test("what a body leads, joins, and which of it is binding", () => {
    expect(of("shuiliju")?.leads).toEqual([30, 111, 112, 158]);
    expect(of("shuiliju")?.binding).toEqual([30]);
    expect(of("shuiliju")?.joins).toEqual([11, 82, 83, 117, 118, 124, 138, 160, 164, 202]);
    expect(of("nanweizhen")).toMatchObject({ leads: [], joins: [154], binding: [] });
    expect(of("fagaiju")?.binding).toEqual([29]);
  });

  test("every naming is counted once", () => {
    const named = tasks.flatMap(({ leads, cooperating, others }) =>
      [...leads, ...cooperating, ...others].filter((name) => !isGeneral(name)),
    );
    const counted = agencies.flatMap(({ leads, joins }) => [...leads, ...joins]);
    expect(counted.length).toBe(named.length);
  });

  test("a body that leads a task does not join it too", () => {
    const [task] = tasks;
    if (!task) throw new Error("no task");
    const both = [{ ...task, leads: ["市发改局"], cooperating: ["发改局〈科技局〉"], others: [] }];
    expect(agenciesOf(both, forms)).toMatchObject([{ id: "fagaiju", leads: [task.number], joins: [] }]);
  });

  test("an unknown name is a message with the nearest form", () => {
    const source = new VFile({ path: "source.txt" });
    const small = agencyForms(read(entry("fagaiju", "市发改局")), tasks);
    reportUnknownAgencies(tasks.slice(0, 2), small, source);
    expect(source.messages.map(({ reason }) => reason)[0]).toBe(
      `task 2: agencies.yaml has no "市招商局"; nearest: "市发改局"; add it to a body's forms, or as a body`,
    );
    expect(source.messages[0]?.line).toBe((tasks[1]?.rawLeaf ?? tasks[1]?.leaf)?.position.start.line);
  });
});

describe("mistakes in agencies.yaml", () => {
  const refused = (text: string) => () => agencyForms(read(text), tasks);

  test.each([
    [
      "two bodies claim a form",
      entry("a", "市民政局") + entry("b", "市教育局, 市民政局"),
      'agencies.yaml:8 form "市民政局" is claimed by agencies.yaml:4 too; delete it from one',
    ],
    [
      "two bodies have an id",
      entry("a", "市民政局") + entry("a", "市教育局"),
      'agencies.yaml:5 id "a" is taken by agencies.yaml:1; choose another',
    ],
    [
      "an unknown field",
      `${entry("a", "市民政局")}  short: 甲\n`,
      'agencies.yaml:5 unknown field "short"; delete it, or correct its name',
    ],
    [
      "an id that is no address",
      entry("甲", "市民政局"),
      'agencies.yaml:1 field "0.id": lower-case letters, digits and -, e.g. fagaiju; correct or add it',
    ],
    [
      "a form that no task has",
      entry("a", "市发改委"),
      'agencies.yaml:4 no task names "市发改委"; nearest: "市发改局"',
    ],
  ])("%s", (_name, text, message) => expect(refused(text)).toThrow(message));
});
