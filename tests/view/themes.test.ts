import { expect, test } from "vitest";
import type { SiteFound, SitePlan, SiteTheme } from "../../src/model/site.ts";
import { themeUrl } from "../../src/model/urls.ts";
import { LONG, missingPlans, textLength } from "../../src/view/excerpts.ts";
import { planLinks } from "../../src/view/nav.ts";
import { notesOf } from "../../src/view/notes.ts";
import { readingPage, themePage } from "../../src/view/page.ts";
import { firstTheme, passageCount, themesIn } from "../../src/view/themes.ts";

const theme = (id: string, passages: Record<string, number>): SiteTheme => ({
  id,
  name: id,
  main: false,
  description: "",
  subs: [],
  plans: Object.fromEntries(Object.entries(passages).map(([plan, count]) => [plan, { passages: count, chars: 9 }])),
});
const safety = theme("safety", { "a-14": 2, "b-14": 3 });
const elderly = theme("elderly", { "a-14": 0, "b-14": 1 });
const themes = [safety, elderly];

const found = (passages: SiteFound["passages"]): SiteFound => ({
  targets: [{ id: "a-14/p1~1" } as SiteFound["targets"][number]],
  tasks: [],
  agencies: [{ id: "ju", name: "市局", kind: "部门", forms: [], leads: [1], joins: [], binding: [] }],
  designations: [],
  instruments: [],
  themeChars: {},
  bodyChars: 0,
  topics: {},
  passages,
});
const passage = {
  url: "/plans/a-14/ch1/#p1",
  path: "",
  title: "",
  themes: ["elderly", "safety"],
  targets: ["a-14/p1~1", "a-14/p1~9"],
  leads: ["ju", "unknown"],
  cooperating: [],
};

test("addresses and counts", () => {
  expect(themeUrl("safety")).toBe("/themes/safety/");
  expect(themeUrl("safety", "a-14")).toBe("/plans/a-14/themes/safety/");
  expect(passageCount(safety)).toBe(5);
  expect(themesIn(themes, "a-14")).toEqual([safety]);
  expect(themesIn(themes, "c-14")).toEqual([]);
});

test("a target is drawn under the first theme of its passage, in the order of the site", () => {
  expect(firstTheme(themes, { p: passage }, "p")).toBe(safety);
  expect(firstTheme(themes, {}, "p")).toBeNull();
});

test("notes name what has a page, and nothing else", () => {
  const notes = notesOf("a-14", "a-14/p1", found({ "a-14/p1": passage }), themes);
  expect(notes.themes).toEqual([safety]);
  expect(notes.leads.map(({ id }) => id)).toEqual(["ju"]);
  expect(notes.targets.map(({ id }) => id)).toEqual(["a-14/p1~1"]);
  expect(notesOf("a-14", "a-14/p2", found({}), themes)).toEqual({ themes: [], leads: [], targets: [], topics: [] });
});

test("a plan's pages are announced where they hold something", () => {
  expect(planLinks("a-14", found({}), themes).map(({ label, hint }) => [label, hint])).toEqual([
    ["目标", "1 项"],
    ["责任部门", "1 个"],
    ["主题", "1 类"],
  ]);
  expect(planLinks("c-14", { ...found({}), targets: [], agencies: [] }, themes)).toEqual([]);
});

test("length of a quoted passage", () => {
  expect(textLength("<p>\n  <span data-src=''>第一 节</span><b>A&amp;B</b></p>")).toBe(6);
  expect(textLength("")).toBe(0);
  expect(LONG.column).toBeLessThan(LONG.single);
});

test("plans without a column", () => {
  const plans = ["a-14", "b-14"].map((id) => ({ plan: { id } }) as SitePlan);
  const html = '<div class="theme-column" data-plan="b-14"></div>';
  expect(missingPlans(html, plans).map(({ plan }) => plan.id)).toEqual(["a-14"]);
});

test("a theme page is no reading page", () => {
  const data = { kind: "theme", theme: "safety", plan: "a-14", headings: [] } as const;
  expect(themePage({ ...data, headings: [] })).toEqual({ theme: "safety", plan: "a-14", headings: [] });
  expect(readingPage({ ...data, headings: [], unit: "a-14/ch1" })).toBeNull();
  expect(themePage({ kind: "theme", theme: "safety" })).toEqual({ theme: "safety", plan: null, headings: [] });
  expect(themePage({ kind: "chapter", unit: "a-14/ch1", plan: "a-14" })).toBeNull();
});
