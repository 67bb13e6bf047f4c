import { describe, expect } from "vitest";
import { EXAMPLES } from "../support/examples.ts";
import { A11Y } from "./checks/a11y.ts";
import { withoutScript } from "./checks/bare.ts";
import { CSP } from "./checks/csp.ts";
import { FUZZ } from "./checks/fuzz.ts";
import { VIEWS } from "./checks/views.ts";
import { test as base } from "./fixture.ts";
import { Visitor } from "./visit.ts";

/**
 * The largest page of each type (scripts/tools/page-types.ts) on a phone and on a desk: opened once, then looked at by each
 * check in turn. A check that changes the page says so, and the next has it opened anew.
 */

const CHECKS = [...CSP, ...A11Y, ...VIEWS, ...FUZZ];

const test = base.extend("visitor", { scope: "file" }, async ({ browser, siteUrl }, { onCleanup }) => {
  const visitor = new Visitor(browser, siteUrl);
  onCleanup(() => visitor.close());
  return visitor;
});

test("there are pages to look at", () => expect(EXAMPLES.length).toBeGreaterThan(10));

describe.each([390, 1440])("at %i px", (width) => {
  describe.each(EXAMPLES)("%s", (type, path) => {
    for (const check of CHECKS.filter((one) => (one.width ?? width) === width && one.except !== type))
      test(check.name, async ({ visitor }) => {
        const visit = await visitor.at(path + (check.query ?? ""), width);
        // What a check leaves behind when it fails is not known.
        visitor.forget();
        await check.run(visit);
        expect(visit.wrong, "nothing blocked, nothing on the console").toEqual([]);
        if (!check.spoils) visitor.keep(visit);
      });

    test("without script: the text, and no control that does nothing", async ({ visitor }) =>
      withoutScript(await visitor.bare(path, width)));
  });
});
