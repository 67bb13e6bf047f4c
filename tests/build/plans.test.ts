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
import { type CacheOptions, CODE, openCache } from "../../scripts/build/cache.ts";
import { excerptFiles } from "../../scripts/build/excerpt-files.ts";
import { filesBelow } from "../../scripts/build/io.ts";
import { planIds, readPlanFolder } from "../../scripts/build/plan-folder.ts";
import { processPlans } from "../../scripts/build/plans.ts";
import { loadAllRegistries } from "../../scripts/build/registries.ts";
import { type ProcessedPlan, processPlan } from "../../scripts/pipeline/index.ts";
import type { PlanExcerpts } from "../../scripts/pipeline/render/plan.ts";

/** Plans are processed one by one, and only those that changed. */

const registries = loadAllRegistries();
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

const options = (): CacheOptions => ({ folder: join(root, "cache"), code: [[join(root, "registry"), ".yaml"]] });

/** One build up to the site: what it gave, and which plans it processed. */
function build(given: CacheOptions = {}) {
  const written: Pick<ProcessedPlan, "pages" | "data">[] = [];
  const cache = openCache(plans, { ...options(), ...given });
  const { plans: summaries, processed } = processPlans(registries, {
    folder: plans,
    cache,
    write: ({ pages, data }) => written.push({ pages, data }),
  });
  return { summaries, processed, written };
}

test("what is kept of a plan is plain data: written down and read again it is the same", () => {
  for (const id of planIds()) {
    const processed = processPlan(readPlanFolder(id), registries);
    expect(JSON.parse(JSON.stringify(processed))).toEqual(processed);
  }
});

test("excerpts written plan by plan come back theme by theme and topic by topic, the plans in order", () => {
  const files = excerptFiles(root);
  const all = SOME.map((id) => processPlan(readPlanFolder(id), registries));
  for (const processed of all) files.add(processed);
  const column = (excerpts: (own: PlanExcerpts) => unknown) =>
    all.map(({ summary, excerpts: own }) => ({ plan: summary.layers.plan.id, excerpts: excerpts(own) }));
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
    "scripts/build/cache.ts",
    "scripts/pipeline/parse/index.ts",
    "src/model/tree.ts",
    "src/text/csv.ts",
    "src/search/record.ts",
  ])
    expect(files).toContain(file);
  expect(files.filter((file) => file.startsWith("content/registry/")).sort()).toEqual(
    readdirSync("content/registry")
      .map((file) => `content/registry/${file}`)
      .sort(),
  );
});

describe("a second build", () => {
  test("without a change processes nothing again, and gives the same", () => {
    const first = build();
    expect(first.processed).toEqual(SOME);
    const second = build();
    expect(second.processed).toEqual([]);
    expect(JSON.stringify(second.summaries)).toBe(JSON.stringify(first.summaries));
    expect(JSON.stringify(second.written)).toBe(JSON.stringify(first.written));
  });

  test.each(["plan.yaml", "review.yaml", "topics.yaml", "indicators.yaml"])(
    "after a change of %s processes that plan, and it alone",
    (file) => {
      const id = "yijiang-14";
      build();
      appendFileSync(join(plans, id, file), "\n# a remark\n");
      expect(build().processed).toEqual([id]);
      expect(build().processed).toEqual([]);
    },
  );

  test("says what has changed in a plan", () => {
    build();
    const file = join(plans, "yijiang-14/plan.yaml");
    writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, "name: 另名区"));
    const { summaries, written } = build();
    expect(summaries.find(({ layers }) => layers.plan.id === "yijiang-14")?.rows.plan.name).toBe("另名区");
    expect(JSON.stringify(written)).toContain("另名区");
  });

  test("processes again what was edited while the first went on", () => {
    const file = join(plans, "yijiang-14/plan.yaml");
    const cache = openCache(plans, options());
    expect(cache.get("yijiang-14")).toBeNull();
    const processed = processPlan(readPlanFolder("yijiang-14", plans), registries);
    appendFileSync(file, "\n# a remark\n");
    cache.put("yijiang-14", processed);
    expect(openCache(plans, options()).get("yijiang-14")).toBeNull();
  });

  test("sees a change in a file that is linked", () => {
    const file = join(plans, "yijiang-14/review.yaml");
    cpSync(file, join(root, "review.yaml"));
    rmSync(file);
    symlinkSync(join(root, "review.yaml"), file);
    build();
    appendFileSync(join(root, "review.yaml"), "\n# a remark\n");
    expect(build().processed).toEqual(["yijiang-14"]);
  });

  test("knows nothing of a plan whose folder is gone", () => {
    build();
    rmSync(join(plans, "yijiang-14"), { recursive: true });
    const { summaries, written } = build();
    expect(summaries.map(({ layers }) => layers.plan.id)).toEqual(["xingping-14-tasks"]);
    expect(written).toHaveLength(1);
    expect(readdirSync(join(root, "cache"))).toEqual(["xingping-14-tasks.json"]);
  });

  test.each([
    ["after a change of a registry", () => appendFileSync(join(root, "registry/topics.yaml"), "\n# a remark\n"), {}],
    ["when told to begin afresh", () => {}, { afresh: true }],
  ])("%s: all plans are processed", (_when, change, options) => {
    build();
    change();
    expect(build(options).processed).toEqual(SOME);
  });

  test.each([
    ["cut off", (text: string) => text.slice(0, text.length / 2)],
    ["empty", () => ""],
    ["of another shape", () => "{}"],
    ["edited by hand", (text: string) => text.replace("规划", "计划")],
  ])("makes anew what was kept in a file that is %s", (_what, spoil) => {
    const before = build();
    const [file = ""] = readdirSync(join(root, "cache"));
    const path = join(root, "cache", file);
    writeFileSync(path, spoil(readFileSync(path, "utf8")));
    const after = build();
    expect(after.processed).toEqual([file.replace(".json", "")]);
    expect(JSON.stringify(after.summaries)).toBe(JSON.stringify(before.summaries));
  });
});

test("a draft is left out, but for previews, where its addresses need not be frozen", () => {
  const folder = join(plans, "yijiang-14");
  appendFileSync(join(folder, "plan.yaml"), "\ndraft: true\n");
  rmSync(join(folder, "anchors.json"));
  expect(build().summaries.map(({ layers }) => layers.plan.id)).toEqual(["xingping-14-tasks"]);
  const { plans: preview } = processPlans(registries, { folder: plans, drafts: true });
  expect(preview.map(({ layers }) => layers.plan.id)).toEqual(SOME);
  expect(preview.flatMap(({ addressFaults }) => addressFaults)).toEqual([]);
});

test("two places that look alike are refused, two plans of one place are not", () => {
  const file = (id: string) => join(plans, id, "plan.yaml");
  const change = (id: string, from: RegExp, to: string) =>
    writeFileSync(file(id), readFileSync(file(id), "utf8").replace(from, to));
  const [one = "", other = ""] = SOME;
  const [seal = "", colour = ""] = [/^seal: .*$/m, /^colour:(?:.*|\n(?: .*\n?)+)$/m].map(
    (field) => field.exec(readFileSync(file(one), "utf8"))?.[0],
  );
  change(other, /^seal: .*$/m, seal);
  expect(build().summaries).toHaveLength(2);
  change(other, /^colour:(?:.*|\n(?: .*\n?)+)$/m, colour);
  expect(() => build()).toThrow(
    `${file(one)}, ${file(other)}: the same seal and the same colours for different places; choose others for one of them`,
  );
  change(other, /^place: .*$/m, /^place: .*$/m.exec(readFileSync(file(one), "utf8"))?.[0] ?? "");
  expect(build().summaries).toHaveLength(2);
});
