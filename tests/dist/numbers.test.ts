import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Cheerio } from "cheerio";
import type { AnyNode } from "domhandler";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { topicRecordSchema } from "../../src/model/compare.ts";
import { planRecordSchema, type TargetRecord, targetSchema } from "../../src/model/records.ts";
import { countNumbers } from "../../src/model/targets.ts";
import { forDisplay } from "../../src/text/typography.ts";
import { shortValue } from "../../src/view/compare/values.ts";
import { itemsText } from "../../src/view/numbers.ts";
import { type BuiltPage, DIST, filesIn, needSite, pageOf, pages, readData } from "../support/site.ts";
import { readCsv } from "../support/tables.ts";

/** What a text writes and what is inferred from its words are two things on every page and in every file. */

beforeAll(needSite);

const json = <T>(name: string, record: z.ZodType<T>): T[] => z.array(record).parse(JSON.parse(readData(name)));
const targets = () => json("targets.json", targetSchema);
const inferred = () => targets().filter(({ implied }) => implied);

const SAID = "由文字推得";
/** Words that claim a number of the text: a label, or a count that is not 0. */
const WRITTEN = /有数字|写明数字 [1-9]|写明的数/u;
/** The smallest things that say something by themselves. */
const LINES = "li, p, tr, dd, h2, h3, summary, figcaption, a.cell, a.cell-mark, td";

/** What an element says, to whoever reads or hears it. */
const wordsOf = (element: Cheerio<AnyNode>): string => {
  const label = element.attr("aria-label");
  return label === undefined ? element.text().replaceAll(/\s+/g, " ") : label;
};

/** All pages with their markup, in which words are looked for before the page is. */
const sources = (): (BuiltPage & { html: string })[] =>
  pages().map((page) => ({ ...page, html: readFileSync(join(DIST, page.file), "utf8") }));

/** The smallest lines of a page that hold some words. */
const linesWith = ({ $, html }: BuiltPage & { html: string }, words: string): string[] => {
  if (!html.includes(words)) return [];
  const nodes = $(LINES)
    .toArray()
    .filter((node) => wordsOf($(node)).includes(words));
  return nodes
    .filter((node) => !nodes.some((other) => other !== node && $(node).has(other).length > 0))
    .map((node) => wordsOf($(node)));
};

describe("beside a number that is inferred", () => {
  test("no page claims that it is written", () => {
    const all = targets();
    /** Whether a line shows a number that the same passage does write. */
    const writes = (line: string, { passage }: TargetRecord) =>
      all.some((one) => one.passage === passage && !one.implied && !one.lost && line.includes(shortValue(one)));
    let seen = 0;
    const wrong = sources().flatMap((page) =>
      inferred().flatMap((target) => {
        const quote = forDisplay(target.quote);
        const lines = linesWith(page, quote);
        seen += lines.length;
        // A passage's own words are the text's; what is said of them names the number.
        return lines
          .map((line) => line.replace(quote, "").replaceAll("\u00a0", ""))
          .filter((line) => WRITTEN.test(line) && !writes(line, target))
          .map((line) => `${page.url}: ${line}`);
      }),
    );
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  test("every page says of the number that it is", () => {
    const shown = inferred()
      .filter(({ value }) => value !== 0)
      .map((target) => ({
        indicator: forDisplay(target.indicator),
        number: target.unit === "%" ? `${target.value}%` : `${target.value}\u00a0倍`,
      }));
    let seen = 0;
    const wrong = sources().flatMap((page) =>
      shown.flatMap(({ indicator, number }) => {
        const lines = linesWith(page, indicator).filter((line) => line.replaceAll(" ", "\u00a0").includes(number));
        seen += lines.length;
        return lines.filter((line) => !line.includes(SAID)).map((line) => `${page.url}: ${line}`);
      }),
    );
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(60);
  });

  test("every place that shows a target shows its own words and, in a frame, the number", () => {
    const known = new Map(inferred().map((target) => [target.id, target]));
    const seen = new Set<string>();
    const wrong = pages().flatMap(({ url, $ }) =>
      $("[data-value]")
        .toArray()
        .flatMap((node) => {
          const element = $(node);
          const target = known.get(element.attr("data-value") ?? "");
          if (!target) return [];
          seen.add(target.id);
          const own = element.text().replace("≈", "") === target.words;
          const framed = element.closest("p, td, li").find("small.inferred").text().includes(SAID);
          return own && framed ? [] : [`${url}: ${element.text()} (${target.id})`];
        }),
    );
    expect(wrong).toEqual([]);
    expect(seen.size).toBe(known.size);
  });

  test("no picture, drawn or downloaded, has a full mark", () => {
    const labels = new Set<string>();
    for (const { $ } of pages())
      for (const node of $("main svg a[aria-label]").toArray()) {
        const label = $(node).attr("aria-label") ?? "";
        if (!label.includes(SAID)) continue;
        labels.add(label);
        expect([label, $(node).find(".hollow").length, $(node).find(".filled").length]).toEqual([label, 1, 0]);
        expect(label).not.toMatch(WRITTEN);
      }
    expect(labels.size).toBeGreaterThan(20);
    for (const file of filesIn(".svg"))
      for (const [label] of readFileSync(join(DIST, file), "utf8").matchAll(/aria-label="[^"]*由文字推得[^"]*"/gu))
        expect(label).not.toMatch(WRITTEN);
  });

  test("no CSV file of a page claims that it is written", () => {
    const quotes = new Set(inferred().map(({ quote }) => quote));
    let seen = 0;
    for (const file of filesIn(".csv").filter((name) => !name.startsWith("data/"))) {
      const { header, rows } = readCsv(readFileSync(join(DIST, file), "utf8"));
      const at = header.indexOf("原文");
      for (const row of rows.filter((cells) => quotes.has(cells[at] ?? ""))) {
        seen++;
        const said = row.filter((_, i) => i !== at).join(" ");
        expect([file, said]).toEqual([file, expect.stringMatching(/由文字推得|全覆盖|翻一番|杜绝/u)]);
        expect(said).not.toMatch(WRITTEN);
      }
    }
    expect(seen).toBeGreaterThan(20);
  });
});

describe("counts", () => {
  /** A count of targets on a page: in which words, and which targets it counts. */
  const counted = (page: BuiltPage): { said: string; of: TargetRecord[] }[] => {
    const { $ } = page;
    const all = targets();
    const ofPlan = (plan: string | undefined) => all.filter((target) => target.plan === plan);
    const text = (node: AnyNode) => $(node).text().replaceAll(/\s+/g, " ");
    const shown = (node: Cheerio<AnyNode>) => {
      const ids = new Set(
        node
          .find("[data-value]")
          .toArray()
          .map((one) => $(one).attr("data-value") ?? ""),
      );
      return all.filter(({ id }) => ids.has(id));
    };
    const [, plan] = /^\/plans\/([^/]+)\/(?:targets\/)?$/u.exec(page.url) ?? [];
    return [
      ...$("li.card[data-plan]")
        .toArray()
        .map((node) => ({ said: text(node), of: ofPlan($(node).attr("data-plan")) })),
      ...(plan ? [{ said: $("main").text().replaceAll(/\s+/g, " "), of: ofPlan(plan) }] : []),
      ...$(".notes details")
        .toArray()
        .map((node) => ({ said: text(node), of: shown($(node)) })),
      ...$("#own-targets")
        .toArray()
        .map((node) => ({ said: text(node), of: shown($(node).next()) })),
    ];
  };

  test("of targets say how many are written where not all are", () => {
    const faults: string[] = [];
    let split = 0;
    for (const page of pages())
      for (const { said, of } of counted(page)) {
        const own = itemsText(countNumbers(of));
        if (own.includes(SAID)) split++;
        if (of.length > 0 && !said.includes(`目标 ${own}`)) faults.push(`${page.url}: ${own}: ${said.slice(0, 120)}`);
      }
    expect(faults).toEqual([]);
    expect(split).toBeGreaterThan(30);
  });

  test("the one plan all of whose targets are inferred: by hand", () => {
    expect(pageOf("/plans/hengyang-14-proposal/targets/").$("main .lead").text()).toContain(
      "目标 4 项：写明数字 0 项，由文字推得 4 项；均经逐条核过。",
    );
  });

  test("in the data, as read in the plans", () => {
    const plans = json("plans.json", planRecordSchema);
    expect(plans.map(({ id, counts: { written, inferred: worked, lost } }) => [id, written, worked, lost])).toEqual([
      ["ankang-14", 10, 4, 0],
      ["chengdu-14-qa", 18, 0, 13],
      ["hengyang-14-proposal", 0, 4, 0],
      ["xingping-14-tasks", 145, 7, 1],
      ["yijiang-14", 2, 1, 0],
    ]);
  });
});

describe("cells of topics", () => {
  const cells = () =>
    json("topics.json", topicRecordSchema).flatMap(({ id, cells: own }) => own.map((cell) => ({ topic: id, ...cell })));

  test("whose only numbers are inferred are not 有数字: the seven, as read", () => {
    const only = cells().filter(({ numbers }) => numbers.inferred > 0 && numbers.written === 0);
    expect(only.map(({ topic, plan, status }) => [topic, plan, status])).toEqual([
      ["day-care", "ankang-14", "stated"],
      ["pension-coverage", "hengyang-14-proposal", "stated"],
      ["pension-coverage", "xingping-14-tasks", "stated"],
      ["food-drug-safety", "ankang-14", "stated"],
      ["new-infrastructure", "yijiang-14", "stated"],
      ["rural-logistics", "hengyang-14-proposal", "stated"],
      ["rural-logistics", "xingping-14-tasks", "designated"],
    ]);
    for (const { topic, plan, status, numbers } of cells())
      expect([topic, plan, status === "quantified"]).toEqual([topic, plan, numbers.written > 0]);
  });

  test("every full square of the matrix has its number, every hollow one its words, every doubted cell its sign", () => {
    const { $ } = pageOf("/compare/");
    const marks = $(".matrix-chart a.cell-mark").toArray();
    const having = (selector: string) => marks.filter((node) => $(node).find(selector).length > 0);
    const values = (nodes: typeof marks) => nodes.filter((node) => $(node).find("text.small:not(.doubt)").length > 0);
    const full = having(".filled").filter((node) => /有数字/u.test($(node).attr("aria-label") ?? ""));
    const hollow = having(".hollow");
    expect(full.length).toBe(cells().filter(({ status }) => status === "quantified").length);
    expect(values(full)).toEqual(full);
    expect(values(hollow)).toEqual(hollow);
    expect(values(marks).length).toBe(full.length + hollow.length);
    const doubted = cells().filter(({ doubt }) => doubt !== null).length;
    expect(having("text.doubt").length).toBe(doubted);
    const legend = $(".matrix-chart .status-legend").text().replaceAll(/\s+/g, " ");
    for (const said of [`有数字 ${full.length}`, `数${SAID} ${hollow.length}`, `编者存疑 ${doubted}`])
      expect(legend).toContain(said);
    expect($("#topics td .doubt").length).toBe(doubted);
  });

  test("a topic's page says which cells are doubted, and of how many", () => {
    for (const { topic, plan, doubt } of cells().filter((cell) => cell.doubt !== null)) {
      const { $ } = pageOf(`/compare/topics/${topic}/`);
      expect([topic, $("main .lead").text()]).toEqual([topic, expect.stringMatching(/其中 \d 份编者存疑。/u)]);
      expect([topic, plan, $(`.answer [data-plan="${plan}"]`).text()]).toEqual([
        topic,
        plan,
        expect.stringContaining("编者存疑"),
      ]);
      expect($(`.topic-plan[data-plan="${plan}"]`).text()).toContain(doubt);
    }
  });
});
