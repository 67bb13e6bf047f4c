import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { planIds } from "../../../scripts/build/plan-folder.ts";
import { aliasesOf } from "../../../scripts/pipeline/address/anchors.ts";
import { fingerprint } from "../../../scripts/pipeline/address/fingerprint.ts";
import { marksOf } from "../../../scripts/pipeline/render/mdx/marks.ts";
import { planPages } from "../../../scripts/pipeline/render/mdx/pages.ts";
import type { Anchors } from "../../../src/model/anchors.ts";
import { type Element, elementsOf, run, textOf } from "../../support/mdx.ts";
import { planIn } from "../../support/stages.ts";

/**
 * Permanent addresses, on a real plan: its folder is copied, its source edited as somebody might edit it, and the real
 * commands are run on the copy. Either the build refuses and says why, or every old address leads to the old text.
 */

const PLAN = "ankang-14";
const root = mkdtempSync(join(tmpdir(), "duidu-permanence-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const folder = join(root, "content/plans", PLAN);
const file = (name: string) => join(folder, name);
const frozen: Anchors = JSON.parse(readFileSync(`content/plans/${PLAN}/anchors.json`, "utf8"));

beforeEach(() => {
  rmSync(join(root, "content"), { recursive: true, force: true });
  for (const name of ["LICENSE-data", "content/release.yaml", "content/registry", "content/plans"])
    cpSync(name, join(root, name), { recursive: true });
  // The comparison quotes the plans too and would refuse the edits: that is tested with the comparison.
  for (const name of ["topics", "indicators"]) {
    writeFileSync(join(root, `content/registry/${name}.yaml`), `${name}: []\n`);
    for (const id of planIds()) rmSync(join(root, "content/plans", id, `${name}.yaml`), { force: true });
  }
});

/** Runs a command of the project in the copy. */
const command = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--no-warnings", resolve("scripts/commands", script), ...args],
    { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  return { status, said: `${stdout}${stderr}` };
};
const build = () => command("build.ts", "--content");
const freeze = () => command("anchors.ts");

/** Edits a file of the plan; the source's new sha256 goes into plan.yaml, as for any new copy. */
function edit(name: string, change: (text: string) => string): void {
  const before = readFileSync(file(name), "utf8");
  const after = change(before);
  expect(after, `${name} is changed`).not.toBe(before);
  writeFileSync(file(name), after);
  if (name !== "source.txt") return;
  const sha256 = createHash("sha256").update(after).digest("hex");
  edit("plan.yaml", (text) => text.replace(/^sha256: .*$/m, `sha256: ${sha256}`));
}

/** Says where texts went that are gone from their place, as an editor does in anchors.json. */
const move = (moved: Record<string, string>) =>
  edit("anchors.json", (text) => JSON.stringify({ ...JSON.parse(text), moved }));

/** The text of the source in an element; what a stand-in says where it holds none. */
function saidBy(element: Element): string {
  const pieces = elementsOf(element).filter(({ props }) => props["data-src"] !== undefined);
  return pieces.length > 0 ? pieces.map(textOf).join("") : textOf(element);
}

/** What a reader finds at an address of the pages as they are now: the text there, or where a moved one went. */
async function reader() {
  const { analysis, input } = planIn(join(root, "content/plans"), PLAN);
  const pages = new Map<string, Element[]>();
  for (const { path, mdx } of planPages(analysis, marksOf(analysis), aliasesOf(input.anchors)))
    pages.set(`/${path.replace(/\.mdx$/, "/")}`, elementsOf((await run(mdx)).page));
  return (url: string): string | null => {
    const [page = "", fragment = "_top"] = url.split("#");
    const elements = pages.get(page) ?? [];
    const at = elements.findIndex(({ props }) => props.anchor === fragment || props.id === fragment);
    const found = elements[at];
    if (found?.name === "Moved") {
      const [next = "", own = "_top"] = String(found.props.href).split("#");
      const there = pages.get(next)?.find(({ props }) => props.anchor === own);
      return there ? saidBy(there) : null;
    }
    const passage =
      found?.name === "Alias" ? elements.slice(at).find(({ name }) => name !== "Alias" && /^[A-Z]/.test(name)) : found;
    return passage ? saidBy(passage) : null;
  };
}

/** Old addresses that no longer lead to the text they led to; `except` are ids whose text an edit took away. */
async function strayed(except: readonly string[] = []): Promise<string[]> {
  const at = await reader();
  return Object.entries(frozen.ids).flatMap(([id, { url, fingerprint: print }]) => {
    const text = at(url);
    return except.includes(id) || (text !== null && fingerprint(text) === print)
      ? []
      : [`${url}: ${text?.slice(0, 20)}`];
  });
}

const FIRST = "完善全面依法治市体制机制。加强党对全面依法治市的领导";

test("the plan as it is: it builds, and every frozen address leads to its text", async () => {
  expect(build()).toMatchObject({ status: 0 });
  expect(Object.keys(frozen.ids).length).toBeGreaterThan(50);
  expect(await strayed()).toEqual([]);
});

describe("a paragraph is added in the middle", () => {
  const add = () =>
    edit("source.txt", (text) => text.replace(FIRST, `新增一段,说明法治建设的总体安排和工作要求。\n\n${FIRST}`));

  test("the build refuses until its address is frozen; then old addresses lead to the old text", async () => {
    add();
    const { status, said } = build();
    expect(status).toBe(1);
    expect(said).toContain(
      `content/plans/${PLAN}/anchors.json: 1 addresses are not frozen yet (ch17/s1/p0a …); run "npm run anchors"`,
    );
    expect(freeze()).toMatchObject({ status: 0 });
    expect(build()).toMatchObject({ status: 0 });
    expect(await strayed()).toEqual([]);
    expect((await reader())(`/plans/${PLAN}/ch17/#s1-p0a`)).toBe("新增一段，说明法治建设的总体安排和工作要求。");
  });
});

describe("a chapter is split in two", () => {
  /** Sections three to five of chapter 17 come under a chapter of their own. */
  const split = () => {
    edit("source.txt", (text) => text.replace(/^第三节 推进市域/m, "第二十章 推进社会治理\n\n$&"));
    edit("review.yaml", (text) => text.replace(/passage: ch17\/s([345])/g, "passage: ch20/s$1"));
  };
  const gone = Object.keys(frozen.ids).filter((id) => /^ch17\/s[345]/.test(id));

  test("the build refuses and names every address that would be lost", () => {
    split();
    const { status, said } = build();
    expect(status).toBe(1);
    for (const id of gone)
      expect(said).toContain(
        `content/plans/${PLAN}/anchors.json: the text of ${frozen.ids[id]?.url} is gone; restore it, or add "${id}": "<the id that holds its text now>" to "moved"`,
      );
    expect(gone.length).toBeGreaterThan(10);
    expect(freeze()).toMatchObject({ status: 1 });
  });

  test("with moved, old addresses lead to the old text in its new chapter, on the page of the whole plan too", async () => {
    split();
    move(Object.fromEntries(gone.map((id) => [id, id.replace("ch17", "ch20")])));
    expect(freeze()).toMatchObject({ status: 0 });
    expect(build()).toMatchObject({ status: 0 });
    expect(await strayed()).toEqual([]);
    const at = await reader();
    const whole = gone.filter((id) => {
      const text = at(`/plans/${PLAN}/full/#${id.replaceAll("/", "-")}`);
      return text === null || fingerprint(text) !== frozen.ids[id]?.fingerprint;
    });
    expect(whole).toEqual([]);
  });
});

describe("a paragraph is taken away", () => {
  const drop = () => edit("source.txt", (text) => text.replace(new RegExp(`^${FIRST}.*$`, "m"), ""));

  test("the build refuses and says which address would be lost", () => {
    drop();
    const { status, said } = build();
    expect(status).toBe(1);
    expect(said).toContain(
      `the text of /plans/${PLAN}/ch17/#s1-p1 is gone; restore it, or add "ch17/s1/p1": "<the id that holds its text now>" to "moved"`,
    );
    expect(said.match(/ is gone; /g)).toHaveLength(1);
  });

  test("sent to its section by moved, its address leads there; no other address strays, none is given again", async () => {
    drop();
    move({ "ch17/s1/p1": "ch17/s1" });
    expect(build()).toMatchObject({ status: 0 });
    expect(await strayed(["ch17/s1/p1"])).toEqual([]);
    expect((await reader())(`/plans/${PLAN}/ch17/#s1-p1`)).toBe("第一节 建设更高水平法治安康");
  });
});

describe("a sentence is changed", () => {
  const change = () => edit("source.txt", (text) => text.replace(FIRST, FIRST.replace("加强", "切实加强")));

  test("the build refuses: the address would come to mean another text", () => {
    change();
    const { status, said } = build();
    expect(status).toBe(1);
    expect(said).toContain(`the text of /plans/${PLAN}/ch17/#s1-p1 is gone`);
  });

  test("sent on by moved, the old address leads to the sentence as it reads now", async () => {
    change();
    move({ "ch17/s1/p1": "ch17/s1/p0a" });
    expect(freeze()).toMatchObject({ status: 0 });
    expect(build()).toMatchObject({ status: 0 });
    expect(await strayed(["ch17/s1/p1"])).toEqual([]);
    expect((await reader())(`/plans/${PLAN}/ch17/#s1-p1`)).toContain("切实加强党对全面依法治市的领导");
  });
});

test("an edited source without its sha256 is refused before anything else", () => {
  writeFileSync(file("source.txt"), `${readFileSync(file("source.txt"), "utf8")}\n又一段,说明到此为止。\n`);
  const { status, said } = build();
  expect(status).toBe(1);
  expect(said).toMatch(/plan\.yaml:\d+ sha256 is [0-9a-f]{64}, but .*source\.txt has [0-9a-f]{64}; restore the source/);
});
