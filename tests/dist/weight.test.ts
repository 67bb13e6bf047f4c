import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import { PAGE_TYPES } from "../../scripts/tools/page-types.ts";
import { heaviest, kilobytes, weights } from "../../scripts/tools/weight.ts";
import { BUDGETS, scales } from "../../scripts/tools/weights.ts";
import { DIST, needSite, pageOf } from "../support/site.ts";

/** What a first visit costs. The budgets of a chapter (60 KB) and a comparison (100 KB, 40 of them script) are promises. */

test("every type of page has a budget, and no other name has", () =>
  expect(Object.keys(BUDGETS).sort()).toEqual(PAGE_TYPES.map(({ name }) => name).sort()));

test("the promised ones", () => {
  for (const name of ["chapter", "section"]) expect(BUDGETS[name]?.total).toBeLessThanOrEqual(60);
  for (const name of ["compare", "comparison"]) {
    expect(BUDGETS[name]?.total).toBeLessThanOrEqual(100);
    expect(BUDGETS[name]?.script).toBeLessThanOrEqual(40);
  }
});

describe("the built site", () => {
  let table: ReturnType<typeof heaviest>;
  beforeAll(() => {
    needSite();
    table = heaviest(weights(DIST));
  });

  test("the heaviest page of each type keeps to its budget", () => {
    expect(table.length).toBeGreaterThan(10);
    const over = table.flatMap(({ page, budget = { total: 0, style: 0, script: 0, requests: 0 } }) => [
      ...(page.total > budget.total * 1024 ? [`${page.url}: ${kilobytes(page.total)} KB of ${budget.total}`] : []),
      ...(page.style > budget.style * 1024
        ? [`${page.url}: ${kilobytes(page.style)} KB of style, of ${budget.style}`]
        : []),
      ...(page.script > budget.script * 1024
        ? [`${page.url}: ${kilobytes(page.script)} KB of script, of ${budget.script}`]
        : []),
      ...(page.loads.length >= budget.requests
        ? [`${page.url}: ${page.loads.length + 1} requests of ${budget.requests}`]
        : []),
    ]);
    expect(over).toEqual([]);
  });

  test("one style sheet stands before the first paint: the one of the page's kind", () => {
    for (const { page } of table) {
      const sheets = pageOf(page.url).$("link[rel=stylesheet]:not([media=print])");
      expect(sheets.map((_, { attribs }) => attribs.href).get(), page.url).toEqual([
        expect.stringMatching(/\/_astro\/[\w.-]+\.css$/),
      ]);
    }
  });

  test("a chapter has no styles of charts, tables, results, comparisons or paper", () => {
    const page = table.find(({ name }) => name === "chapter")?.page;
    const sheet = page?.loads.find((path) => path.startsWith("_astro/reading."));
    const css = readFileSync(join(DIST, sheet ?? ""), "utf8");
    expect(css).toContain(".passage");
    for (const part of [".chart", ".data-table", ".results", ".search-page", ".compare-note", ".card", "@media print"])
      expect(css).not.toContain(part);
  });
});

describe("the scales", () => {
  const files: Record<string, string> = {
    "a.css": "a{background:url(img/b.png)}",
    "img/b.png": "png",
    "m/one.js": 'import{x}from"./two.js";import"../three.js";import("./later.js")',
    "m/two.js": 'export*from"./four.js"',
    "three.js": "",
    "m/four.js": "",
    "i.svg": "<svg/>",
  };
  const read = (path: string) => {
    const text = files[path];
    if (text === undefined) throw new Error(`no ${path}`);
    return Buffer.from(text);
  };
  const page = Buffer.from(
    '<link rel="canonical" href="https://example.com/"><link rel="stylesheet" href="/b/a.css"><link rel="shortcut icon" href="/b/i.svg">' +
      '<script type="module" src="../m/one.js"></script><a href="/b/other/">x</a>',
  );

  test("weigh all that is loaded without being asked for, each once", () => {
    const weight = scales(read, "/b/")("/x/", page);
    expect(weight.loads).toEqual(["a.css", "i.svg", "m/one.js", "img/b.png", "m/two.js", "three.js", "m/four.js"]);
    const size = (...names: string[]) =>
      names.reduce((sum, name) => sum + gzipSync(read(name), { level: 6 }).length, 0);
    expect(weight.style).toBe(size("a.css"));
    expect(weight.script).toBe(size("m/one.js", "m/two.js", "three.js", "m/four.js"));
    expect(weight.other).toBe(size("i.svg", "img/b.png"));
    expect(weight.total).toBe(weight.html + weight.style + weight.script + weight.other);
  });

  test("a file that is not there is told", () =>
    expect(() => scales(read, "/")("/", Buffer.from('<script src="/gone.js"></script>'))).toThrow("gone.js"));
});
