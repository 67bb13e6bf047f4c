import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { getDocumentProxy } from "unpdf";
import { describe, expect } from "vitest";
import type { OutlineEntry, SitePlan } from "../../src/model/site.ts";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/**
 * Pages as they leave the printer. Words in Chinese are asked of the page under print rules and of the PDF's outline, which
 * hold them on a machine without Chinese fonts too; numbers and addresses of the sheets themselves.
 */

const sitePlan = (id: string): SitePlan => JSON.parse(readFileSync(`content/data/site/${id}.json`, "utf8"));

interface Sheets {
  /** Text of each sheet, in reading order, one line an entry. */
  sheets: string[][];
  /** Headings as the PDF's own outline has them. */
  outline: string[];
  size: { width: number; height: number };
}

const made = new Map<string, Sheets>();

/** A page as a PDF, made once. Leaves `page` at that page. */
async function printed(page: Page, url: string): Promise<Sheets> {
  await open(page, url);
  const known = made.get(url) ?? (await sheetsOf(page));
  made.set(url, known);
  return known;
}

async function sheetsOf(page: Page): Promise<Sheets> {
  const pdf = await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true });
  const document = await getDocumentProxy(new Uint8Array(pdf));
  const sheets: string[][] = [];
  let size = { width: 0, height: 0 };
  for (let number = 1; number <= document.numPages; number++) {
    const sheet = await document.getPage(number);
    const { width, height } = sheet.getViewport({ scale: 1 });
    size = { width: Math.round(width), height: Math.round(height) };
    sheets.push(linesOf((await sheet.getTextContent()).items as { str: string; transform: number[] }[]));
  }
  return { sheets, outline: titlesOf(await document.getOutline()), size };
}

/** Lines from the top of a sheet to its foot, by where their words stand. */
function linesOf(items: { str: string; transform: number[] }[]): string[] {
  const lines = new Map<number, { x: number; str: string }[]>();
  for (const { str, transform } of items) {
    const [, , , , x = 0, y = 0] = transform;
    const key = Math.round(y / 3);
    lines.set(key, [...(lines.get(key) ?? []), { x, str }]);
  }
  return [...lines]
    .sort(([a], [b]) => b - a)
    .map(([, words]) =>
      words
        .sort((a, b) => a.x - b.x)
        .map(({ str }) => str)
        .join("")
        .trim(),
    )
    .filter((line) => line !== "");
}

type OutlineNode = { title: string; items: OutlineNode[] };
const titlesOf = (nodes: OutlineNode[] | null): string[] =>
  (nodes ?? []).flatMap(({ title, items }) => [title, ...titlesOf(items)]);

/** What is seen on paper. */
async function onPaper(page: Page): Promise<string> {
  await page.emulateMedia({ media: "print" });
  return page.evaluate(() => document.body.innerText);
}

const squeezed = (text: string): string => text.replace(/\s/gu, "");
const allEntries = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
  entries.flatMap((entry) => [entry, ...allEntries(entry.children)]);

const TOOLS = ["阅读设置", "检索", "上一页", "下一页", "复制", "本站不是政府网站", "跳到正文", "本段目标", "全文一页"];

describe.each([
  ["a chapter", "ankang-14", "plans/ankang-14/ch17/"],
  ["a whole plan", "hengyang-14-proposal", "plans/hengyang-14-proposal/full/"],
  ["a whole plan of tasks", "xingping-14-tasks", "plans/xingping-14-tasks/full/"],
])("%s: %s", (_what, plan, url) => {
  test("A4, every sheet numbered, no sheet empty", async ({ page }) => {
    const { sheets, size } = await printed(page, url);
    expect(size).toEqual({ width: 595, height: 842 });
    expect(sheets.length).toBeGreaterThan(2);
    for (const [at, lines] of sheets.entries()) {
      expect(lines.at(-1)?.replaceAll(" ", "")).toMatch(new RegExp(`${at + 1}/${sheets.length}$`));
      // Head and number are on every sheet; the last may hold no more than where the text comes from, in one or two lines.
      expect(lines.length).toBeGreaterThan(at + 1 < sheets.length ? 4 : 2);
    }
  });

  test("all headings, and the text to its end; no tools, no way around the site", async ({ page }) => {
    const { outline } = await printed(page, url);
    const shown = await onPaper(page);
    const wanted = await page.evaluate(() =>
      [...document.querySelectorAll("h1, h2, h3, h4")].map((heading) => {
        const copy = heading.cloneNode(true) as HTMLElement;
        for (const unseen of copy.querySelectorAll(".sr-only")) unseen.remove();
        return copy.textContent ?? "";
      }),
    );
    expect(wanted.length).toBeGreaterThan(4);
    expect(outline).toHaveLength(wanted.length);
    // Chromium says a heading twice in the outline where it moved it to the next sheet.
    for (const [at, title] of wanted.entries()) expect(squeezed(outline[at] ?? "")).toContain(squeezed(title));
    const last = await page.evaluate(
      () => [...document.querySelectorAll(".passage")].at(-1)?.querySelector("p")?.innerText ?? "",
    );
    expect(last.length).toBeGreaterThan(8);
    expect(shown).toContain(last);
    for (const words of TOOLS) expect(shown).not.toContain(words);
  });

  test("every heading has its permanent address under it, whole, and none stands at the foot of a sheet", async ({
    page,
    siteUrl,
  }) => {
    const { sheets } = await printed(page, url);
    const at = process.env.SITE_URL ? new URL(new URL(siteUrl).pathname, process.env.SITE_URL).href : siteUrl;
    // Text as the PDF has it, whatever the fonts: addresses are ASCII.
    const said = new Set(sheets.flat());
    const entries = new Map(allEntries(sitePlan(plan).outline).map((entry) => [entry.id, entry.url]));
    const ids = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".heading [data-id]")].map(({ dataset }) => dataset.id ?? ""),
    );
    const wanted = ids.map((id) => `${at}${(entries.get(id) ?? id).slice(1)}`);
    expect(wanted.length).toBeGreaterThan(4);
    expect(wanted.filter((address) => !said.has(address))).toEqual([]);
    const cut = sheets.flatMap((lines, i) => {
      const foot = process.env.SITE_URL ? -3 : -2;
      return /^https?:\S+$/.test(lines.at(foot) ?? "") ? [`sheet ${i + 1}: ${lines.at(foot)}`] : [];
    });
    expect(cut).toEqual([]);
  });
});

test("targets and gaps stay marked without colour", async ({ page }) => {
  await open(page, "plans/xingping-14-tasks/full/");
  await page.emulateMedia({ media: "print" });
  const marks = await page.evaluate(() =>
    [".t", ".gap"].map((selector) => {
      const element = document.querySelector(selector) as HTMLElement;
      const { textDecorationLine, borderTopStyle, color } = getComputedStyle(element);
      return { textDecorationLine, borderTopStyle, color };
    }),
  );
  expect(marks[0]).toMatchObject({ textDecorationLine: "underline", color: "rgb(0, 0, 0)" });
  expect(marks[1]).toMatchObject({ borderTopStyle: "dashed", color: "rgb(0, 0, 0)" });
});

test("dark on the screen is black on white on paper", async ({ newPage, siteUrl }) => {
  const page = await newPage({ baseURL: siteUrl, colorScheme: "dark" });
  await open(page, "plans/ankang-14/ch17/");
  await page.emulateMedia({ media: "print" });
  const colours = await page.evaluate(() => {
    const { color, backgroundColor } = getComputedStyle(document.body);
    return [color, backgroundColor];
  });
  expect(colours).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
});

describe("tables", () => {
  test("as wide as the sheet, heads that Chromium repeats, no sheet empty", async ({ page }) => {
    const { sheets } = await printed(page, "plans/xingping-14-tasks/targets/");
    expect(sheets.length).toBeGreaterThan(5);
    // Beside title, head and number each sheet has a row, which says what became of the target in review.
    for (const lines of sheets) expect(lines.join()).toContain("逐条核过");
    // A4 less its margins, in CSS pixels.
    await page.setViewportSize({ width: Math.floor(((210 - 36) / 25.4) * 96), height: 1000 });
    await page.emulateMedia({ media: "print" });
    const wide = await page.evaluate(() => {
      const shown = (selector: string) => getComputedStyle(document.querySelector(selector) as HTMLElement).display;
      const over = document.documentElement.scrollWidth - innerWidth;
      // A button in a repeated head is not painted: its words stand in the cell itself.
      return { over, head: shown("thead"), button: shown("thead button") };
    });
    expect(wide).toEqual({ over: 0, head: "table-header-group", button: "contents" });
  });
});
