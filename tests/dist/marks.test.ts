import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { GAP_KINDS } from "../../src/model/gaps.ts";
import { DIST, needSite, pageOf } from "../support/site.ts";
import { unmarkedIn } from "../support/unmarked.ts";

/** 〔缺〕 and 〔原文如此〕 where they belong, in all that the site shows of one place. */

beforeAll(needSite);

const text = (url: string, selector: string) =>
  pageOf(url)
    .$(selector)
    .toArray()
    .map((element) => pageOf(url).$(element).text().replace(/\s+/g, " "))
    .join("\n");
const file = (path: string) => readFileSync(`${DIST}/${path}`, "utf8");

/** 成都, second chapter: 确保到□年,新增普惠性养老床位□张. */
const IN_CONTEXT = "确保到〔缺〕年，新增普惠性养老床位〔缺〕张，护理型床位占比超过60%";

test("no page, table to download or picture passes over a lost character", () => expect(unmarkedIn(DIST)).toEqual([]));

test("every target whose number is lost says where", () => {
  const targets: { id: string; lost: boolean; marked?: string }[] = JSON.parse(file("data/targets.json"));
  const lost = targets.filter((target) => target.lost);
  expect(lost.length).toBeGreaterThan(10);
  expect(lost.filter(({ marked }) => !marked?.includes("〔缺〕")).map(({ id }) => id)).toEqual([]);
});

describe("one lost digit of 成都", () => {
  test.each([
    ["chapter", "/plans/chengdu-14-qa/ch2/", "#q1-p2 > p"],
    ["full text", "/plans/chengdu-14-qa/full/", "#ch2-q1-p2 > p"],
    ["theme", "/themes/elderly/", '[data-passage="chengdu-14-qa/ch2/q1/p2"] .words'],
    ["the plan's theme", "/plans/chengdu-14-qa/themes/elderly/", '[data-passage="chengdu-14-qa/ch2/q1/p2"] .words'],
  ])("%s", (_, url, selector) => expect(text(url, selector)).toContain(IN_CONTEXT));

  test.each([
    ["targets", "/plans/chengdu-14-qa/targets/", "#targets td.quote q"],
    ["the plan's gaps", "/plans/chengdu-14-qa/", "#gap-ch2-q1-p2-g2 q"],
    ["topic", "/compare/topics/inclusive-beds/", 'blockquote[data-quote="chengdu-14-qa/ch2/q1/p2"]'],
    ["matrix", "/compare/", '[data-quote="chengdu-14-qa/ch2/q1/p2"]'],
  ])("%s", (_, url, selector) => expect(text(url, selector)).toContain("新增普惠性养老床位〔缺〕张"));

  test.each(["compare/topics.csv", "data/targets.csv", "data/gaps.csv", "data/passages.csv"])("%s", (path) =>
    expect(file(path)).toContain("新增普惠性养老床位〔缺〕张"),
  );

  test("the data keep the source's characters beside", () => {
    const gap = (JSON.parse(file("data/gaps.json")) as { id: string }[]).find(
      ({ id }) => id === "chengdu-14-qa/ch2/q1/p2~g2",
    );
    expect(gap).toMatchObject({ quote: "新增普惠性养老床位张", marked: "新增普惠性养老床位〔缺〕张" });
  });

  test("what explains it stands in attributes alone", () => {
    const { $ } = pageOf("/plans/chengdu-14-qa/ch2/");
    const mark = $("#q1-p2 .lost-here").eq(1);
    expect([mark.text(), mark.attr("title"), mark.attr("aria-label"), mark.attr("href")]).toEqual([
      "〔缺〕",
      "数字在本站所据文本中缺失",
      "〔缺〕数字在本站所据文本中缺失",
      "/plans/chengdu-14-qa/#gap-ch2-q1-p2-g2",
    ]);
    for (const kind of Object.values(GAP_KINDS)) expect($("#q1-p2 > p").text()).not.toContain(kind);
  });
});

describe("words that stand so", () => {
  test.each([
    ["chapter", "/plans/xingping-14-tasks/ch2/", "#t41 > p", "每千人口拥有职业医师（助理）〔原文如此〕人数4.8人"],
    ["targets", "/plans/xingping-14-tasks/targets/", "td.quote q", "每千人口拥有职业医师（助理）〔原文如此〕人数4.8人"],
    ["corrections", "/corrections/", "q.quote", "职业医师(助理)〔原文如此〕人数"],
  ])("%s", (_, url, selector, words) => expect(text(url, selector)).toContain(words));
});

test("a heading that is cut off is marked where it is named, too", () => {
  for (const selector of ["h2[id=s5]", ".outline, nav"])
    expect(text("/plans/ankang-14/ch17/", selector)).toContain("提升应急管理水〔缺〕");
});
