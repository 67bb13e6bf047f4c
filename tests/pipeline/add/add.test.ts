import { describe, expect, test } from "vitest";
import { copyOf } from "../../../scripts/pipeline/add/copies.ts";
import { factsOf } from "../../../scripts/pipeline/add/facts.ts";
import { KINDS, kindOf } from "../../../scripts/pipeline/add/kinds.ts";
import { lookOf } from "../../../scripts/pipeline/add/look.ts";
import { periodGiven, periodOf } from "../../../scripts/pipeline/add/period.ts";
import { placesIn, placesNamed, placesOf, shortName } from "../../../scripts/pipeline/add/places.ts";
import { verdictOf, verdictText } from "../../../scripts/pipeline/add/verdict.ts";
import { ruleTests } from "../../support/rules.ts";
import { resultOf } from "../../support/stages.ts";

describe("kinds by titles", () => ruleTests(KINDS, ({ kind }, title) => kindOf(title) === kind));

describe("periods", () => {
  test.each<[string, [number, number] | null, string]>([
    ["某市国民经济和社会发展第十五个五年规划纲要", [2026, 2030], "15"],
    ["某市第十四个五年规划和二〇三五年远景目标纲要", [2021, 2025], "14"],
    ["某市“十五五”养老服务规划", [2026, 2030], "15"],
    ["某市美丽乡村建设行动方案（2026—2028年）", [2026, 2028], "2028"],
    ["某市国土空间总体规划（2021-2035年）", [2021, 2035], "2035"],
    ["某市养老规划（2026—2030年）", [2026, 2030], "15"],
    ["2026年某市政府工作报告", [2026, 2026], "2026"],
    ["某市第三个五年规划", null, ""],
    ["某市规划", null, ""],
    ["某市“八五”普法规划（2021—2025年）", [2021, 2025], "14"],
    ["某市应急体系建设规划（2026-2030）", [2026, 2030], "15"],
  ])("%s", (title, period, short) => expect(periodOf(title)).toEqual(period && { period, short }));

  test.each([
    ["2026-2030", "15"],
    ["2027", "2027"],
    ["26-30", undefined],
  ])("given: %s", (text, short) => expect(periodGiven(text)?.short).toBe(short));
});

describe("places", () => {
  const places = placesOf(
    [
      {
        c: "990000",
        n: "甲省",
        d: [
          {
            c: "990100",
            n: "乙市",
            d: [
              { c: "990101", n: "市辖区" },
              { c: "990102", n: "鼓山区" },
              { c: "990103", n: "丙县" },
            ],
          },
          { c: "990200", n: "丁市", d: [{ c: "990202", n: "鼓山区" }] },
          { c: "999000", n: "甲省-省直辖县级行政区划", d: [{ c: "999001", n: "戊市" }] },
          { c: "992200", n: "己庚土族辛族自治州", d: [] },
        ],
      },
    ],
    ["990200"],
  );
  const found = (title: string, around = "") => placesIn(places, title, around).map(({ place }) => place);

  test.each<[string, string, string[]]>([
    ["乙市国民经济和社会发展规划", "", ["甲省乙市"]],
    ["甲省国民经济和社会发展规划", "", ["甲省"]],
    ["中共乙市委关于制定规划的建议", "", ["甲省乙市"]],
    ["乙市鼓山区规划", "", ["甲省乙市鼓山区"]],
    ["鼓山区规划", "", ["甲省乙市鼓山区", "甲省丁市鼓山区"]],
    ["鼓山区规划", "丁市人民政府批准", ["甲省丁市鼓山区"]],
    ["戊市规划", "", ["甲省戊市"]],
    ["中华人民共和国国民经济和社会发展规划纲要", "", ["中华人民共和国"]],
    ["关于乙市的规划", "", []],
  ])("%s, beside “%s”", (title, around, expected) => expect(found(title, around)).toEqual(expected));

  test("level, name and short name", () =>
    expect(places.map((place) => `${place.code} ${place.level} ${place.name} ${shortName(place)}`)).toEqual([
      "000000 national 全国 中华人民共和国",
      "990000 province 甲省 甲省",
      "990100 prefecture 乙市 乙市",
      "990102 district 乙市鼓山区 鼓山",
      "990103 county 丙县 丙县",
      "990200 sub-provincial 丁市 丁市",
      "990202 district 丁市鼓山区 鼓山",
      "999001 county 戊市 戊市",
      "992200 prefecture 己庚土族辛族自治州 己庚",
    ]));

  test("given by hand: a code, a whole name, its end", () => {
    expect(placesNamed(places, "990102")).toHaveLength(1);
    expect(placesNamed(places, "丁市鼓山区")).toHaveLength(1);
    expect(placesNamed(places, "鼓山区")).toHaveLength(2);
    expect(placesNamed(places, "壬市")).toEqual([]);
  });
});

describe("seal and colour", () => {
  const colours = ["#000001", "#000002"].map((light) => ({ light, dark: light }));
  const [one, two] = colours as [(typeof colours)[0], (typeof colours)[0]];
  const place = { code: "990101", place: "甲省乙市", short: "乙" };

  test("those of the place's other plan, whatever they are", () =>
    expect(lookOf(place, [{ place: "甲省乙市", seal: "穗", colour: one }], colours)).toEqual({
      seal: "穗",
      colour: one,
    }));

  test("else a colour that no other place has, begun where the code says", () => {
    expect(lookOf(place, [], colours)).toEqual({ seal: "乙", colour: two });
    expect(lookOf(place, [{ place: "丁市", seal: "丁", colour: two }], colours).colour).toBe(one);
  });

  test("where all are taken, never the same colour with the same seal", () => {
    const taken = [
      { place: "丙市", seal: "丙", colour: one },
      { place: "乙县", seal: "乙", colour: two },
    ];
    expect(lookOf(place, taken, colours).colour).toBe(one);
  });
});

describe("what a text says of itself", () => {
  const BODY = "第一章 总则\n推动高质量发展，满足人民需要。\n第二章 任务\n推动高质量发展，满足人民需要。\n";
  const said = (front: string, page: Parameters<typeof factsOf>[1] = { facts: {}, dropped: [] }) =>
    factsOf(resultOf(`${front}\n${BODY}`), page);

  test("a notice with its number, signature and day, and the title over two lines", () => {
    const facts = said(
      [
        "某府〔2026〕4号",
        "某市人民政府关于印发某市国民经济和社会发展第十五个五年规划纲要的通知",
        "各区人民政府，市政府各部门：",
        "《某市国民经济和社会发展第十五个五年规划纲要》已经批准，现印发给你们，请认真组织实施。",
        "某市人民政府",
        "二〇二六年一月二十九日",
        "某市国民经济和社会发展",
        "第十五个五年规划纲要",
      ].join("\n"),
    );
    expect(facts).toMatchObject({
      title: "某市国民经济和社会发展第十五个五年规划纲要",
      issuer: "某市人民政府",
      number: "某府〔2026〕4号",
      signed: "2026-01-29",
      issued: null,
    });
  });

  test("lines of the page that were set aside, a key and its value apart", () => {
    const dropped = ["发布机构：某市人民政府办公室", "发文字号", "某政发〔2026〕2号", "- 发布日期：2026-02-03"].map(
      (text) => ({
        where: "第 1 行",
        text,
        reason: "网页文字",
      }),
    );
    expect(said("某市“十五五”养老规划", { facts: { url: "https://example.gov.cn/a" }, dropped })).toMatchObject({
      title: "某市“十五五”养老规划",
      issuer: "某市人民政府办公室",
      number: "某政发〔2026〕2号",
      issued: "2026-02-03",
      sourceUrl: "https://example.gov.cn/a",
    });
  });

  test("what nothing says is null", () =>
    expect(said("某市规划纲要")).toEqual({
      title: "某市规划纲要",
      issuer: null,
      number: null,
      signed: null,
      issued: null,
      sourceUrl: null,
      source: null,
    }));
});

describe("copies", () => {
  const sentences = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => `坚持第${from + i}条原则，推动经济社会高质量发展走在前列。`).join("");

  test("lines broken otherwise, and the half of a plan, are copies of it", () => {
    const plans = [
      { id: "aa-14", source: sentences(100, 110) },
      { id: "bb-14", source: sentences(0, 10) },
    ];
    expect(copyOf(sentences(0, 10).replaceAll("经济", "经\n　　济"), plans)).toEqual({ id: "bb-14", share: 1 });
    expect(copyOf(sentences(5, 10), plans)?.id).toBe("bb-14");
    expect(copyOf(sentences(6, 20), plans)).toBeNull();
  });
});

test("the verdict: what was read, then doubts, each kind once with its first lines", () => {
  const result = resultOf(
    [
      "某市规划纲要",
      "第一章 发展基础",
      "“十四五”时期经济平稳增长，到2025年森林覆盖率达到40%。",
      "第二章 任务",
      ...["甲", "乙"].map((name) => `推动${name}类产业高质量发展，建设现代化产业体系，推`),
      "第五章 其他",
      "第九章 保障",
      "推动高质量发展，满足人民的需要，建设现代化产业体系。",
      "附表",
    ].join("\n"),
  );
  const text = verdictText(verdictOf(result, result.file, { doubts: ["12 % of the page was kept"] }));
  expect(text.split("\n")[0]).toMatch(/^Read: 4 chapters, .*10 passages, \d+ Chinese characters\.$/);
  expect(text).toContain("- 12 % of the page was kept\n");
  expect(text).toMatch(/^- 2 × \S+: .*; and the like \(lines 7, 8\)$/m);
  expect(text).toContain("2 of 4 paragraphs (50.0 %) break off without a full stop (lines 5, 6)");
  expect(text).toContain("lines under 8 characters that were taken for text (line 10)");
});
