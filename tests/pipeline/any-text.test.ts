import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { sourcePieces, sourceRange } from "../../scripts/pipeline/parse/leaf-ranges.ts";
import { passageRecords } from "../../scripts/pipeline/record/passages.ts";
import { anyString, planLike, SEEDED } from "../support/arbitraries.ts";
import { leaves, planNamed, resultOf } from "../support/stages.ts";
import { faults, rangesOf } from "../support/tiling.ts";

/** Never refuse, never lose: what design.md promises of any text whatsoever. */
const holds = (given: string): void => {
  const result = resultOf(given);
  const { source } = result.text;
  expect(faults(result)).toEqual([]);
  const records = passageRecords({ plan: "x", ...result });
  expect(records.map(({ text }) => text)).toEqual(leaves(result).map(({ value }) => value));
  for (const { leaf, range } of result.gaps) {
    const { start, end } = sourceRange(leaf, range);
    const pieces = sourcePieces(leaf, range).map((piece) => source.slice(piece.start, piece.end));
    expect(pieces.join("")).toBe(leaf.value.slice(range.start, range.end));
    const own = rangesOf(leaf);
    expect(start).toBeGreaterThanOrEqual(own[0]?.start ?? 0);
    expect(end).toBeLessThanOrEqual(own.at(-1)?.end ?? 0);
  }
  // Pages and addresses are made of the same tree; they do not look at the plan's facts.
  const { addresses, pages } = result;
  if (result.tree.children.length > 0) expect(pages.length).toBeGreaterThan(0);
  for (const leaf of leaves(result)) expect(addresses.has(leaf)).toBe(true);
  const urls = new Map<string, string>();
  for (const [node, { page, fragment }] of addresses) {
    const id = result.ids.get(node) ?? "";
    const url = `${page.id}#${fragment}`;
    expect(urls.get(url) ?? id).toBe(id);
    urls.set(url, id);
  }
};

describe("any text is parsed, tiled and addressed", () => {
  test("any string of UTF-16 code units", () => {
    fc.assert(fc.property(anyString, holds), SEEDED);
  });

  test("texts made of our own markers, sentences and web lines", () => {
    fc.assert(fc.property(planLike, holds), SEEDED);
  });

  test.each([
    ["nothing", ""],
    ["white space", " \r\n\t\u3000\u00a0\ufeff\u200b"],
    ["one character", "把"],
    ["a lone surrogate", "\ud800"],
    ["a marker alone", "第一章"],
    ["a bullet alone", "——"],
    ["a table of separator rows only", "|---|---|\n|---|---|"],
    ["more equal headings than there are letters and pairs of letters", "第一章 总则\n".repeat(1000)],
    ["more equal paragraphs", `第一章 总则\n${"加强保护,推进建设。\n".repeat(1000)}`],
    ["a removed line between a marker and its title", "第一部分:\n打印\n创造高品质生活\n正文说明一句话，到此为止。"],
    ["a bullet between the halves of a title", "某市国民经济和社会发展\n● 一\n第十四个五年规划纲要\n一、总则"],
    ["a removed line between a counter and its question", "第一部分 总则\n01\n打印\n如何推进?\n答案一。"],
  ])("%s", (_, source) => holds(source));

  test.each(planIds())("%s, with its corrections", (id) => {
    const { analysis } = planNamed(id);
    expect(faults(analysis)).toEqual([]);
  });

  test.each(planIds())("%s, cut anywhere", (id) => {
    const { source } = planNamed(id).analysis.text;
    const cut = fc.tuple(fc.nat(source.length), fc.nat(3000));
    fc.assert(
      fc.property(cut, ([start, length]) => holds(source.slice(start, start + length))),
      { ...SEEDED, numRuns: 150 },
    );
  });

  test("the same text gives the same tree", () => {
    fc.assert(
      fc.property(planLike, (source) => {
        const once = JSON.stringify(resultOf(source).tree);
        expect(JSON.stringify(resultOf(source).tree)).toBe(once);
      }),
      { ...SEEDED, numRuns: 100 },
    );
  });
});
