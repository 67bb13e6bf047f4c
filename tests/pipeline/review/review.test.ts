import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { sourceOffset, sourceRange } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { marksOf } from "../../../scripts/pipeline/render/mdx/marks.ts";
import { planPages } from "../../../scripts/pipeline/render/mdx/pages.ts";
import { review } from "../../../scripts/pipeline/review/index.ts";
import { readYaml } from "../../../scripts/shared/yaml.ts";
import { reviewSchema } from "../../../src/model/review.ts";
import { forDisplay } from "../../../src/text/typography.ts";
import { elementsOf, run, textOf } from "../../support/mdx.ts";
import { planNamed, resultOf } from "../../support/stages.ts";
import { PLANS, quoteOf } from "../../support/tree.ts";

test("targets stay in the order of the text, whichever of them an editor looked at", () => {
  const found = resultOf("第一章 总则\n到2025年,森林覆盖率达到40%,绿地率达到35%,优果率达到85%。\n");
  const values = (yaml: string) =>
    review(found, readYaml(yaml, "review.yaml", reviewSchema), []).targets.map(({ value }) => value);
  const confirm = (quote: string) => `  - {verdict: confirm, passage: ch1/p1, quote: ${quote}}\n`;
  expect(values("targets: []")).toEqual([40, 35, 85]);
  expect(values(`targets:\n${confirm("森林覆盖率达到40%")}`)).toEqual([40, 35, 85]);
  expect(values(`targets:\n${confirm("绿地率达到35%")}${confirm("森林覆盖率达到40%")}`)).toEqual([40, 35, 85]);
});

describe("gaps", () => {
  test("one that an editor rejects goes, one that only a reader sees comes", () => {
    const found = resultOf("第一章 总则\n新增养老床位张。\n完善行政执法权基准制度。\n");
    const kinds = (yaml: string) =>
      review(found, readYaml(yaml, "review.yaml", reviewSchema), []).gaps.map((gap) => [gap.kind, quoteOf(gap)]);
    expect(kinds("gaps: []")).toEqual([["number", "新增养老床位张"]]);
    expect(kinds("gaps:\n  - {verdict: reject, passage: ch1/p1, quote: 床位张, kind: number, reason: 无缺}\n")).toEqual(
      [],
    );
    expect(
      kinds("gaps:\n  - {verdict: add, passage: ch1/p2, quote: 执法〔缺〕权, kind: word, note: 缺裁量}\n"),
    ).toEqual([
      ["number", "新增养老床位张"],
      ["word", "执法权"],
    ]);
  });

  test("an editor's gap says where in its words something is lost, or that nothing is", () => {
    const found = resultOf("第一章 总则\n完善行政执法权基准制度。\n");
    const gaps = (quote: string, kind: string) =>
      review(
        found,
        readYaml(
          `gaps:\n  - {verdict: add, passage: ch1/p1, quote: "${quote}", kind: ${kind}, note: 缺字}\n`,
          "r.yaml",
          reviewSchema,
        ),
        [],
      ).gaps.map(({ lost }) => lost);
    expect(gaps("〔缺〕行政执法〔缺〕权", "word")).toEqual([[2, 6]]);
    expect(gaps("行政执法权", "broken-paragraph")).toEqual([[]]);
    expect(() => gaps("行政执法权", "word")).toThrow(
      'r.yaml:2 the quote of a gap of kind word is "行政执法权"; expected 〔缺〕 in it where characters are lost',
    );
    expect(() => gaps("行政〔缺〕执法", "broken-paragraph")).toThrow("expected no 〔缺〕");
  });

  interface Entry {
    plan: string;
    quote: string;
    start: number;
    kind: string;
    sure: boolean;
    /** The quote with 〔缺〕 where characters are lost. */
    shown?: string;
  }
  // The key sees seams and lost headings at other places than the marks: at the line before, at the task after.
  const key = (parseYaml(readFileSync("tests/golden/gaps.yaml", "utf8")) as Entry[]).filter(
    ({ kind }) => kind !== "broken-paragraph" && kind !== "missing-heading",
  );

  test.each(PLANS)(
    "%s: those of which the reader was sure are marked, and none that the reader did not see",
    (plan) => {
      const marked = planNamed(plan).analysis.gaps.flatMap((gap) => {
        if (gap.kind === "broken-paragraph" || gap.kind === "missing-heading") return [];
        return [{ kind: gap.kind, quote: quoteOf(gap), ...sourceRange(gap.leaf, gap.range) }];
      });
      const own = key.filter((entry) => entry.plan === plan);
      const same = (entry: Entry, gap: (typeof marked)[number]) =>
        entry.kind === gap.kind && entry.start < gap.end && gap.start < entry.start + entry.quote.length;
      expect(own.filter((entry) => entry.sure && !marked.some((gap) => same(entry, gap)))).toEqual([]);
      expect(marked.filter((gap) => !own.some((entry) => same(entry, gap)))).toEqual([]);
    },
  );

  test("37 of them say where something is lost", () => expect(key.filter(({ shown }) => shown)).toHaveLength(37));

  test.each(PLANS)("%s: 〔缺〕 stands where the reader put it", (plan) => {
    const places = planNamed(plan).analysis.gaps.flatMap(({ leaf, lost }) => lost.map((at) => sourceOffset(leaf, at)));
    const wanted = key
      .filter((entry) => entry.plan === plan && entry.shown)
      .map(({ start, shown = "" }) => start + shown.indexOf("〔缺〕"));
    expect(places.toSorted((a, b) => a - b)).toEqual(wanted.toSorted((a, b) => a - b));
  });
});

describe("typing mistakes", () => {
  interface Entry {
    plan: string;
    quote: string;
    start: number;
    sure: boolean;
  }
  const key = parseYaml(readFileSync("tests/golden/typos.yaml", "utf8")) as Entry[];
  /** The name of the document in the table of facts, which is set aside. */
  const isAside = ({ plan, start }: Entry) => plan === "xingping-14-tasks" && start === 252;
  const typosOf = (plan: string) => planNamed(plan).analysis.typos;

  test("the key has 35 places, 23 of them sure", () => {
    expect(key).toHaveLength(35);
    expect(key.filter(({ sure }) => sure)).toHaveLength(23);
  });

  test.each(PLANS)("%s: those of which the reader was sure are marked, no others", (plan) => {
    const marked = typosOf(plan).map((typo) => `${sourceRange(typo.leaf, typo.range).start} ${quoteOf(typo)}`);
    const sure = key.filter((entry) => entry.plan === plan && entry.sure && !isAside(entry));
    expect(marked.sort()).toEqual(sure.map(({ start, quote }) => `${start} ${quote}`).sort());
  });

  test.each(PLANS)(
    "%s: each mark stands right behind its words, on its page and on that of the whole plan",
    async (plan) => {
      const { analysis } = planNamed(plan);
      const wanted = typosOf(plan).map(
        (typo) => `${forDisplay(typo.leaf.value).slice(0, typo.range.end)} | ${typo.note}`,
      );
      const pages = planPages(analysis, marksOf(analysis), []);
      const shown = async (mdx: string) => {
        const { page } = await run(mdx);
        // A leaf's pieces and marks stand beside each other.
        return elementsOf(page).flatMap(({ children }) =>
          children.flatMap((child, i) =>
            typeof child !== "string" && child.name === "Sic"
              ? [
                  `${children
                    .slice(0, i)
                    .map((one) => (typeof one === "string" ? "" : textOf(one)))
                    .join("")} | ${child.props.note}`,
                ]
              : [],
          ),
        );
      };
      const isFull = ({ path }: { path: string }) => path.endsWith("/full.mdx");
      const alone = await Promise.all(pages.filter((page) => !isFull(page)).map(({ mdx }) => shown(mdx)));
      const whole = await Promise.all(pages.filter(isFull).map(({ mdx }) => shown(mdx)));
      expect(alone.flat().sort()).toEqual([...wanted].sort());
      expect(whole.flat().sort()).toEqual([...wanted].sort());
    },
  );
});
