import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Project } from "../../scripts/bench/project.ts";

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
    `甲\t${hurt}\t丙`,
    `1\t2\t${hurt}`,
  ]),
  `专栏1:工程${MARKUP[1]}`,
  ...ALL.map((hurt) => `${hurt}:建设工程。`),
  ...LINES,
].join("\n")}\n`;

const quoted = (text: string) => JSON.stringify(text);

/** Puts the plan into a copy of the project, its facts hostile too, and a body of that name into the registry. */
export function addHostilePlan({ folder }: Project): void {
  const dir = join(folder, "content/plans", PLAN);
  mkdirSync(dir, { recursive: true });
  writeFileSync(join(dir, "source.txt"), SOURCE);
  const facts = {
    id: PLAN,
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
    sha256: createHash("sha256").update(SOURCE).digest("hex"),
    seal: "某",
    colour: { light: "#0b5c8f", dark: "#6db6e3" },
  };
  writeFileSync(join(dir, "plan.yaml"), JSON.stringify(facts, null, 1));
  const first = SOURCE.split("\n")[4] ?? "";
  writeFileSync(
    join(dir, "corrections.yaml"),
    JSON.stringify({ boilerplate: [{ line: first, reason: `网页杂项${MARKUP.join("")}` }] }),
  );
  writeFileSync(join(folder, "content/registry/agencies.yaml"), agencies());
  // What editors chose for the comparison quotes the real plans, which are not here.
  for (const name of ["topics", "indicators"])
    writeFileSync(join(folder, `content/registry/${name}.yaml`), `${name}: []\n`);
  const themes = readFileSync(join(folder, "content/registry/themes.yaml"), "utf8");
  writeFileSync(
    join(folder, "content/registry/themes.yaml"),
    themes.replace(/^( +name: )(.*)$/m, (_, key, name) => `${key}${quoted(`${name}${MARKUP[2]}`)}`),
  );
}

const agencies = () =>
  JSON.stringify([
    {
      id: "hurtju",
      name: `${MEMBERS[0]}${MARKUP[3]}`,
      kind: "部门",
      plans: [PLAN],
      forms: [MEMBERS[0]],
      note: MARKUP[1],
    },
    { id: "constructor", name: MEMBERS[1], kind: "部门", plans: [PLAN], forms: [MEMBERS[1]] },
  ]);
