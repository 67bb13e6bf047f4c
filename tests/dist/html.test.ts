import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { beforeAll, expect, test } from "vitest";
import { DIST, filesIn, needSite, pages } from "../support/site.ts";

/** Every built page against the recommended rules of html-validate. */

beforeAll(needSite);

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // Reading settings and filters act at once and have nothing to submit; that forms which do submit have a button for it
      // is a test of its own below.
      "wcag/h32": "off",
      // Starlight writes its head with <meta/>, which HTML allows and ignores; Astro's own tags have no slash.
      "void-style": "off",
      // Boxes of which several may be ticked share a name, as a form sends them.
      "form-dup-name": ["error", { shared: ["radio", "checkbox", "submit", "button", "reset"] }],
      // HTML lets an id begin with any character; `_top` is Starlight's name for the head of a page.
      "valid-id": ["error", { relaxed: true }],
    },
  }),
);

const faultsOf = async (html: string, name: string): Promise<string[]> =>
  (await validator.validateString(html, name)).results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, selector }) => `${name}: ${ruleId}: ${message} (${selector})`),
  );

test("every page is valid HTML", async () => {
  const faults: string[] = [];
  for (const file of filesIn(".html")) faults.push(...(await faultsOf(readFileSync(join(DIST, file), "utf8"), file)));
  expect(faults).toEqual([]);
});

test("a form that leads somewhere has a button for it", () => {
  const wrong = pages().flatMap(({ url, $ }) =>
    $("form[action], form[method]")
      .toArray()
      .filter((form) => $(form).find('button[type="submit"]').length === 0)
      .map(() => url),
  );
  expect(wrong).toEqual([]);
});

test.each([
  ["<p><div></div></p>", "close-order"],
  ['<ul><p id="a"></p></ul>', "element-permitted-content"],
  ['<img src="a.png">', "wcag/h37"],
  ['<a id="a"></a><b id="a"></b>', "no-dup-id"],
])("the validator does refuse %s", async (html, rule) =>
  expect((await faultsOf(html, "x.html")).join("\n")).toContain(rule),
);
