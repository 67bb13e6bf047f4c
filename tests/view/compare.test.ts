import { describe, expect, test } from "vitest";
import { drawMatrix } from "../../src/charts/matrix/draw.ts";
import { COLUMN, HEAD, matrixLayout, NAMES, ROOM, ROW } from "../../src/charts/matrix/layout.ts";
import { svgFile, svgMarkup } from "../../src/charts/svg.ts";
import type { SitePlan, SiteStatement, SiteTopic, SiteTopicCell } from "../../src/model/site.ts";
import {
  cellLine,
  cellMark,
  cellNumber,
  cellSaid,
  cellTraits,
  cellUrl,
  countsText,
  doubtCount,
  headStatements,
  statementFoot,
  statementHead,
} from "../../src/view/compare/cells.ts";
import { topicsCsv } from "../../src/view/compare/csv.ts";
import { tellingTopics, topicGroups } from "../../src/view/compare/groups.ts";
import { type Known, readState, writeState } from "../../src/view/compare/state.ts";
import { shortValue } from "../../src/view/compare/values.ts";
import { xmlFault } from "../support/xml.ts";

const plan = (id: string): SitePlan =>
  ({
    plan: { id, name: `${id}市`, seal: "某", kind: "outline", colour: { light: "#0b5c8f", dark: "#6db6e3" } },
  }) as SitePlan;

const statement = (given: Partial<SiteStatement> = {}): SiteStatement => ({
  passage: "a-14/p1",
  url: "/plans/a-14/ch1/#p1",
  start: 0,
  end: 4,
  quote: "推进养老,服务",
  status: "stated",
  short: "推进养老",
  targets: [],
  inferred: [],
  title: null,
  path: "第一章",
  values: [],
  ...given,
});

const value = (number: number, unit: string, more = {}) =>
  ({
    value: number,
    unit,
    comparator: "ge",
    year: 2025,
    indicator: "覆盖率",
    lost: false,
    ...more,
  }) as SiteStatement["values"][number];

const numbered = (number: number, unit: string): SiteStatement =>
  statement({ status: "quantified", url: "/plans/a-14/ch2/#p9", values: [value(number, unit)] });

/** A promise in words that stand for a number. */
const worded = (quote = "推进养老服务全覆盖", more = {}): SiteStatement =>
  statement({
    quote,
    short: quote,
    inferred: ["a-14/p1~1"],
    values: [value(100, "%", { implied: true, words: "全覆盖", comparator: "eq", ...more })],
  });

const cell = (id: string, given: Partial<SiteTopicCell> = {}): SiteTopicCell => ({
  plan: id,
  status: "absent",
  numbers: { written: 0, inferred: 0, lost: 0 },
  statements: [],
  reviewed: true,
  reason: "全文没有。",
  note: null,
  doubt: null,
  ...given,
});

const topic = (id: string, cells: SiteTopicCell[], more: Partial<SiteTopic> = {}): SiteTopic => ({
  id,
  name: "社区日间照料",
  theme: "elderly",
  question: "谁来照料？",
  comparable: null,
  note: null,
  cells,
  ...more,
});

describe("a cell", () => {
  const full = cell("a-14", { status: "quantified", statements: [statement(), numbered(80, "%")] });

  test("leads to the passage that says most, or to what is said of its absence", () => {
    expect(cellUrl(topic("day", [full]), full)).toBe("/plans/a-14/ch2/#p9");
    expect(cellUrl(topic("day", []), cell("b-14"))).toBe("/compare/topics/day/#b-14");
  });

  test("shows its first number and how many more there are", () => {
    expect(cellNumber(full)).toBe("≥80%");
    expect(cellNumber(cell("a-14", { statements: [numbered(80, "%"), numbered(3, "个")] }))).toBe("≥80% +1");
    expect(cellNumber(cell("b-14"))).toBeNull();
    expect(shortValue(value(0, "", { value: null }))).toBe("缺");
    expect(shortValue(value(2, "", { implied: true, comparator: "eq", words: "翻一番" }))).toBe("翻一番");
    expect(shortValue(value(100, "%", { implied: true, comparator: "approx", words: "全覆盖" }))).toBe("≈全覆盖");
    expect(shortValue(value(0, "个", { value: [3, 5], comparator: "range" }))).toBe("3—5个");
  });

  test("says all in one line", () => {
    expect(cellLine(topic("day", [full]), full, plan("a-14"))).toBe("a-14市，社区日间照料：有数字，≥80%，“推进养老”");
    expect(cellLine(topic("day", []), cell("b-14", { reviewed: false }), plan("b-14"))).toBe(
      "b-14市，社区日间照料：未提及，全文没有。，按词找到，未经编辑读过",
    );
  });

  test("shows words as a reader sees them, and what a number is of", () => {
    expect(statementHead(statement({ short: "推进养老,服务" }))).toBe("推进养老，服务");
    expect(statementHead(numbered(80, "%"))).toBe("≥80%");
    expect(statementFoot(numbered(80, "%"))).toBe("2025年 · 覆盖率");
    expect(statementFoot(statement({ status: "lost" }))).toBe("数字在本站所据文本中缺失");
    expect(statementHead(statement({ status: "designated", title: "全国文明城市" }))).toBe("全国文明城市");
  });

  test("has room for a statement of each kind, and for words only where there is nothing else", () => {
    const shown = (...statements: SiteStatement[]) =>
      headStatements(cell("a-14", { statements })).map(({ status }) => status);
    const [lost, title] = [statement({ status: "lost" }), statement({ status: "designated", title: "称号" })];
    expect(shown(statement(), title, lost, lost, numbered(1, "%"))).toEqual(["quantified", "lost", "designated"]);
    expect(shown(numbered(1, "%"), numbered(2, "%"), numbered(3, "%"))).toEqual(["quantified", "quantified"]);
    expect(shown(statement(), statement())).toEqual(["stated"]);
    expect(shown()).toEqual([]);
  });

  test("is counted by its mark, an editor's doubt too", () => {
    const all = [full, cell("b-14"), cell("c-14", { status: "outside" })];
    expect(countsText(topic("day", all))).toBe("3 份文件：1 份有数字，1 份未提及，1 份节选未含。");
    const more = [
      cell("d-14", { status: "stated", statements: [worded()] }),
      cell("e-14", { doubt: "原文没有写明。" }),
    ];
    expect(countsText(topic("day", [...all, ...more]))).toBe(
      "5 份文件：1 份有数字，1 份数由文字推得，2 份未提及，1 份节选未含；其中 1 份编者存疑。",
    );
    expect(doubtCount(more)).toBe(1);
  });

  test("whose words stand for a number has a mark of its own, and never a number alone", () => {
    const inferred = cell("a-14", { status: "stated", statements: [statement(), worded()] });
    expect(cellMark(inferred)).toBe("inferred");
    expect(cellNumber(inferred)).toBeNull();
    expect(cellSaid(inferred)).toBe("全覆盖（由文字推得）");
    expect(cellTraits(inferred)).toEqual(["stated", "inferred"]);
    expect(cellLine(topic("day", [inferred]), inferred, plan("a-14"))).toBe(
      "a-14市，社区日间照料：文字承诺，由文字推得 100%，“推进养老服务全覆盖”",
    );
    expect([statementHead(worded()), statementFoot(worded())]).toEqual([
      "推进养老服务全覆盖",
      "由文字推得 100% · 2025年",
    ]);
  });

  test("with a written number beside an inferred one shows the written one, wherever it stands", () => {
    const mixed = cell("a-14", { status: "quantified", statements: [worded(), numbered(80, "%")] });
    expect([cellMark(mixed), cellNumber(mixed), cellSaid(mixed)]).toEqual(["quantified", "≥80%", "≥80%"]);
    const one = statement({ status: "quantified", values: [value(80, "%"), ...worded().values] });
    expect(cellNumber(cell("a-14", { status: "quantified", statements: [one] }))).toBe("≥80%");
  });

  test("with a title says the title before what words stand for; what an editor decided stands", () => {
    const title = statement({ status: "designated", title: "称号" });
    expect(cellMark(cell("a-14", { status: "designated", statements: [worded(), title] }))).toBe("designated");
    expect(cellMark(cell("a-14", { status: "stated", statements: [numbered(80, "%")] }))).toBe("stated");
  });
});

describe("the matrix", () => {
  const topics = (ids: string[], rows: number) =>
    Array.from({ length: rows }, (_, i) =>
      topic(
        `t${i}`,
        ids.map((id) => cell(id, { status: "quantified", statements: [numbered(80, "%")] })),
        { name: "社区日间照料中心的覆盖" },
      ),
    );

  test.each([0, 1, 5, 40])("with %i plans every cell stands in its own field", (count) => {
    const ids = Array.from({ length: count }, (_, i) => `p${i}-14`);
    const { width, height, marks, columns } = matrixLayout(topics(ids, 3), ids.map(plan));
    expect([width, height]).toEqual([NAMES + COLUMN * count, HEAD + 3 * ROW]);
    expect(columns).toHaveLength(count);
    expect(marks).toHaveLength(3 * count);
    expect(new Set(marks.map(({ x, y }) => `${x} ${y}`)).size).toBe(3 * count);
    for (const { x, y } of marks) {
      expect(x > NAMES && x < width && y > HEAD && y < height).toBe(true);
    }
  });

  test("the first cell is in the middle of the first field", () => {
    const [mark] = matrixLayout(topics(["a-14", "b-14"], 2), [plan("a-14"), plan("b-14")]).marks;
    expect(mark).toMatchObject({
      x: NAMES + COLUMN / 2,
      y: HEAD + ROW / 2,
      lines: [{ text: "≥80%", squeezed: false }],
    });
  });

  test("without topics there is only the row of seals", () => {
    expect(matrixLayout([], [plan("a-14")])).toMatchObject({ height: HEAD, rows: [], marks: [] });
  });

  test("a long name stands in two lines, a number that finds no room is squeezed", () => {
    const one = topic("t", [cell("a-14", { status: "quantified", statements: [numbered(123456789, "平方公里")] })], {
      name: "养老院与街镇养老设施",
    });
    const { rows, marks } = matrixLayout([one], [plan("a-14")]);
    expect(rows[0]?.lines).toEqual(["养老院与街", "镇养老设施"]);
    expect(marks[0]?.lines).toEqual([
      { text: "≥123456789", squeezed: true },
      { text: "平方公里", squeezed: true },
    ]);
  });

  const marked = (own: SiteTopicCell) => matrixLayout([topic("t", [own])], [plan("a-14")]).marks[0];

  test("every full square has its number whole, its unit below where there is no room beside it", () => {
    const shown = (number: number, unit: string) =>
      marked(cell("a-14", { status: "quantified", statements: [numbered(number, unit), numbered(1, "个")] }))?.lines;
    // A number has 35 pixels: a digit and ≥ take 6.5 each, a Han character 11, % 10, a point 3.2.
    expect(ROOM).toBe(35);
    expect(shown(30, "户")).toEqual([{ text: "≥30户", squeezed: false }]);
    // ≥100户 is 37 wide, ≥22万人 41.5 wide, ≥30平方米 52.5; ≥12.5% 39.2.
    expect(shown(100, "户")?.map(({ text }) => text)).toEqual(["≥100", "户"]);
    expect(shown(22, "万人")?.map(({ text }) => text)).toEqual(["≥22", "万人"]);
    expect(shown(30, "平方米")?.map(({ text }) => text)).toEqual(["≥30", "平方米"]);
    expect(shown(12.5, "%")?.map(({ text }) => text)).toEqual(["≥12.5", "%"]);
  });

  test("a hollow square has the words, other marks have nothing below", () => {
    expect(marked(cell("a-14", { status: "stated", statements: [worded()] }))).toMatchObject({
      glyph: { look: "hollow" },
      lines: [{ text: "全覆盖", squeezed: false }],
    });
    const about = worded("基本实现全覆盖", { comparator: "approx" });
    expect(marked(cell("a-14", { status: "stated", statements: [about] }))).toMatchObject({
      lines: [{ text: "≈全覆盖", squeezed: true }],
      label: expect.stringMatching(/^≈全覆盖：/u),
    });
    expect(marked(cell("a-14", { status: "stated", statements: [statement()] }))?.lines).toEqual([]);
    expect(marked(cell("a-14"))?.lines).toEqual([]);
  });

  test("a doubted cell has its sign and says so", () => {
    const doubted = cell("a-14", { doubt: "原文没有写明。" });
    expect(marked(doubted)).toMatchObject({ doubted: true, traits: "absent doubt" });
    expect(marked(doubted)?.label).toMatch(/，编者存疑$/u);
    const markup = (own: SiteTopicCell) =>
      svgMarkup(drawMatrix(matrixLayout([topic("t", [own])], [plan("a-14")]), "养老", (path) => path));
    expect(markup(doubted)).toContain(">?</text>");
    expect(markup(cell("a-14"))).not.toContain(">?</text>");
  });

  test("is drawn with links and words, as a page and as a file", () => {
    const drawing = drawMatrix(matrixLayout(topics(["a-14"], 1), [plan("a-14")]), "养老", (path) => `/base${path}`);
    const markup = svgMarkup(drawing);
    expect(markup).toContain('href="/base/plans/a-14/ch2/#p9"');
    expect(markup).toContain('aria-label="a-14市，社区日间照料中心的覆盖：有数字，≥80%，“推进养老”"');
    expect(markup).not.toContain("style=");
    const file = svgFile(drawing, [plan("a-14").plan], { title: "甲<乙", source: "来源" });
    expect(file).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    expect(file).toContain("甲&#x3C;乙");
    expect(file).toContain("#0b5c8f");
  });

  test("is XML as a file, whatever its words are", () => {
    const name = `<5% & "甲" '乙' ]]> <!-- \u0001\ud800`;
    const hostile = { ...topic("t", [cell("a-14")]), name };
    const drawing = drawMatrix(matrixLayout([hostile], [plan("a-14")]), name, (path) => `${path}?a&b`);
    const file = svgFile(drawing, [plan("a-14").plan], { title: name, source: name });
    expect(xmlFault(file)).toBeNull();
    expect(file).toContain(`&#x3C;5% &#x26; "甲" '乙' ]]&#x3E; &#x3C;!-- \ufffd</title>`);
  });
});

describe("the address of a view", () => {
  const known: Known = { themes: ["elderly"], statuses: ["quantified"], plans: ["a-14", "b-14", "c-14"] };

  test("holds all that is asked for", () => {
    const state = { theme: "elderly", status: "quantified", order: "plans", plans: ["a-14", "c-14"] } as const;
    const query = writeState({ ...state, plans: [...state.plans] }, known.plans);
    expect(query).toBe("?theme=elderly&status=quantified&order=plans&plans=a-14,c-14");
    expect(readState(new URLSearchParams(query), known)).toEqual({ state, unknown: [] });
  });

  test("is empty where nothing is asked for", () => {
    expect(writeState({ theme: "", status: "", order: "", plans: [...known.plans] }, known.plans)).toBe("");
  });

  test("with values that are not known gives the nearest view, and names them", () => {
    expect(readState(new URLSearchParams("?theme=x&plans=a-14,zz-14&order=up"), known)).toEqual({
      state: { theme: "", status: "", order: "", plans: ["a-14"] },
      unknown: ["x", "up", "zz-14"],
    });
    expect(readState(new URLSearchParams("?plans=zz-14"), known).state.plans).toEqual(known.plans);
  });
});

describe("topics", () => {
  const many = ["safety", "elderly", "safety"].map((theme, i) => topic(`t${i}`, [], { theme }));

  test("stand under their themes, in the order of the site", () => {
    const themes = ["elderly", "industry", "safety"].map((id) => ({
      id,
      name: id,
      main: true,
      description: "",
      subs: [],
      plans: {},
    }));
    expect(topicGroups(many, themes).map(({ id, topics }) => [id, topics.map((one) => one.id)])).toEqual([
      ["elderly", ["t1"]],
      ["safety", ["t0", "t2"]],
    ]);
  });

  test("the telling ones are those with most numbers", () => {
    const words = topic("w", [cell("a-14", { status: "stated" }), cell("b-14", { status: "stated" })]);
    const number = topic("n", [cell("a-14", { status: "quantified" })]);
    expect(tellingTopics([words, number, topic("e", [cell("a-14")])], 2).map(({ id }) => id)).toEqual(["w", "n"]);
    expect(tellingTopics([words, number], 1).map(({ id }) => id)).toEqual(["n"]);
  });

  test("as CSV: a row a statement, one for an empty cell, formulas made harmless", () => {
    const csv = topicsCsv(
      [
        topic("t", [
          cell("a-14", { status: "stated", statements: [statement({ quote: "=养老,服务" })] }),
          cell("b-14", { doubt: "原文没有写明。" }),
        ]),
      ],
      [plan("a-14"), plan("b-14")],
      (url) => `https://x${url}`,
    );
    expect(csv.split("\r\n").slice(0, 3)).toEqual([
      "\ufeff议题,规划,文件性质,情况,数值,年份,原文,位置,地址,说明,存疑",
      '社区日间照料,a-14市,规划纲要,文字承诺,,,"\'=养老,服务",第一章,https://x/plans/a-14/ch1/#p1,全文没有。,',
      "社区日间照料,b-14市,规划纲要,未提及,,,,,,全文没有。,原文没有写明。",
    ]);
  });
});
