import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../../scripts/pipeline/sources/index.ts";
import { squeeze } from "../../../src/text/chars.ts";

const read = (markdown: string) => extract(new TextEncoder().encode(markdown), "a.md");

describe("signs of Markdown are no text", () => {
  test.each<[string, string, string]>([
    ["a heading", "## 第一章 总则 ##\n", "第一章 总则\n"],
    ["a heading with pandoc's anchor", "# 第一章 []{#_Toc1 .anchor}总则 {#第一章 .unnumbered}\n", "第一章 总则\n"],
    ["bold and italic type", "**一、甲。**推动*乙*发展，***丙***", "一、甲。推动乙发展，丙"],
    ["signs that are meant", "1\\. 推动\\*甲\\[乙\\]\\#丙", "1. 推动*甲[乙]#丙"],
    ["a star before a note", "*注：甲", "*注：甲"],
    ["numbers stay as they are written", "3. 甲\n3. 乙\n", "3. 甲\n3. 乙\n"],
    ["an indented paragraph is no code", "    推动甲发展。\n", "    推动甲发展。\n"],
    ["a list", "- 推动甲\n- 推动乙\n", "- 推动甲\n- 推动乙\n"],
    [
      "a table of pipes",
      "| **指标** | 2030年 |\n|:---|---:|\n| 甲 | 5<br>6 |\n",
      "| 指标 | 2030年 |\n|:---|---:|\n| 甲 | 5 6 |\n",
    ],
    [
      "a table in HTML",
      "<table><tr><td>指标</td><td>2030年</td></tr>\n<tr><td>甲</td><td>5</td></tr></table>\n",
      "| 指标 | 2030年 |\n| 甲 | 5 |\n\n",
    ],
    ["elements, a quotation, a hard break", "> <u>甲</u>乙\\\n丙", "甲乙\n丙"],
    ["line ends of the old Mac", "# 甲\r乙\r", "甲\r乙\r"],
  ])("%s", (_, markdown, text) => expect(read(markdown).text).toBe(text));

  test("what is no text of the document is set aside with its place", () => {
    const { text, dropped } = read(
      "---\ntitle: 甲\n---\n第一章[^1] 总则\n![图1](a.png)\n见[附件](https://example.com/a)。\n<!-- 第\n2 页 -->\n完\n",
    );
    expect(squeeze(text)).toBe("第一章总则见附件。完");
    expect(dropped.map(({ where, text, reason }) => `${where} ${reason} ${text}`)).toEqual([
      "第 1 行 文件头的登记信息 title: 甲",
      "第 4 行 注释序号 1",
      "第 5 行 图片 图1](a.png",
      "第 6 行 链接地址 https://example.com/a",
      "第 7 行 注释 第\n2 页",
    ]);
  });
});

test("nothing is lost: every Chinese character is in the text or set aside", () => {
  const part = fc.oneof(
    fc.stringMatching(/^[甲乙丙，。]{1,8}$/),
    fc.constantFrom(
      "**",
      "*",
      "#",
      " ",
      "\n",
      "\\",
      "[",
      "]",
      "(",
      ")",
      "![",
      "](",
      "<!--",
      "-->",
      "<b>",
      "|",
      "---\n",
      ">",
    ),
  );
  const han = (text: string) => [...text.replace(/[^\p{Script=Han}]/gu, "")].sort().join("");
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 30 }), (parts) => {
      const markdown = `甲${parts.join("")}`;
      const { text, dropped } = read(markdown);
      expect(han(text + dropped.map((one) => one.text).join(""))).toBe(han(markdown));
    }),
    { seed: 13, numRuns: 500 },
  );
});
