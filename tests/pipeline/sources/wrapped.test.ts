import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../../scripts/pipeline/sources/index.ts";
import { wrapWidth } from "../../../scripts/pipeline/sources/wrapped.ts";
import { planLines, textsOf } from "../../support/printed-pages.ts";
import { PLANS } from "../../support/tree.ts";

/** Lines of a width, as a PDF prints a paragraph; Chinese characters take two columns. */
function cut(text: string, columns: number): string[] {
  const lines = [""];
  let left = columns;
  for (const char of text) {
    const wide = /[ -~]/.test(char) ? 1 : 2;
    if (left < wide) {
      lines.push("");
      left = columns;
    }
    lines[lines.length - 1] += char;
    left -= wide;
  }
  return lines;
}

/** A text printed on pages of `rows` lines with their numbers below. */
function paged(paragraphs: readonly string[], columns: number, rows: number): string {
  const lines = paragraphs.flatMap((text) => cut(text, columns));
  return lines.flatMap((line, i) => (i % rows === rows - 1 ? [line, `${(i + 1) / rows}`] : [line])).join("\n");
}

const read = (text: string) => extract(new TextEncoder().encode(text), "plan.txt");

test("paragraphs across lines and pages are whole again, page numbers are set aside", () => {
  const part = fc.constantFrom("推动经济发展，", "改善民生，", "保护生态环境，", "建设项目12个，", "提高AI应用水平，");
  const sentence = fc
    .tuple(fc.array(part, { minLength: 8, maxLength: 20 }), fc.integer({ min: 1, max: 27 }))
    .map(([parts, more]) => `${parts.join("")}${"让群众满意".repeat(6).slice(0, more)}。`);
  fc.assert(
    fc.property(planLines, fc.array(sentence, { minLength: 30, maxLength: 40 }), (lines, body) => {
      const paragraphs = [...textsOf(lines), ...body].map((text) => text.replace("　", " "));
      const { text, dropped } = read(paged(paragraphs, 56, 30));
      // A sentence that ends with its line may end its paragraph or not; nothing says which, and it is ended.
      expect(text.split("\n").slice(0, -1)).toEqual(paragraphs);
      expect(dropped.every(({ reason, text: number }) => reason === "页码" && /^\d+$/.test(number))).toBe(true);
    }),
    { seed: 7, numRuns: 40 },
  );
});

describe("a text whose paragraphs are whole", () => {
  test.each(PLANS)("%s stays as it is", (plan) => {
    const bytes = readFileSync(`content/plans/${plan}/source.txt`);
    expect(extract(bytes, "source.txt").text).toBe(new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes));
  });

  test("a list of names of one length, and the numbers of a table's rows, stay as they are", () => {
    const names = Array.from(
      { length: 60 },
      (_, i) => `${"重点建设项目的名称甲乙丙丁戊己庚辛".slice(0, 16)}${"一二三四五六"[i % 6]}`,
    );
    expect(read(names.join("\n")).text.split("\n")).toEqual(names);
    const body = Array.from({ length: 60 }, (_, i) =>
      i % 4 === 3 ? "改善民生。" : "推动经济高质量发展，改善民生，保护生态环境，建设美丽城市，不断",
    );
    const { dropped } = read([...body, "1", "甲", "2", "乙", "3", "丙"].join("\n"));
    expect(dropped).toEqual([]);
  });

  test("lines of any length are no pages", () => {
    expect(wrapWidth(Array.from({ length: 100 }, (_, i) => "甲".repeat(5 + ((i * 37) % 300))))).toBeNull();
    expect(wrapWidth(Array.from({ length: 100 }, () => "推动经济高质量发展，改善民生，保护生态环境。"))).toBeNull();
  });
});

describe("where a line goes on", () => {
  const full = "推动经济高质量发展，改善民生，保护生态环境，建设美丽城市，不断";
  const body = Array.from({ length: 50 }, (_, i) => (i % 5 === 4 ? "推动经济高质量发展，改善民生。" : full));
  const text = (...lines: string[]) =>
    read([...body, ...lines].join("\n"))
      .text.split("\n")
      .slice(10, -1);
  test.each<[string, string[], string[]]>([
    ["a heading begins a line of its own", ["向前。", "第二章 甲", "乙。"], ["向前。", "第二章 甲", "乙。"]],
    [
      "a heading over two lines",
      ["向前。", `第二章 ${"甲".repeat(full.length - 4)}`, "乙丙", "丁戊。"],
      ["向前。", `第二章 ${"甲".repeat(full.length - 4)}乙丙`, "丁戊。"],
    ],
    ["a numbered point begins a line", ["向前。", full, "1.甲乙丙。"], ["向前。", full, "1.甲乙丙。"]],
    ["an indented line begins a paragraph", ["向前。", full, "　　甲乙丙。"], ["向前。", full, "甲乙丙。"]],
  ])("%s", (_, lines, expected) => expect(text(...lines)).toEqual(expected));
});
