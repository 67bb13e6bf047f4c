import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { writePlan } from "../../scripts/build/add.ts";
import { planIds, readPlanFolder } from "../../scripts/build/plan-folder.ts";
import { main } from "../../scripts/commands/add.ts";
import type { NewPlan, ReadFile } from "../../scripts/pipeline/add/index.ts";
import { currentAnchors } from "../../scripts/pipeline/address/anchors.ts";
import { planIn } from "../support/stages.ts";

/** `add`: a file becomes a draft, or is refused with its reason and leaves nothing. */

let root: string;
let plans: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "duidu-add-"));
  plans = mkdtempSync(join(root, "plans-"));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** Writes a file, adds it, and says what was said. */
async function add(name: string, content: string, ...options: string[]): Promise<{ code: number; said: string }> {
  writeFileSync(join(root, name), content);
  const said: string[] = [];
  const code = await main([name, ...options], { folder: root, plans, print: (text) => said.push(text) });
  return { code, said: said.join("\n") };
}

const sentences = (chapter: number) =>
  Array.from(
    { length: 12 },
    (_, i) =>
      `坚持第${chapter}章第${i}条的原则，推动经济社会高质量发展走在前列，不断满足人民对美好生活的新需要，建设现代化。`,
  );
const CHAPTERS = ["一", "二", "三", "四"].map((number, i) => [`第${number}章 任务${number}`, ...sentences(i)]);
const TITLE = "义乌市国民经济和社会发展第十五个五年规划纲要";
const paragraphs = (lines: readonly string[]) => lines.map((line) => `<p>${line}</p>`).join("\n");
const page = (body: string, title = TITLE) => `<!DOCTYPE html><html><head><title>${title}</title>
<meta name="PubDate" content="2026-02-03"><link rel="canonical" href="https://www.example.gov.cn/a.html"></head>
<body><div><a href="/">首页</a> <a href="/b">政务公开</a></div><div>${body}</div></body></html>`;
const PLAN = page(`<h1>${TITLE}</h1><div>${paragraphs(CHAPTERS.flat())}</div>`);

describe("a plan", () => {
  test("becomes a draft that the build reads, the page's own words kept apart", async () => {
    const { code, said } = await add("saved.HTML", PLAN);
    expect([code, said]).toEqual([0, expect.stringContaining("yiwu-15: a draft of saved.HTML, read as html")]);
    expect(said).toContain("set aside in dropped.jsonl: 网页标题 1, 正文之前的网页文字 1\nRead: 4 chapters");
    expect(readdirSync(plans)).toEqual(["yiwu-15"]);
    expect(readdirSync(join(plans, "yiwu-15"))).toEqual(["dropped.jsonl", "original.html", "plan.yaml", "source.txt"]);
    const { plan, dropped } = readPlanFolder("yiwu-15", plans);
    expect(plan).toMatchObject({
      title: TITLE,
      place: "浙江省金华市义乌市",
      level: "county",
      code: "330782",
      kind: "outline",
      period: [2026, 2030],
      issuer: null,
      issued: "2026-02-03",
      sourceUrl: "https://www.example.gov.cn/a.html",
      copy: "official",
      seal: "义",
      draft: true,
      original: { name: "saved.HTML", extractor: "html", version: 1 },
    });
    expect(dropped.map(({ text }) => text)).toEqual([TITLE, "首页 政务公开"]);
    expect(planIn(plans, "yiwu-15").analysis.pages).toHaveLength(5);
    expect([planIds(plans), planIds(plans, { drafts: true })]).toEqual([[], ["yiwu-15"]]);
  });

  test("two periods of a place share seal and colour", async () => {
    await add("a.html", PLAN);
    const older = PLAN.replaceAll("第十五个", "第十四个").replaceAll("坚持", "贯彻").replaceAll("走在前列", "迈上台阶");
    expect((await add("b.html", older)).code).toBe(0);
    const look = (id: string) => {
      const { seal, colour } = readPlanFolder(id, plans).plan;
      return { seal, colour };
    };
    expect(look("yiwu-14")).toEqual(look("yiwu-15"));
  });

  test("an editor who is there is asked, until all is told or nothing is said", async () => {
    const asked: string[] = [];
    const run = (...answers: string[]) =>
      main(["b.txt"], {
        folder: root,
        plans,
        print: () => {},
        ask: async (question) => {
          asked.push(question.split("; ")[0] ?? "");
          return answers.shift() ?? "";
        },
      });
    writeFileSync(join(root, "b.txt"), ["某地养老规划", ...CHAPTERS.flat()].join("\n"));
    expect(await run("")).toBe(1);
    expect(await run("壬市", "义乌市", "2026-2030")).toBe(0);
    expect(asked).toEqual([
      "the title tells no place: 某地养老规划",
      "the title tells no place: 某地养老规划",
      'no place is called "壬市"',
      "the title tells no period: 某地养老规划",
    ]);
    expect(planIds(plans, { drafts: true })).toEqual(["yiwu-15-special"]);
  });

  test("what the text does not tell is asked for, by the option that says it", async () => {
    const text = (title: string) => [title, ...CHAPTERS.flat()].join("\n");
    expect((await add("a.txt", text("某市“十五五”养老规划"))).said).toBe(
      "the title tells no place: 某市“十五五”养老规划; say it: --place <its name from the province down, or its code of GB/T 2260>",
    );
    expect((await add("a.txt", text("桥西区“十五五”养老规划"))).said).toMatch(
      /^the title tells no single place: .*--place <河北省石家庄市桥西区\|河北省张家口市桥西区>?/,
    );
    expect((await add("a.txt", text("义乌市养老规划"))).said).toBe(
      "the title tells no period: 义乌市养老规划; say it: --period 2026-2030",
    );
    expect((await add("a.txt", text("义乌市养老规划"), "--period", "2030-2026")).said).toBe(
      "2030–2026 is no period of a plan; say it: --period 2026-2030",
    );
    const options = ["--place", "石家庄市桥西区", "--period", "2026-2030", "--kind", "实施意见"];
    expect((await add("a.txt", text("养老工作规划"), ...options)).code).toBe(0);
    expect(planIds(plans, { drafts: true })).toEqual(["qiaoxi-15-opinion"]);
  });
});

describe("again", () => {
  const again = async (...args: string[]) => {
    const said: string[] = [];
    const code = await main(["--again", ...args], { folder: root, plans, print: (text) => said.push(text) });
    return { code, said: said.join("\n") };
  };
  const freeze = (id: string) => {
    const { analysis } = planIn(plans, id);
    const ids = currentAnchors(analysis.tree, id, analysis.ids, analysis.addresses);
    writeFileSync(join(plans, id, "anchors.json"), JSON.stringify({ ids, moved: {} }));
  };

  test("the plan's own file, and a plan that there is not", async () => {
    await add("a.html", PLAN);
    expect((await again("yiwu-15")).said).toBe("original.html: the text of yiwu-15, character for character");
    expect(await again("yiwu-16")).toEqual({ code: 1, said: expect.stringContaining("there are: yiwu-15") });
    rmSync(join(plans, "yiwu-15/original.html"));
    expect((await again("yiwu-15")).said).toContain("name it: --again yiwu-15 <file>");
  });

  test("another file: what is gone and new, and where addresses would lead; nothing is written", async () => {
    await add("a.html", PLAN);
    const [first = ""] = sentences(0);
    writeFileSync(join(root, "b.html"), PLAN.replace(first, first.replace("走在前列", "迈上台阶")));
    const before = readFileSync(join(plans, "yiwu-15/source.txt"), "utf8");
    expect((await again("yiwu-15", "b.html")).said).not.toContain("moved");
    freeze("yiwu-15");
    const { code, said } = await again("yiwu-15", "b.html");
    expect(code).toBe(0);
    expect(said).toContain("52 passages stay, 1 are gone, 1 are new.\n- ch1/p1  坚持第0章第0条");
    expect(said).toMatch(/^\+ ch1\/p0a {2}坚持.*迈上台阶/m);
    expect(said).toContain('in "moved" of anchors.json: {\n "ch1/p1": "ch1/p0a"\n}');
    expect(readFileSync(join(plans, "yiwu-15/source.txt"), "utf8")).toBe(before);
  });
});

describe("bad input leaves nothing", () => {
  afterEach(() => expect(readdirSync(plans).filter((name) => name !== "yiwu-15")).toEqual([]));

  test("the same file, and another copy of its text", async () => {
    await add("a.html", PLAN);
    expect((await add("b.html", PLAN)).said).toBe(`b.html: this very file is the plan yiwu-15 already (${TITLE})`);
    const copy = CHAPTERS.flat().join("\n　　");
    expect((await add("b.txt", copy)).said).toBe(
      "b.txt: another copy of the plan yiwu-15: 98 % of its sentences stand there; to see the difference: npm run add -- --again yiwu-15 b.txt; to add it all the same: --force",
    );
    expect((await add("b.html", PLAN, "--force")).said).toBe(
      'there is a plan "yiwu-15" already; say it: --id <another id>',
    );
    expect((await add("b.html", PLAN, "--force", "--id", "yiwu-15")).said).toContain(
      'there is a plan "yiwu-15" already',
    );
  });

  test("a news story and a list of links", async () => {
    const story = paragraphs(["某市召开会议，部署重点工作。会议强调，要推进项目建设，确保完成全年目标。"]);
    expect((await add("a.html", page(story, "某市召开会议"))).said).toBe(
      "a.html: this does not look like a plan: it has 0 numbered headings; a plan has 3 at least; it has 31 Chinese characters; a plan has 2000 at least; its title names no plan, report or proposal: 某市召开会议; to add it all the same: --force",
    );
    const links = `<ul>${'<li><a href="/a">关于印发某规划的通知</a></li>'.repeat(40)}</ul>`;
    expect((await add("b.html", page(links, "规划计划"))).said).toContain("b.html: this does not look like a plan: ");
  });

  test("gigabytes are not read, elements without end not followed, entities not resolved", async () => {
    writeFileSync(join(root, "large.html"), "");
    truncateSync(join(root, "large.html"), 3_000_000_000);
    const said: string[] = [];
    expect(await main(["large.html"], { folder: root, plans, print: (text) => said.push(text) })).toBe(1);
    expect(said).toEqual([
      expect.stringContaining("large.html: 3000000000 bytes; a plan may have 20971520 (20 MB) at most"),
    ]);
    expect((await add("deep.html", "<div>".repeat(20_000))).said).toContain("nested more than 5000 deep");
    const entity = `<?xml version="1.0"?><!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><html>&x;</html>`;
    expect((await add("entity.html", entity)).said).toContain("this does not look like a plan");
  });

  test("what is none of the formats, an option that there is not", async () => {
    expect((await add("a.pdf", "%PDF-1.7\0")).said).toContain("a.pdf: not a text");
    expect((await add("b.html", PLAN, "--id", "甲")).said).toContain('"甲" is no id of a plan; say it: --id ');
    expect((await add("b.html", PLAN, "--url", "甲")).said).toBe('"甲" is no address; say it: --url https://…');
    expect((await add("a.txt", "甲", "--region", "乙")).said).toContain("usage: npm run add -- <file>");
  });

  test("a disk that gives out in the middle", async () => {
    const files = new Map([
      ["plan.yaml", "id: aa-15\n"],
      ["no\0name", "a name that no disk takes"],
    ]);
    const added = { plan: { id: "aa-15" }, files } as unknown as NewPlan;
    const read = { name: "a.txt", bytes: new Uint8Array() } as unknown as ReadFile;
    expect(() => writePlan(added, read, plans)).toThrow(/aa-15: not written, and nothing is left of it: /);
    expect(existsSync(join(plans, ".added.next"))).toBe(false);
  });
});

test("scripts and remote pictures of a page are nothing to a draft", async () => {
  const evil =
    '<script src="https://example.com/a.js">第九章</script><img src="https://example.com/a.png" onerror="alert(1)">';
  expect((await add("a.html", PLAN.replace("<h1>", `${evil}<h1>`))).code).toBe(0);
  expect(readFileSync(join(plans, "yiwu-15/source.txt"), "utf8")).not.toMatch(/example|第九章|alert/);
});
