import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Package } from "datapackage";
import { beforeAll, describe, expect, test } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { TABLES } from "../../scripts/pipeline/render/tables/tables.ts";
import type { DataDoc, TableDoc } from "../../src/model/tables.ts";
import { DIST, needSite, pageOf, readData } from "../support/site.ts";
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

  test("no cell of CSV would be run by a spreadsheet program", () => {
    const cells = readFileSync(join(DIST, `data/${name}.csv`), "utf8").split(/\r\n|,/u);
    expect(cells.filter((cell) => /^"?[=+@\t]|^"?-(?!\d)/u.test(cell))).toEqual([]);
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
