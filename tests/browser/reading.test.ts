import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** A chapter of each plan as it is read, on a phone and on a desk. */

const WIDTHS = [390, 1440] as const;
const CHAPTER = "plans/ankang-14/ch17/";
/** One chapter page of each plan, the longest kinds among them. */
const CHAPTERS = [
  CHAPTER,
  "plans/xingping-14-tasks/ch3/s11/",
  "plans/yijiang-14/x1/",
  "plans/chengdu-14-qa/ch3/",
  "plans/hengyang-14-proposal/ch2/",
];

const size = (page: Page, width: number) => page.setViewportSize({ width, height: width < 600 ? 844 : 900 });
/** How far the page can be scrolled sideways, in CSS pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
const colour = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe.each(WIDTHS)("at %i px", (width) => {
  test.for(["", "plans/", "about/", "plans/ankang-14/", "plans/ankang-14/full/", ...CHAPTERS])(
    "/%s does not scroll sideways",
    async (path, { page, siteUrl }) => {
      await size(page, width);
      const errors: string[] = [];
      page.on("pageerror", (error) => errors.push(error.message));
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      await open(page, `${siteUrl}${path}`);
      expect(await sideways(page)).toBe(0);
      expect(errors, "no error on the console").toEqual([]);
    },
  );

  test("the address of a passage is copied with the keyboard alone, whole", async ({ page, siteUrl }) => {
    await size(page, width);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"], { origin: new URL(siteUrl).origin });
    await open(page, `${siteUrl}${CHAPTER}`);
    const number = page.locator("#s1-p3 a.no");
    await number.focus();
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    expect(await focused.getAttribute("aria-label")).toBe("复制第3段的链接");
    expect(await focused.isVisible()).toBe(true);
    await page.keyboard.press("Enter");
    await page.locator("#s1-p3 [data-copied]").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${siteUrl}${CHAPTER}#s1-p3`);
    expect(await page.locator("[role=status]", { hasText: "已复制链接" }).count()).toBe(1);
  });

  test("arriving at a fragment shows the passage, highlighted, and not below the bar", async ({ page, siteUrl }) => {
    await size(page, width);
    await open(page, `${siteUrl}${CHAPTER}#s4-p2`);
    const passage = page.locator("#s4-p2");
    await passage.waitFor();
    expect(await colour(page, "#s4-p2")).not.toBe(await colour(page, "#s4-p3"));
    const box = await passage.boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect(box?.y).toBeLessThan(844);
    const covered = await passage.evaluate((element) => {
      const { left, top } = element.getBoundingClientRect();
      const above = document.elementFromPoint(left + 40, top + 20);
      return !(above && (element.contains(above) || above.contains(element)));
    });
    expect(covered).toBe(false);
  });

  test("there is a contents list of the page, and its entries lead to their places", async ({ page, siteUrl }) => {
    await size(page, width);
    await open(page, `${siteUrl}${CHAPTER}`);
    const lists = page.locator("nav[data-contents]");
    if (width < 600) await page.locator("details.here summary").click();
    const shown = lists.filter({ visible: true });
    expect(await shown.count()).toBe(1);
    await shown.getByRole("link", { name: "防范网络安全风险" }).click();
    await page.waitForURL(/#s4-p5$/);
    await page.waitForFunction(() => {
      const top = document.querySelector("#s4-p5")?.getBoundingClientRect().top ?? -1;
      return top >= 0 && top < innerHeight;
    });
  });

  test("previous and next lead through the plan and back", async ({ page, siteUrl }) => {
    await size(page, width);
    const { pages } = JSON.parse(readFileSync("content/data/site/ankang-14.json", "utf8")) as {
      pages: { url: string }[];
    };
    const visited: string[] = [];
    await open(page, `${siteUrl}${pages[0]?.url.slice(1)}`);
    for (let i = 0; ; i++) {
      visited.push(new URL(page.url()).pathname);
      if (i === pages.length - 1) break;
      await page.locator("a[rel=next]").last().click();
      await page.waitForURL((url) => url.pathname !== visited.at(-1));
    }
    const base = new URL(siteUrl).pathname;
    expect(visited).toEqual(pages.map(({ url }) => base + url.slice(1)));
    await page.locator("a[rel=prev]").last().click();
    await page.waitForURL(`**${pages.at(-2)?.url}`);
  });
});

describe("light and dark", () => {
  test("follow the system", async ({ page, siteUrl }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, `${siteUrl}${CHAPTER}`);
    const light = await colour(page, "body");
    await page.emulateMedia({ colorScheme: "dark" });
    await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, light);
  });

  test("can be chosen, and the choice stays on the next page", async ({ page, siteUrl }) => {
    await page.emulateMedia({ colorScheme: "light" });
    await open(page, `${siteUrl}${CHAPTER}`);
    const light = await colour(page, "body");
    await page.locator("details.settings summary").click();
    await page.locator('input[name="scheme"][value="dark"]').check({ force: true });
    await page.waitForFunction((before) => getComputedStyle(document.body).backgroundColor !== before, light);
    const dark = await colour(page, "body");
    await open(page, `${siteUrl}plans/`);
    expect(await colour(page, "body")).toBe(dark);
  });
});

describe("without script", () => {
  test("the text is there, and a number in the margin leads to its fragment", async ({ newPage, siteUrl }) => {
    const page = await newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
    await page.goto(`${siteUrl}${CHAPTER}`);
    expect(await page.locator("#s1-p1").innerText()).toContain("加强党对全面依法治市的领导");
    expect(await page.locator("[data-src]").count()).toBeGreaterThan(40);
    expect(await page.locator("button.copy").count()).toBe(0);
    const number = page.locator("#s1-p3 a.no");
    expect(await number.isVisible()).toBe(true);
    await number.click();
    expect(page.url()).toBe(`${siteUrl}${CHAPTER}#s1-p3`);
    expect(await sideways(page)).toBe(0);
    await page.locator("a[rel=next]").last().click();
    expect(page.url()).toBe(`${siteUrl}plans/ankang-14/ch18/`);
  });
});
