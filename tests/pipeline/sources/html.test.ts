import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extract } from "../../../scripts/pipeline/sources/index.ts";
import { UserError } from "../../../scripts/shared/errors.ts";
import { squeeze } from "../../../src/text/chars.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);
const read = (html: string, name = "page.html") => extract(utf8(html), name);
const lines = (html: string) => read(html).text.split("\n").slice(0, -1);

/** A page with navigation, a document, related news and a footer, as sites of governments have them. */
const page = (body: string, head = "<title>某市规划纲要 - 某市人民政府</title>") => `<!DOCTYPE html>
<html><head><meta charset="utf-8">${head}<style>p { color: red }</style><script>var 目录 = "第一章";</script></head>
<body><div class="nav"><a href="/">首页</a> <a href="/a">政务公开</a></div>
<div class="main">${body}</div>
<div class="related"><a href="/b">某市召开会议，部署重点工作，推进项目建设。</a></div>
<div class="footer">主办单位：某市人民政府办公室</div></body></html>`;

const TEXT = [
  "<p>第一章　总体要求</p>",
  ...["甲", "乙", "丙"].map(
    (name) => `<p>坚持${name}的原则，推动经济社会高质量发展，不断满足人民对美好生活的需要。</p>`,
  ),
].join("");

describe("the document among the rest of a page", () => {
  test("navigation, related news and footer are set aside, each with its place and reason", () => {
    const { text, dropped, facts } = read(page(TEXT));
    expect(text.split("\n").slice(0, 2)).toEqual([
      "　　第一章　总体要求",
      "　　坚持甲的原则，推动经济社会高质量发展，不断满足人民对美好生活的需要。",
    ]);
    expect(dropped.map(({ where, text, reason }) => `${where} ${reason}: ${text}`)).toEqual([
      "第 2 行 网页标题: 某市规划纲要 - 某市人民政府",
      "第 3 行 正文之前的网页文字: 首页 政务公开",
      "第 5 行 正文之后的网页文字: 某市召开会议，部署重点工作，推进项目建设。",
      "第 6 行 正文之后的网页文字: 主办单位：某市人民政府办公室",
    ]);
    expect(facts).toEqual({ title: "某市规划纲要 - 某市人民政府" });
  });

  test("the title above the text belongs to it, and what stands between them", () => {
    expect(
      lines(page(`<h1>某市规划纲要（全文）</h1><div>来源：某市人民政府</div><div>${TEXT}</div>`)).slice(0, 3),
    ).toEqual(["　　某市规划纲要（全文）", "　　来源：某市人民政府", "　　第一章　总体要求"]);
  });

  test("another article after the document is none of it", () => {
    const other = "<div><p>某地举行活动，来自各地的代表参加了活动，现场气氛热烈而有序。</p></div>";
    const { text, dropped } = read(page(`<div>${TEXT.repeat(4)}</div>${other}`));
    expect(text).not.toContain("某地举行活动");
    expect(dropped.map(({ text }) => text)).toContain("某地举行活动，来自各地的代表参加了活动，现场气氛热烈而有序。");
  });

  test("an editor is told where little of a page was kept, and where another text stands", () => {
    const menu = `<ul>${"<li><a href='/x'>某市人民政府政务公开栏目</a></li>".repeat(12)}</ul>`;
    const other = "<div><p>某地举行活动，来自各地的代表参加了活动，现场气氛热烈而有序。</p></div>";
    expect(read(page(`<div>${TEXT}</div>`)).doubts).toEqual([]);
    expect(read(page(`${menu}<div>${TEXT}</div>`)).doubts).toEqual([
      "36 % of the page's Chinese characters were kept (100 of 281)",
    ]);
    expect(read(page(`<div>${TEXT.repeat(3)}</div>\n${other}`)).doubts).toEqual([
      "another text of 27 Chinese characters stands in the page, on line 5; it was set aside",
    ]);
  });

  test("a text that the page's style hides is the document all the same; a small hidden part of it is none", () => {
    expect(lines(page(`<div style="display: none">${TEXT}</div>`))).toHaveLength(4);
    const { dropped } = read(
      page(`${TEXT}<p style="display:none">扫一扫，在手机上打开本页，把它分享给朋友。</p>${TEXT}`),
    );
    expect(dropped.find(({ reason }) => reason === "网页上不显示的文字")?.text).toContain("扫一扫");
  });

  test("what a page says of itself: its title, address, day and source", () => {
    const head = `<meta name="ArticleTitle" content="某市规划纲要"><meta name="PubDate" content="2026-05-29 15:00">
      <meta name="ContentSource" content="某市人民政府"><link rel="canonical" href="https://example.gov.cn/a.html">`;
    expect(read(page(TEXT, head)).facts).toEqual({
      title: "某市规划纲要",
      url: "https://example.gov.cn/a.html",
      published: "2026-05-29 15:00",
      source: "某市人民政府",
    });
  });
});

describe("lines of a page", () => {
  test.each<[string, string, string[]]>([
    ["line breaks alone", "第一章 总则<br>第一节 甲<br/>一、乙", ["第一章 总则", "第一节 甲", "一、乙"]],
    ["a title cut by spans", "<p>第<span>一</span>章 <b>总</b>则</p>", ["第一章 总则"]],
    ["a line of the file is no line of the page", "<p>坚持\n  原则，\n推动</p>", ["坚持原则，推动"]],
    ["Latin words stay parted", "<p>use\nof AI</p>", ["use of AI"]],
    ["a page in a page", "<html><body><p>甲</p><p>乙</p></body></html>", ["甲", "乙"]],
    ["paragraphs that nobody closed", "<p>甲<p>乙<div>丙", ["甲", "乙", "丙"]],
    ["entities", "<p>甲&nbsp;&ldquo;乙&rdquo;&#12289;丙</p>", ["甲\u00a0“乙”、丙"]],
    [
      "powers stay, numbers of notes go",
      "<p>5km<sup>2</sup>，10<sup>8</sup>千瓦时，枫桥经验<sup>12</sup>，第<sup>e</sup>，甲<sup>乙<sup>丙</sup></sup></p>",
      ["5km²，10⁸千瓦时，枫桥经验，第e，甲乙丙"],
    ],
    ["text in lines of its own", `<pre>第一章 总则\n第一节 甲\n</pre>`, ["第一章 总则", "第一节 甲"]],
    [
      "many line ends in one text are its own",
      `<div>${Array.from({ length: 22 }, (_, i) => `第${i}行`).join("\n")}</div>`,
      Array.from({ length: 22 }, (_, i) => `第${i}行`),
    ],
  ])("%s", (_, html, expected) => expect(lines(html).map((line) => line.trim())).toEqual(expected));

  test("the number of a note is listed among what was set aside", () => {
    expect(read("<p>枫桥经验<sup>12</sup></p>").dropped).toEqual([
      { where: "第 1 行", text: "12", reason: "注释序号" },
    ]);
  });
});

describe("tables", () => {
  const table = (...rows: string[]) => lines(`<table>${rows.map((row) => `<tr>${row}</tr>`).join("")}</table>`);
  test.each<[string, string[], string[]]>([
    ["rows with cells", ["<td>指标</td><td>2030年</td>", "<td>甲</td><td>5</td>"], ["| 指标 | 2030年 |", "| 甲 | 5 |"]],
    ["an empty cell", ["<td></td><td>5</td><td>6</td>"], ["|  | 5 | 6 |"]],
    [
      "a cell over two rows stands in the first",
      ["<td rowspan=2>经济</td><td>甲</td><td>5</td>", "<td>乙</td><td>6</td>"],
      ["| 经济 | 甲 | 5 |", "|  | 乙 | 6 |"],
    ],
    ["a cell over two columns", ["<td colspan=2>甲</td><td>5</td>"], ["| 甲 |  | 5 |"]],
    [
      "a row of one cell is a line",
      ["<td colspan=2>专栏1 甲</td>", "<td>乙</td><td>5</td>"],
      ["专栏1 甲", "| 乙 | 5 |"],
    ],
    ["a frame around text", ["<td><p>专栏1 甲</p><p>乙：丙。</p></td>"], ["专栏1 甲", "乙：丙。"]],
    ["a word that the cell breaks", ["<td>地区<br>生产总值</td><td>5</td>"], ["| 地区生产总值 | 5 |"]],
    [
      "paragraphs in a cell stay parted",
      ["<td>01</td><td><p>汽车</p><p>重点发展智能网联汽车和新能源汽车。</p></td>"],
      ["| 01 | 汽车 重点发展智能网联汽车和新能源汽车。 |"],
    ],
  ])("%s", (_, rows, expected) => expect(table(...rows)).toEqual(expected));

  test("lines of a frame stand at the margin, text is indented: so a box is seen to end", () => {
    expect(lines("<p>甲</p><table><tr><td>专栏1 乙</td></tr></table><p>丙</p>")).toEqual([
      "　　甲",
      "专栏1 乙",
      "　　丙",
    ]);
  });
});

describe("files that are no page", () => {
  test("GB2312, which the page names", () => {
    const bytes = new Uint8Array([
      ...utf8('<meta http-equiv="Content-Type" content="text/html; charset=gb2312"><p>'),
      ...[0xb5, 0xda, 0xd2, 0xbb, 0xd5, 0xc2],
      ...utf8("</p>"),
    ]);
    expect(extract(bytes, "a.htm").text).toBe("　　第一章\n");
  });

  test("elements without end are refused, not read until the stack is full", () => {
    expect(() => read("<div>".repeat(20_000))).toThrow(UserError);
    expect(() => read("<div>".repeat(20_000))).toThrow("page.html: elements are nested more than 5000 deep");
  });

  test("nothing is run or fetched: scripts, styles and frames hold no text", () => {
    const html = "<p>甲<script>alert(1)</script></p><iframe src=x>乙</iframe><style>丙</style><noscript>丁</noscript>";
    const { text, dropped } = read(html);
    expect(text).toBe("　　甲\n");
    // What a browser without scripts or frames would show is text all the same.
    expect(dropped.map((one) => one.text)).toEqual(["乙", "丁"]);
  });

  test("a page that names Latin-1 is read by its bytes", () => {
    expect(read('<meta charset="iso-8859-1"><p>第一章</p>').text).toBe("　　第一章\n");
  });

  test("an object that nobody closed hides nothing", () => {
    expect(lines("<p>甲</p><object data=x><p>乙</p>")).toEqual(["　　甲", "　　乙"]);
  });
});

test("a table that lays out a page is a frame: its headings stay lines", () => {
  const paragraph = `<p>${"推动经济社会高质量发展，不断满足人民对美好生活的需要，".repeat(2)}。</p>`;
  const html = `<table><tr><td>首页</td><td><p>第一章　甲</p>${paragraph.repeat(3)}</td></tr></table>`;
  expect(lines(html)).toContain("第一章　甲");
  expect(lines(`<table><tr><td></td><td>第一章　甲</td></tr><tr><td></td><td>乙</td></tr></table>`)).toEqual([
    "第一章　甲",
    "乙",
  ]);
});

test("nothing is lost: every character of a page's text is in the text or set aside", () => {
  const text = fc.stringMatching(/^[甲乙丙丁。，、1-9a-c ]{1,30}$/);
  const inline = fc.oneof(
    text,
    text.map((inner) => `<span>${inner}</span>`),
    text.map((inner) => `<a href="#">${inner}</a>`),
    text.map((inner) => `<noscript>${inner}</noscript>`),
    text.filter((inner) => !/[1-9]/.test(inner)).map((inner) => `<sup>${inner}<sup>${inner}</sup></sup>`),
  );
  const block = fc.oneof(
    fc.array(inline, { minLength: 1, maxLength: 4 }).map((parts) => `<p>${parts.join("")}</p>`),
    inline.map((inner) => `<div style="display:none">${inner}</div>`),
    fc
      .array(text, { minLength: 1, maxLength: 6 })
      .map((cells) => `<table><tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr></table>`),
    inline.map((inner) => `<div>${inner}<br>`),
    inline.map(
      (inner) => `<table><tr><td><table><tr><td>${inner}</td><td>${inner}</td></tr></table></td></tr></table>`,
    ),
  );
  const sorted = (characters: string) => [...squeeze(characters).replaceAll("|", "")].sort().join("");
  fc.assert(
    fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
      const html = blocks.join("");
      const { text, dropped } = read(html);
      expect(sorted(text + dropped.map((one) => one.text).join(""))).toBe(sorted(html.replace(/<[^>]*>/g, "")));
    }),
    { seed: 13, numRuns: 300 },
  );
});
