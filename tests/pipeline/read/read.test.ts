import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { BoilerplateRule } from "../../../scripts/pipeline/read/boilerplate/rule.ts";
import { BOILERPLATE } from "../../../scripts/pipeline/read/boilerplate.ts";
import { type LineDecisions, read } from "../../../scripts/pipeline/read/index.ts";
import { toLines } from "../../../scripts/pipeline/read/lines.ts";
import { metaOf } from "../../../scripts/pipeline/read/metadata.ts";
import { collapse } from "../../../src/text/chars.ts";
import { anyString, planLike, SEEDED } from "../../support/arbitraries.ts";
import { ruleTests } from "../../support/rules.ts";
import { untiled } from "../../support/tiling.ts";

describe("lines", () => {
  const brief = (source: string) => toLines(source).map(({ number, text, indent }) => [number, text, indent]);

  test.each<[string, string, ReturnType<typeof brief>]>([
    [
      "LF",
      "一\n二",
      [
        [1, "一", 0],
        [2, "二", 0],
      ],
    ],
    [
      "CRLF",
      "一\r\n二",
      [
        [1, "一", 0],
        [2, "二", 0],
      ],
    ],
    [
      "CR alone",
      "一\r二",
      [
        [1, "一", 0],
        [2, "二", 0],
      ],
    ],
    [
      "line and paragraph separators, form feed, U+0085",
      "一\u2028二\u2029三\f四\u0085五",
      [
        [1, "一", 0],
        [2, "二", 0],
        [3, "三", 0],
        [4, "四", 0],
        [5, "五", 0],
      ],
    ],
    [
      "blank lines count but are no lines",
      "\n\n一\n \n二\n",
      [
        [3, "一", 0],
        [5, "二", 0],
      ],
    ],
    [
      "a blank is one column, a tab four, a full-width space two",
      "  一\n\t二\n\u3000\u3000三\n\u00a0四",
      [
        [1, "一", 2],
        [2, "二", 4],
        [3, "三", 4],
        [4, "四", 1],
      ],
    ],
    [
      "zero-width characters and the BOM at the ends are blank",
      "\ufeff\u200b一\u200b\u2060 \n\u00ad二",
      [
        [1, "一", 0],
        [2, "二", 0],
      ],
    ],
    ["and stay within a line", "一\u200b\u00a0二", [[1, "一\u200b\u00a0二", 0]]],
    ["only white space", " \u3000\r\n\t\ufeff", []],
    ["nothing", "", []],
  ])("%s", (_, source, lines) => expect(brief(source)).toEqual(lines));

  test("offsets are those of the source", () =>
    expect(toLines("\ufeff\u3000一二\r\n 三 ").map(({ start, end }) => [start, end])).toEqual([
      [2, 4],
      [7, 8],
    ]));
});

describe("boilerplate", () => {
  const folded = (line: string) => collapse(line.normalize("NFKC"));
  const takes = ({ pattern }: BoilerplateRule, line: string) => pattern.test(folded(line));

  ruleTests(BOILERPLATE, takes);

  test.each(BOILERPLATE)("$name: no rule takes its near-misses; its reason is Chinese", ({ nearMisses, reason }) => {
    expect(nearMisses.filter((line) => BOILERPLATE.some((rule) => takes(rule, line)))).toEqual([]);
    expect(reason).toMatch(/^\p{Script=Han}{2,}$/u);
  });

  /** Running text that lets a short line before or after it be the page's. */
  const body = "第一章 总则\n加强生态环境保护,推进健全完善体系建设。";
  const fate = (source: string) => {
    const { blocks, meta, removed } = read(source);
    return [
      ...blocks.map(({ start, text }) => [start, `text ${text}`] as const),
      ...meta.map(({ line }) => [line.start, `meta ${line.text}`] as const),
      ...removed.map(({ line, rule }) => [line.start, `${rule} ${line.text}`] as const),
    ]
      .sort(([a], [b]) => a - b)
      .map(([, text]) => text);
  };

  test("what may stand anywhere goes everywhere; what may stand at the edge only there", () => {
    const lines = "打印\n编辑:王敏\n2021年4月6日 浏览次数:20";
    const sentence = "正文又有一句话说明,到此完全结束。";
    expect(fate(`${lines}\n${body}\n${lines}\n${sentence}\n${lines}`)).toEqual([
      "page-tools 打印",
      "credit 编辑:王敏",
      "page-dateline 2021年4月6日 浏览次数:20",
      "text 第一章 总则",
      "text 加强生态环境保护,推进健全完善体系建设。",
      "page-tools 打印",
      "text 编辑:王敏",
      "text 2021年4月6日 浏览次数:20",
      "text 正文又有一句话说明,到此完全结束。",
      "page-tools 打印",
      "credit 编辑:王敏",
      "page-dateline 2021年4月6日 浏览次数:20",
    ]);
  });

  test("short paragraphs are running text too", () =>
    expect(
      fate(
        "某某日报\n一、目标\n打印\n标题：数字经济\n名称：某某项目\n某某日报\n2021年3月5日 星期五\n到2030年，达到40%。\n名称：某项目\n来源：红网\n编辑：王敏",
      ),
    ).toEqual([
      "newspaper 某某日报",
      "text 一、目标",
      "page-tools 打印",
      "text 标题：数字经济",
      "text 名称：某某项目",
      "text 某某日报",
      "text 2021年3月5日 星期五",
      "text 到2030年，达到40%。",
      "text 名称：某项目",
      "meta 来源：红网",
      "credit 编辑：王敏",
    ]));

  test("short lines after 相关阅读 are its list, a long one is not", () =>
    expect(fate(`${body}\n相关阅读\n01\n某地规划出台\n${"长".repeat(60)}\n尾`).slice(2)).toEqual([
      "related 相关阅读",
      "related 01",
      "related 某地规划出台",
      `text ${"长".repeat(60)}`,
      "text 尾",
    ]));

  test("a signature date inside the front stays", () =>
    expect(fate(`某市人民政府\n2022年7月25日\n${body}`).slice(0, 2)).toEqual([
      "text 某市人民政府",
      "text 2022年7月25日",
    ]));

  test("a declared line goes wherever it stands, whatever the rules say", () => {
    const decisions: LineDecisions = { removed: new Map([[2, "转载者自拟的标题"]]), joined: new Set() };
    const { removed, blocks } = read("第一章 总则\n加强生态环境保护,推进健全完善体系建设。", decisions);
    expect(removed.map(({ rule, reason }) => [rule, reason])).toEqual([["declared", "转载者自拟的标题"]]);
    expect(blocks.map(({ text }) => text)).toEqual(["第一章 总则"]);
  });

  test("a line of 400 characters and more is never looked at", () =>
    expect(fate(`${body}\n版权声明:${"字".repeat(400)}`).at(-1)).toMatch(/^text/));
});

describe("metadata", () => {
  test.each<[string, [string, string][] | null]>([
    ["来源：红网", [["来源", "红网"]]],
    ["作者:某市委员会", [["作者", "某市委员会"]]],
    [
      "索引号 | 000/2022-01099 | 签发时间 | 2022-07-28 | ||",
      [
        ["索引号", "000/2022-01099"],
        ["签发时间", "2022-07-28"],
      ],
    ],
    [
      "索 引 号\t000\t发文字号\t兴政发〔2022〕20号",
      [
        ["索引号", "000"],
        ["发文字号", "兴政发〔2022〕20号"],
      ],
    ],
    [
      "发布时间：2021-03-05 来源：某日报 浏览次数：20",
      [
        ["发布时间", "2021-03-05"],
        ["来源", "某日报"],
        ["浏览次数", "20"],
      ],
    ],
    ["索  引  号：000", [["索引号", "000"]]],
    ["备注/文号：某府〔2026〕4号", [["备注/文号", "某府〔2026〕4号"]]],
    ["发 布 机 构：某市人民政府办公室", [["发布机构", "某市人民政府办公室"]]],
    ["成文日期：二〇二六年一月二十九日", [["成文日期", "二〇二六年一月二十九日"]]],
    ["- 发布日期: 2026-02-03", [["发布日期", "2026-02-03"]]],
    ["【发布日期】：2021-03-05", [["发布日期", "2021-03-05"]]],
    [
      "发文日期 | 2022-07-28 | 有效性 | |||",
      [
        ["发文日期", "2022-07-28"],
        ["有效性", ""],
      ],
    ],
    ["指标 | 2020年 | 2025年", null],
    ["来源广泛,形式多样。", null],
    ["提高收入来源：增加就业。", null],
    ["名称", null],
    ["- 来源广泛，形式多样。", null],
    ["", null],
  ])("%s", (line, pairs) =>
    expect(
      metaOf(line)
        ?.pairs.filter(({ key }) => key !== "")
        .map(({ key, value }) => [key, value]) ?? null,
    ).toEqual(pairs),
  );

  test("a paragraph that begins like one is text: a fact has 200 characters at most", () => {
    const line = (length: number) => `来源：${"甲".repeat(length - 3)}`;
    expect(metaOf(line(200))?.pairs).toEqual([{ key: "来源", value: "甲".repeat(197) }]);
    expect(metaOf(line(201))).toBeNull();
  });

  test("only at the edges: inside the text the same words are text", () => {
    const { meta, blocks } = read(
      "第一章 总则\n加强生态环境保护,推进健全完善体系建设。\n来源：红网\n正文又有一句话说明,到此完全结束。\n来源：红网",
    );
    expect(meta.map(({ line }) => line.number)).toEqual([5]);
    expect(blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  });
});

describe("joins", () => {
  test("a joined block has its parts, and their text one after the other", () => {
    const source = "推动政府治理\n\n 同社会调节\n良性互动。";
    const { blocks } = read(source, { removed: new Map(), joined: new Set([1, 3]) });
    expect(blocks).toEqual([
      {
        number: 1,
        start: 0,
        end: 20,
        text: "推动政府治理同社会调节良性互动。",
        indent: 0,
        parts: [
          { start: 0, end: 6 },
          { start: 9, end: 14 },
          { start: 15, end: 20 },
        ],
      },
    ]);
  });
});

describe("a join whose second line is set aside", () => {
  const source = "推动政府治理\n版权所有：某市\n良性互动。";
  const texts = (removed: Map<number, string>, ...joined: number[]) =>
    read(source, { removed, joined: new Set(joined) }).blocks.map(({ text }) => text);
  test("by a rule", () => expect(texts(new Map(), 1)).toEqual(["推动政府治理", "良性互动。"]));
  test("by the editors, one of two joins", () =>
    expect(texts(new Map([[2, "声明略去"]]), 1, 2)).toEqual(["推动政府治理", "良性互动。"]));
});

describe("post-conditions of read", () => {
  const hold = (source: string, decisions?: LineDecisions) => {
    const { blocks, meta, removed } = read(source, decisions);
    const aside = [...meta, ...removed].map(({ line }) => line);
    const parts = blocks.flatMap((block) => block.parts ?? [block]);
    expect(untiled(source, [...parts, ...aside]), "1. every character once").toEqual([]);
    for (const list of [blocks, meta.map(({ line }) => line), removed.map(({ line }) => line)]) {
      const starts = list.map(({ start }) => start);
      expect(starts, "2. in order").toEqual([...starts].sort((a, b) => a - b));
    }
    for (const { start, end, text, parts: pieces } of [
      ...blocks.map((block) => ({ ...block })),
      ...aside.map((line) => ({ ...line, parts: undefined })),
    ])
      expect(
        (pieces ?? [{ start, end }]).map((piece) => source.slice(piece.start, piece.end)).join(""),
        "3. unchanged",
      ).toBe(text);
  };

  test("any string", () =>
    fc.assert(
      fc.property(anyString, (source) => hold(source)),
      SEEDED,
    ));
  test("plan-like texts", () =>
    fc.assert(
      fc.property(planLike, (source) => hold(source)),
      SEEDED,
    ));
  test("with lines declared and joined at random", () =>
    fc.assert(
      fc.property(planLike, fc.uniqueArray(fc.nat(40)), fc.uniqueArray(fc.nat(40)), (source, declared, joined) =>
        hold(source, { removed: new Map(declared.map((line) => [line, "声明略去"])), joined: new Set(joined) }),
      ),
      SEEDED,
    ));
});
