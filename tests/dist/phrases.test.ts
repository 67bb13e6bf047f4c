import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { phraseSchema } from "../../src/model/phrases.ts";
import { loosen, searchFold } from "../../src/text/fold.ts";
import { choiceFrom, moreText, queryOf, restText, shownPieces, shows, stateText } from "../../src/view/phrases.ts";
import { DIST, needSite, pageOf, readData } from "../support/site.ts";

const URL_OF_PAGE = "/compare/phrases/";
const folded = (text: string) => loosen(searchFold(text));

describe("the built page", () => {
  beforeAll(needSite);

  test("every marked piece is found at the passage that its excerpt links to", () => {
    const { $ } = pageOf(URL_OF_PAGE);
    const rows = $(".aligned").toArray();
    expect(rows.length).toBeGreaterThan(30);
    for (const row of rows) {
      const link = $(row).find(".from a").attr("href") ?? "";
      const [path = "", fragment = ""] = link.slice(link.indexOf("/plans/")).split("#");
      const target = pageOf(path);
      const place = fragment ? target.$(`[id="${fragment}"]`) : target.$("main");
      const pieces = place.is("[data-src]") ? place : place.find("[data-src], [data-mark]");
      const said = folded(pieces.text());
      const excerpt = $(row).find("blockquote").text().replaceAll("…", "");
      for (const mark of $(row).find("mark").toArray()) expect(said, link).toContain(folded($(mark).text()));
      expect(said, link).toContain(folded(excerpt));
    }
  });

  test("every phrase of the data file stands on the page, under its id", () => {
    const records = z.array(phraseSchema).parse(JSON.parse(readData("phrases.json")));
    const { ids } = pageOf(URL_OF_PAGE);
    expect(records.filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test("opens with what is compared, and its headings go down one level at a time", () => {
    const { $ } = pageOf(URL_OF_PAGE);
    const levels = $("main :is(h1, h2, h3, h4)")
      .toArray()
      .map((heading) => Number(heading.tagName.slice(1)));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, i) => level - (levels[i - 1] ?? 0) > 1)).toEqual([]);
    expect($(".compare-note .seal").length).toBe(5);
    expect($(".compare-note").text()).toContain("党委建议");
  });

  test("is light: 100 KB compressed at most, with its styles and scripts", () => {
    const { $ } = pageOf(URL_OF_PAGE);
    const files = ["link[rel=stylesheet]", "script[src]"].flatMap((selector) =>
      $(selector)
        .toArray()
        .map((element) => $(element).attr("href") ?? $(element).attr("src") ?? "")
        .map((url) => /(?:_astro\/)?[^/]+$/.exec(url)?.[0] ?? ""),
    );
    expect(files.length).toBeGreaterThan(2);
    const size = (file: string) => gzipSync(readFileSync(`${DIST}/${file}`)).length;
    const sum = [`${URL_OF_PAGE.slice(1)}index.html`, ...files].reduce((total, file) => total + size(file), 0);
    expect(sum).toBeLessThan(100 * 1024);
  });
});

describe("the choice in the address", () => {
  const known = ["a-14", "b-14", "c-14"];

  test.each([
    ["", { plans: [], class: "" }, []],
    ["?plans=b-14,a-14&class=genre", { plans: ["a-14", "b-14"], class: "genre" }, []],
    ["?plans=a-14,zz,a-14&class=x", { plans: ["a-14"], class: "" }, ["zz", "x"]],
    ["?plans=&class=", { plans: [], class: "" }, []],
    ["?plans=,,&class=toString", { plans: [], class: "" }, ["toString"]],
  ])("%j", (query, choice, unknown) => {
    expect(choiceFrom(query, known)).toEqual({ choice, unknown });
    if (unknown.length === 0)
      expect(choiceFrom(queryOf(choiceFrom(query, known).choice), known).choice).toEqual(choice);
  });

  test("shows phrases that all chosen plans have", () => {
    const phrase = { plans: ["a-14", "b-14"], class: "telling" };
    expect(shows({ plans: ["a-14", "b-14"], class: "" }, phrase)).toBe(true);
    expect(shows({ plans: ["a-14", "c-14"], class: "" }, phrase)).toBe(false);
    expect(shows({ plans: [], class: "genre" }, phrase)).toBe(false);
  });

  test("is said in words", () => {
    const all = { plans: [], class: "" } as const;
    expect(stateText({ telling: 2, genre: 3 }, { ...all, plans: [] }, [])).toBe("显示相同表述 2 条，惯用语 3 条。");
    expect(stateText({ telling: 0, genre: 0 }, { ...all, plans: [] }, ["zz"])).toBe(
      "地址里的“zz”本站不认识，已略去。没有符合的字句。",
    );
    expect(stateText({ telling: 0, genre: 3 }, { plans: [], class: "telling" }, [])).toBe("没有符合的字句。");
  });
});

test("what is left out is said", () => {
  expect(restText(100, 100)).toBeNull();
  expect(restText(100, 130)).toContain("30 条");
  expect(
    moreText({ a: 2, b: 0 }, [
      { id: "a", name: "甲市" },
      { id: "b", name: "乙市" },
    ]),
  ).toBe("甲市还有 2 处");
});

test("typography looks at the whole excerpt, not at its pieces", () => {
  const pieces = shownPieces([
    { text: "甲", as: "same" },
    { text: ",", as: "other" },
    { text: "乙", as: "same" },
  ]);
  expect(pieces.map(({ text }) => text)).toEqual(["甲", "，", "乙"]);
});
