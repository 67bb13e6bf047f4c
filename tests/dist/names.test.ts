import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import type { SitePlan } from "../../src/model/site.ts";
import { placeName } from "../../src/text/stand-ins.ts";
import { comparisons } from "../../src/view/compare/nav.ts";
import { dataCitation } from "../../src/view/datasets.ts";
import { NAV } from "../../src/view/nav.ts";
import { fullContents } from "../../src/view/outline.ts";
import { type BuiltPage, needSite, pageOf, pages } from "../support/site.ts";

/** One page has one name: in the navigation, its heading, its title, and the links to it. */

beforeAll(needSite);

const words = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();
const titleOf = ({ $ }: BuiltPage): string => $("head title").text().split(" · ")[0] ?? "";
const headingOf = ({ $ }: BuiltPage): string => words($("h1").first().text());

describe("pages of the navigation", () => {
  const named = [...NAV.map(({ label, path }) => ({ label, url: path })), ...comparisons];

  test.each(named)("$url is $label", ({ label, url }) => {
    const page = pageOf(url);
    expect(titleOf(page)).toMatch(new RegExp(`^${label}(：|$)`, "u"));
    expect(headingOf(page)).toBe(titleOf(page));
  });

  test("links to them carry the name", () => {
    const labels = new Map<string, string>([
      ...named.map(({ label, url }) => [url, label] as const),
      ["/corrections/", "校勘记录"],
    ]);
    const strange = pages().flatMap(({ url, $ }) =>
      $("a[href]")
        .toArray()
        .flatMap((a) => {
          const label = labels.get($(a).attr("href") ?? "");
          const text = words($(a).text());
          return label === undefined || text.includes(label) ? [] : [`${url}: ${text}`];
        }),
    );
    expect(strange).toEqual([]);
  });
});

test("pages beside a plan's text are called the same in the list of links, the heading and the title", () => {
  for (const plan of planIds())
    for (const page of pages().filter(({ url }) =>
      new RegExp(`^/plans/${plan}/(?:[a-z]+|themes/[a-z]+)/$`).test(url),
    )) {
      if (/\/(?:front|full|[a-z]{1,2})\/$/u.test(page.url)) continue;
      expect(headingOf(page), page.url).toBe(titleOf(page));
      const { $ } = pageOf(`/plans/${plan}/`);
      const link = $(`.plan-actions a[href="${page.url}"]`);
      if (link.length > 0) expect(headingOf(page)).toMatch(new RegExp(`：${words(link.text()).split(" ")[0]}$`, "u"));
    }
});

test("no two pages have one title", () => {
  const titles = Map.groupBy(
    pages().map((page) => ({ url: page.url, title: titleOf(page) })),
    ({ title }) => title,
  );
  expect([...titles.values()].filter((same) => same.length > 1)).toEqual([]);
});

describe("headings that our copy lost are told apart by what follows", () => {
  const site = JSON.parse(readFileSync("content/data/site/xingping-14-tasks.json", "utf8")) as SitePlan;
  const lost = site.pages.filter(({ standIn }) => standIn);
  const names = lost.map(placeName);

  test("by the first words of the source, up to a comma", () => {
    expect(names).toEqual([
      "〔小标题缺失〕自“抢抓西安都市圈核心区建设机遇”起",
      "〔小标题缺失〕自“加快推进5G基站的建设”起",
      "〔小标题缺失〕自“严格落实河长制”起",
      "〔小标题缺失〕自“建立健全收入分配制度和劳动报酬增长制度”起",
      "〔小标题缺失〕自“加强理论阐释和政策解读”起",
    ]);
    expect(placeName({ title: "第一章 总则", begins: null })).toBe("第一章 总则");
  });

  test("in outlines, lists of sections, titles, crumbs, and the ways to the previous and next page", () => {
    for (const [at, { url, title }] of lost.entries()) {
      const name = names[at] ?? "";
      const page = pageOf(url);
      expect(titleOf(page)).toBe(`${name}（兴平市）`);
      expect(headingOf(page)).toBe(title);
      expect(words(page.$(".crumbs [aria-current]").text())).toBe(name.slice(title.length));
      for (const [from, links] of [
        ["/plans/xingping-14-tasks/", "nav .outline-tree a"],
        ["/plans/xingping-14-tasks/ch3/", ".section-list a"],
        [url, "#outline a[aria-current=page]"],
      ] as const) {
        const { $ } = pageOf(from);
        expect(words($(links).filter(`[href="${url}"]`).text()), `${from} ${links}`).toContain(name);
      }
      const index = site.pages.findIndex((other) => other.url === url);
      for (const [step, rel] of [
        [-1, "next"],
        [1, "prev"],
      ] as const) {
        const beside = site.pages[index + step];
        if (beside) expect(words(pageOf(beside.url).$(`.steps a[rel=${rel}] .to`).text())).toBe(name);
      }
    }
    const full = JSON.stringify(fullContents(site.outline));
    for (const name of names) expect(full).toContain(name);
  });
});

test("the list of tasks gives each number once", () => {
  const { $ } = pageOf("/plans/xingping-14-tasks/tasks/");
  const rows = $("table.task-index tbody tr").toArray();
  expect(rows.length).toBe(210);
  const twice = rows.filter((row) => /^\s*[*＊]?\d+[.．、]/u.test($(row).find("th").text()));
  expect(twice.map((row) => words($(row).text()).slice(0, 30))).toEqual([]);
});

test("a multiple is shown as its text has it, not as a bare number", () => {
  const { $ } = pageOf("/plans/xingping-14-tasks/targets/");
  const cells = $("tr:has(q:contains('翻一番')) td.value").toArray();
  expect(cells.map((cell) => words($(cell).text()))).toEqual(["翻一番 由文字推得 2 倍", "翻一番 由文字推得 2 倍"]);
});

test("a link that says 下载 is a file; files of all plans are called so", () => {
  const wrong = pages().flatMap(({ url, $ }) =>
    $("a[href]")
      .toArray()
      .filter(
        (a) =>
          $(a).text().includes("下载") && !/^#/u.test($(a).attr("href") ?? "") && $(a).attr("download") === undefined,
      )
      .map((a) => `${url}: ${words($(a).text())}`),
  );
  expect(wrong).toEqual([]);
});

describe("/data/", () => {
  test("begins with links to its parts and to every table", () => {
    const { $ } = pageOf("/data/");
    const links = $("nav.page-contents a")
      .toArray()
      .map((a) => $(a).attr("href"));
    const tables = $(".dataset[id]")
      .toArray()
      .map((section) => `#${$(section).attr("id")}`);
    expect(tables.length).toBeGreaterThan(8);
    expect(links).toEqual(expect.arrayContaining([...tables, "#download", "#texts", "#versions"]));
    expect($("nav.page-contents").nextAll("h2").length).toBe($("#content h2").length);
  });

  test("is cited in the form of all citations here", () => {
    const text = dataCitation({ version: "1.2.0", date: "2026-11-22" }, "https://plans.example.org/data/");
    expect(text).toBe(
      "五年规划对读. 地方五年规划文本数据：1.2.0 版[DS/OL]. （2026-11-22）[引用日期]. https://plans.example.org/data/.",
    );
    expect(words(pageOf("/data/").$(".citation").text())).toMatch(
      /：\S+ 版\[DS\/OL\]\. （\d{4}-\d\d-\d\d）\[引用日期\]\. \S*\/data\/\.$/u,
    );
  });
});

test("in a passage the number comes before all that was found in it, so that few stops lie between two numbers", () => {
  const wrong = pages().flatMap(({ url, $ }) =>
    $(".passage:has(> .notes)")
      .toArray()
      .filter((passage) => $(passage).find("> .notes").prevAll(".tools").length !== 1)
      .map((passage) => `${url}#${$(passage).attr("id")}`),
  );
  expect(wrong).toEqual([]);
  expect(pageOf("/plans/xingping-14-tasks/ch3/s2/").$(".passage:has(> .notes)").length).toBeGreaterThan(5);
});
