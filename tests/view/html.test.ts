import { expect, test } from "vitest";
import { plainText, withoutParagraph } from "../../src/view/html.ts";

/** The paragraph that MDX puts around a heading's words. */

test.each([
  ["one paragraph", "\n<p><b>第一章</b> 总则 </p>\n", "<b>第一章</b> 总则"],
  ["no paragraph", " <b>第一章</b> ", "<b>第一章</b>"],
  ["a void element inside", "<p>一<br>二</p>", "一<br>二"],
  ["entities", "<p>A &amp; B &lt;p&gt;</p>", "A &amp; B &lt;p&gt;"],
  ["two paragraphs", "<p>一</p>\n<p>二</p>", "<p>一</p>\n<p>二</p>"],
  ["words beside it", "<p>一</p>二", "<p>一</p>二"],
  ["an element beside it", "<p>一</p><b>二</b>", "<p>一</p><b>二</b>"],
  ["nothing", "", ""],
])("%s", (_, html, inner) => {
  expect(withoutParagraph(html)).toBe(inner);
});

test("a heading's words, without what stands beside them", () =>
  expect(
    plainText(
      '<span>第五节 </span><span>水 A&amp;B</span><a class="lost-here">〔缺〕</a><a class="gap"><b>缺</b> 小标题<span>：因</span></a> 完',
    ),
  ).toBe("第五节 水 A&B〔缺〕 完"));
