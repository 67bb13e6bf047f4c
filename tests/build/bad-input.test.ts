import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { UserError } from "../../scripts/shared/errors.ts";
import { readYaml } from "../../scripts/shared/yaml.ts";
import { planIn } from "../support/stages.ts";

/** The table of bad input: every message whole, so that it stays one that somebody can act on. */

const root = mkdtempSync(join(tmpdir(), "duidu-plans-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const source = `某市规划纲要
第一章 总则
加强社会治理,推动政府治理

同社会调节、居民良性互动。
第二章 任务
普及应急标志,提高意识。
加强保护,推进建设。
加强保护,持续推进。
`;
const sha256 = (text: string | Uint8Array) => createHash("sha256").update(text).digest("hex");

const fields = {
  id: "aa-14",
  title: '"某市规划纲要"',
  name: "某市",
  place: "某省某市",
  province: "某省",
  level: "prefecture",
  kind: "outline",
  nature: "规划纲要全文。",
  period: "[2021, 2025]",
  issuer: "null",
  number: "null",
  signed: '"2021-03-01"',
  issued: "null",
  sourceUrl: "null",
  copy: "repost",
  provenance: "转载本，未核对。",
  sha256: sha256(source),
  seal: "某",
  colour: '{ light: "#0b5c8f", dark: "#6db6e3" }',
};
const yaml = (changes: Record<string, string | null> = {}) =>
  Object.entries({ ...fields, ...changes })
    .filter(([, value]) => value !== null)
    .map(([key, value]) => `${key}: ${value}\n`)
    .join("");

/** Writes a plan's folder and says what loading it has against it; the folder's path is cut from the message. */
function refused(files: Record<string, string | Uint8Array>, id = "aa-14"): string {
  const folder = mkdtempSync(join(root, "case-"));
  mkdirSync(join(folder, id));
  for (const [name, text] of Object.entries({ "plan.yaml": yaml(), "source.txt": source, ...files }))
    writeFileSync(join(folder, id, name), text);
  try {
    planIn(folder, id);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.replaceAll(`${folder}/`, "").replaceAll(`${folder}\\`, "").replaceAll("\\", "/");
  }
  return "nothing";
}

test("the folder that the cases change is a good one", () => expect(refused({})).toBe("nothing"));

test("a plan of one year, and levels of markers", () =>
  expect(refused({ "plan.yaml": `${yaml({ period: "[2026, 2026]" })}levels: { cn-dot: chapter }\n` })).toBe("nothing"));

describe("plan.yaml", () => {
  test.each<[string, string, string]>([
    [
      "unknown field",
      `${yaml()}titel: 某市\n`,
      'aa-14/plan.yaml:20 unknown field "titel"; delete it, or correct its name',
    ],
    [
      "two unknown fields",
      `a: 1\nb: 2\n${yaml()}`,
      'aa-14/plan.yaml:1 unknown field "a"; delete it, or correct its name\naa-14/plan.yaml:2 unknown field "b"; delete it, or correct its name',
    ],
    [
      "unknown field within a field",
      yaml({ colour: '{ light: "#0b5c8f", dark: "#6db6e3", print: "#000000" }' }),
      'aa-14/plan.yaml:19 unknown field "print"; delete it, or correct its name',
    ],
    [
      "missing field",
      yaml({ issuer: null }),
      'aa-14/plan.yaml:1 field "issuer": Invalid input: expected string, received undefined; correct or add it',
    ],
    [
      "wrong type",
      yaml({ period: "2021" }),
      'aa-14/plan.yaml:9 field "period": Invalid input: expected tuple, received number; correct or add it',
    ],
    [
      "wrong type within a list",
      yaml({ period: "[2021, 二〇二五]" }),
      'aa-14/plan.yaml:9 field "period.1": a year, e.g. 2025; correct or add it',
    ],
    [
      "a kind that there is not",
      yaml({ kind: "plan" }),
      'aa-14/plan.yaml:7 field "kind": Invalid option: expected one of "outline"|"outline-excerpt"|"task-assignment"|"interpretation"|"proposal"|"work-report"|"special-plan"|"opinion"|"action-plan"|"construction-plan"; correct or add it',
    ],
    [
      "a date that is none",
      yaml({ signed: '"2021.3.1"' }),
      'aa-14/plan.yaml:12 field "signed": a date as YYYY-MM-DD, in quotes; correct or add it',
    ],
    [
      "a date that the calendar lacks",
      yaml({ issued: '"2021-02-29"' }),
      'aa-14/plan.yaml:13 field "issued": a date as YYYY-MM-DD, in quotes, that the calendar has; correct or add it',
    ],
    [
      "a month that there is not",
      yaml({ signed: '"2021-13-01"' }),
      'aa-14/plan.yaml:12 field "signed": a date as YYYY-MM-DD, in quotes, that the calendar has; correct or add it',
    ],
    [
      "a period that ends before it begins",
      yaml({ period: "[2025, 2021]" }),
      'aa-14/plan.yaml:9 field "period": the first year, then the last, e.g. [2021, 2025]; correct or add it',
    ],
    [
      "a year of two digits",
      yaml({ period: "[21, 2025]" }),
      'aa-14/plan.yaml:9 field "period.0": a year since 1949; correct or add it',
    ],
    [
      "a level for a marker that there is not",
      `${yaml()}levels:\n  zhang: chapter\n  chapter: chapter\n`,
      'aa-14/plan.yaml:22 field "levels.chapter": a marker that opens a level: pian, bufen, zhang, jie, cn-dot, cn-paren, num-dot, num-sub, num-paren, num-half, circled; correct or add it',
    ],
    [
      "a level that there is not",
      `${yaml()}levels: { zhang: book }\n`,
      'aa-14/plan.yaml:20 field "levels.zhang": Invalid option: expected one of "part"|"chapter"|"section"|"item"; correct or add it',
    ],
    [
      "a seal of two characters",
      yaml({ seal: "安康" }),
      'aa-14/plan.yaml:18 field "seal": one Han character; correct or add it',
    ],
    [
      "two mistakes at once",
      yaml({ seal: "ab", name: null }),
      'aa-14/plan.yaml:1 field "name": Invalid input: expected string, received undefined; correct or add it\naa-14/plan.yaml:17 field "seal": one Han character; correct or add it',
    ],
    [
      "the id of another plan",
      yaml({ id: "bb-14" }),
      'aa-14/plan.yaml:1 id "bb-14" in folder "aa-14"; expected the folder\'s name: rename one of them',
    ],
    [
      "an id that is none",
      yaml({ id: "某市" }),
      'aa-14/plan.yaml:1 field "id": lower-case letters and digits joined by -, e.g. ankang-14; correct or add it',
    ],
    [
      "a wrong sha256",
      yaml({ sha256: "a".repeat(64) }),
      `aa-14/plan.yaml:17 sha256 is ${"a".repeat(64)}, but aa-14/source.txt has ${sha256(source)}; restore the source, or, for a new copy, put its sha256 here`,
    ],
    [
      "a key twice",
      `${yaml()}name: 某市\n`,
      "aa-14/plan.yaml:20 not YAML: Map keys must be unique at line 20, column 1:; mend the line",
    ],
    [
      "no YAML",
      yaml({ nature: '"规划' }),
      'aa-14/plan.yaml:8 not YAML: Missing closing "quote at line 8, column 12:; mend the line',
    ],
    ["empty", "", ""],
  ])("%s", (_, text, message) => {
    const said = refused({ "plan.yaml": text });
    if (message !== "") expect(said).toBe(message);
    else expect(said.split("\n")).toHaveLength(Object.keys(fields).length);
  });

  test("missing", () => {
    const folder = mkdtempSync(join(root, "case-"));
    mkdirSync(join(folder, "aa-14"));
    expect(() => planIn(folder, "aa-14")).toThrow(
      'aa-14/plan.yaml: missing; every plan needs one (see CONTRIBUTING.md, "Add a plan")',
    );
  });
});

describe("source.txt", () => {
  const withSource = (bytes: string | Uint8Array) =>
    refused({ "source.txt": bytes, "plan.yaml": yaml({ sha256: sha256(bytes) }) });

  test.each<[string, string | Uint8Array, string]>([
    ["empty", "", "aa-14/source.txt: the file is empty; expected the text of a plan"],
    [
      "only boilerplate",
      "导航菜单\n打印\n\n返 回\n扫一扫在手机打开当前页\n",
      "aa-14/source.txt: nothing but white space and lines of a web page; expected the text of a plan",
    ],
    [
      "only white space",
      " \n\u3000\n",
      "aa-14/source.txt: nothing but white space and lines of a web page; expected the text of a plan",
    ],
    [
      "a picture",
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0]),
      "aa-14/source.txt: not a text: byte 4 is the control character 0x00; save the document as plain text in UTF-8 or GB18030",
    ],
  ])("%s", (_, bytes, message) => expect(withSource(bytes)).toBe(message));

  test("GB18030 is a text like any other", () =>
    // 某市规划纲要 / 第一章 总则
    expect(
      withSource(
        new Uint8Array([
          0xc4, 0xb3, 0xca, 0xd0, 0xb9, 0xe6, 0xbb, 0xae, 0xb8, 0xd9, 0xd2, 0xaa, 0x0a, 0xb5, 0xda, 0xd2, 0xbb, 0xd5,
          0xc2, 0x20, 0xd7, 0xdc, 0xd4, 0xf2, 0x0a,
        ]),
      ),
    ).toBe("nothing"));

  test("missing", () => {
    const folder = mkdtempSync(join(root, "case-"));
    mkdirSync(join(folder, "aa-14"));
    writeFileSync(join(folder, "aa-14/plan.yaml"), yaml());
    expect(() => planIn(folder, "aa-14")).toThrow("source.txt: no such file; expected the text of a plan");
  });
});

describe("files of a plan", () => {
  test.each(["plan.yaml", "review.yaml", "anchors.json"])("%s with a byte that is not UTF-8", (name) =>
    expect(refused({ [name]: new Uint8Array([0x61, 0x3a, 0x20, 0xff]) })).toBe(
      `aa-14/${name}: byte 3 is not UTF-8; save the file in UTF-8`,
    ),
  );

  test.each(["plan.yaml", "source.txt", "topics.yaml"])("a folder in the place of %s", (name) => {
    const folder = mkdtempSync(join(root, "case-"));
    mkdirSync(join(folder, "aa-14", name), { recursive: true });
    if (name !== "plan.yaml") writeFileSync(join(folder, "aa-14/plan.yaml"), yaml());
    if (name !== "source.txt") writeFileSync(join(folder, "aa-14/source.txt"), source);
    expect(() => planIn(folder, "aa-14")).toThrow(`${name}: not a file; expected `);
  });

  test("a link to a plan's folder is that folder; one that leads nowhere is named", () => {
    const folder = mkdtempSync(join(root, "case-"));
    const elsewhere = mkdtempSync(join(root, "case-"));
    writeFileSync(join(elsewhere, "plan.yaml"), yaml());
    writeFileSync(join(elsewhere, "source.txt"), source);
    symlinkSync(elsewhere, join(folder, "aa-14"), "junction");
    expect(planIds(folder)).toEqual(["aa-14"]);
    expect(planIn(folder, "aa-14").analysis.plan.id).toBe("aa-14");
    symlinkSync(join(root, "gone"), join(folder, "bb-14"), "junction");
    expect(() => planIds(folder)).toThrow("bb-14: a link that leads nowhere; mend or delete it");
  });
});

describe("dropped.jsonl", () => {
  const line = '{"where":"第 1 行","text":"首页","reason":"网页导航"}\n';
  const original = (sum: string | null) =>
    `${yaml()}original: { name: a.html, sha256: ${sha256("a")}, extractor: html, version: 1, dropped: ${sum} }\n`;

  test.each<[string, Record<string, string>, string]>([
    ["as it was frozen", { "plan.yaml": original(sha256(line)), "dropped.jsonl": line }, "nothing"],
    ["of an original all of whose text was taken", { "plan.yaml": original(null) }, "nothing"],
    [
      "missing",
      { "plan.yaml": original(sha256(line)) },
      `aa-14/plan.yaml:20 original.dropped is ${sha256(line)}, but aa-14/dropped.jsonl is missing; it is frozen with source.txt: restore it from git`,
    ],
    [
      "without an original",
      { "dropped.jsonl": line },
      `aa-14/plan.yaml:1 original.dropped is null, but aa-14/dropped.jsonl has ${sha256(line)}; it is frozen with source.txt: restore it from git`,
    ],
    [
      "no record",
      { "plan.yaml": original(sha256("{}\n")), "dropped.jsonl": "{}\n" },
      `aa-14/dropped.jsonl:1 not as written by "npm run add": ✖ Invalid input: expected string, received undefined\n  → at where`,
    ],
  ])("%s", (_, files, message) => expect(refused(files)).toContain(message));
});

describe("corrections.yaml", () => {
  const corrections = (text: string) => refused({ "corrections.yaml": text });
  const why = "reason: 理由写在这里";

  test.each<[string, string, string]>([
    [
      "good ones",
      `joins:\n  - end: 推动政府治理\n    begin: 同社会调节\n    ${why}\nstandIns:\n  - before: 普及应急标志\n    level: section\n    label: 〔小标题缺失〕\n    ${why}\nboilerplate:\n  - line: 某市规划纲要\n    ${why}\n`,
      "nothing",
    ],
    ["an empty file", "", "nothing"],
    [
      "matches nothing: the nearest line is named",
      `joins:\n  - end: 推动政府管理\n    begin: 同社会调节\n    ${why}\n`,
      'aa-14/corrections.yaml:2 no line of the source ends with "推动政府管理"; did the source change? Nearest: line 3 "加强社会治理,推动政府治理"',
    ],
    [
      "both ends match nothing",
      `joins:\n  - end: 推动政府管理\n    begin: 与社会调节\n    ${why}\n`,
      'aa-14/corrections.yaml:2 no line of the source ends with "推动政府管理"; did the source change? Nearest: line 3 "加强社会治理,推动政府治理"\naa-14/corrections.yaml:3 no line of the source begins with "与社会调节"; did the source change? Nearest: line 5 "同社会调节、居民良性互动。"',
    ],
    [
      "is like no line",
      `boilerplate:\n  - line: XYZ\n    ${why}\n`,
      'aa-14/corrections.yaml:2 no line of the source is "XYZ"; did the source change? No line is like it.',
    ],
    [
      "matches twice",
      `standIns:\n  - before: 加强保护\n    level: section\n    label: 〔小标题缺失〕\n    ${why}\n`,
      'aa-14/corrections.yaml:2 2 lines of the source (8, 9) begins with "加强保护"; expected one: quote more of it',
    ],
    [
      "joins lines that are not neighbours",
      `joins:\n  - end: 推动政府治理\n    begin: 普及应急标志\n    ${why}\n`,
      "aa-14/corrections.yaml:2 line 7 does not follow line 3; expected two lines with only blank lines between",
    ],
    [
      "the second of several",
      `boilerplate:\n  - line: 某市规划纲要\n    ${why}\n\n  - line: 某市规划\n    ${why}\n`,
      'aa-14/corrections.yaml:5 no line of the source is "某市规划"; did the source change? Nearest: line 1 "某市规划纲要"',
    ],
    [
      "without a reason",
      "boilerplate:\n  - line: 某市规划纲要\n",
      'aa-14/corrections.yaml:2 field "boilerplate.0.reason": Invalid input: expected string, received undefined; correct or add it',
    ],
    [
      "a label that is no label",
      `standIns:\n  - before: 普及应急标志\n    level: section\n    label: （三）民生\n    ${why}\n`,
      'aa-14/corrections.yaml:4 field "standIns.0.label": a label in 〔〕, e.g. 〔小标题缺失〕; correct or add it',
    ],
    [
      "an unknown list",
      `removals:\n  - line: 某市规划纲要\n    ${why}\n`,
      'aa-14/corrections.yaml:1 unknown field "removals"; delete it, or correct its name',
    ],
    ["a range of lines", `boilerplate:\n  - from: 加强保护,推进\n    to: 加强保护,持续\n    ${why}\n`, "nothing"],
    [
      "a range whose last line stands first",
      `boilerplate:\n  - from: 第二章\n    to: 某市规划\n    ${why}\n`,
      'aa-14/corrections.yaml:2 line 1 ("to") stands before line 6 ("from"); expected the first line, then the last',
    ],
    [
      "a range that ends nowhere",
      `boilerplate:\n  - from: 第二章\n    to: XYZ\n    ${why}\n`,
      'aa-14/corrections.yaml:3 no line of the source begins with "XYZ"; did the source change? No line is like it.',
    ],
    [
      "half a range",
      `boilerplate:\n  - from: 第二章\n    ${why}\n`,
      'aa-14/corrections.yaml:2 field "boilerplate.0": either line, or from and to; correct or add it',
    ],
  ])("%s", (_, text, message) => expect(corrections(text)).toBe(message));
});

describe("review.yaml", () => {
  const told = `某市规划纲要
第一章 总则
到2025年,新建学校20所。
到2025年,新建公园30个,绿化面积达到40万亩。
`;
  const review = (text: string) =>
    refused({ "source.txt": told, "plan.yaml": yaml({ sha256: sha256(told) }), "review.yaml": `targets:\n${text}` });
  const school = "passage: ch1/p1, quote: 新建学校20所";
  const set = (changes: object = {}) =>
    JSON.stringify({
      indicator: "绿化面积",
      value: 40,
      unit: "万亩",
      comparator: "eq",
      year: 2025,
      kind: "level",
      binding: null,
      implied: false,
      lost: false,
      ...changes,
    });
  const add = (changes: object = {}, quote = "面积达到40万亩", number = "40万亩") =>
    `  - { verdict: add, passage: ch1/p2, quote: ${quote}, number: ${number}, set: ${set(changes)}, reason: 理由 }\n`;

  test.each<[string, string, string]>([
    ["good ones", `  - { verdict: confirm, ${school} }\n${add()}`, "nothing"],
    [
      "a passage that there is not: the nearest is named",
      "  - { verdict: confirm, passage: ch1/p3x, quote: 新建学校20所 }\n",
      'aa-14/review.yaml:2 no passage "ch1/p3x"; expected an id below the plan, such as ch1/p1; nearest: "ch1/p1"',
    ],
    [
      "a quote that is no target's",
      "  - { verdict: confirm, passage: ch1/p1, quote: 新建学校 }\n",
      'aa-14/review.yaml:2 no target with the quote "新建学校"; found there: "新建学校20所" (20所)',
    ],
    [
      "confirmed twice",
      `  - { verdict: confirm, ${school} }\n\n  - { verdict: confirm, ${school} }\n`,
      'aa-14/review.yaml:4 "新建学校20所" is reviewed at aa-14/review.yaml:2 already; delete one of the two',
    ],
    [
      "rejected, then confirmed",
      `  - { verdict: reject, ${school}, reason: 理由 }\n  - { verdict: confirm, ${school} }\n`,
      'aa-14/review.yaml:3 "新建学校20所" is reviewed at aa-14/review.yaml:2 already; delete one of the two',
    ],
    [
      "its quote corrected, then confirmed",
      `  - { verdict: correct, ${school}, set: { quote: 学校20所 }, reason: 理由 }\n  - { verdict: confirm, ${school} }\n`,
      'aa-14/review.yaml:3 "新建学校20所" is reviewed at aa-14/review.yaml:2 already; delete one of the two',
    ],
    [
      "added twice",
      add() + add(),
      'aa-14/review.yaml:3 "面积达到40万亩" is reviewed at aa-14/review.yaml:2 already; delete one of the two',
    ],
    [
      "added, though the rules find it",
      "  - { verdict: add, passage: ch1/p1, quote: 新建学校20所, number: 20所, " +
        `set: ${set({ indicator: "学校", unit: "所" })}, reason: 理由 }\n`,
      'aa-14/review.yaml:2 the rules find "新建学校20所" too; confirm or correct it, do not add it',
    ],
    [
      "an added unit that is not in the passage",
      add({ unit: "公顷" }),
      'aa-14/review.yaml:2 the passage does not hold the unit "公顷"; expected it as written there, or "" where there is none; its text is "到2025年,新建公园30个,绿化面积达到40万亩。"',
    ],
    [
      "a corrected unit that is not in the passage",
      `  - { verdict: correct, ${school}, reason: 理由, set: { unit: 座 } }\n`,
      'aa-14/review.yaml:2 the passage does not hold the unit "座"; expected it as written there, or "" where there is none; its text is "到2025年,新建学校20所。"',
    ],
    ["no unit", `  - { verdict: correct, ${school}, reason: 理由, set: { unit: "" } }\n`, "nothing"],
    [
      "an implied unit",
      `  - { verdict: correct, ${school}, reason: 理由, set: { unit: "%", implied: true } }\n`,
      "nothing",
    ],
    [
      "a number that is not in the quote",
      add({}, "面积达到40万亩", "50万亩"),
      'aa-14/review.yaml:2 the quote "面积达到40万亩" does not hold the number "50万亩"',
    ],
  ])("%s", (_, text, message) => expect(review(text)).toBe(message));
});

describe("anchors.json", () => {
  test("not JSON, or not as written by the command", () => {
    expect(refused({ "anchors.json": "{" })).toMatch(
      /^aa-14\/anchors\.json: not as written by "npm run anchors" \(.+\); restore it from git$/s,
    );
    expect(refused({ "anchors.json": '{"ids":{}}' })).toMatch(/^aa-14\/anchors\.json: not as written by/);
  });
});

describe("lines of YAML mistakes", () => {
  const schema = z.strictObject({
    list: z.array(z.strictObject({ name: z.string() })),
    map: z.strictObject({ a: z.number() }),
  });
  const said = (text: string): string => {
    try {
      readYaml(text, "f.yaml", schema);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return "nothing";
  };

  test.each<[string, string, string]>([
    ["good", "list:\n  - name: x\nmap: { a: 1 }\n", "nothing"],
    [
      "deep in a list",
      "# comment\nlist:\n  - name: x\n\n  - name: 2\nmap:\n  a: 1\n",
      'f.yaml:5 field "list.1.name": Invalid input: expected string, received number; correct or add it',
    ],
    [
      "deep in a map",
      "list: []\nmap:\n  a: x\n",
      'f.yaml:3 field "map.a": Invalid input: expected number, received string; correct or add it',
    ],
    [
      "a missing key is told where its parent stands",
      "list: []\n\nmap: {}\n",
      'f.yaml:3 field "map.a": Invalid input: expected number, received undefined; correct or add it',
    ],
    [
      "not a map at all",
      "- x\n",
      "f.yaml:1 the file: Invalid input: expected object, received array; correct or add it",
    ],
  ])("%s", (_, text, message) => expect(said(text)).toBe(message));

  test("where an entry stands", () => {
    const { at } = readYaml("list:\n  - name: x\n  - name: y\nmap: { a: 1 }\n", "f.yaml", schema);
    expect(at(["list", 1, "name"])).toBe("f.yaml:3");
    expect(at(["map", "a"])).toBe("f.yaml:4");
    expect(at(["nowhere"])).toBe("f.yaml:1");
    expect(at([])).toBe("f.yaml:1");
  });
});
