import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { main } from "../../scripts/commands/show.ts";
import { gapSchema, passageSchema, targetSchema, taskSchema } from "../../src/model/records.ts";

/** `show`: a file, what it prints and how it ends; in this process, but for what only a process of its own can show. */

const root = mkdtempSync(join(tmpdir(), "duidu-show-"));
const folder = join(root, "带 空格的 文件夹");
mkdirSync(folder);
afterAll(() => rmSync(root, { recursive: true, force: true }));

const text =
  "某市规划纲要\n一、总则\n（一）做强工业。推动工业做强,提质增效。\n（三）做优农业\n推动农业做优,稳产保供。\n打印\n";
const file = (name: string, content: string | Uint8Array = text): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

interface Ended {
  code: number;
  out: string;
  err: string;
}
/** Runs the command here, with `input` piped in. */
function ran(args: string[], input = ""): Ended {
  const said = { out: "", err: "" };
  const code = main(args, {
    stdin: () => Buffer.from(input),
    stdout: { write: (text) => (said.out += text) },
    stderr: { write: (text) => (said.err += text) },
  });
  return { code, ...said };
}
const show = (...args: string[]): Ended => ran(args);

/** Runs it as npm does for people who stand in a folder, in a process of its own. */
function started(from: string, ...args: string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, ["--disable-warning=ExperimentalWarning", "scripts/commands/show.ts", ...args], {
    env: { ...process.env, NO_COLOR: "1", INIT_CWD: from },
  });
}
const closed = (child: ChildProcessWithoutNullStreams): Promise<number | null> =>
  new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
const jsonLines = (out: string): unknown[] =>
  out
    .split("\n")
    .filter((line) => line !== "")
    .map((line): unknown => JSON.parse(line));

describe("as a process", () => {
  test("what is piped in is read, what is wrong ends with 1 and is said where errors are", async () => {
    const child = started(".", "outline", "-");
    const said: string[] = [];
    child.stderr.on("data", (data) => said.push(String(data)));
    child.stdout.on("data", (data) => said.push(`stdout: ${data}`));
    child.stdin.end("打印\n");
    expect(await closed(child)).toBe(1);
    expect(said.join("")).toMatch(/^stdin: nothing but white space and lines of a web page/);
  });

  test("a file is looked for where the reader stands", async () => {
    file("这里.txt");
    const child = started(folder, "outline", "这里.txt");
    const said: string[] = [];
    child.stdout.on("data", (data) => said.push(String(data)));
    child.stdin.end();
    expect(await closed(child)).toBe(0);
    expect(said.join("")).toBe(show("outline", join(folder, "这里.txt")).out);
  });

  test("a reader that has enough (| head) is no fault", async () => {
    const child = started(".", "passages", "content/plans/xingping-14-tasks/source.txt", "--json");
    const said: string[] = [];
    child.stderr.on("data", (data) => said.push(String(data)));
    child.stdin.end();
    child.stdout.once("data", () => child.stdout.destroy());
    expect(await closed(child)).toBe(0);
    expect(said).toEqual([]);
  });
});

test("- reads what is piped in", () => {
  expect(ran(["outline", "-"], text)).toEqual({ code: 0, out: show("outline", file("stdin.txt")).out, err: "" });
  expect(ran(["outline", "-"], "打印\n")).toMatchObject({ code: 1, out: "" });
});

describe("what it prints", () => {
  test("outline", () =>
    expect(show("outline", file("规划 2021.txt"))).toEqual({
      code: 0,
      err: "",
      out: [
        "front",
        "  title 某市规划纲要",
        "chapter 一、 总则",
        "  section （一） 做强工业",
        "  section （三） 做优农业",
        "",
      ].join("\n"),
    }));

  test("outline --json: one record a line", () => {
    const record = z.strictObject({
      id: z.string(),
      plan: z.literal("规划 2021"),
      type: z.string(),
      level: z.number().int(),
      number: z.string().nullable(),
      title: z.string(),
      start: z.number().int(),
      end: z.number().int(),
    });
    const { out, code } = show("outline", file("规划 2021.txt"), "--json");
    expect(code).toBe(0);
    const records = jsonLines(out).map((value) => record.parse(value));
    expect(records.map(({ id, level, number, title }) => [id, level, number, title])).toEqual([
      ["规划 2021/front", 1, null, ""],
      ["规划 2021/front", 2, null, "某市规划纲要"],
      ["规划 2021/ch1", 1, "一、", "总则"],
      ["规划 2021/ch1/s1", 2, "（一）", "做强工业"],
      ["规划 2021/ch1/s3", 2, "（三）", "做优农业"],
    ]);
  });

  test("passages --json: the fields of the data contract, without url", () => {
    const { out } = show("passages", file("a.b.txt"), "--json");
    const records = jsonLines(out).map((value) => passageSchema.parse(value));
    expect(records.map(({ id, plan, type, path, number, url }) => ({ id, plan, type, path, number, url }))).toEqual([
      { id: "a.b/front", plan: "a.b", type: "heading", path: [], number: null, url: undefined },
      { id: "a.b/ch1", plan: "a.b", type: "heading", path: [], number: "一、", url: undefined },
      { id: "a.b/ch1/s1", plan: "a.b", type: "item", path: ["一、总则", "做强工业"], number: "（一）", url: undefined },
      { id: "a.b/ch1/s3", plan: "a.b", type: "heading", path: ["一、总则"], number: "（三）", url: undefined },
      {
        id: "a.b/ch1/s3/p1",
        plan: "a.b",
        type: "paragraph",
        path: ["一、总则", "（三）做优农业"],
        number: null,
        url: undefined,
      },
    ]);
    for (const record of records) expect(text.slice(record.start, record.end)).toBe(record.text);
  });

  test("gaps --json", () => {
    const { out } = show("gaps", file("甲.txt"), "--json");
    const records = jsonLines(out).map((value) => gapSchema.parse(value));
    expect(records.map(({ id, passage, kind, quote }) => [id, passage, kind, quote])).toEqual([
      ["甲/ch1/s3~g1", "甲/ch1/s3", "missing-heading", "（三）"],
    ]);
  });

  test("tasks: the fields of the data contract, without url; for people, id and who does it", () => {
    const path = file(
      "丁.txt",
      `一、任务分工\n${["民政局", "教育局", "住建局"]
        .map((name, i) => `${i + 7}.推进第${i + 1}项建设,提质增效。(牵头部门:市${name},配合部门:市财政局)\n`)
        .join("")}`,
    );
    const records = jsonLines(show("tasks", path, "--json").out).map((value) => taskSchema.parse(value));
    expect(records.map(({ id, plan, number, url, leads }) => [id, plan, number, url, leads])).toEqual([
      ["丁/t7", "丁", 7, undefined, ["市民政局"]],
      ["丁/t8", "丁", 8, undefined, ["市教育局"]],
      ["丁/t9", "丁", 9, undefined, ["市住建局"]],
    ]);
    expect(records[2]).toMatchObject({
      path: ["一、任务分工"],
      text: "9.推进第3项建设,提质增效。(牵头部门:市住建局,配合部门:市财政局)",
    });
    expect(show("tasks", path).out.split("\n")[0]).toBe(`${records[0]?.id}\t${records[0]?.raw}`);
  });

  test("targets --json: a table's row says in which cells its indicator and value stand", () => {
    const table = "第一章 指标\n| 指标 | 2020年 | 2025年 |\n|---|---|---|\n| 养老床位（张） | 900 | 3000 |\n";
    const { out } = show("targets", file("戊.txt", table), "--json");
    const [record] = jsonLines(out).map((value) => targetSchema.parse(value));
    expect(record?.quote).toBe(table.slice(record?.start, record?.end));
    expect(record?.parts?.map(({ start, end }) => table.slice(start, end))).toEqual(["养老床位（张）", "3000"]);
  });

  test("notices --json", () => {
    const { out } = show("notices", file("甲.txt"), "--json");
    expect(jsonLines(out)).toEqual([
      {
        plan: "甲",
        rule: "number-jump",
        line: 4,
        column: 1,
        start: text.indexOf("（三）"),
        end: text.indexOf("打印") - 1,
        message: "（三） follows number 1; expected 2: a heading may be lost, or the number mistyped",
      },
    ]);
  });

  test("passages, gaps and notices for people", () => {
    const path = file("甲.txt");
    const [passages, gaps, notices] = [show("passages", path), show("gaps", path), show("notices", path)];
    expect(passages.out.split("\n")[1]).toBe("甲/ch1\theading\t一、总则");
    expect(gaps.out).toBe("甲/ch1/s3\tmissing-heading\t（三）\t编号由第1跳至第3，其间1个标题在本站所据文本中缺失\n");
    expect(notices.out).toContain("4:1-5:13 warning （三） follows number 1; expected 2");
    expect([passages, gaps, notices].map(({ code, err }) => [code, err])).toEqual([
      [0, ""],
      [0, ""],
      [0, ""],
    ]);
  });

  test("the options may stand anywhere", () =>
    expect(show("--json", "outline", file("甲.txt")).out).toBe(show("outline", file("甲.txt"), "--json").out));

  test("GB18030 gives the same as UTF-8", () => {
    const gb = new Uint8Array([
      0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xd4, 0xf2, 0x0d, 0x0a, 0xbc, 0xd3, 0xc7, 0xbf, 0xa1, 0xa3,
    ]);
    expect(show("outline", file("gb.txt", gb)).out).toBe("chapter 一、 总则\n");
  });

  test("a real text, whole", () => {
    const { out, code } = show("passages", "content/plans/yijiang-14/source.txt", "--json");
    expect(code).toBe(0);
    expect(jsonLines(out).map((value) => passageSchema.parse(value)).length).toBeGreaterThan(60);
  });
});

describe("bad input: a message with the file's name and the reason, exit code 1, nothing on stdout", () => {
  const usage =
    "usage: npm run -s show -- <outline|passages|targets|tasks|gaps|notices|tree> <file.txt, or - for what is piped in> [--json]\n";
  const path = (name: string) => join(folder, name);

  test.each<[string, () => string[], string]>([
    ["no arguments", () => [], usage],
    ["no file", () => ["outline"], usage],
    ["an unknown word", () => ["contents", file("甲.txt")], usage],
    ["an unknown option", () => ["outline", file("甲.txt"), "--yaml"], usage],
    ["two files", () => ["outline", file("甲.txt"), file("乙.txt")], usage],
    [
      "a file that is not there",
      () => ["outline", path("无.txt")],
      `${path("无.txt")}: no such file; expected the text of a plan\n`,
    ],
    ["a folder", () => ["outline", folder], `${folder}: not a file; expected the text of a plan\n`],
    [
      "an empty file",
      () => ["outline", file("空.txt", "")],
      `${path("空.txt")}: the file is empty; expected the text of a plan\n`,
    ],
    [
      "only boilerplate",
      () => ["outline", file("页.txt", "导航菜单\n打印\n")],
      `${path("页.txt")}: nothing but white space and lines of a web page; expected the text of a plan\n`,
    ],
    [
      "a picture",
      () => ["outline", file("图.png", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0]))],
      `${path("图.png")}: not a text: byte 8 is the control character 0x00; save the document as plain text in UTF-8 or GB18030\n`,
    ],
    [
      "neither UTF-8 nor GB18030",
      () => ["outline", file("码.txt", new Uint8Array([0xe7, 0xac, 0xac, 0xff, 0xff]))],
      `${path("码.txt")}: byte 3 (0xff) fits neither UTF-8 (fails at byte 3) nor GB18030 (fails at byte 3); convert the file to UTF-8\n`,
    ],
    [
      "more than 20 MB",
      () => ["outline", file("大.txt", new Uint8Array(20 * 1024 * 1024 + 1).fill(0x41))],
      `${path("大.txt")}: 20971521 bytes; a plan may have 20971520 (20 MB) at most\n`,
    ],
  ])("%s", (_, args, message) => expect(show(...args())).toEqual({ code: 1, out: "", err: message }));
});

test("it writes nothing", () => {
  const path = file("只读.txt");
  const before = readdirSync(folder);
  for (const what of ["outline", "passages", "gaps", "notices", "tree"]) expect(show(what, path).code).toBe(0);
  expect(readdirSync(folder)).toEqual(before);
  expect(readFileSync(path, "utf8")).toBe(text);
});
