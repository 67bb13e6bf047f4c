import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { describe, expect, test } from "vitest";
import { tasksOf } from "../../../scripts/pipeline/annotate/tasks/index.ts";
import { isGeneral } from "../../../scripts/pipeline/parse/agencies/names.ts";
import {
  agenciesOf,
  agencyOf,
  checkAgencies,
  namesOf,
  readAgencies,
  reportUnknownAgencies,
} from "../../../scripts/pipeline/review/agencies.ts";
import { sourceOf, treeOf } from "../../support/tree.ts";

const PLAN = "xingping-14-tasks";
const registry = readAgencies(readFileSync("content/registry/agencies.yaml", "utf8"), "agencies.yaml");
const tasks = tasksOf(treeOf(sourceOf(PLAN)));
const NAMED = new Map([[PLAN, new Set(tasks.flatMap(namesOf))]]);

const entry = (id: string, forms: string, plans = "p-14") => `- id: ${id}
  name: 某局
  kind: 部门
  plans: [${plans}]
  forms: [${forms}]
`;

describe("agencies.yaml", () => {
  test("knows every body that a task names, and only those", () => {
    const file = new VFile({ path: "source.txt" });
    reportUnknownAgencies(tasks, registry, PLAN, file);
    expect(file.messages.map(String)).toEqual([]);
    expect(() => checkAgencies(registry, NAMED)).not.toThrow();
  });

  test("the name of a body is one of its forms", () => {
    for (const { name, forms } of registry.agencies) expect(forms).toContain(name);
  });

  test.each([
    ["市发改局", "发改局", "市发改局〈科技局〉", "发改局〈科技局〉", "市发改局〈粮食局〉"],
    ["市委文明办", "市文明办", "文明办"],
    ["市市场监管局", "市场监管局"],
  ])("%s and its other forms are one body", (...forms) =>
    expect(new Set(forms.map((form) => agencyOf(registry, PLAN, form)?.id)).size).toBe(1),
  );

  test("a form means nothing in another plan", () =>
    expect(agencyOf(registry, "ankang-14", "市发改局")).toBeUndefined());
});

describe("counts", () => {
  const agencies = agenciesOf(tasks, registry, PLAN);
  const of = (id: string) => agencies.find((agency) => agency.id === id);

  test("most leads first", () =>
    expect(agencies.slice(0, 3).map(({ name, leads }) => [name, leads.length])).toEqual([
      ["市发改局", 35],
      ["市人社局", 19],
      ["市工信局", 18],
    ]));

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
    expect(agenciesOf(both, registry, PLAN)).toMatchObject([{ id: "fagaiju", leads: [task.number], joins: [] }]);
  });

  test("an unknown name is a message with the nearest form", () => {
    const file = new VFile({ path: "source.txt" });
    const small = readAgencies(entry("fagaiju", "市发改局, 市水务局", PLAN), "agencies.yaml");
    reportUnknownAgencies(tasks.slice(0, 2), small, PLAN, file);
    expect(file.messages.map(({ reason }) => reason)[0]).toBe(
      `task 2: agencies.yaml has no "市招商局" for ${PLAN}; nearest: "市发改局"; add it to a body's forms, or as a body`,
    );
    expect(file.messages[0]?.line).toBe((tasks[1]?.rawLeaf ?? tasks[1]?.leaf)?.position.start.line);
  });
});

describe("mistakes in agencies.yaml", () => {
  const refused = (text: string) => () => readAgencies(text, "agencies.yaml");

  test.each([
    [
      "two bodies claim a form",
      entry("a", "甲局") + entry("b", "乙局, 甲局"),
      'agencies.yaml:10 form "甲局" of p-14 is claimed by agencies.yaml:5 too; delete it from one',
    ],
    [
      "two bodies have an id",
      entry("a", "甲局") + entry("a", "乙局"),
      'agencies.yaml:6 id "a" is taken by agencies.yaml:1; choose another',
    ],
    [
      "an unknown field",
      `${entry("a", "甲局")}  short: 甲\n`,
      'agencies.yaml:6 unknown field "short"; delete it, or correct its name',
    ],
    [
      "an id that is no address",
      entry("甲", "甲局"),
      'agencies.yaml:1 field "0.id": lower-case letters, digits and -, e.g. fagaiju; correct or add it',
    ],
  ])("%s", (_name, text, message) => expect(refused(text)).toThrow(message));

  test("the same form in another plan is no clash", () =>
    expect(refused(entry("a", "甲局") + entry("b", "甲局", "q-14"))).not.toThrow());

  test("a form that no task has", () =>
    expect(() => checkAgencies(readAgencies(entry("a", "市发改委", PLAN), "agencies.yaml"), NAMED)).toThrow(
      `agencies.yaml:5 no task of ${PLAN} names "市发改委"; nearest: "市发改局"`,
    ));

  test("an unknown plan", () =>
    expect(() => checkAgencies(readAgencies(entry("a", "市发改局", "xingping-14"), "agencies.yaml"), NAMED)).toThrow(
      `agencies.yaml:4 no plan has the id "xingping-14"; nearest: "${PLAN}"`,
    ));
});
