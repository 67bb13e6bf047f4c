import fc from "fast-check";
import { expect, test } from "vitest";
import { extract } from "../../../scripts/pipeline/sources/index.ts";
import { MANNERS, pageAround, planLines, textsOf } from "../../support/printed-pages.ts";
import { outlineOf } from "../../support/stages.ts";

/** Plan-like texts printed as pages in ten manners, and read back: the lines, and the outline of the text itself. */

const plain = (text: string) => text.replace(/[\s\u3000]+/g, "");

test.each(Object.keys(MANNERS))("%s", (manner) => {
  fc.assert(
    fc.property(planLines, (lines) => {
      const print = MANNERS[manner] ?? String;
      // A short plan is less than the rest of its page; a real one is never.
      const whole = [...lines, ...lines.filter(({ kind }) => kind === "text")];
      const { text } = extract(new TextEncoder().encode(pageAround(print(whole))), "page.html");
      const read = text.split("\n").map(plain).filter(Boolean);
      expect(read).toEqual(["某市规划纲要（全文）", ...textsOf(whole)].map(plain));
      const source = ["某市规划纲要（全文）", ...textsOf(whole)].map((line) => `　　${line}`).join("\n");
      const headings = (outline: string) =>
        outline.split("\n").filter((line) => /^ *(?:chapter|section|box) /.test(line));
      expect(headings(outlineOf(text))).toEqual(headings(outlineOf(source)));
    }),
    { seed: 29, numRuns: 25 },
  );
});
