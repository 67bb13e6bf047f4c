import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runChecks } from "es-check";
import { beforeAll, describe, expect, test } from "vitest";
import { unsupported } from "../support/css-support.ts";
import { DIST, filesIn, needSite } from "../support/site.ts";

/** Scripts and styles of the built site are for the browsers that package.json lists (`browserslist`), Pagefind's script too. */

beforeAll(needSite);

const built = (file: string) => readFileSync(join(DIST, file), "utf8");

describe("scripts", () => {
  test("have no syntax and no part of the language that a browser lacks", () => {
    const { errors } = runChecks(
      [{ checkBrowser: true, checkFeatures: true, module: true, files: `${DIST}/**/*.js` }],
      {},
    );
    expect(errors.map(({ file, err }) => `${file}: ${err.message}`)).toEqual([]);
  });

  // es-check does not look into regular expressions (a lookbehind in one of them stops Safari before 16.4 from reading the
  // file), nor at `at` where it cannot know that it is an array's (Chrome 92, Safari 15.4), nor at what is no part of the language.
  const UNSEEN =
    /\(\?<[=!]|(?<!\.\.)\.at\(|structuredClone\(|\brequestIdleCallback\(|:popover-open[^"'`]*,|\.randomUUID\(/;

  test("nor what es-check does not see", () => {
    const files = filesIn(".js");
    expect(files.length).toBeGreaterThan(30);
    expect(files.flatMap((file) => UNSEEN.exec(built(file))?.map((found) => `${file}: ${found}`) ?? [])).toEqual([]);
  });
});

/** What some browser of the list lacks and the sheets use all the same, by what is then seen. */
const WITHOUT: Record<string, string[]> = {
  "a look is plainer: colours of ticks, thin scroll bars, breaks in a title, gaps around Latin letters, a type for code":
    [
      ...["accent-color", "scrollbar-width", "text-wrap", "text-autospace", "text-spacing-trim", "color-scheme"],
      ...["font-family: ui-monospace", "resize", "cursor: pointer", "cursor: progress"],
    ],
  "the page scrolls on where a list ends": ["overscroll-behavior", "overscroll-behavior-x", "scroll-behavior"],
  "no passage is tinted for a place inside it, notes stand above the number, not beside it; nothing is hidden": [
    ":has",
  ],
  "found words are not marked in the passage (client/search/arrive.ts asks first)": ["::highlight"],
  "the browser's own ring of focus": [":focus-visible"],
  "popovers come by a library, and with them a class (client/popovers.ts)": [":popover-open"],
  "there are no dialogs either: the search field of the header is used": ["::backdrop"],
  "parts of columns side by side are not level": ["grid-template-rows: subgrid"],
  "html has break-word, which is inherited": ["overflow-wrap: anywhere"],
  "no such mode to be drawn for": ["@media forced-colors", "forced-color-adjust"],
  "sheets of paper have no line at the head and other breaks": [
    ...[
      "@page",
      "page",
      "orphans",
      "widows",
      "break-after: avoid",
      "break-before: avoid",
      "break-inside: avoid-column",
    ],
    ...["content-visibility", "::details-content"],
  ],
  "MDN means flex boxes; it stands in grids": ["align-self: start", "align-self: end", "align-content: start"],
  "MDN means the shape; it stands in `clip`": ["rect()"],
};

describe("style sheets", () => {
  const found = new Map<string, string>();
  beforeAll(() => {
    for (const file of filesIn(".css"))
      for (const [name, browsers] of unsupported(built(file))) found.set(name, `${name} (${browsers}) in ${file}`);
  });

  test("use what browsers lack only where a page reads well without it", () => {
    const known = new Set(Object.values(WITHOUT).flat());
    expect(found.size).toBeGreaterThan(10);
    expect([...found].filter(([name]) => !known.has(name)).map(([, said]) => said)).toEqual([]);
    expect([...known].filter((name) => !found.has(name))).toEqual([]);
  });

  test("what the check sees", () => {
    const seen = (css: string) => [...unsupported(css).keys()];
    expect(seen("@media (width <= 40rem) { p { translate: 1px 0 } }")).toEqual(["@media range", "translate"]);
    expect(seen("p { color: color-mix(in srgb, red, blue) } @layer a { b { color: red } }")).toEqual([
      "color-mix()",
      "@layer",
    ]);
    expect(seen("a:has(b), c { color: red }")).toEqual(["a:has(b) in a list", ":has"]);
    expect(seen(":is(a:has(b), c) { color: red }")).toEqual([":has"]);
    expect(
      seen("p { overflow-wrap: break-word; overflow-wrap: anywhere; -webkit-hyphens: auto; hyphens: auto }"),
    ).toEqual([]);
    expect(seen("@supports selector(:has(a)) { a:has(b) { text-wrap: pretty } }")).toEqual([]);
    expect(seen("@supports not selector(:has(a)) { a { text-wrap: pretty } }")).toEqual([":has", "text-wrap"]);
  });
});
