import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { loadPlan } from "../../scripts/build/plans.ts";
import type { Project } from "../../scripts/tools/bench/project.ts";
import { registries } from "./stages.ts";

/** A plan that somebody wrote to do harm: markup, expressions and names of members wherever a text or a fact is shown. */

export const PLAN = "hurt-14";

/** Markup of every kind. Whatever element, attribute or class is called "hurt" came from here. */
const MARKUP = [
  "<script>window.hurt=1</script>",
  '<img src="hurt" onerror="window.hurt=1">',
  '<hurt-x class="hurt" id="hurt">某</hurt-x>',
  '"><b hurt="1" onclick="window.hurt=1">某</b>',
  "'><svg/onload=window.hurt=1>",
  "</title></head></textarea></script><hurt-y>",
  "{window.hurt=1}",
  "{process.exit(7)}",
  "$" + "{window.hurt=1}",
  "<Passage hurt={1}/>",
  "<!--<hurt-z>-->",
  "]]><hurt-c>",
  "[某](javascript:window.hurt=1)",
  "![某](hurt)",
  "&lt;hurt-e&gt;",
  "{{constructor.constructor('window.hurt=1')()}}",
  "=HYPERLINK(1)",
];
const MEMBERS = ["__proto__", "constructor", "toString", "hasOwnProperty", "prototype"];
const ALL = [...MARKUP, ...MEMBERS];

/** Lines that MDX or Markdown would take for something else. */
const LINES = [
  'import hurt from "node:fs"',
  "export const hurt = 1",
  "export default () => window.hurt",
  "---",
  "title: hurt",
  "# hurt",
  "> hurt",
  "```js",
  ":::caution[hurt]",
  "| hurt | hurt |",
  "    hurt",
];

/** Lines whose words would be shown out of their order. */
export const TURNED = ["\u202e", "\u2067", "\u200f", "\u061c"].map(
  (sign) => `推进${sign}建设${sign}。到2025年,${sign}水质达标率达到${sign}40%以上,新建${sign}公园20个。`,
);

/** The plan's text, as `parse` reads it: chapters, sections, tasks, a table, a box, questions, all of them hostile. */
export const SOURCE = `${[
  `某市规划纲要${MARKUP[0]}`,
  ...ALL.flatMap((hurt, i) => [
    `第${i + 1}章 总则${hurt}`,
    `一、加强${hurt}`,
    `加强保护${hurt}。到2025年,${hurt}覆盖率达到40%以上,新建${hurt}学校20所。`,
    `${hurt}。又有一句说明,到此为止。`,
    hurt,
    `${i + 1}.推进建设${hurt}。到2025年,森林覆盖率达到${40 + i}%。(牵头部门:${hurt}市发改局、${MEMBERS[i % MEMBERS.length]};配合部门:${hurt})`,
    `——${hurt}`,
    `新增“${hurt}”托位床位张,到年完成。`,
    `甲\t${hurt}\t丙`,
    `1\t2\t${hurt}`,
  ]),
  `专栏1:工程${MARKUP[1]}`,
  ...ALL.map((hurt) => `${hurt}:建设工程。`),
  ...LINES,
  ...TURNED,
].join("\n")}\n`;

const quoted = (text: string) => JSON.stringify(text);

/** A second plan with the same text: what two plans share is hostile too. */
export const OTHER = "hurt-15";

/** A third that is not published. */
export const DRAFT = "hurt-16";
/** Stands in the file from which the text was made, which is never published. */
export const UNPUBLISHED = "hurt-original";

/** Puts both plans into a copy of the project, their facts hostile too, and what registries say of them beside the rest. */
export function addHostilePlans({ folder }: Project): void {
  for (const id of [PLAN, OTHER]) addPlan(folder, id);
  addPlan(folder, DRAFT, { draft: true, title: UNPUBLISHED });
  const path = (name: string) => join(folder, `content/registry/${name}.yaml`);
  const change = (name: string, by: (registry: unknown) => unknown) =>
    writeFileSync(path(name), JSON.stringify(by(parse(readFileSync(path(name), "utf8")))));
  const own = (id: string, name: string, value: object) =>
    writeFileSync(join(folder, "content/plans", id, `${name}.yaml`), JSON.stringify(value));
  own(PLAN, "agencies", AGENCIES);
  const targets = coverageTargets(join(folder, "content/plans"));
  change("topics", (registry) => ({ topics: [...(registry as Topics).topics, ...targets.map(topic)] }));
  change("indicators", (registry) => ({
    indicators: [...(registry as Indicators).indicators, ...targets.map(indicator)],
  }));
  for (const id of [PLAN, OTHER])
    own(id, "topics", Object.fromEntries(targets.map((one, i) => [`topic-${i}`, reading(one)])));
  own(OTHER, "indicators", { near: targets.map(near) });
  const themes = readFileSync(path("themes"), "utf8");
  writeFileSync(
    path("themes"),
    themes.replace(/^( +name: )(.*)$/m, (_, key, name) => `${key}${quoted(`${name}${MARKUP[2]}`)}`),
  );
}

type Topics = { topics: unknown[] };
type Indicators = { indicators: unknown[] };

/** A target of both plans whose words hold markup. */
interface Coverage {
  passage: string;
  indicator: string;
  quote: string;
}

/** Targets of 40 %, one for each piece of markup that leaves its sentence whole. */
function coverageTargets(plans: string): Coverage[] {
  const { analysis } = loadPlan(PLAN, registries, plans);
  const found = analysis.targets.flatMap(({ leaf, range, indicator, value }): Coverage[] => {
    const quote = leaf.value.slice(range.start, range.end);
    const once = leaf.value.indexOf(quote) === leaf.value.lastIndexOf(quote);
    if (value !== 40 || !once || !MARKUP.some((hurt) => indicator.includes(hurt))) return [];
    return [{ passage: analysis.ids.get(leaf) ?? "", indicator, quote }];
  });
  // Names that differ in signs alone are one name.
  return [...new Map(found.map((one) => [one.indicator.replace(/[$'"]/g, ""), one])).values()];
}

const topic = (_: Coverage, i: number) => ({
  id: `topic-${i}`,
  name: `${i}<b hurt="1">`,
  theme: "elderly",
  question: `各地怎么说？${MARKUP[0]}`,
  terms: [MARKUP[i % MARKUP.length]],
  comparable: i % 2 === 0,
  note: MARKUP.join(""),
});

const reading = ({ passage, quote }: Coverage) => ({
  statements: [{ passage, quote }],
  note: MARKUP.join(""),
  doubt: MARKUP.join(""),
});

const indicator = ({ indicator }: Coverage, i: number) => ({
  id: `indicator-${i}`,
  name: `覆盖率${i}<b hurt="1">`,
  theme: "elderly",
  unit: "%",
  direction: "up",
  meaning: `有多少。${MARKUP.join("")}`,
  names: [indicator],
});

const near = (_: Coverage, i: number, all: readonly Coverage[]) => {
  const { passage, quote } = all[(i + 1) % all.length] as Coverage;
  return { indicator: `indicator-${i}`, passage, quote, difference: `口径不同。${MARKUP.join("")}` };
};

/** Puts one plan's folder into a copy of the project. */
function addPlan(folder: string, id: string, more: object = {}): void {
  const dir = join(folder, "content/plans", id);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "source.txt"), SOURCE);
  writeFileSync(join(dir, "original.html"), UNPUBLISHED);
  const dropped = ALL.map((text) => `${JSON.stringify({ where: text, text, reason: text })}\n`).join("");
  writeFileSync(join(dir, "dropped.jsonl"), dropped);
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");
  const facts = {
    id,
    title: `规划${MARKUP.join("")}`,
    name: `某市${MARKUP[2]}`,
    place: `某省某市${MARKUP[3]}`,
    province: `某省${MARKUP[1]}`,
    level: "prefecture",
    kind: "task-assignment",
    nature: `规划纲要全文。${MARKUP.join("")}`,
    period: [2021, 2025],
    issuer: MARKUP[4],
    number: MARKUP[5],
    signed: "2021-03-01",
    issued: null,
    sourceUrl: 'https://example.com/"><b hurt="1" onclick="window.hurt=1">?<script>window.hurt=1</script>',
    copy: "repost",
    provenance: `转载本。${MARKUP.join("")}`,
    sha256: sum(SOURCE),
    original: {
      name: `规划${MARKUP[1]}.html`,
      sha256: sum(UNPUBLISHED),
      extractor: MARKUP[2],
      version: 1,
      dropped: sum(dropped),
    },
    seal: "某",
    colour: { light: "#0b5c8f", dark: "#6db6e3" },
    ...more,
  };
  writeFileSync(join(dir, "plan.yaml"), JSON.stringify(facts, null, 1));
  const first = SOURCE.split("\n")[4] ?? "";
  writeFileSync(
    join(dir, "corrections.yaml"),
    JSON.stringify({ boilerplate: [{ line: first, reason: `网页杂项${MARKUP.join("")}` }] }),
  );
}

const AGENCIES = [
  { id: "hurtju", name: `${MEMBERS[0]}${MARKUP[3]}`, kind: "部门", forms: [MEMBERS[0]], note: MARKUP[1] },
  { id: "constructor", name: MEMBERS[1], kind: "部门", forms: [MEMBERS[1]] },
];
