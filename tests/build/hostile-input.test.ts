import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { MAX_BYTES } from "../../scripts/pipeline/sources/encoding.ts";
import { UserError } from "../../scripts/shared/errors.ts";
import { readYaml } from "../../scripts/shared/yaml.ts";
import { agenciesSchema } from "../../src/model/agencies.ts";
import { correctionsSchema } from "../../src/model/corrections.ts";
import { themesSchema } from "../../src/model/themes.ts";
import { planIn } from "../support/stages.ts";

/** Folders and files that somebody made to do harm: refused with a message, or harmless. What is only wrong: bad-input. */

const root = mkdtempSync(join(tmpdir(), "duidu-hostile-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const source = "某市规划纲要\n第一章 总则\n加强保护,推进建设。\n";
const good = {
  id: "aa-14",
  title: "某市规划纲要",
  name: "某市",
  place: "某省某市",
  province: "某省",
  level: "prefecture",
  kind: "outline",
  nature: "规划纲要全文。",
  period: [2021, 2025],
  issuer: null,
  number: null,
  signed: null,
  issued: null,
  sourceUrl: null,
  copy: "repost",
  provenance: "转载本，未核对。",
  seal: "某",
  colour: { light: "#0b5c8f", dark: "#6db6e3" },
};

/** What loading a plan's folder has against it; `folder` is its name, `files` what stands in it beside plan.yaml. */
function refused(files: Record<string, string | Uint8Array>, changes: object = {}, folder = "aa-14"): string {
  const plans = mkdtempSync(join(root, "case-"));
  mkdirSync(join(plans, folder));
  const text = files["source.txt"] ?? source;
  const sha256 = createHash("sha256").update(text).digest("hex");
  const all = { "plan.yaml": JSON.stringify({ ...good, sha256, ...changes }), "source.txt": text, ...files };
  for (const [name, content] of Object.entries(all)) writeFileSync(join(plans, folder, name), content);
  try {
    planIn(plans, folder);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message.replaceAll(`${plans}/`, "");
  }
  return "nothing";
}

const schema = correctionsSchema;
const yaml = (text: string): string => {
  try {
    readYaml(text, "f.yaml", schema);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error.message;
  }
  return "nothing";
};

test("the folder that the cases change is a good one", () => expect(refused({})).toBe("nothing"));

describe("YAML", () => {
  test.each<[string, string, string]>([
    [
      "a prototype as a key",
      "__proto__: { joins: [] }\n",
      'f.yaml:1 unknown field "__proto__"; delete it, or correct its name',
    ],
    [
      "a constructor as a key",
      "constructor: x\n",
      'f.yaml:1 unknown field "constructor"; delete it, or correct its name',
    ],
    ["an alias", "joins: &a []\nstandIns: *a\n", "f.yaml:2 an alias (*a); write out what it stands for"],
    ["an alias to nothing", "joins: *a\n", "f.yaml:1 an alias (*a); write out what it stands for"],
    [
      "a merged map",
      "joins:\n  - &a { end: 甲乙, begin: 丙丁, reason: 理由理由 }\n  - { <<: *a }\n",
      "f.yaml:3 an alias (*a); write out what it stands for",
    ],
    [
      "a tag that makes code",
      "joins: !!js/function 'function () {}'\n",
      "f.yaml:1 not YAML: Unresolved tag: tag:yaml.org,2002:js/function at line 1, column 8:; mend the line",
    ],
    ["NUL", "joins: [] # a\nboilerplate: a\0b\n", "f.yaml:2 holds the control character 0x00; delete it"],
    [
      "an escaped control character",
      'boilerplate: "\\e[31m"\n',
      "f.yaml:1 holds the control character 0x1b; delete it",
    ],
    [
      "a sign that turns the direction of text",
      "joins: []\nboilerplate: 甲\u202e乙\n",
      "f.yaml:2 holds U+202E, which turns the direction of text; delete it",
    ],
    [
      "the same, escaped",
      'boilerplate: "\\u200f"\n',
      "f.yaml:1 holds U+200F, which turns the direction of text; delete it",
    ],
    [
      "50 MB",
      `a: ${"x".repeat(50 * 1024 * 1024)}`,
      "f.yaml: 52428803 characters; expected 5000000 at most: is this the right file?",
    ],
  ])("%s", (_, text, message) => expect(yaml(text)).toBe(message));

  test("a bomb of aliases ends at once, and not in a thousand lines", () => {
    const levels = "bcdefghij".split("").map((name, i) => `${name}: &${name} [${`*${"abcdefghi"[i]},`.repeat(9)}]\n`);
    const said = yaml(`a: &a [x]\n${levels.join("")}`).split("\n");
    expect(said[0]).toBe("f.yaml:2 an alias (*a); write out what it stands for");
    expect(said).toHaveLength(51);
    expect(said.at(-1)).toBe("… and 31 more");
  });

  test("20,000 lists within each other end with a message", () =>
    expect(yaml(`joins: ${"[".repeat(20_000)}${"]".repeat(20_000)}`)).toMatch(/^f\.yaml:1 not YAML: /));

  test("nothing of it reaches the prototype of objects", () => {
    yaml("__proto__: { polluted: 1 }\njoins: []\n");
    yaml("joins: [{ __proto__: { polluted: 1 } }]\n");
    expect("polluted" in {}).toBe(false);
  });
});

describe("ids that lead out of their folder", () => {
  test.each([
    "../aa-14",
    "..",
    "aa-14/../../x",
    "aa-14\\..\\x",
    "/etc",
    "aa 14",
    "AA-14",
    "aa-14\n",
    "__proto__",
    "aa",
  ])("a plan's: %j", (id) =>
    expect(refused({}, { id })).toMatch(/^aa-14\/plan\.yaml:1 field "id": lower-case letters and digits joined by -/),
  );

  test("a folder's name that is no id", () =>
    expect(refused({}, { id: "aa-14" }, "__proto__")).toBe(
      '__proto__/plan.yaml:1 id "aa-14" in folder "__proto__"; expected the folder\'s name: rename one of them',
    ));

  test.each(["../x", "a/b", ".", "x y", "<b>"])("a theme's, a sub-theme's and a body's: %j", (id) => {
    const said = (name: string, schema: typeof themesSchema | typeof agenciesSchema, value: object) => {
      try {
        readYaml<unknown>(JSON.stringify(value), name, schema);
      } catch (error) {
        return error instanceof UserError ? error.message : String(error);
      }
      return "nothing";
    };
    const terms = { clear: ["甲"] };
    const theme = { id: "a", name: "甲", main: true, description: "甲", examples: ["甲"], terms };
    expect(said("f", themesSchema, { themes: [{ ...theme, id }] })).toMatch(/^f:1 field "themes\.0\.id"/);
    expect(said("f", themesSchema, { themes: [{ ...theme, subs: [{ id, name: "乙", terms }] }] })).toMatch(
      /^f:1 field "themes\.0\.subs\.0\.id"/,
    );
    expect(said("f", agenciesSchema, [{ id, name: "甲", kind: "部门", plans: ["aa-14"], forms: ["甲"] }])).toMatch(
      /^f:1 field "0\.id"/,
    );
  });

  const anchors = (ids: object, moved: object = {}) => refused({ "anchors.json": JSON.stringify({ ids, moved }) });
  const fingerprint = "x";
  test.each<[string, object, object?]>([
    ["an id", { "../x": { url: "/plans/aa-14/ch1/", fingerprint } }],
    ["a constructor as an id", { constructor: { url: "/plans/aa-14/ch1/", fingerprint } }],
    ["an address", { ch1: { url: "/plans/aa-14/../../../x/", fingerprint } }],
    ["another site's address", { ch1: { url: "//example.com/", fingerprint } }],
    ["a script as an address", { ch1: { url: "javascript:1", fingerprint } }],
    ["another plan's address", { ch1: { url: "/plans/bb-14/ch1/", fingerprint } }],
    ["an old address", {}, { "/plans/aa-14/../../../x/": "ch1" }],
    ["another plan's old address", {}, { "/plans/bb-14/ch1/": "ch1" }],
    ["markup in an old address", {}, { '/plans/aa-14/"><script>/': "ch1" }],
    ["a new id", {}, { "/plans/aa-14/ch9/": "constructor" }],
  ])("anchors.json: %s", (_, ids, moved) =>
    expect(anchors(ids, moved)).toMatch(
      /^aa-14\/anchors\.json: not as written by "npm run anchors" \(.+\); restore it from git$/s,
    ),
  );

  test("anchors.json: a prototype as an id is no id of anything", () => {
    const ids = '{"__proto__": {"url": "/plans/aa-14/ch1/", "fingerprint": "x"}}';
    expect(refused({ "anchors.json": `{"ids": ${ids}, "moved": {}}` })).toBe("nothing");
    expect("url" in {}).toBe(false);
  });
});

describe("addresses of sources", () => {
  test.each(["javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "//example.com", "vbscript:x"])(
    "%s",
    (url) =>
      expect(refused({}, { sourceUrl: url })).toBe(
        'aa-14/plan.yaml:1 field "sourceUrl": an address that begins with http:// or https://; correct or add it',
      ),
  );
  test("https", () => expect(refused({}, { sourceUrl: "https://example.com/a?b=<c>" })).toBe("nothing"));
});

describe("texts", () => {
  test("of 50 MB", () =>
    expect(refused({ "source.txt": new Uint8Array(50 * 1024 * 1024).fill(0x41) })).toBe(
      `aa-14/source.txt: 52428800 bytes; a plan may have ${MAX_BYTES} (20 MB) at most`,
    ));

  test.each([
    ["NUL", "第一章 总则\n加强\0保护。\n", "control character 0x00"],
    ["many controls", "\u0001\u0002\u001b[31m第一章 总则\n", "control character 0x01"],
  ])("with %s", (_, text, message) => expect(refused({ "source.txt": text })).toContain(message));

  test("whose lines are names of an object's own members", () => {
    const names = Object.getOwnPropertyNames(Object.prototype);
    const tasks = names.map(
      (name, i) => `${i + 1}.${name}。到2025年${name}达到40%。(牵头部门:${name};配合部门:${name}局)`,
    );
    expect(refused({ "source.txt": `第一章 ${names.join("、")}\n${names.join("\n")}\n${tasks.join("\n")}\n` })).toBe(
      "nothing",
    );
    expect("polluted" in {}).toBe(false);
  });
});

test("the project's own files are as plain as this asks for", () => {
  const files = ["content/registry", ...readdirSync("content/plans").map((id) => join("content/plans", id))].flatMap(
    (folder) =>
      readdirSync(folder)
        .filter((name) => name.endsWith(".yaml"))
        .map((name) => join(folder, name)),
  );
  expect(files.length).toBeGreaterThan(5);
  for (const file of files) expect(existsSync(file) && readFileSync(file, "utf8")).not.toMatch(/^[^#"]*[:-] [*&!]/m);
});
