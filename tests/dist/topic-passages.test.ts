import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, test } from "vitest";
import type { SiteTheme, SiteTopic } from "../../src/model/site.ts";
import { CELL_STATUSES } from "../../src/model/topics.ts";
import { fold } from "../../src/text/chars.ts";
import { topicPassagesUrl } from "../../src/view/compare/read-state.ts";
import { filesIn, needSite, pageOf } from "../support/site.ts";

/** The pages from which side-by-side reading takes its passages, as they are built. */

beforeAll(needSite);

const data = <T>(name: string): T => JSON.parse(readFileSync(`content/data/site/${name}.json`, "utf8")) as T;
const topics = data<SiteTopic[]>("compare.topics");
const themes = data<SiteTheme[]>("themes");

describe.each(topics.map((topic) => [topic.id, topic] as const))("topic %s", (id, { cells }) => {
  test("has a column for every plan: the whole passages that are quoted, the quoted words washed, or why there are none", () => {
    const { $ } = pageOf(topicPassagesUrl(id));
    expect($(".topic-column").length).toBe(cells.length);
    for (const { plan, status, statements, reason } of cells) {
      const column = $(`.topic-column[data-plan="${plan}"]`);
      const passages = new Set(statements.map(({ passage }) => passage));
      expect(column.find(".excerpt").length).toBe(passages.size);
      if (statements.length === 0) expect(column.find(".verdict").text()).toContain(CELL_STATUSES[status]);
      if (reason) expect(column.text()).toContain(reason);
      for (const { passage, url, quote } of statements) {
        const excerpt = column.find(`[data-passage="${passage}"]`);
        const washed = excerpt.find(".quoted [data-src]").text();
        expect(fold(washed)).toContain(fold(quote));
        expect(excerpt.find(".from a").attr("href")?.endsWith(url)).toBe(true);
      }
    }
  });
});

test("the page offers every theme and topic, each with the plans that have passages on it", () => {
  const { $ } = pageOf("/compare/read/");
  const offered = new Map(
    $("select[name=subject] option")
      .toArray()
      .map((option) => [$(option).attr("value"), $(option).attr("data-plans")?.split(" ") ?? []]),
  );
  const speaking = themes.filter(({ plans }) => Object.values(plans).some(({ passages }) => passages > 0));
  expect(offered.size).toBe(topics.length + speaking.length);
  for (const { id, cells } of topics)
    expect(offered.get(`topic:${id}`)).toEqual(
      cells.flatMap(({ plan, statements }) => (statements.length > 0 ? [plan] : [])),
    );
  for (const { id, plans } of speaking)
    for (const [plan, { passages }] of Object.entries(plans)) {
      expect(offered.get(`theme:${id}`)?.includes(plan) ?? false).toBe(passages > 0);
      if (passages > 0) expect(pageOf(`/plans/${plan}/themes/${id}/`).$(".theme-sub .excerpt").length).toBe(passages);
    }
});

test("without script there is a link to every theme and topic", () => {
  const { $ } = pageOf("/compare/read/");
  const links = new Set(
    $(".read-lists a")
      .toArray()
      .map((link) => $(link).attr("href") ?? ""),
  );
  for (const { id } of topics) expect([...links].some((link) => link.endsWith(topicPassagesUrl(id)))).toBe(true);
  for (const { id } of themes) expect([...links].some((link) => link.endsWith(`/themes/${id}/`))).toBe(true);
});

test("what a view of five plans fetches is at most 100 KB compressed, its script at most 15 KB", () => {
  const packed = (path: string) => gzipSync(readFileSync(path), { level: 9 }).length;
  const parts = [
    ...topics.map(({ id }) => [`dist${topicPassagesUrl(id)}index.html`]),
    ...themes.map(({ id, plans }) =>
      Object.entries(plans)
        .filter(([, { passages }]) => passages > 0)
        .map(([plan]) => `dist/plans/${plan}/themes/${id}/index.html`)
        .toSorted((a, b) => packed(b) - packed(a))
        .slice(0, 5),
    ),
  ];
  const own = packed("dist/compare/read/index.html");
  for (const files of parts)
    expect(own + files.reduce((sum, file) => sum + packed(file), 0), files.join(" ")).toBeLessThan(100_000);
  const scripts = filesIn(".js").filter((file) => readFileSync(`dist/${file}`, "utf8").includes("form.read-chooser"));
  expect(scripts.length).toBe(1);
  const script = readFileSync(`dist/${scripts[0]}`, "utf8");
  const imported = [...script.matchAll(/from\s*"\.\/([^"]+)"/g)].map(([, file]) => `dist/_astro/${file}`);
  expect(packed(`dist/${scripts[0]}`) + imported.reduce((sum, file) => sum + packed(file), 0)).toBeLessThan(15_000);
});
