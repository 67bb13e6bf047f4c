import { beforeAll, expect, test } from "vitest";
import { needSite, pages } from "../support/site.ts";

/** Codes of places (ch17, s1-p3, t185) are for addresses: readers see 第3段, 第42条, 任务185. */

beforeAll(needSite);

/** Pages that explain addresses and data by their codes. */
const DOCUMENTATION = ["/about/", "/data/"];

const SEGMENT = "(?:pt|ch|s|i|p|t|x|q|r|box|tbl)\\d+[a-z]?";
/** A code as a word of its own: no part of a name, an address or a formula. */
const CODE = new RegExp(`(?<![\\w/#.~-])${SEGMENT}(?:[-/]${SEGMENT})*(?![\\w])`, "u");

test("no page shows the code of a place to readers", () => {
  const shown = pages()
    .filter(({ url }) => !DOCUMENTATION.includes(url))
    .flatMap(({ url, $ }) => {
      const body = $("body").clone();
      body.find("script, style, template").remove();
      const nodes = body
        .find("*")
        .addBack()
        .contents()
        .toArray()
        .flatMap((node) => (node.type === "text" ? [node.data] : []));
      const names = body
        .find("[aria-label], [title]")
        .toArray()
        .flatMap((element) => [$(element).attr("aria-label") ?? "", $(element).attr("title") ?? ""]);
      return [...nodes, ...names].filter((text) => CODE.test(text)).map((text) => `${url}: ${text.trim()}`);
    });
  expect(shown).toEqual([]);
});
