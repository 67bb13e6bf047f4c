import { readFileSync } from "node:fs";
import type { Position } from "unist";
import { describe, expect, test } from "vitest";
import { parse as parseYaml } from "yaml";
import { planIds } from "../../../scripts/build/plan-folder.ts";
import { loadRegistries } from "../../../scripts/build/registries.ts";
import { themesOf } from "../../../scripts/pipeline/annotate/themes/index.ts";
import { readThemes } from "../../../scripts/pipeline/annotate/themes/registry.ts";
import { precision, recall, scorePlan, total } from "../../../scripts/tools/score/themes.ts";
import type { Container, ContainerType, Leaf, LeafType, PlanNode, PlanTree } from "../../../src/model/tree.ts";
import { expandTerm } from "../../../src/text/terms.ts";

const { themes: registry } = loadRegistries();

const position: Position = { start: { line: 1, column: 1, offset: 0 }, end: { line: 1, column: 1, offset: 0 } };

const leaf = (type: LeafType, value: string, more: Partial<Leaf> = {}): Leaf => ({ type, value, position, ...more });

const container = (type: ContainerType, children: PlanNode[], standIn?: Container["standIn"]): Container => ({
  type,
  children,
  position,
  ...(standIn ? { standIn } : {}),
});

const plan = (...children: Container[]): PlanTree => ({ type: "plan", children, position });

const themes = (...children: Container[]): string[][] =>
  themesOf(plan(...children), registry).map((found) => found.themes);

const alone = (text: string): string[] => themes(container("chapter", [leaf("paragraph", text)]))[0] ?? [];

describe("the registry", () => {
  for (const { id, examples, nearMisses } of registry.themes) {
    test.each(examples)(`${id}: %s`, (text) => expect(alone(text)).toContain(id));
    if (nearMisses) test.each(nearMisses)(`not ${id}: %s`, (text) => expect(alone(text)).not.toContain(id));
  }

  test("has the four main themes first, and sub-themes under them alone", () => {
    expect(registry.themes.filter(({ main }) => main).map(({ id }) => id)).toEqual([
      "governance",
      "elderly",
      "safety",
      "industry",
    ]);
    expect(
      registry.themes.filter(({ main }) => main).map(({ subs }) => subs?.map(({ name }) => name).join(" ")),
    ).toEqual([
      "法治 基层治理 政务服务 信用 监督 规划实施 城市治理",
      "养老服务 医养结合 养老保险 老龄事业",
      "公共安全 应急管理 国家安全 食品药品 安全生产 防灾减灾 社会治安 网络安全 经济安全",
      "制造业 服务业 数字经济 农业产业 文旅产业 产业平台 企业培育 招商投资",
    ]);
    expect(registry.themes.filter(({ main, subs }) => !main && subs)).toEqual([]);
  });

  test("writes several wordings as one term", () => {
    expect(expandTerm("养老(服务|)")).toEqual(["养老服务", "养老"]);
    expect(expandTerm("(城市|乡村)治理(体系|)")).toEqual(["城市治理体系", "城市治理", "乡村治理体系", "乡村治理"]);
  });
});

describe("what counts for a passage", () => {
  const vague = "坚持问题导向，狠抓工作推进，确保取得实效。";

  test("a heading counts for what stands under it", () => {
    expect(alone(vague)).toEqual([]);
    expect(
      themes(container("section", [leaf("heading", "第一节 健全应急管理体系"), leaf("paragraph", vague)])),
    ).toEqual([["safety"]]);
  });

  test("a stand-in for a lost heading gives nothing", () => {
    const standIn = { label: "〔健全应急管理体系，标题缺失〕", note: "应急管理" };
    expect(themes(container("section", [leaf("paragraph", vague)], standIn))).toEqual([[]]);
  });

  test("a run-in heading counts, and more than the heading above", () => {
    const value = `推进法治政府建设。${vague}`;
    const found = themes(
      container("section", [
        leaf("heading", "第一节 健全应急管理体系"),
        leaf("paragraph", value, { runIn: { start: 0, end: 9 } }),
      ]),
    );
    expect(found[0]?.[0]).toBe("governance");
  });

  test.each([
    "开展专项行动。（牵头部门：市应急管理局，配合部门：市公安局、消防救援支队等）",
    "开展专项行动。(责任单位:市应急管理局(市安全生产委员会办公室)、市公安局)",
    "开展专项行动。（市应急管理局、市公安局按职责分工负责）",
    "开展专项行动。（市应急管理局牵头，市公安局配合）",
    "开展专项行动。（牵头部门：市应急管理局，配合部门：市公安局",
    "开展专项行动。责任单位：市应急管理局、市公安局。",
    "各县（区）人民政府，市应急管理局、市公安局：",
    "抄送：市应急管理局，市公安局。",
  ])("bodies in charge do not count: %s", (text) => expect(alone(text)).toEqual([]));

  test("other brackets do", () => {
    expect(alone("建设三级设施（敬老院、日间照料中心、互助幸福院）。")).toEqual(["elderly"]);
  });

  test("a word in passing does not make a theme", () => {
    const text =
      "推进义务教育优质均衡发展，新建改扩建学校22所，新增学位1.5万个，加强教师队伍建设，深化课程改革，规范校外培训机构，办好学前教育和特殊教育，做好校园安全、志愿服务等工作。";
    expect(alone(text)).toEqual(["education"]);
  });

  test("a passage may have several themes, in the registry's order, with their sub-themes", () => {
    const text =
      "严格落实安全生产责任制，坚决遏制重特大事故。构建居家社区机构相协调的养老服务体系，建设社区日间照料中心50个。推进社会信用体系建设，健全守信激励和失信惩戒机制。";
    const [found] = themesOf(plan(container("chapter", [leaf("paragraph", text)])), registry);
    expect(found?.themes).toEqual(["governance", "elderly", "safety"]);
    expect(found?.subs).toEqual(["governance/credit", "elderly/care", "safety/production"]);
  });

  test("full-width characters, white space and quotation marks make no difference", () => {
    expect(alone("深 化 “放管服”改革，推行“一网 通办”，ＰＭ２．５达标。")).toEqual(["governance", "ecology"]);
  });

  test("titles, headings and contents lines have no themes; a task of one line has", () => {
    const found = themesOf(
      plan(
        container("front", [
          leaf("title", "安全生产规划"),
          leaf("paragraph", "第一章 安全生产……1", { contents: true }),
        ]),
        container("chapter", [
          leaf("heading", "第一章 安全生产"),
          container("task", [leaf("heading", "1.建设应急避难场所30个")]),
        ]),
      ),
      registry,
    );
    expect(found.map((passageThemes) => [passageThemes.leaf.value, passageThemes.themes])).toEqual([
      ["1.建设应急避难场所30个", ["safety"]],
    ]);
  });
});

describe("a registry with mistakes", () => {
  const entry = (id: string, name: string, more: string) =>
    `  - id: ${id}\n    name: ${name}\n    main: false\n    description: 说明。\n${more}`;
  const good = "    terms: { clear: [养老] }\n    examples: [发展养老]\n";
  const message = (yaml: string): string => {
    try {
      readThemes(`themes:\n${yaml}`, "themes.yaml");
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
    return "";
  };

  test.each([
    [
      "a name twice",
      entry("a", "养老", good) + entry("b", "养老", good),
      'themes.yaml:9 theme name "养老" is claimed already at themes.yaml:3; rename or delete one of them',
    ],
    [
      "an id twice",
      entry("a", "甲", good) + entry("a", "乙", good),
      'themes.yaml:8 theme id "a" is claimed already at themes.yaml:2; rename or delete one of them',
    ],
    [
      "no terms",
      entry("a", "甲", "    terms: { clear: [] }\n    examples: [发展养老]\n"),
      'themes.yaml:2 theme "a" has no terms; give it some, or delete it',
    ],
    [
      "a sub-theme without terms",
      entry("a", "甲", `${good}    subs:\n      - { id: b, name: 乙, terms: {} }\n`),
      'themes.yaml:9 sub-theme "a/b" has no terms; give it some, or delete it',
    ],
    [
      "a term twice",
      entry("a", "甲", "    terms:\n      clear: [养老]\n      usual: [养老]\n    examples: [发展养老]\n"),
      'themes.yaml:8 term "养老" of theme "a" stands already at themes.yaml:7; delete one of them',
    ],
    [
      "a term in a syntax of its own",
      entry("a", "甲", "    terms: { clear: [养老(服务] }\n    examples: [发展养老]\n"),
      'themes.yaml:6 term "养老(服务" is not readable; expected plain text with (甲|乙) or (甲|), none inside another',
    ],
    [
      "an example that does not match",
      entry("a", "甲", "    terms: { clear: [养老] }\n    examples:\n      - 发展养老\n      - 发展教育\n"),
      'themes.yaml:9 theme "a" does not find its own example "发展教育" (found: none); add a term, or correct the example',
    ],
    [
      "a near-miss that does",
      entry("a", "甲", `${good}    nearMisses: [养老]\n`),
      'themes.yaml:8 theme "a" takes its own near-miss "养老"; add an exclude, or weaken a term',
    ],
    [
      "a field nobody knows",
      entry("a", "甲", `${good}    weight: 3\n`),
      'themes.yaml:8 unknown field "weight"; delete it, or correct its name',
    ],
  ])("%s", (_, yaml, expected) => expect(message(yaml)).toBe(expected));
});

describe("against the key made by reading", () => {
  const scores = planIds().map((id) => scorePlan(id, registry));
  const sums = total(scores);

  test.each([
    ["ankang-14", 44],
    ["chengdu-14-qa", 24],
    ["hengyang-14-proposal", 77],
    ["xingping-14-tasks", 219],
    ["yijiang-14", 54],
  ])("the key of %s has %d passages", (plan, count) =>
    expect(parseYaml(readFileSync(`tests/golden/themes/${plan}.yaml`, "utf8"))).toHaveLength(count),
  );

  test.each(["governance", "elderly", "safety", "industry"])("%s: precision and recall of 0.90", (id) => {
    const tally = sums.get(id) ?? { right: 0, wrong: 0, missed: 0 };
    expect(tally.right).toBeGreaterThan(0);
    expect(precision(tally)).toBeGreaterThanOrEqual(0.9);
    expect(recall(tally)).toBeGreaterThanOrEqual(0.9);
  });

  test("less than a tenth of the body passages have no theme", () => {
    const without = scores.reduce((sum, score) => sum + score.without, 0);
    const passages = scores.reduce((sum, score) => sum + score.passages, 0);
    expect(without / passages).toBeLessThan(0.1);
  });
});
