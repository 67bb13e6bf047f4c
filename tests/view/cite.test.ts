import { describe, expect, test } from "vitest";
import type { SiteReview } from "../../src/model/site.ts";
import { fold } from "../../src/text/chars.ts";
import { cslItem, cslJson } from "../../src/view/cite/csl.ts";
import { citedDocument, titlesAbove } from "../../src/view/cite/document.ts";
import { gbt7714, localDay } from "../../src/view/cite/gbt7714.ts";
import { nearestPlaces } from "../../src/view/cite/nearest.ts";
import { type HeadingAt, headingPath } from "../../src/view/cite/path.ts";
import { bookTitle, quotation, sourceLine } from "../../src/view/cite/quotation.ts";
import { reportFault, reportTemplate, reportUrl } from "../../src/view/cite/report.ts";
import { sampleCitation } from "../../src/view/cite/sample.ts";
import type { CitedDocument } from "../../src/view/cite/types.ts";
import { changesText, decisionsText } from "../../src/view/corrections.ts";
import { GOLDEN, goldenCitations, passageRecords, shownPath, shownText, sitePlanOf } from "../support/cite.ts";

const entry = (issuer: string | null, title: string, date: string | null, number: string | null = null) => ({
  issuer,
  title,
  date,
  number,
});

describe("GB/T 7714", () => {
  // Clauses 8.11.3.2 and B.10 of the 2025 edition, the Chinese web pages, from two public transcripts. These differ from
  // each other in spaces and in the width of signs, which is why both are folded away here.
  test.each([
    [
      entry("高等教育文献保障系统", "馆际互借与文献传递服务", null),
      "http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc",
      "2025-06-21",
      "高等教育文献保障系统.馆际互借与文献传递服务[EB/OL].[2025-06-21].http://home.calis.edu.cn/pages/list.html?id=4101e184-7f64-4798-a5e1-8e37aa6994fc.",
    ],
    [
      entry(null, "许振超：“好好干，当一个好工人”", "2025-02-17"),
      "http://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html",
      "2025-06-22",
      "许振超: “好好干,当一个好工人”[EB/OL].(2025-02-17)[2025-06-22].http://cpc.people.com.cn/n1/2025/0217/c443712-40419790.html.",
    ],
    [
      entry("北京鲁迅博物馆（北京新文化运动纪念馆）", "北京鲁迅博物馆志愿服务章程", "2021-04-21"),
      "http://www.luxunmuseum.com.cn/html/202104/a11310.htm",
      "2023-05-02",
      "北京鲁迅博物馆（北京新文化运动纪念馆）. 北京鲁迅博物馆志愿服务章程[EB/OL]. (2021-04-21) [2023-05-02]. http://www.luxunmuseum.com.cn/html/202104/a11310.htm.",
    ],
    [
      entry(null, "西黄丸", "2023-10-07"),
      "https://ydz.chp.org.cn/JHJ/item?bookId=1&entryId=1154",
      "2025-08-26",
      "西黄丸[EB/OL]. (2023-10-07) [2025-08-26]. https://ydz.chp.org.cn/JHJ/item?bookId=1&entryId=1154.",
    ],
    // 8.11.2.2, a web site.
    [
      entry(null, "中国国家博物馆", null),
      "https://www.chnmuseum.cn/",
      "2025-05-06",
      "中国国家博物馆[EB/OL].[2025-05-06].https://www.chnmuseum.cn/.",
    ],
  ])("the standard's example %#", (document, url, day, example) =>
    expect(fold(gbt7714(document, url, day))).toBe(fold(example)),
  );

  test("the 2015 edition's official document, as the 2025 edition types it; its number is other title information", () =>
    expect(
      gbt7714(
        entry(
          "北京市人民政府办公厅",
          "关于转发北京市企业投资项目核准暂行实施办法的通知",
          "2005-07-12",
          "京政办发〔2005〕37号",
        ),
        "http://china.findlaw.cn/fagui/p_1/39934.html",
        "2011-07-12",
      ),
    ).toBe(
      "北京市人民政府办公厅. 关于转发北京市企业投资项目核准暂行实施办法的通知：京政办发〔2005〕37号[EB/OL]. （2005-07-12）[2011-07-12]. http://china.findlaw.cn/fagui/p_1/39934.html.",
    ));

  test("a day is the reader's own, not Greenwich's", () => {
    expect(localDay(new Date(2026, 0, 5, 0, 30))).toBe("2026-01-05");
    expect(localDay(new Date(2026, 10, 22, 23, 59))).toBe("2026-11-22");
  });
});

test("a person cited five plans", () => expect(goldenCitations()).toHaveLength(5));

describe.each(goldenCitations())(
  "$plan as a person cites it",
  ({ plan, gbt7714: expected, csl, quotation: quoted }) => {
    const { origin, today } = GOLDEN;
    const site = sitePlanOf(plan);
    const document = citedDocument(site, `/plans/${plan}/`);
    const url = `${origin}/plans/${plan}/`;

    test("GB/T 7714", () => expect(gbt7714(document, url, today)).toBe(expected));
    test("CSL-JSON", () => {
      const item = cslItem(document, url, today);
      expect(item).toEqual(csl);
      expect(JSON.parse(cslJson(item))).toEqual([csl]);
    });
    test("a quotation", () => {
      const record = passageRecords().find(({ id }) => id === quoted.passage);
      if (!record) throw new Error(`no passage ${quoted.passage}`);
      expect(shownText(record).startsWith(quoted.begins)).toBe(true);
      expect(sourceLine(document, { path: shownPath(record), url: `${origin}${record.url}` })).toBe(quoted.source);
    });
    test("without a reader there is no day of citing, without SITE_URL no address", () => {
      const { URL: _url, accessed: _day, ...rest } = csl;
      expect(cslItem(document)).toEqual(rest);
    });
  },
);

describe("quotations", () => {
  const document = { title: "某市规划《纲要》", place: "某省某市", kind: "规划纲要" };
  test("titles within a title stand between 〈 〉", () =>
    expect(bookTitle("《甲》与《乙》")).toBe("《〈甲〉与〈乙〉》"));
  test("words first, then the source; quotation marks within stay as they are", () =>
    expect(quotation("推进“五位一体”。", document, { path: ["第一章 总则"], url: "https://a.cn/#p1" })).toBe(
      "“推进“五位一体”。”\n——《某市规划〈纲要〉》，第一章 总则。某省某市，规划纲要。https://a.cn/#p1",
    ));
  test("marks of this site are said to be its own", () => {
    const place = { path: [], url: "https://a.cn/", gaps: true };
    expect(quotation("新增床位〔缺〕张。", document, place)).toBe(
      "“新增床位〔缺〕张。”\n——《某市规划〈纲要〉》。某省某市，规划纲要。（引文所据文本有缺漏，见原处；〔缺〕为本站所加。）https://a.cn/",
    );
    expect(quotation("床位〔缺〕张，职业医师〔原文如此〕。", document, { ...place, gaps: false })).toContain(
      "规划纲要。（〔缺〕〔原文如此〕为本站所加。）https://a.cn/",
    );
  });
  test("lost text is told, and no path leaves no gap", () =>
    expect(sourceLine(document, { path: [], url: "https://a.cn/", gaps: true })).toBe(
      "——《某市规划〈纲要〉》。某省某市，规划纲要。（引文所据文本有缺漏，见原处。）https://a.cn/",
    ));
});

describe("headings above a passage", () => {
  const at = (id: string, level: number, text = id): HeadingAt => ({ id: `x/${id}`, level, text });
  const before = [
    at("pt2", 0, "第二篇"),
    at("ch3", 1, "第三章"),
    at("ch3/s1", 2, "第一节"),
    at("box7", 3, "专栏7"),
    at("ch3/s2", 2, "第二节"),
    at("ch3/s2/i4", 7, "4.做强工业"),
    at("box8", 3, "专栏8"),
  ];
  test.each([
    ["ch3/s2/i4/p1", ["第二篇", "第三章", "第二节", "4.做强工业"]],
    ["ch3/p9", ["第二篇", "第三章"]],
    ["ch3/s2/p3", ["第二篇", "第三章", "第二节"]],
    ["box8/p1", ["第二篇", "第三章", "第二节", "专栏8"]],
    ["box8", ["第二篇", "第三章", "第二节"]],
    ["t12", ["第二篇", "第三章", "第二节"]],
    ["pt2/p1", ["第二篇"]],
  ])("%s", (id, path) => expect(headingPath([], before, `x/${id}`)).toEqual(path));

  test("headings of other pages come first, and none comes twice", () =>
    expect(headingPath(["第二篇"], before, "x/ch3/s2/p3")).toEqual(["第二篇", "第三章", "第二节"]));

  test("titles above an entry of the outline", () => {
    const { outline } = sitePlanOf("xingping-14-tasks");
    expect(titlesAbove(outline, "xingping-14-tasks/ch3/s7")).toEqual(["三、重要举措任务及分工"]);
    expect(titlesAbove(outline, "xingping-14-tasks/ch3")).toEqual([]);
    expect(titlesAbove(outline, "xingping-14-tasks")).toEqual([]);
  });
});

describe("the nearest place to one that is not there", () => {
  const ids = ["_top", "s1", "s1-p1", "s1-p2", "s5", "s5-p1", "s5-p2", "s5-p2a", "box24", "box24-p1", "t165", "t187"];
  test.each<[string, string[]]>([
    ["s5-p9", ["s5-p2", "s5"]],
    ["s1-p0", ["s1-p1", "s1"]],
    ["s5-q3", ["s5"]],
    ["s5-i2-p4", ["s5"]],
    ["s9-p1", ["s5"]],
    ["s5-p2b", ["s5-p2", "s5"]],
    ["S5-P1", ["s5-p1"]],
    ["s5/p1", ["s5-p1"]],
    ["s5_p1。", ["s5-p1"]],
    ["ｓ５－ｐ１", ["s5-p1"]],
    ["t185", ["t187"]],
    ["box24-p7", ["box24-p1", "box24"]],
    ["p3", []],
    ["", []],
    ["养老", []],
    ["<b>x</b>", []],
    ["%E0%A4%A", []],
  ])("#%s", (fragment, near) => expect(nearestPlaces(fragment, ids)).toEqual(near));

  test("a fragment of any length is answered", () =>
    expect(nearestPlaces(`${"s1-".repeat(2000)}p1`, ids)).toEqual(["s1"]));
});

describe("where errors are reported", () => {
  test("id and address are filled in, encoded", () => {
    expect(reportUrl("https://a.cn/new?title={id}&body={url}", "x-14/ch1/p1", "https://b.cn/plans/x/#p1")).toBe(
      "https://a.cn/new?title=x-14%2Fch1%2Fp1&body=https%3A%2F%2Fb.cn%2Fplans%2Fx%2F%23p1",
    );
    expect(reportUrl("mailto:a@b.cn?subject={id}&body={id}%20{url}", "甲&乙", "/x/")).toBe(
      "mailto:a@b.cn?subject=%E7%94%B2%26%E4%B9%99&body=%E7%94%B2%26%E4%B9%99%20%2Fx%2F",
    );
  });
  test("unset: no address", () => {
    expect(reportTemplate(undefined)).toBeNull();
    expect(reportTemplate("")).toBeNull();
  });
  test.each([
    [
      "http://a.cn/?{id}",
      'REPORT_URL is "http://a.cn/?{id}"; expected an https: address or mailto:, such as https://example.org/report?id={id}&page={url}',
    ],
    [
      "javascript:alert({id})",
      'REPORT_URL is "javascript:alert({id})"; expected an https: address or mailto:, such as https://example.org/report?id={id}&page={url}',
    ],
    [
      "https://a.cn/",
      'REPORT_URL is "https://a.cn/"; expected {id} or {url} in it, where the passage\'s id and address go',
    ],
    ["https://a.cn/ {id}", 'REPORT_URL is "https://a.cn/ {id}"; expected no white space: write %20'],
  ])("%s is refused", (template, message) => {
    expect(reportFault(template)).toBe(message);
    expect(() => reportTemplate(template)).toThrow(message);
  });
});

test("the sample on the home page is a passage that is there, cited as everywhere", () => {
  const site = sitePlanOf("ankang-14");
  const sample = sampleCitation([site], (path) => `https://a.cn${path}`);
  const record = passageRecords().find(({ url }) => url === sample?.url);
  const document: CitedDocument = citedDocument(site, "https://a.cn/plans/ankang-14/");
  const url = `https://a.cn${record?.url}`;
  expect(sample?.quotation).toBe(
    quotation("完善全面依法治市体制机制", document, { path: record ? shownPath(record) : [], url }),
  );
  expect(sample?.reference).toBe(gbt7714(document, url, "引用日期"));
  expect(sampleCitation([])).toBeUndefined();
});

describe("decisions of editors in words", () => {
  test.each<[SiteReview["targets"][number]["set"], string]>([
    [{}, ""],
    [{ indicator: "参保人数(万人)" }, "指标“参保人数（万人）”"],
    [
      { value: [3, 5], unit: "个", comparator: "range", year: 2025, kind: "cumulative", binding: true },
      "数值3—5，单位“个”，年份2025年，类别“累计”，约束性",
    ],
    [{ value: null, unit: "", year: null, lost: true }, "数值缺，无单位，年份未载明，原文数字缺失"],
    [{ value: 100, comparator: "ge", binding: null, implied: true }, "不低于，数值 100，数值由文字推得"],
  ])("%o", (set, text) => expect(changesText(set)).toBe(text));

  const none: SiteReview = {
    text: [],
    gaps: [],
    targets: [],
    designations: [],
    instruments: [],
    confirmed: { targets: 0, designations: 0, instruments: 0 },
  };

  test("counts leave out what there is none of", () =>
    expect([
      decisionsText(none),
      decisionsText({ ...none, confirmed: { targets: 2, designations: 0, instruments: 0 } }),
      decisionsText({ ...none, confirmed: { targets: 2, designations: 1, instruments: 0 } }),
    ]).toEqual(["尚无", "另有 2 项目标照规则所得确认，不列", "另有 2 项目标、1 处称号照规则所得确认，不列"]));
});
