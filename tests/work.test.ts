import { appendFileSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { excerptFiles } from "../scripts/excerpt-files.ts";
import type { PlanExcerpts, WorkedPlan } from "../scripts/kept.ts";
import { work } from "../scripts/kept.ts";
import { loadPlan, planIds } from "../scripts/plans.ts";
import { loadAllRegistries } from "../scripts/registries.ts";
import { openStore, type StoreOptions } from "../scripts/store.ts";
import { workPlans } from "../scripts/work.ts";

/** Plans are worked through one by one, and only those that changed. */

const registries = loadAllRegistries();
/** The register of agencies speaks of the first. */
const SOME = ["xingping-14-tasks", "yijiang-14"];
let root: string;
let plans: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "duidu-work-"));
  plans = join(root, "plans");
  for (const id of SOME) cpSync(join("content/plans", id), join(plans, id), { recursive: true });
  cpSync("content/registry", join(root, "registry"), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** One build up to the site: what it gave, and which plans it worked through. */
function build(options: StoreOptions = {}) {
  const written: Pick<WorkedPlan, "pages" | "data">[] = [];
  const store = openStore(plans, {
    folder: join(root, "store"),
    code: [[join(root, "registry"), ".yaml"]],
    ...options,
  });
  const { plans: kept, redone } = workPlans(registries, {
    folder: plans,
    store,
    write: ({ pages, data }) => written.push({ pages, data }),
  });
  return { kept, redone, written };
}

test("what is kept of a plan is plain data: written down and read again it is the same", () => {
  for (const id of planIds()) {
    const worked = work(loadPlan(id, registries.annotate), registries);
    expect(JSON.parse(JSON.stringify(worked))).toEqual(worked);
  }
});

test("excerpts laid down plan by plan come back theme by theme and topic by topic, the plans in order", () => {
  const files = excerptFiles(join(root, "excerpts"));
  const all = SOME.map((id) => work(loadPlan(id, registries.annotate), registries));
  for (const worked of all) files.add(worked);
  const column = (excerpts: (own: PlanExcerpts) => unknown) =>
    all.map(({ kept, excerpts: own }) => ({ plan: kept.layers.plan.id, excerpts: excerpts(own) }));
  for (const { id } of registries.annotate.themes.themes)
    expect(files.theme(id)).toEqual(column(({ themes }) => themes[id]));
  for (const { id } of registries.compare.topics.topics)
    expect(files.topic(id)).toEqual(column(({ topics }) => topics[id]));
  expect(files.topic("none")).toEqual([]);
  files.remove();
  expect(readdirSync(root).filter((name) => name.startsWith("excerpts"))).toEqual([]);
});

describe("a second build", () => {
  test("works nothing through again, and gives the same", () => {
    const first = build();
    expect(first.redone).toEqual(SOME);
    const second = build();
    expect(second.redone).toEqual([]);
    expect(JSON.stringify(second.kept)).toBe(JSON.stringify(first.kept));
    expect(JSON.stringify(second.written)).toBe(JSON.stringify(first.written));
  });

  test.each(["plan.yaml", "review.yaml"])("after a change of %s works that plan through, and it alone", (file) => {
    const id = "yijiang-14";
    build();
    appendFileSync(join(plans, id, file), "\n# a remark\n");
    expect(build().redone).toEqual([id]);
    expect(build().redone).toEqual([]);
  });

  test("says what has changed in a plan", () => {
    build();
    const file = join(plans, "yijiang-14/plan.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, "name: 另名区"));
    const { kept, written } = build();
    expect(kept.find(({ layers }) => layers.plan.id === "yijiang-14")?.rows.plan.name).toBe("另名区");
    expect(JSON.stringify(written)).toContain("另名区");
  });

  test("knows nothing of a plan whose folder is gone", () => {
    build();
    rmSync(join(plans, "yijiang-14"), { recursive: true });
    const { kept, written } = build();
    expect(kept.map(({ layers }) => layers.plan.id)).toEqual(["xingping-14-tasks"]);
    expect(written).toHaveLength(1);
  });

  test.each([
    ["after a change of a registry", () => appendFileSync(join(root, "registry/topics.yaml"), "\n# a remark\n"), {}],
    ["when told to begin afresh", () => {}, { afresh: true }],
  ])("%s works all through", (_when, change, options) => {
    build();
    change();
    expect(build(options).redone).toEqual(SOME);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["of another shape", () => "{}"],
  ])("makes anew what was kept in a file that is %s", (_what, spoil) => {
    const before = build();
    const [file = ""] = readdirSync(join(root, "store"));
    const path = join(root, "store", file);
    writeFileSync(path, spoil(readFileSync(path, "utf8")));
    const after = build();
    expect(after.redone).toEqual([file.replace(".json", "")]);
    expect(JSON.stringify(after.kept)).toBe(JSON.stringify(before.kept));
  });
});
