import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readPlanFolder } from "../../scripts/build/plan-folder.ts";
import {
  beforeComparing,
  type Collected,
  comparedText,
  copiesText,
  differences,
  kindNotes,
  kindsSentence,
  periodName,
  periodsSentence,
  plansText,
  purpose,
} from "../../src/view/collection.ts";
import { hanMeasure } from "../../src/view/han.ts";
import { PLANS } from "../support/tree.ts";

/** What pages say of the plans together: right for whatever plans there are, and nowhere by heart. */

const made = (place: string, given: Partial<Collected["plan"]> = {}): Collected => ({
  plan: { place, period: [2021, 2025], kind: "proposal", level: "county", copy: "repost", ...given },
});
const NEXT = { period: [2026, 2030] } satisfies Partial<Collected["plan"]>;

const one = [made("甲县")];
const three = [
  made("甲县"),
  made("乙市", { kind: "outline-excerpt", level: "prefecture", copy: "newspaper" }),
  made("丙县", { kind: "task-assignment" }),
];
/** Six documents of five places, one of them of the next period. */
const six = [...three, made("丁县"), made("戊县"), made("甲县", NEXT)];
const twice = [made("甲县"), made("甲县", NEXT)];

test.each<[string, readonly Collected[], { plans: string; purpose: string; compared: string; periods: string }]>([
  [
    "none",
    [],
    {
      plans: "尚未收录规划文件",
      purpose: "读规划，查承诺",
      compared: "同一件事怎么承诺",
      periods: "尚未收录规划文件。",
    },
  ],
  [
    "one",
    one,
    {
      plans: "一份“十四五”规划文件",
      purpose: "读规划，查承诺",
      compared: "同一件事怎么承诺",
      periods: "收录一份文件，属于“十四五”时期（2021—2025年）。",
    },
  ],
  [
    "three",
    three,
    {
      plans: "三份“十四五”规划文件",
      purpose: "读规划，查承诺，对照三地",
      compared: "同一件事，三地怎么承诺",
      periods: "收录三份文件，都属于“十四五”时期（2021—2025年）。",
    },
  ],
  [
    "six of five places and two periods",
    six,
    {
      plans: "六份“十四五”“十五五”规划文件",
      purpose: "读规划，查承诺，对照五地",
      compared: "同一件事，五地怎么承诺",
      periods: "收录六份文件：五份属于“十四五”时期（2021—2025年），一份属于“十五五”时期（2026—2030年）。",
    },
  ],
  [
    "two periods of one place",
    twice,
    {
      plans: "两份“十四五”“十五五”规划文件",
      purpose: "读规划，查承诺，对照两份文件",
      compared: "同一件事，两份文件怎么承诺",
      periods: "收录两份文件：一份属于“十四五”时期（2021—2025年），一份属于“十五五”时期（2026—2030年）。",
    },
  ],
  [
    "a year's report beside a plan",
    [made("甲县"), made("乙县", { kind: "work-report", period: [2024, 2024] })],
    {
      plans: "两份“十四五”、2024年规划文件",
      purpose: "读规划，查承诺，对照两地",
      compared: "同一件事，两地怎么承诺",
      periods: "收录两份文件：一份属于“十四五”时期（2021—2025年），一份规划期是2024年。",
    },
  ],
])("%s", (_, plans, said) =>
  expect({
    plans: plansText(plans),
    purpose: purpose(plans).join("，"),
    compared: comparedText(plans),
    periods: periodsSentence(plans),
  }).toEqual(said),
);

test.each<[[number, number], string | null]>([
  [[2021, 2025], "十四五"],
  [[2026, 2030], "十五五"],
  [[2001, 2005], "十五"],
  [[2021, 2035], null],
  [[2022, 2026], null],
  [[2024, 2024], null],
])("the period %j is called %s", (period, name) => expect(periodName(period)).toBe(name));

describe("how they differ", () => {
  test("in kind, level and period", () => {
    expect(differences(one)).toEqual([]);
    expect(differences(three)).toEqual(["性质不同", "层级不同"]);
    expect(differences(six)).toEqual(["性质不同", "层级不同", "时期不同"]);
    expect(differences(twice)).toEqual(["时期不同"]);
  });

  test("before they are compared", () => {
    expect(beforeComparing(one)).toBe("");
    expect(beforeComparing(three)).toBe("它们性质不同、层级不同，有的只是节选：比较之前，先看清各是什么。");
    expect(beforeComparing(twice)).toBe("它们时期不同：比较之前，先看清各是什么。");
  });

  test("their kinds, in a sentence and explained", () => {
    expect(kindsSentence(one)).toBe("收录的文件是党委建议。");
    expect(kindsSentence(twice)).toBe("收录的文件都是党委建议。");
    expect(kindsSentence(three)).toBe("三份文件性质不同：有规划纲要（节选）、任务分工方案、党委建议。");
    expect(kindNotes(one)).toBe("党委建议在纲要之前提出。");
    expect(kindNotes(three)).toMatch(
      /^它们性质不同：规划纲要的摘要、节选只是纲要的一部分，任务分工方案.+，党委建议.+。把它们/,
    );
    expect([kindsSentence([]), kindNotes([])]).toEqual(["", ""]);
  });

  test("their copies, the most first", () => {
    expect([one, twice, three, []].map(copiesText)).toEqual([
      "是转载本",
      "都是转载本",
      "两份是转载本，一份是报纸刊本",
      "",
    ]);
  });
});

test.each([
  [1, "一"],
  [2, "两"],
  [12, "十二"],
  [22, "二十二"],
  [120, "120"],
])("%i before a measure word: %s", (n, words) => expect(hanMeasure(n)).toBe(words));

describe("nothing is said by heart", () => {
  const places = new Set(
    PLANS.flatMap((id) => {
      const { place, name } = readPlanFolder(id).plan;
      return [place, name].flatMap((words) => words.split(/[省市县区]/u).filter((part) => part.length > 1));
    }),
  );
  /** A count of plans or places, a period, a place. */
  const BY_HEART = new RegExp(
    [
      "(?:[三四五六七八九十]|(?<!\\d)(?:[3-9]|\\d\\d))\\s*(?:份|地(?!方|址)|座城|个城|市)(?!以上)",
      "十[三四五六]五",
      "20\\d\\d\\s*[—–-]\\s*20\\d\\d",
      ...places,
    ].join("|"),
    "gu",
  );
  const withoutComments = (text: string) => text.replace(/\/\*.*?\*\/|<!--.*?-->|(?<=^|\s)\/\/[^\n]*/gsu, "");
  const heldBy = (text: string): string[] => withoutComments(text).match(BY_HEART) ?? [];

  test.each([
    ["<p>收录五份文件</p>", ["五份"]],
    ["读规划，对照 5 地", ["5 地"]],
    ["都属于“十四五”时期（2021—2025年）", ["十四五", "2021—2025"]],
    ["据成都的文本", ["成都"]],
    ["三市都写了", ["三市"]],
    ["一份文件一条，至少两份都有，四份以上", []],
    ["// 五份\n/* 成都 */ const a = 1;", []],
  ])("%s", (text, found) => expect(heldBy(text)).toEqual(found));

  test("in no source file of the interface", () => {
    const rooms = ["view", "client", "charts", "search", "components", "pages", "model", "styles"].map(
      (room) => `src/${room}`,
    );
    const files = [...rooms, "scripts/pipeline/render", "public"]
      .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: "utf8" }).map((file) => join(folder, file)))
      .filter((file) => /\.(?:ts|astro|mjs|js|css|svg|json|webmanifest)$/.test(file));
    expect(files.length).toBeGreaterThan(250);
    const held = [...files, "src/route-data.ts", "astro.config.mjs", "package.json"].flatMap((file) =>
      heldBy(readFileSync(file, "utf8")).map((words) => `${file}: ${words}`),
    );
    expect(held).toEqual([]);
  });

  test("nor a count of plans or places in what the registries say of topics: others may join", () => {
    const counts = readFileSync("content/registry/topics.yaml", "utf8").match(
      /[三四五六七八九十](?:份|地|市)(?:文件|文本)?(?:都|里|用)|(?:另外|其余)[一二三四五]/gu,
    );
    expect(counts).toBeNull();
  });
});
