import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteBase } from "../../scripts/build/base.ts";
import { type Crawled, crawl } from "../support/crawl.ts";
import { DIST, needSite } from "../support/site.ts";

/** Every link of every page of `dist/`. Under a base path: tests/browser/other-site/base-path.ts. */

describe("the built site", () => {
  let site: Crawled;
  beforeAll(() => {
    needSite();
    site = crawl(DIST, siteBase());
  });

  test("there is one", () => expect(site.urls.length).toBeGreaterThan(50));
  test.each([
    ["links", "lead to a page or file, and to an element of it"],
    ["orphans", "no page but can be reached from the home page"],
    ["ids", "no id twice on a page"],
    ["references", "labels and controls name what is there"],
    ["names", "every link and button has a name"],
    ["elsewhere", "nothing is fetched from another site"],
  ] as const)("%s: %s", (check, _what) => expect(site.faults[check]).toEqual([]));
});

describe("the crawl finds", () => {
  const root = mkdtempSync(join(tmpdir(), "duidu-crawl-"));
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  /** What a site of two pages has wrong with it, when its home page holds this; under /b/. */
  function found(body: string, files: Record<string, string> = {}) {
    const dir = mkdtempSync(join(root, "site-"));
    const all = { "index.html": `<a href="/b/x/">甲</a>${body}`, "x/index.html": '<p id="here">乙', ...files };
    for (const [name, text] of Object.entries(all)) {
      mkdirSync(dirname(join(dir, name)), { recursive: true });
      writeFileSync(join(dir, name), text);
    }
    const { faults } = crawl(dir, "/b/");
    return Object.fromEntries(Object.entries(faults).filter(([, list]) => list.length > 0));
  }

  test.each<[string, string, object]>([
    [
      "nothing where nothing is wrong",
      '<a href="x/#here">甲</a><a href="#top">乙</a><a href="https://example.com/">丙</a>',
      {},
    ],
    ["a link to nothing", '<a href="/b/y/">甲</a>', { links: ["/: /b/y/ leads to nothing"] }],
    ["a folder without a page", '<a href="/b/x">甲</a>', { links: ["/: /b/x leads to nothing"] }],
    ["a lost fragment", '<a href="x/#gone">甲</a>', { links: ['/: x/#gone: no element has the id "gone"'] }],
    ["a link out of the base path", '<a href="/x/">甲</a>', { links: ["/: /x/ leaves the base path /b/"] }],
    ["a form to nothing", '<form action="/b/y/"></form>', { links: ["/: /b/y/ leads to nothing"] }],
    ["a script as an address", '<a href="javascript:1">甲</a>', { links: ["/: javascript:1: expected a web address"] }],
    ["an id twice", '<p id="a"><p id="a">', { ids: ['/: two elements have the id "a"'] }],
    ["a label for nothing", '<label for="a">甲</label>', { references: ['/: for="a" names no element'] }],
    [
      "a link without a name",
      '<a href="/b/x/"><span aria-hidden="true">甲</span></a>',
      { names: [expect.stringContaining("no name")] },
    ],
    ["a button without a name", "<button> </button>", { names: [expect.stringContaining("no name")] }],
    [
      "a font from elsewhere",
      '<link rel="stylesheet" href="//example.com/a.css">',
      { elsewhere: ["/: <link> fetches //example.com/a.css"] },
    ],
    [
      "a picture from elsewhere",
      '<img alt="" src="https://example.com/a.png">',
      { elsewhere: ["/: <img> fetches https://example.com/a.png"] },
    ],
  ])("%s", (_, body, faults) => expect(found(body)).toEqual(faults));

  test("an orphan, but not one that is made to be typed", () =>
    expect(found("", { "y/index.html": "", "z/index.html": '<meta name="robots" content="noindex">' })).toEqual({
      orphans: ["/y/ (of no type): no link leads here from the home page"],
    }));

  test("what style sheets and scripts fetch from elsewhere", () =>
    expect(
      found("", { "a.css": "a{background:url(https://example.com/a.png)}", "a.js": 'fetch("https://example.com/")' }),
    ).toEqual({
      elsewhere: ["/a.css: fetches https://example.com/a.png", "/a.js: fetches https://example.com/"],
    }));
});
