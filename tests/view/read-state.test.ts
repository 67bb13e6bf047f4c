import { describe, expect, test } from "vitest";
import {
  type Choosable,
  firstPlans,
  moved,
  type ReadState,
  readQuery,
  readState,
  type Shelf,
  withPlan,
} from "../../src/view/compare/read-state.ts";
import { sameWords, summary, tooFew } from "../../src/view/compare/read-words.ts";
import { subjectGroups } from "../../src/view/compare/subjects.ts";

/** Side-by-side reading: what an address asks for, and what is made of it. */

const theme = (id: string, plans: string[]): Choosable => ({ kind: "theme", id, name: `主题${id}`, plans });
const topic = (id: string, plans: string[]): Choosable => ({ kind: "topic", id, name: `议题${id}`, plans });
const shelf: Shelf = {
  plans: ["a", "b", "c", "d", "e", "f"],
  subjects: [theme("old", ["b", "c", "d", "e"]), topic("care", ["a", "c"]), theme("safe", ["f"])],
};
const read = (query: string, on: Shelf = shelf) => readState(new URLSearchParams(query), on);

describe("an address", () => {
  test("that says everything is taken as it stands, in its order", () => {
    expect(read("?plans=c,a&topic=care&view=stack&marks=off")).toEqual({
      state: { plans: ["c", "a"], subject: { kind: "topic", id: "care" }, view: "stack", marks: false },
      words: [],
    });
  });

  test("that says nothing gives the first theme and plans that speak of it", () => {
    expect(read("")).toEqual({
      state: { plans: ["b", "c", "d"], subject: { kind: "theme", id: "old" }, view: "columns", marks: true },
      words: [],
    });
  });

  test.each<[string, string[], string]>([
    ["?topic=care", ["a", "c"], "care"],
    ["?theme=safe", ["f", "a"], "safe"],
    ["?plans=&theme=old", [], "old"],
    ["?plans=a&theme=old", ["a"], "old"],
    ["?plans=a,,a,b&theme=old", ["a", "b"], "old"],
  ])("%s", (query, plans, subject) => {
    const { state, words } = read(query);
    expect([state.plans, state.subject?.id, words]).toEqual([plans, subject, []]);
  });

  test.each<[string, string[], string, string[]]>([
    ["?plans=a,x,b&theme=old", ["a", "b"], "old", ["本站没有规划“x”，已略去。"]],
    ["?plans=x,y&theme=old", ["b", "c", "d"], "old", ["本站没有规划“x”、“y”，已略去。"]],
    ["?plans=a,b,c,d,e,f&theme=old", ["a", "b", "c", "d", "e"], "old", ["最多并排 5 份，地址里后面的 1 份没有显示。"]],
    ["?plans=a,b&topic=none", ["a", "b"], "old", ["本站没有议题“none”。", "现在显示的是“主题old”。"]],
    ["?plans=a,b&theme=none", ["a", "b"], "old", ["本站没有主题“none”。", "现在显示的是“主题old”。"]],
    ["?plans=a,b&topic=none&theme=safe", ["a", "b"], "safe", ["本站没有议题“none”。", "现在显示的是“主题safe”。"]],
    ["?plans=a,b&topic=care&theme=old", ["a", "b"], "care", ["地址里既有议题又有主题，按议题显示。"]],
    ["?plans=a,b&theme=old&view=round", ["a", "b"], "old", ["没有“round”这种排法，改为并列。"]],
    [
      "?plans=toString&theme=constructor",
      ["b", "c", "d"],
      "old",
      ["本站没有主题“constructor”。", "现在显示的是“主题old”。", "本站没有规划“toString”，已略去。"],
    ],
  ])("%s gives the nearest view, and says so", (query, plans, subject, words) => {
    const given = read(query);
    expect([given.state.plans, given.state.subject?.id, given.words]).toEqual([plans, subject, words]);
  });

  test("on a site without plans, themes and topics gives an empty view", () => {
    const { state, words } = read("?plans=a&theme=old", { plans: [], subjects: [] });
    expect(state).toEqual({ plans: [], subject: null, view: "columns", marks: true });
    expect(words).toEqual(["本站没有主题“old”。", "本站没有规划“a”，已略去。"]);
  });
});

test.each<ReadState>([
  { plans: ["c", "a", "b"], subject: { kind: "theme", id: "old" }, view: "columns", marks: true },
  { plans: [], subject: { kind: "topic", id: "care" }, view: "stack", marks: false },
  { plans: ["f"], subject: { kind: "theme", id: "safe" }, view: "stack", marks: true },
])("the address of a view restores it: %j", (state) => {
  expect(read(readQuery(state))).toEqual({ state, words: [] });
});

test("the address of a view is short, and says its plans even where there are none", () => {
  const state: ReadState = { plans: ["a", "b"], subject: { kind: "theme", id: "old" }, view: "columns", marks: true };
  expect(readQuery(state)).toBe("?plans=a,b&theme=old");
  expect(readQuery({ ...state, plans: [] })).toBe("?plans=&theme=old");
});

test("a topic starts with all that speak of it, up to five; a theme with three; both with two at least", () => {
  const many = ["a", "b", "c", "d", "e", "f"];
  expect(firstPlans(topic("x", many), shelf)).toEqual(["a", "b", "c", "d", "e"]);
  expect(firstPlans(theme("x", many), shelf)).toEqual(["a", "b", "c"]);
  expect(firstPlans(theme("x", []), shelf)).toEqual(["a", "b"]);
  expect(firstPlans(undefined, { plans: ["a"], subjects: [] })).toEqual(["a"]);
});

test("plans are added at the end, taken away, and a sixth is not taken in", () => {
  expect(withPlan(["b"], "a", true)).toEqual(["b", "a"]);
  expect(withPlan(["b", "a"], "b", false)).toEqual(["a"]);
  expect(withPlan(["a", "b", "c", "d", "e"], "f", true)).toEqual(["a", "b", "c", "d", "e"]);
});

test("columns are moved by one place, and not beyond the ends", () => {
  expect(moved(["a", "b", "c"], "b", -1)).toEqual(["b", "a", "c"]);
  expect(moved(["a", "b", "c"], "b", 1)).toEqual(["a", "c", "b"]);
  expect(moved(["a", "b", "c"], "a", -1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b", "c"], "c", 1)).toEqual(["a", "b", "c"]);
  expect(moved(["a", "b"], "x", 1)).toEqual(["a", "b"]);
});

test("too few plans are said, by what there is and what is chosen", () => {
  expect(tooFew(0, 0)).toBe("本站还没有编入规划文件。");
  expect(tooFew(1, 1)).toBe("本站只有一份规划文件，两份以上才能并排。");
  expect(tooFew(0, 5)).toBe("还没有选规划文件，请选 2 至 5 份。");
  expect(tooFew(1, 5)).toBe("并排要两份以上，现在只选了一份。");
  expect(tooFew(2, 5)).toBeNull();
});

test("what stands on the page is said in a line", () => {
  expect(summary(3, 8, 4)).toBe("并排 3 份，共 8 段，标出相同语句 4 处。");
  expect(summary(3, 8, 0)).toBe("并排 3 份，共 8 段，没有八字以上的相同语句。");
  expect(summary(3, 8, null)).toBe("并排 3 份，共 8 段。");
  expect(summary(1, 2, 0)).toBe("共 2 段。");
  expect(summary(2, 0, 0)).toBe("所选的文件里，没有归在这里的段落。");
  expect(sameWords(["甲市", "乙区"])).toBe("甲市、乙区也有这句，点按前往");
});

test("topics stand under their themes; themes without topics together at the end; a theme nobody speaks of is left out", () => {
  const site = (id: string, passages: number) => ({
    id,
    name: id,
    main: true,
    description: "",
    subs: [{ id: "s", name: "小类" }],
    plans: { a: { passages, chars: 0 }, b: { passages: 0, chars: 0 } },
  });
  const cell = (plan: string, count: number) => ({ plan, statements: Array(count).fill({}) });
  const care = { id: "care", name: "照料", theme: "t1", cells: [cell("a", 0), cell("b", 2)] };
  const groups = subjectGroups([site("t1", 2), site("t2", 1), site("t3", 0)], [care as never]);
  expect(
    groups.map(({ name, subjects }) => [name, subjects.map(({ kind, id, plans, subs }) => [kind, id, plans, subs])]),
  ).toEqual([
    [
      "t1",
      [
        ["theme", "t1", ["a"], ["s"]],
        ["topic", "care", ["b"], []],
      ],
    ],
    ["其他主题", [["theme", "t2", ["a"], ["s"]]]],
  ]);
});
