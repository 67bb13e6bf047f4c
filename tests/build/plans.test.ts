import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { CODE, openStore, type StoreOptions } from "../../scripts/build/cache.ts";
import { excerptFiles } from "../../scripts/build/excerpt-files.ts";
import { filesBelow } from "../../scripts/build/io.ts";
import { loadPlan, planIds } from "../../scripts/build/plan-folder.ts";
import { workPlans } from "../../scripts/build/plans.ts";
import { loadAllRegistries } from "../../scripts/build/registries.ts";
import type { PlanExcerpts, WorkedPlan } from "../../scripts/pipeline/index.ts";
import { work } from "../../scripts/pipeline/index.ts";

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

const options = (): StoreOptions => ({ folder: join(root, "store"), code: [[join(root, "registry"), ".yaml"]] });

/** One build up to the site: what it gave, and which plans it worked through. */
function build(given: StoreOptions = {}) {
  const written: Pick<WorkedPlan, "pages" | "data">[] = [];
  const store = openStore(plans, { ...options(), ...given });
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
  const files = excerptFiles(root);
  const all = SOME.map((id) => work(loadPlan(id, registries.annotate), registries));
  for (const worked of all) files.add(worked);
  const column = (excerpts: (own: PlanExcerpts) => unknown) =>
    all.map(({ kept, excerpts: own }) => ({ plan: kept.layers.plan.id, excerpts: excerpts(own) }));
  for (const { id } of registries.annotate.themes.themes)
    expect(files.theme(id)).toEqual(column(({ themes }) => themes[id]));
  for (const { id } of registries.compare.topics.topics)
    expect(files.topic(id)).toEqual(column(({ topics }) => topics[id]));
  expect(files.topic("none")).toEqual([]);
});

test("all code of the stages, what they share with the site, and the registries count", () => {
  const files = CODE.flatMap(([folder, ending]) =>
    filesBelow(folder, ending).map((file) => relative(".", join(resolve(folder), file))),
  );
  for (const file of [
    "scripts/commands/build.ts",
    "scripts/pipeline/parse/index.ts",
    "src/model/tree.ts",
    "src/text/csv.ts",
  ])
    expect(files).toContain(file);
  expect(files.filter((file) => file.startsWith("content/registry/")).sort()).toEqual(
    readdirSync("content/registry")
      .map((file) => `content/registry/${file}`)
      .sort(),
  );
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

  test("works through again what was edited while the first went on", () => {
    const file = join(plans, "yijiang-14/plan.yaml");
    const store = openStore(plans, options());
    expect(store.get("yijiang-14")).toBeNull();
    const worked = work(loadPlan("yijiang-14", registries.annotate, plans), registries);
    appendFileSync(file, "\n# a remark\n");
    store.put("yijiang-14", worked);
    expect(openStore(plans, options()).get("yijiang-14")).toBeNull();
  });

  test("sees a change in a file that is linked", () => {
    const file = join(plans, "yijiang-14/review.yaml");
    cpSync(file, join(root, "review.yaml"));
    rmSync(file);
    symlinkSync(join(root, "review.yaml"), file);
    build();
    appendFileSync(join(root, "review.yaml"), "\n# a remark\n");
    expect(build().redone).toEqual(["yijiang-14"]);
  });

  test("knows nothing of a plan whose folder is gone", () => {
    build();
    rmSync(join(plans, "yijiang-14"), { recursive: true });
    const { kept, written } = build();
    expect(kept.map(({ layers }) => layers.plan.id)).toEqual(["xingping-14-tasks"]);
    expect(written).toHaveLength(1);
    expect(readdirSync(join(root, "store"))).toEqual(["xingping-14-tasks.json"]);
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
    ["edited by hand", (text: string) => text.replace("规划", "计划")],
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
