import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { processPlans } from "../../scripts/build/plans.ts";
import { loadAllRegistries } from "../../scripts/build/registries.ts";
import { counts, doubts, idleRules } from "../../scripts/pipeline/report.ts";

/** What a build prints about the plans, before anything is written. */

const root = mkdtempSync(join(tmpdir(), "duidu-report-"));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const tasks = ["民政局", "教育局", "住建局"]
  .map((name, i) => `${i + 1}.推进第${i + 1}项建设,新增床位张,提质增效。(牵头部门:市${name},配合部门:各镇办)\n`)
  .join("");
const source = `某市任务分工方案\n导航菜单\n第一章 任务\n${tasks}创建国家园林城市。\n`;
mkdirSync(join(root, "aa-14"));
writeFileSync(join(root, "aa-14/source.txt"), source);
writeFileSync(
  join(root, "aa-14/plan.yaml"),
  readFileSync("content/plans/xingping-14-tasks/plan.yaml", "utf8")
    .replace(/^id: .*$/m, "id: aa-14")
    .replace(/^sha256: .*$/m, `sha256: ${createHash("sha256").update(source).digest("hex")}`),
);
const body = (form: string) => `- { id: a, name: 某局, kind: 部门, forms: [${form}] }\n`;
const registries = loadAllRegistries();
const load = (agencies: string) => {
  writeFileSync(join(root, "aa-14/agencies.yaml"), agencies);
  return processPlans(registries, { folder: root }).plans.map(({ report }) => report);
};

describe("a plan whose tasks name a body that nobody knows", () => {
  const plans = load(body("市民政局, 市住建局"));

  test("the report names it at its place, with the nearest body", () =>
    expect(doubts(plans).replace(/ +/g, " ").replace(`${root}/`, "")).toBe(
      [
        "aa-14/source.txt",
        '5:1-5:42 warning task 2: agencies.yaml has no "市教育局"; nearest: "市民政局"; add it to a body\'s forms, or as a body agency-unknown duidu',
        "",
        "⚠ 1 warning",
      ].join("\n"),
    ));

  test("it is counted among the notices", () => expect(counts(plans)).toMatch(/^aa-14: .* 1 notices, .* 3 tasks, /));
});

test("known bodies leave no doubt", () => expect(doubts(load(body("市民政局, 市住建局, 市教育局")))).toBe("no doubts"));

describe("rules that found nothing", () => {
  const lines = idleRules(load(body("市民政局, 市住建局, 市教育局"))).split("\n");
  const idle = (kind: string) => lines.find((line) => line.startsWith(`  ${kind} (`))?.split(/: |, /) ?? [];

  test("one line a kind", () =>
    expect(lines.map((line) => line.replace(/\d+ of \d+\).*/, ""))).toEqual([
      "rules that found nothing in these plans:",
      "  boilerplate (",
      "  targets (",
      "  lost words (",
      "  designations (",
    ]));

  test.each([
    ["boilerplate", "navigation", "greeting"],
    ["targets", "", "table"],
    ["lost words", "noun-unit", "by-year"],
    ["designations", "win-ranked", "build-ranked"],
  ])("of %s: %s found something, %s did not", (kind, used, unused) => {
    expect(idle(kind)).toContain(unused);
    expect(idle(kind)).not.toContain(used);
  });
});

test("a folder without plans is refused", () => {
  mkdirSync(join(root, "aa-14/none"));
  expect(() => processPlans(registries, { folder: join(root, "aa-14/none") })).toThrow(
    /none: no plans; expected one folder for each plan \(see CONTRIBUTING\.md, "Add a plan"\)$/,
  );
});
