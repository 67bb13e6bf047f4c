import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { planSchema } from "../../src/model/plan.ts";
import {
  gapSchema,
  type PassageRecord,
  passageSchema,
  removedSchema,
  targetSchema,
  taskSchema,
} from "../../src/model/records.ts";
import type { SitePlan } from "../../src/model/site.ts";
import { fold, squeeze } from "../../src/text/chars.ts";
import { brokenLink, needSite, pageOf, pages, readData, records, sourceTextOf } from "../support/site.ts";
import { planNamed } from "../support/stages.ts";
import { untiled } from "../support/tiling.ts";

/** The built site, `dist/`: what a reader is given says the same as the sources. */

beforeAll(needSite);

const passages = () => records("passages.jsonl", (value) => passageSchema.parse(value));
const removed = () => records("removed.jsonl", (value) => removedSchema.parse(value));
const gaps = () => z.array(gapSchema).parse(JSON.parse(readData("gaps.json")));
const targets = () => z.array(targetSchema).parse(JSON.parse(readData("targets.json")));
const tasks = () => z.array(taskSchema).parse(JSON.parse(readData("tasks.json")));
const sitePlan = (id: string): SitePlan => JSON.parse(readFileSync(`content/data/site/${id}.json`, "utf8"));

/** plans.json: the plan's facts, without how it is drawn, and what was counted in its text. */
const DRAWN = { seal: true, colour: true, nature: true, provenance: true, levels: true } as const;
const planRecord = planSchema.omit({ ...DRAWN, original: true, draft: true }).extend({
  code: z.string(),
  chars: z.number().int().positive(),
  counts: z.strictObject(
    Object.fromEntries(
      "passages chapters sections items tasks questions boxes removed gaps targets reviewed written inferred lost"
        .split(" ")
        .map((name) => [name, z.number().int().nonnegative()]),
    ),
  ),
});

/** The source without metadata and removed lines, folded: what the pages have to say. */
function expected(id: string): string {
  const { text } = planNamed(id).analysis;
  const aside = [...text.meta.map(({ line }) => line), ...removed().filter(({ plan }) => plan === id)];
  let at = 0;
  let kept = "";
  for (const { start, end } of aside.sort((a, b) => a.start - b.start)) {
    kept += text.source.slice(at, start);
    at = end;
  }
  return fold(kept + text.source.slice(at));
}

/** Where two texts part, for a message that a person can read. */
function firstDifference(said: string, wanted: string): string | null {
  if (said === wanted) return null;
  let at = 0;
  while (said[at] === wanted[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 20), at + 20);
  return `at character ${at}: the pages say "${around(said)}", the source "${around(wanted)}"`;
}

describe.each(planIds())("%s", (id) => {
  test("front, chapters and sections say the source: all of it, in order, nothing twice", () => {
    const said = sitePlan(id)
      .pages.map(({ url }) => sourceTextOf(pageOf(url)))
      .join("");
    expect(firstDifference(said, expected(id))).toBeNull();
  });

  test("/full/ says the source: all of it, in order, nothing twice", () => {
    expect(firstDifference(sourceTextOf(pageOf(`/plans/${id}/full/`)), expected(id))).toBeNull();
  });

  test("passages, facts and removed lines tile the source, and quote it", () => {
    const { source, meta } = planNamed(id).analysis.text;
    const own = passages().filter(({ plan }) => plan === id);
    const aside = removed().filter(({ plan }) => plan === id);
    const parts = own.flatMap((record) => record.parts ?? [record]);
    expect(untiled(source, [...parts, ...aside, ...meta.map(({ line }) => line)])).toEqual([]);
    for (const record of [...own, ...aside]) {
      const ranges = ("parts" in record && record.parts) || [record];
      expect(ranges.map(({ start, end }) => source.slice(start, end)).join("")).toBe(record.text);
    }
    for (const { quote, ...record } of [...gaps(), ...targets()].filter(({ plan }) => plan === id)) {
      const pieces = (record.parts ?? [record]).map(({ start, end }) => source.slice(start, end));
      // What stands in the cells of a table is quoted with its row.
      if (record.parts && source.slice(record.start, record.end) === quote)
        for (const piece of pieces) expect(quote).toContain(piece);
      else expect(pieces.join("")).toBe(quote);
    }
  });

  test("the reading pages are the front, the chapters and the sections of long chapters, linked in order", () => {
    const { pages } = sitePlan(id);
    pages.forEach(({ url, kind }, i) => {
      const { $ } = pageOf(url);
      const links = $("a")
        .toArray()
        .map((element) => ({ rel: $(element).attr("rel"), href: $(element).attr("href") }));
      const to = (rel: string) => links.find((link) => link.rel === rel)?.href;
      const base = (other: string | undefined) => other && new URL(other, "http://site").pathname;
      expect([url, kind, base(to("prev"))?.endsWith(pages[i - 1]?.url ?? "")]).toEqual([
        url,
        kind,
        pages[i - 1] ? true : undefined,
      ]);
      expect([url, kind, base(to("next"))?.endsWith(pages[i + 1]?.url ?? "")]).toEqual([
        url,
        kind,
        pages[i + 1] ? true : undefined,
      ]);
    });
  });
});

describe("every passage has its address", () => {
  /** What the element that an address leads to says of the source. */
  const said = ({ id, url }: PassageRecord): { found: number; text: string } => {
    const [path = "", fragment] = (url ?? "").split("#");
    const { $ } = pageOf(path);
    const element = fragment === undefined ? $(`[data-id="${id}"]`) : $(`[id="${fragment}"]`);
    const pieces = element.is("[data-src]") ? element : element.find("[data-src]");
    const text = pieces
      .toArray()
      .map((piece) => $(piece).text())
      .join("");
    return { found: element.length, text: fold(text) };
  };

  test.each(planIds())("%s", (id) => {
    const wrong = passages()
      .filter(({ plan }) => plan === id)
      .flatMap((record) => {
        const { found, text } = said(record);
        // The pipes of a table part cells and are not shown.
        const wanted = record.type === "row" ? fold(record.text).replace(/\|/g, "") : fold(record.text);
        if (found !== 1) return [`${record.url}: ${found} elements`];
        return text === wanted ? [] : [`${record.url}: "${text.slice(0, 40)}" instead of "${wanted.slice(0, 40)}"`];
      });
    expect(wrong).toEqual([]);
  });

  test("no two passages share an id or a URL", () => {
    const all = passages();
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ url }) => url)).size).toBe(all.length);
    expect(all.filter(({ url }) => url === undefined)).toEqual([]);
  });

  test("ids are as design.md writes them", () => {
    const segment = /^(?:front|(?:pt|ch|s|i|q|t|box|p|tbl|r|x)\d+[a-z]*)$/;
    const wrong = passages().filter(({ id, plan }) => {
      const [first, ...rest] = id.split("/");
      return first !== plan || rest.length === 0 || !rest.every((part) => segment.test(part));
    });
    expect(wrong).toEqual([]);
  });
});

describe("every page", () => {
  test("is Chinese, has one h1, a title and a description", () => {
    const wrong = pages().flatMap(({ url, $ }) => [
      ...($("html").attr("lang") === "zh-CN" ? [] : [`${url}: lang ${$("html").attr("lang")}`]),
      ...($("h1").length === 1 ? [] : [`${url}: ${$("h1").length} h1`]),
      ...(squeeze($("title").text()) === "" ? [`${url}: no title`] : []),
      ...($('meta[name="description"]').attr("content") || url === "/404.html" ? [] : [`${url}: no description`]),
    ]);
    expect(wrong).toEqual([]);
  });

  test("has no id twice", () => {
    const wrong = pages().flatMap(({ url, $, ids }) => ($("[id]").length === ids.size ? [] : [url]));
    expect(wrong).toEqual([]);
  });

  test("has no data-src within another", () => {
    expect(pages().filter(({ $ }) => $("[data-src] [data-src]").length > 0)).toEqual([]);
  });

  test("links to what is there: page and fragment, under the base path", () => {
    const wrong = pages().flatMap((page) => {
      const links = ["href", "src"].flatMap((name) =>
        page
          .$(`[${name}]`)
          .toArray()
          .map((element) => page.$(element).attr(name) ?? ""),
      );
      return [...new Set(links)].map((link) => brokenLink(page, link)).filter((message) => message !== null);
    });
    expect(wrong).toEqual([]);
  });

  test("keeps to a strict Content-Security-Policy: no style attribute, no inline script or handler", () => {
    const wrong = pages().flatMap(({ url, $ }) => {
      const inline = $("*")
        .toArray()
        .flatMap((element) => {
          if (element.type !== "tag" && element.type !== "script" && element.type !== "style") return [];
          const names = Object.keys(element.attribs).filter((name) => name === "style" || /^on[a-z]+$/.test(name));
          const script =
            element.name === "script" && !("src" in element.attribs) && element.attribs.type !== "application/ld+json";
          return [...names, ...(script ? ["script"] : []), ...(element.name === "style" ? ["style element"] : [])];
        });
      return inline.length === 0 ? [] : [`${url}: ${[...new Set(inline)].join(", ")}`];
    });
    expect(wrong).toEqual([]);
  });
});

describe("data files", () => {
  test("plans.json", () => {
    const plans = z.array(planRecord).parse(JSON.parse(readData("plans.json")));
    expect(plans.map(({ id }) => id)).toEqual(planIds());
    for (const { id, counts } of plans) {
      expect(counts.passages).toBe(passages().filter(({ plan }) => plan === id).length);
      expect(counts.removed).toBe(removed().filter(({ plan }) => plan === id).length);
      expect(counts.gaps).toBe(gaps().filter(({ plan }) => plan === id).length);
    }
    expect(plans.map(({ id, counts }) => [id, counts.tasks, counts.items, counts.questions, counts.boxes])).toEqual([
      ["ankang-14", 0, 0, 0, 0],
      ["chengdu-14-qa", 0, 0, 5, 0],
      ["hengyang-14-proposal", 0, 51, 0, 0],
      ["xingping-14-tasks", 210, 0, 0, 0],
      ["yijiang-14", 0, 0, 0, 2],
    ]);
  });

  test("gaps.json, targets.json and tasks.json name passages that are there, at their URL", () => {
    const urls = new Map(passages().map(({ id, url }) => [id, url]));
    for (const { passage, url } of [...gaps(), ...targets()]) expect(url).toBe(urls.get(passage) ?? "none");
    for (const { id, url } of tasks()) expect(url).toBe(urls.get(id) ?? "none");
    expect(tasks().find(({ number }) => number === 185)?.id).toBe("xingping-14-tasks/t185");
  });

  test("a task carries its text and the headings above it, as the passages have them", () => {
    const byId = new Map(passages().map((passage) => [passage.id, passage]));
    for (const { id, text, path } of tasks())
      expect({ text, path }).toEqual({ text: byId.get(id)?.text, path: byId.get(id)?.path });
    const law = tasks().find(({ number }) => number === 209);
    expect(law?.path).toEqual(["三、重要举措任务及分工", "(十一)统筹推进,提升治理体系治理能力效能"]);
    expect(law?.text).toMatch(/^209\./);
  });

  test("records stand in the order of the plans and of their source", () => {
    for (const list of [passages(), removed(), gaps()]) {
      const keys = list.map(({ plan, start }) => planIds().indexOf(plan) * 1e9 + start);
      expect(keys).toEqual([...keys].sort((a, b) => a - b));
    }
  });
});

describe("addresses of tasks to write by hand", () => {
  const byHand = ({ plan, number }: { plan: string; number: number }) => `/plans/${plan}/tasks/${number}/`;

  test("every task has one, which leads to it and stays out of search engines", () => {
    expect(tasks()).toHaveLength(210);
    const wrong = tasks().flatMap((task) => {
      const page = pageOf(byHand(task));
      const links = page
        .$("a[data-moved]")
        .toArray()
        .map((element) => [page.$(element).attr("data-moved"), page.$(element).attr("href") ?? ""] as const);
      const [[asked, link = ""] = []] = links;
      const right =
        links.length === 1 &&
        asked === "_top" &&
        link.endsWith(task.url ?? "none") &&
        brokenLink(page, link) === null &&
        page.$('meta[name="robots"]').attr("content") === "noindex" &&
        page.$('meta[http-equiv="refresh"]').length === 0;
      return right ? [] : [page.url];
    });
    expect(wrong).toEqual([]);
  });

  test("with script it goes on at once: the page loads the module that does", () => {
    const page = pageOf("/plans/xingping-14-tasks/tasks/185/");
    const scripts = page
      .$('script[type="module"]')
      .toArray()
      .map((element) => /_astro\/.*$/.exec(page.$(element).attr("src") ?? "")?.[0] ?? "");
    expect(scripts.filter((file) => readFileSync(`dist/${file}`, "utf8").includes("data-moved"))).toHaveLength(1);
  });

  test("there is none for what is no task", () => {
    const numbers = new Set(tasks().map(byHand));
    expect(pages().filter(({ url }) => /\/tasks\/[^/]+\/$/.test(url) && !numbers.has(url))).toEqual([]);
  });

  test("no data file and no other page has one", () => {
    for (const name of ["passages.jsonl", "targets.json", "tasks.json", "gaps.json"])
      expect(readData(name)).not.toMatch(/\/tasks\/\d/);
    const wrong = pages().flatMap(({ url, $ }) =>
      $("a[href]")
        .toArray()
        .some((element) => /\/tasks\/\d+\/$/.test($(element).attr("href") ?? ""))
        ? [url]
        : [],
    );
    expect(wrong).toEqual([]);
  });
});
