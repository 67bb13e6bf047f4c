import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aliasesOf } from "../../../scripts/pipeline/address/anchors.ts";
import { fingerprint } from "../../../scripts/pipeline/address/fingerprint.ts";
import { leavesOf } from "../../../scripts/pipeline/parse/leaf-ranges.ts";
import { gapRecords } from "../../../scripts/pipeline/record/gaps.ts";
import { passageRecords } from "../../../scripts/pipeline/record/passages.ts";
import { targetRecords } from "../../../scripts/pipeline/record/targets.ts";
import { marksOf } from "../../../scripts/pipeline/render/mdx/marks.ts";
import { line, text } from "../../../scripts/pipeline/render/mdx/mdast.ts";
import { planPages } from "../../../scripts/pipeline/render/mdx/pages.ts";
import { printPage } from "../../../scripts/pipeline/render/mdx/print.ts";
import type { Analysis } from "../../../scripts/pipeline/types.ts";
import { NO_ANCHORS } from "../../../src/model/anchors.ts";
import { forDisplay } from "../../../src/text/typography.ts";
import { elementsOf, run, textOf } from "../../support/mdx.ts";
import { planNamed, resultOf } from "../../support/stages.ts";

const plan = { ...planNamed("ankang-14").analysis.plan, id: "x-14" };
const analysisOf = (source: string, anchors = NO_ANCHORS): Analysis => ({
  ...resultOf(source, {}, undefined, anchors),
  plan,
});

/** What the page says of each leaf of a one-page text, by the `data-src` pieces, and what it ought to say. */
async function saidAndMeant(source: string): Promise<{ said: string; meant: string; names: string[] }> {
  const analysis = analysisOf(source);
  const full = planPages(analysis, marksOf(analysis), []).find(({ path }) => path.endsWith("/full.mdx"));
  const { page } = await run(full?.mdx ?? "");
  const elements = elementsOf(page);
  const pieces = elements.filter(({ props }) => "data-src" in props);
  const shown = (text: string) => forDisplay(text).replace(/\s+/g, " ");
  const meant = leavesOf(analysis.tree).map((leaf) =>
    leaf.cells ? leaf.cells.map(({ start, end }) => shown(leaf.value.slice(start, end))).join("") : shown(leaf.value),
  );
  return {
    said: pieces.map(textOf).join(""),
    meant: meant.join(""),
    names: [...new Set(elements.map(({ name }) => name))],
  };
}

/** A text as a file of UTF-8 has it, which is all that a page can hold. */
const written = (text: string): string => Buffer.from(text, "utf8").toString("utf8");

/** Elements that our pages are made of; anything else was made out of the text. */
const OURS =
  /^(?:fragment|Anchor|Heading|StandIn|Passage|Gap|Box|Alias|Moved|SectionList|Sic|Notes|p|span|b|div|table|tbody|tr|th|td)$/;

describe("hostile text is shown literally", () => {
  test.each([
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<Passage id={1}/>",
    "{process.exit()}",
    "{1+1}",
    "}{",
    ["$", "{x}"].join(""),
    "import x from 'y'",
    "import {x} from 'y'",
    "export const y = 1",
    "export default 1",
    ":::note",
    ":::note[标题]",
    ":name[文字]{a=b}",
    "::leaf",
    "# 一级",
    "###### 六级",
    "* 星号",
    "- 短横",
    "+ 加号",
    "1) 数字",
    "1986年. 一个好年份",
    "> 引用",
    "```js",
    "~~~",
    "    缩进四格",
    "\t制表符",
    "[a](b)",
    "![a](b)",
    "[a]: http://b",
    "[^1]: 脚注",
    "[ ] 待办",
    "<http://example.com>",
    "http://example.com/a_b_c",
    "a@example.com",
    "~~删除~~",
    "**粗** __粗__ *斜* _斜_",
    "`代码`",
    "$x$ 和 $$y$$",
    "&amp; &lt; &#60; &copy",
    "反斜线 \\ \\* \\\\ \\n",
    "<!-- 注释 -->",
    "<!DOCTYPE html>",
    "<?xml?>",
    "<![CDATA[x]]>",
    "---",
    "***",
    "===",
    "+++",
    "| 甲 | 乙 |",
    "|---|",
    "a|b",
    "行末两空格  ",
    "行末反斜线\\",
    "“引号”‘引号’ \"直\" '直' -- --- ...",
    "(c) (tm) 1/2",
    "表情 😀 与生僻字 𠮷",
    "零\u200b宽\u00ad字符",
    "不断\u00a0行\u3000空格",
    "\u202e反向",
    "é 与 e\u0301",
  ])("%j", async (hostile) => {
    // At the start of a line, within one, after a full stop, in a heading, a bullet, a cell and a box.
    const source = [
      "第一章 总则",
      hostile,
      `加强${hostile}保护,推进建设,到2025年达到40%以上。`,
      `加强保护。${hostile}。又有一句说明,到此为止。`,
      `${hostile}。又有一句说明,到此为止。`,
      `——${hostile}`,
      `第二章 ${hostile}`,
      "又有一句说明,到此为止。",
      `甲\t${hostile}\t丙`,
      `1\t2\t${hostile}`,
      "专栏1:工程",
      `${hostile}:建设工程。`,
      "又有一句说明,到此为止。",
      hostile,
      hostile,
    ].join("\n");
    const { said, meant, names } = await saidAndMeant(source);
    expect(said).toBe(meant);
    expect(names.filter((name) => !OURS.test(name))).toEqual([]);
  });

  const signs = fc.constantFrom(
    ..."<>{}[]()*_~`#+-=|:!&;\\\"'$^%@/.,0123456789 \t\u00a0\u3000",
    "import ",
    "export ",
    ":::",
    "</p>",
    "<p>",
    "&amp;",
    "到2025年达到40%",
    "加强",
    "保护。",
    "\n",
    "\n第一章 ",
    "\n——",
    "\n|a|b|\n",
    "```",
    "---",
    "http://a.b",
    "www.a.b",
    "😀",
    "\ud800",
  );
  test("anything built out of such signs", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(signs, { maxLength: 60 }), async (pieces) => {
        const { said, meant, names } = await saidAndMeant(pieces.join(""));
        expect(said).toBe(written(meant));
        expect(names.filter((name) => !OURS.test(name))).toEqual([]);
      }),
      { seed: 20261122, numRuns: 400 },
    );
  });

  test.each([
    "import x from 'y'",
    "export const y = 1",
    ":::note",
    "# 一",
    "- 一",
    "1. 一",
    "> 一",
    "| 一 |",
    "{x}",
    "<b>",
  ])("%j as a paragraph of its own", async (hostile) => {
    const { page } = await run(printPage({ title: "一" }, {}, [line([text(hostile)])]));
    expect(textOf(page).trim()).toBe(hostile);
    expect(elementsOf(page).map(({ name }) => name)).not.toContain("b");
  });

  test("a line that begins with ::: is no directive, to readers of MDX that know them", () => {
    for (const hostile of [":::note", "::leaf", "加强保护。\n:::note"]) {
      const mdx = printPage({ title: "一" }, {}, [line([text(hostile)])]);
      expect(mdx).toContain(hostile.replace("::", "\\::"));
    }
  });

  test("a lone surrogate cannot be written as UTF-8 and becomes U+FFFD in the file; nothing else changes", async () => {
    const { said, meant } = await saidAndMeant("第一章 总\ud800则\n加强保护,推进建设。");
    expect(said).toBe(written(meant));
    expect(said).toContain("第一章 总\ufffd则");
  });
});

describe("front matter", () => {
  test("titles with signs of YAML stay what they are", async () => {
    const { parse } = await import("yaml");
    for (const title of [
      "一: 二",
      "# 一",
      "- 一",
      "{一}",
      "“一”: '二' \"三\"",
      "一\\二",
      "---",
      "&一 *二 %四 @五 `六`",
    ]) {
      const analysis = analysisOf(`第一章 ${title}\n加强保护,推进建设。`);
      const [first] = planPages(analysis, marksOf(analysis), []);
      const yaml = /^---\n([\s\S]*?)\n---\n/.exec(first?.mdx ?? "")?.[1] ?? "";
      expect(parse(yaml).title).toBe(`${forDisplay(`第一章 ${title}`)}（安康市）`);
    }
  });
});

describe("pages", () => {
  const pagesOf = (source: string, anchors = NO_ANCHORS) => {
    const analysis = analysisOf(source, anchors);
    return planPages(analysis, marksOf(analysis), aliasesOf(anchors));
  };

  test("their paths are their addresses", () =>
    expect(pagesOf("前言说明,清楚。\n第一篇 甲\n第一章 乙\n第二章 丙").map(({ path }) => path)).toEqual([
      "plans/x-14/front.mdx",
      "plans/x-14/ch1.mdx",
      "plans/x-14/ch2.mdx",
      "plans/x-14/full.mdx",
    ]));

  test("they import the components they use, and no other", async () => {
    const [page] = pagesOf("第一章 甲\n加强保护,推进建设。");
    expect((await run(page?.mdx ?? "")).imports).toEqual(["Heading", "Passage"]);
  });

  test("an address that moved within its page is kept as an alias; on another page it leads on; a page that is gone has a stub", async () => {
    const anchors = {
      ids: {
        "ch1/p1": { url: "/plans/x-14/ch1/#p1", fingerprint: fingerprint("加强保护,推进建设。") },
        "ch1/p9": { url: "/plans/x-14/ch1/#p9", fingerprint: "0" },
        "ch2/p9": { url: "/plans/x-14/ch2/#p9", fingerprint: "0" },
        "ch3/p9": { url: "/plans/x-14/ch3/#p9", fingerprint: "0" },
        ch3: { url: "/plans/x-14/ch3/", fingerprint: "0" },
      },
      moved: { "ch1/p9": "ch1/p1", "ch2/p9": "ch1/p1", "ch3/p9": "ch1/p1", ch3: "ch1" },
    };
    const pages = pagesOf("第一章 甲\n加强保护,推进建设。\n第二章 乙\n加强保护,推进改革。", anchors);
    expect(pages.map(({ path }) => path).at(-1)).toBe("plans/x-14/ch3.mdx");
    const all = await Promise.all(
      pages.map(async ({ path, mdx }) => ({ path, elements: elementsOf((await run(mdx)).page) })),
    );
    const found = (name: string) =>
      all.flatMap(({ path, elements }) =>
        elements.filter((element) => element.name === name).map(({ props }) => [path, props]),
      );
    expect(found("Alias")).toEqual([
      ["plans/x-14/ch1.mdx", { anchor: "p9" }],
      // On the page of the whole plan every old id stays an address.
      ...["ch3", "ch1-p9", "ch2-p9", "ch3-p9"].map((anchor) => ["plans/x-14/full.mdx", { anchor }]),
    ]);
    expect(found("Moved")).toEqual([
      ["plans/x-14/ch2.mdx", { anchor: "p9", href: "/plans/x-14/ch1/#p1", label: "加强保护，推进建设。" }],
      ["plans/x-14/ch3.mdx", { anchor: "p9", href: "/plans/x-14/ch1/#p1", label: "加强保护，推进建设。" }],
      ["plans/x-14/ch3.mdx", { anchor: "_top", href: "/plans/x-14/ch1/", label: "第一章 甲" }],
    ]);
  });

  test("a table is a table, its first row headed", async () => {
    const [page] = pagesOf("第一章 甲\n| 指标 | 目标 |\n|---|---|\n| 能耗 | |");
    const elements = elementsOf((await run(page?.mdx ?? "")).page);
    expect(
      elements.filter(({ name }) => ["th", "td"].includes(name)).map((cell) => `${cell.name} ${textOf(cell)}`),
    ).toEqual(["th 指标", "th 目标", "td 能耗", "td "]);
    expect(elements.find(({ props }) => props.class === "plan-table")?.props["aria-label"]).toBe("表格，2行2列");
    // Every row ends with its number, so that it can be cited.
    expect(elements.filter(({ name }) => name === "Anchor").map(({ props }) => props)).toEqual([
      { anchor: "tbl1-r1", id: "x-14/ch1/tbl1/r1" },
      { anchor: "tbl1-r2", id: "x-14/ch1/tbl1/r2" },
    ]);
  });

  test("a table that begins with values has no head; short cells stay on one line", async () => {
    const [page] = pagesOf("第一章 甲\n| 01 | 生物医药产业集群 |\n| 02 | 乙 |");
    const cells = elementsOf((await run(page?.mdx ?? "")).page).filter(({ name }) => ["th", "td"].includes(name));
    expect(cells.map((cell) => [cell.name, textOf(cell), cell.props.class ?? ""])).toEqual([
      ["td", "01", "short"],
      ["td", "生物医药产业集群", ""],
      ["td", "02", "short"],
      ["td", "乙", "short"],
    ]);
  });

  test("a run-in heading is set off, its full stop included", async () => {
    const [page] = pagesOf("第一章 甲\n加强保护。推进建设,提质增效。");
    const runs = elementsOf((await run(page?.mdx ?? "")).page).filter(({ props }) => props.class === "run");
    expect(runs.map(textOf)).toEqual(["加强保护。"]);
  });

  test("〔原文如此〕 stands behind the words it is about, in a paragraph, a run-in heading and a cell", async () => {
    const analysis = analysisOf("第一章 甲\n加强保互。推进建社,提质增效。\n指标\t目标\n能好\t下降");
    const leaves = leavesOf(analysis.tree);
    const typos = ["保互", "建社", "能好"].map((quote) => {
      const leaf = leaves.find(({ value }) => value.includes(quote));
      if (!leaf) throw new Error(`no ${quote}`);
      const start = leaf.value.indexOf(quote);
      return { leaf, range: { start, end: start + quote.length }, note: `疑误：${quote}` };
    });
    const [page] = planPages(analysis, { ...marksOf(analysis), typos }, []);
    const marked = elementsOf((await run(page?.mdx ?? "")).page).flatMap(({ children }) =>
      children.flatMap((child, i) => {
        const before = children[i - 1];
        return typeof child !== "string" && child.name === "Sic" && typeof before === "object"
          ? [[textOf(before), child.props.note]]
          : [];
      }),
    );
    expect(marked).toEqual([
      ["加强保互", "疑误：保互"],
      ["推进建社", "疑误：建社"],
      ["能好", "疑误：能好"],
    ]);
  });

  test("a stand-in is no text of the source", async () => {
    const [page] = pagesOf("第三节 甲\n加强保护,推进建设。");
    const elements = elementsOf((await run(page?.mdx ?? "")).page);
    const standIn = elements.find(({ name }) => name === "StandIn");
    expect(standIn?.props).toMatchObject({
      level: 1,
      anchor: "_top",
      id: "x-14/x1",
      note: "原文此处以上的章标题不在本站所据文本之内",
    });
    expect(standIn && elementsOf(standIn).some(({ props }) => "data-src" in props)).toBe(false);
  });
});

describe("quotes that run across a join", () => {
  const source = "第一章 甲\n到2025年,森林覆盖\n\n率达到45%,绿地率达到40%。";
  const joined = resultOf(source, {}, { removed: new Map(), joined: new Set([2]) });
  const cut = (parts: { start: number; end: number }[]) => parts.map(({ start, end }) => source.slice(start, end));

  test("targets have the pieces; those on one side have none", () =>
    expect(
      targetRecords({ plan: "x", ...joined }, joined.targets).map(({ quote, start, end, parts }) => ({
        quote,
        pieces: parts ? cut(parts) : cut([{ start, end }]),
        parts: parts !== undefined,
      })),
    ).toEqual([
      { quote: "森林覆盖率达到45%", pieces: ["森林覆盖", "率达到45%"], parts: true },
      { quote: "绿地率达到40%", pieces: ["绿地率达到40%"], parts: false },
    ]));

  test("gaps have them too", () => {
    const [leaf] = joined.gaps.map((gap) => gap.leaf);
    if (!leaf) throw new Error("no gap");
    const range = { start: leaf.value.indexOf("覆盖"), end: leaf.value.indexOf("达到45") };
    const [record] = gapRecords({ plan: "x", ...joined }, [{ leaf, range, kind: "word", note: "缺字", lost: [] }]);
    expect(record?.quote).toBe("覆盖率");
    expect(cut(record?.parts ?? [])).toEqual(["覆盖", "率"]);
  });

  test("no record says which rule found it", () => {
    const found = { plan: "x", ...joined };
    for (const record of [...gapRecords(found, joined.gaps), ...targetRecords(found, joined.targets)])
      expect(Object.keys(record)).not.toContain("rule");
  });
});

describe("paths of passages", () => {
  const paths = (source: string) =>
    passageRecords({ plan: "x", ...resultOf(source) }).map(({ path }) => path.join(" › "));

  test("the headings above as shown, the run-in heading last; its own heading is not above a heading", () =>
    expect(
      paths("第一章 甲\n第一节 乙\n加强保护。推进建设,提质增效。\n1.抓好落实。推动工作做实。\n继续说明,清楚。"),
    ).toEqual([
      "",
      "第一章 甲",
      "第一章 甲 › 第一节 乙 › 加强保护",
      "第一章 甲 › 第一节 乙 › 抓好落实",
      "第一章 甲 › 第一节 乙 › 抓好落实",
    ]));

  test("a stand-in is in the path with its label", () =>
    expect(paths("第三节 甲\n加强保护,推进建设。")).toEqual(["〔章名在节选之外〕", "〔章名在节选之外〕 › 第三节 甲"]));
});
