import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readReleases } from "../../../scripts/build/release.ts";
import { columnsOf, rowsOf } from "../../../scripts/pipeline/render/tables/columns.ts";
import { fieldsOf } from "../../../scripts/pipeline/render/tables/fields.ts";
import { schemaOf } from "../../../scripts/pipeline/render/tables/schema.ts";
import { csvRows, csvText } from "../../../src/text/csv.ts";
import { anyString, SEEDED } from "../../support/arbitraries.ts";
import { fieldNames, readCsv, recordsOf } from "../../support/tables.ts";

/** What tables, columns and cells are made of; tests/dist/data.test.ts looks at the built files. */

const record = z.strictObject({
  id: z.string().describe("编号"),
  maybe: z.string().min(1).nullable().describe("可空"),
  kind: z
    .enum(["a", "b"])
    .meta({ labels: { a: "甲", b: "乙" } })
    .describe("种类"),
  span: z.tuple([z.int(), z.int()]).meta({ columns: ["first", "last"], description: "两端" }),
  value: z
    .union([z.number(), z.tuple([z.number(), z.number()]).meta({ columns: ["low", "high"] }), z.null()])
    .describe("数值"),
  year: z.union([z.int(), z.literal("annual"), z.null()]).meta({ labels: { annual: "每年" }, description: "年份" }),
  sure: z.boolean().describe("确定"),
  names: z.array(z.string().min(1).meta({ vocabulary: "things" })).describe("名称"),
  counts: z.strictObject({ one: z.int().describe("其一") }).describe("计数"),
  parts: z
    .array(z.strictObject({ start: z.int().describe("起点"), end: z.int().describe("终点") }))
    .min(1)
    .optional()
    .describe("各部分"),
  cells: z
    .array(
      z.strictObject({
        plan: z.string().min(1).describe("规划"),
        said: z.array(z.strictObject({ quote: z.string().min(1).describe("原文") })).describe("说法"),
        doubt: z.string().min(1).nullable().describe("疑问"),
      }),
    )
    .describe("各格"),
  near: z.array(z.strictObject({ length: z.int().describe("数") })).describe("相近"),
});
const schema = schemaOf(record);
const fields = fieldsOf(schema, { things: [{ value: "x", label: "某物" }] });
const columns = columnsOf(schema);

test("every field of a record is in its dictionary, nested ones under their path", () =>
  expect(fields.map(({ name, type, optional, nullable }) => [name, type, optional, nullable])).toEqual([
    ["id", "文本", false, false],
    ["maybe", "文本", false, true],
    ["kind", "文本", false, false],
    ["span", "2 个整数", false, false],
    ["value", "数或2 个数", false, true],
    ["year", "整数或文本", false, true],
    ["sure", "真假", false, false],
    ["names", "文本列表", false, false],
    ["counts", "对象", false, false],
    ["counts.one", "整数", false, false],
    ["parts", "对象列表", true, false],
    ["parts[].start", "整数", false, false],
    ["parts[].end", "整数", false, false],
    ["cells", "对象列表", false, false],
    ["cells[].plan", "文本", false, false],
    ["cells[].said", "对象列表", false, false],
    ["cells[].said[].quote", "文本", false, false],
    ["cells[].doubt", "文本", false, true],
    ["near", "对象列表", false, false],
    ["near[].length", "整数", false, false],
  ]));

test("values come from enumerations, labels and registries", () => {
  const values = (name: string) => fields.find((field) => field.name === name)?.values;
  expect(values("kind")).toEqual([
    { value: "a", label: "甲" },
    { value: "b", label: "乙" },
  ]);
  expect(values("year")).toEqual([{ value: "annual", label: "每年" }]);
  expect(values("names")).toEqual([{ value: "x", label: "某物" }]);
  expect(values("id")).toEqual([]);
});

test("columns: one a field, one a part of a tuple, none for what holds others, lists of objects too", () =>
  expect(columns.map(({ name, kind }) => `${name} ${kind}`)).toEqual([
    "id text",
    "maybe text",
    "kind text",
    "span.first integer",
    "span.last integer",
    "value number",
    "value.low number",
    "value.high number",
    "year text",
    "sure boolean",
    "names list",
    "counts.one integer",
    "parts ranges",
    "cells.plan text",
    "cells.said.quote text",
    "cells.doubt text",
    "near.length integer",
  ]));

test("only what is in every row is required", () =>
  expect(columns.flatMap(({ name, field }) => (field.constraints?.required ? [name] : []))).toEqual([
    "kind",
    "sure",
    "counts.one",
  ]));

test.each([
  ["a list of lists", z.array(z.array(z.string()))],
  ["a tuple without names for its parts", z.tuple([z.int(), z.int()])],
])("%s has no place in a flat table", (_, odd) =>
  expect(() => columnsOf(schemaOf(z.strictObject({ odd })))).toThrow("no flat column holds odd (array"),
);

const example = {
  id: "a-1",
  maybe: null,
  kind: "a",
  span: [2021, 2025],
  value: [3, 5],
  year: "annual",
  sure: false,
  names: ["市发改局", "a|b\\c"],
  counts: { one: 0 },
  parts: [
    { start: 1, end: 5 },
    { start: 7, end: 9 },
  ],
  cells: [],
  near: [],
};

test("a record as cells", () =>
  expect(rowsOf(example, columns)).toEqual([
    [
      ..."a-1//a/2021/2025//3/5/annual/false/市发改局|a\\|b\\\\c/0".split("/").map((cell, at) => {
        if ([3, 4, 6, 7, 11].includes(at)) return Number(cell);
        return cell === "" ? null : cell;
      }),
      "1..5|7..9",
      ...[null, null, null, null],
    ],
  ]));

test("a row for each innermost entry of lists of objects, and for an entry without any; lists beside each other in turn", () =>
  expect(
    rowsOf(
      {
        ...example,
        cells: [
          { plan: "甲", said: [{ quote: "一" }, { quote: "二" }], doubt: null },
          { plan: "乙", said: [], doubt: "疑" },
        ],
        near: [{ length: 7 }],
      },
      columns,
    ).map((row) => [row[0], ...row.slice(-4)]),
  ).toEqual([
    ["a-1", "甲", "一", null, null],
    ["a-1", "甲", "二", null, null],
    ["a-1", "乙", null, "疑", null],
    ["a-1", null, null, null, 7],
  ]));

describe("any record comes back from CSV as it was", () => {
  /** The file is UTF-8, which has no lone surrogates. */
  const text = anyString.map((string) => string.toWellFormed());
  const named = text.filter((string) => string !== "");
  const finite = fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0);
  const year = fc.integer({ min: 1949, max: 2099 });
  const any = fc
    .record({
      id: text,
      maybe: fc.option(named),
      kind: fc.constantFrom("a", "b"),
      span: fc.tuple(year, year),
      value: fc.oneof(finite, fc.tuple(finite, finite), fc.constant(null)),
      year: fc.oneof(year, fc.constant("annual"), fc.constant(null)),
      sure: fc.boolean(),
      names: fc.array(named, { maxLength: 3 }),
      counts: fc.record({ one: fc.nat() }),
      parts: fc.option(fc.array(fc.record({ start: fc.nat(), end: fc.nat() }), { minLength: 1, maxLength: 3 }), {
        nil: undefined,
      }),
      // A record is known by its id, a cell by its plan.
      cells: fc.uniqueArray(
        fc.record({
          plan: named,
          said: fc.array(fc.record({ quote: named }), { maxLength: 3 }),
          doubt: fc.option(named),
        }),
        { maxLength: 3, selector: ({ plan }) => plan },
      ),
      near: fc.array(fc.record({ length: fc.nat() }), { maxLength: 3 }),
    })
    .map(({ parts, ...rest }) => ({ ...rest, ...(parts ? { parts } : {}) }));

  test("texts with quotes, commas, line breaks, formulas, numbers below zero", () =>
    fc.assert(
      fc.property(fc.uniqueArray(any, { maxLength: 4, selector: ({ id }) => id }), (records) => {
        const csv = csvRows(
          columns.map(({ name }) => name),
          records.flatMap((one) => rowsOf(one, columns)),
        );
        const { header, rows } = readCsv(csv);
        expect(header).toEqual(columns.map(({ name }) => name));
        expect(recordsOf(rows, { columns, fields })).toEqual(records);
      }),
      { ...SEEDED, numRuns: 600 },
    ));
});

describe("cells that a spreadsheet program would run", () => {
  test.each([
    ["=1+1", "'=1+1"],
    ["+86", "'+86"],
    ["-5", "'-5"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\t=1", "'\t=1"],
    ["\r=1", "'\r=1"],
    ["\n=1", "'\n=1"],
    ["＝1+1", "'＝1+1"],
    ["'=1", "''=1"],
    ["5-3", "5-3"],
    ["——全面建成", "——全面建成"],
    ["'十四五'", "'十四五'"],
    ["", ""],
  ])("%j", (text, cell) => {
    const csv = csvRows(["甲", "乙"], [[text, "尾"]]);
    expect(csv).toBe(cell === text ? `\ufeff甲,乙\r\n${text},尾\r\n` : `\ufeff甲,乙\r\n"${cell}",尾\r\n`);
    expect(readCsv(csv).rows).toEqual([[text, "尾"]]);
  });

  test("a number is a number, also below zero; an unknown one is empty", () =>
    expect(csvRows(["a", "b", "c"], [[-5, 0.5, null]])).toBe("\ufeffa,b,c\r\n-5,0.5,\r\n"));
});

test("quotes, commas and line breaks are escaped as RFC 4180 has it", () =>
  expect(csvText([{ 甲: 'a,"b"', 乙: "一\n二" }], ["乙", "甲"])).toBe('\ufeff乙,甲\r\n"一\n二","a,""b"""\r\n'));

test("without rows a table keeps its head", () => expect(csvText([], ["甲", "乙"])).toBe("\ufeff甲,乙\r\n"));

test("names of fields as a record has them", () =>
  expect(fieldNames({ a: 1, b: { c: [] }, d: [{ e: null }] })).toEqual(["a", "b", "b.c", "d", "d[].e"]));

describe("release.yaml", () => {
  const one = (version: string, date: string) => `- version: ${version}\n  date: "${date}"\n  changes: [改正。]\n`;

  test("newest first", () =>
    expect(readReleases(one("0.2.0", "2027-01-02") + one("0.1.0", "2026-11-22")).map(({ date }) => date)).toEqual([
      "2027-01-02",
      "2026-11-22",
    ]));

  test.each([
    [one("0.2", "2027-01-02"), 'r.yaml:1 field "0.version": three numbers, e.g. 0.2.0; correct or add it'],
    [
      one("0.2.0", "2027-02-30"),
      'r.yaml:2 field "0.date": a date as YYYY-MM-DD, in quotes, that the calendar has; correct or add it',
    ],
    [
      one("0.1.0", "2026-11-22") + one("0.2.0", "2027-01-02"),
      "r.yaml:1 the file: the newest version first; correct or add it",
    ],
    ["[]", "r.yaml:1 the file: at least one version; correct or add it"],
  ])("%j", (text, message) => expect(() => readReleases(text, "r.yaml")).toThrow(message));
});
