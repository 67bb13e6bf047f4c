import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { Package } from "datapackage";
import { beforeAll, describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { TABLES } from "../../scripts/pipeline/render/tables/tables.ts";
import type { TopicRecord } from "../../src/model/compare.ts";
import type { DataDoc, TableDoc } from "../../src/model/tables.ts";
import { DIST, filesIn, needSite, pageOf, readData } from "../support/site.ts";
import { fieldNames, readCsv, recordsOf } from "../support/tables.ts";

/** The files of `dist/data/` and what is said of them, read back by other libraries than those that wrote them. */

beforeAll(needSite);

const doc = (): DataDoc => JSON.parse(readFileSync("content/data/site/tables.json", "utf8"));
const tableDoc = (name: string): TableDoc => doc().tables.find((table) => table.name === name) as TableDoc;
const bytesOf = (path: string) => readFileSync(join(DIST, "data", path));
const names = TABLES.map(({ name }) => name);
const jsonFile = (name: string) =>
  TABLES.find((table) => table.name === name)?.lines ? `${name}.jsonl` : `${name}.json`;

/** Records of a table, by JSON.parse alone. */
const recordsIn = (name: string): object[] => {
  const text = readData(jsonFile(name));
  if (jsonFile(name).endsWith(".json")) return JSON.parse(text);
  return text.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)]));
};

test("the contract's tables are there, under their names and in their formats", () =>
  expect(names.map(jsonFile)).toEqual(
    expect.arrayContaining([
      "plans.json",
      "passages.jsonl",
      "removed.jsonl",
      "gaps.json",
      "targets.json",
      "tasks.json",
    ]),
  ));

describe.each(names)("%s", (name) => {
  test("every record is as its schema says", () => {
    const record = TABLES.find((table) => table.name === name)?.record;
    for (const one of recordsIn(name)) expect(record?.parse(one)).toEqual(one);
  });

  test("CSV: BOM, CRLF, the columns of the dictionary, and read back the same records as JSON", () => {
    const text = readData(`${name}.csv`);
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text.endsWith("\r\n")).toBe(true);
    const { header, rows } = readCsv(text);
    expect(header).toEqual(tableDoc(name).columns.map((column) => column.name));
    expect(recordsOf(rows, tableDoc(name))).toEqual(recordsIn(name));
  });

  test("every field of every record is in the dictionary, in Chinese", () => {
    const known = new Set(tableDoc(name).fields.map((field) => field.name));
    const found = new Set(recordsIn(name).flatMap((record) => fieldNames(record)));
    expect([...found].filter((field) => !known.has(field))).toEqual([]);
    for (const { name: field, description } of tableDoc(name).fields)
      expect(description, field).toMatch(/\p{Script=Han}/u);
  });

  test("every field of the dictionary is in every record, but for those that may be left out", () => {
    const { fields } = tableDoc(name);
    const within = (field: string, record: object): boolean => fieldNames(record).includes(field);
    const wrong = recordsIn(name).flatMap((record) =>
      fields
        .filter(({ name: field, optional }) => !optional && !field.includes("[]") && !within(field, record))
        .map(({ name: field }) => field),
    );
    expect(wrong).toEqual([]);
  });

  test("/data/ shows each field, its column, its values and an example that is a record", () => {
    const { $ } = pageOf("/data/");
    const { fields, columns, example } = tableDoc(name);
    const shown = (part: string) =>
      $(`#${name} [data-part="${part}"]`)
        .toArray()
        .map((element) => $(element).text().trim());
    expect(shown("field")).toEqual(fields.map((field) => field.name));
    expect(shown("value")).toEqual(fields.flatMap(({ values }) => values.map(({ value }) => value)));
    expect(shown("column")).toEqual(columns.map((column) => column.name));
    expect(JSON.parse($(`#${name} pre`).text() || "null")).toEqual(example);
    if (example) expect(recordsIn(name)).toContainEqual(example);
  });
});

describe("every CSV file of the site, those of pages too", () => {
  const isJson = (cell: string): boolean => {
    try {
      return /^\s*[[{]/u.test(cell) && typeof JSON.parse(cell) === "object";
    } catch {
      return false;
    }
  };
  /** What keeps a file from being a flat table that a spreadsheet program opens as it is. */
  const faults = (text: string): string[] => {
    if (!text.startsWith("\ufeff") || !text.endsWith("\r\n")) return ["no BOM, or the last line has no end"];
    // Throws where a row has more or fewer cells than the head.
    const [header = [], ...rows] = parse(text, { bom: true, record_delimiter: "\r\n" }) as string[][];
    const cells = rows.flat();
    return [
      ...(new Set(header).size < header.length || header.includes("") ? [`head: ${header}`] : []),
      ...cells.filter(isJson).map((cell) => `JSON: ${cell.slice(0, 60)}`),
      ...cells
        .filter((cell) => /^[=+@＝＋－＠\t\r\n]|^-(?!\d)/u.test(cell))
        .map((cell) => `formula: ${cell.slice(0, 60)}`),
    ];
  };

  test("is flat: BOM, one head, as many cells in every row, no JSON in a cell, no formula", () => {
    const files = filesIn(".csv");
    expect(files.length).toBeGreaterThan(TABLES.length + 20);
    const wrong = files.flatMap((file) =>
      faults(readFileSync(join(DIST, file), "utf8")).map((fault) => `${file}: ${fault}`),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ["甲\r\n1\r\n", ["no BOM, or the last line has no end"]],
    ["\ufeff甲,甲\r\n1,2\r\n", ["head: 甲,甲"]],
    ['\ufeff甲,乙\r\n"[{""a"":1}]",[缺]\r\n', ['JSON: [{"a":1}]']],
    ["\ufeff甲\r\n=1\r\n-5\r\n——\r\n", ["formula: =1"]],
  ])("%j has a fault", (text, found) => expect(faults(text)).toEqual(found));

  test("a row of another length has a fault", () => expect(() => faults("\ufeff甲,乙\r\n1\r\n")).toThrow());
});

test("topics.csv: a row for each statement, and one for each cell without any", () => {
  const topics = recordsIn("topics") as TopicRecord[];
  const rows = topics.flatMap(({ cells }) => cells.flatMap(({ statements }) => Math.max(1, statements.length)));
  expect(readCsv(readData("topics.csv")).rows).toHaveLength(rows.reduce((sum, count) => sum + count, 0));
});

describe("files", () => {
  const files = () => [...doc().tables.flatMap(({ files: own }) => own), ...doc().sources, ...doc().others];
  const inDist = () =>
    readdirSync(join(DIST, "data"), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== "index.html")
      .map((entry) => join(entry.parentPath, entry.name).slice(join(DIST, "data").length + 1));

  test("all files of data/ are described, and no others", () =>
    expect(inDist().sort()).toEqual(
      files()
        .map(({ path }) => path)
        .sort(),
    ));

  test("size and sum of each are those of its bytes", () => {
    for (const { path, bytes, sha256 } of files()) {
      const content = bytesOf(path);
      expect([path, content.length]).toEqual([path, bytes]);
      expect([path, createHash("sha256").update(content).digest("hex")]).toEqual([path, sha256]);
    }
  });

  test("SHA256SUMS names every other file once", () => {
    const lines = readData("SHA256SUMS").trimEnd().split("\n");
    const others = files().filter(({ path }) => path !== "SHA256SUMS");
    expect(lines.sort()).toEqual(others.map(({ path, sha256 }) => `${sha256}  ${path}`).sort());
    expect(doc().digest).toBe(createHash("sha256").update(bytesOf("SHA256SUMS")).digest("hex"));
  });

  test("each plan's source.txt is the one that offsets count in, byte for byte", () => {
    for (const id of planIds())
      expect(bytesOf(`sources/${id}.txt`).equals(readFileSync(`content/plans/${id}/source.txt`))).toBe(true);
  });

  test("/data/ offers every file, with its size in bytes and its sum", () => {
    const { $ } = pageOf("/data/");
    for (const { path, bytes, sha256 } of files()) {
      const row = $(`[data-file="${path}"]`);
      expect([path, row.length]).toEqual([path, 1]);
      expect(row.find("a[href]").attr("href")).toMatch(new RegExp(`/data/${path.replaceAll(".", "\\.")}$`));
      expect(row.text().replaceAll(/[\s,]/g, "")).toContain(String(bytes));
      expect(row.text()).toContain(sha256);
    }
    expect($("main").text()).toContain(doc().digest);
  });
});

describe("datapackage.json", () => {
  const descriptor = () => JSON.parse(readData("datapackage.json"));
  const load = () => Package.load(descriptor(), { basePath: join(DIST, "data"), strict: false });

  test("is a valid Data Package: the profiles of Frictionless' own validator", async () => {
    const loaded = await load();
    expect(loaded.errors).toEqual([]);
    expect(loaded.valid).toBe(true);
  });

  test("the validator does refuse: a name in capitals, a resource without path, an unknown type", async () => {
    for (const broken of [
      { ...descriptor(), name: "D U" },
      { ...descriptor(), resources: [{ name: "x" }] },
      {
        ...descriptor(),
        resources: [{ ...descriptor().resources[1], schema: { fields: [{ name: "x", type: "y" }] } }],
      },
    ])
      expect((await Package.load(broken, { basePath: join(DIST, "data"), strict: false })).valid).toBe(false);
  });

  test("every resource is a file, with its sum", () => {
    const paths = descriptor().resources.map(({ path }: { path: string }) => path);
    const described = [
      ...names.flatMap((name) => [jsonFile(name), `${name}.csv`]),
      ...planIds().map((id) => `sources/${id}.txt`),
    ];
    expect(paths).toEqual(described);
    for (const { path, bytes, hash } of descriptor().resources) {
      expect(existsSync(join(DIST, "data", path))).toBe(true);
      expect([bytes, hash]).toEqual([
        bytesOf(path).length,
        `sha256:${createHash("sha256").update(bytesOf(path)).digest("hex")}`,
      ]);
    }
  });

  test.each(names)("%s.csv: the validator reads every row by the schema", async (name) => {
    const resource = (await load()).getResource(`${name}-csv`);
    const { header, rows } = readCsv(readData(`${name}.csv`));
    expect(resource?.schema.fieldNames).toEqual(header);
    for (const row of rows) expect(() => resource?.schema.castRow(row)).not.toThrow();
  });

  test("names the plans as its sources, and an address only where it is known", () => {
    const { sources } = descriptor();
    expect(sources).toHaveLength(planIds().length);
    const known = recordsIn("plans").map((plan) => (plan as { sourceUrl: string | null }).sourceUrl ?? undefined);
    expect(sources.map(({ path }: { path?: string }) => path)).toEqual(known);
  });

  test("version and date are those of release.yaml, not of a clock", () => {
    const [newest] = doc().releases;
    expect([descriptor().version, descriptor().created]).toEqual([newest?.version, `${newest?.date}T00:00:00Z`]);
  });
});
