import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

const PAGES = ["indicators", "instruments", "designations", "timeline", "profile"].map((name) => `compare/${name}/`);

describe("comparison charts", () => {
  for (const path of PAGES)
    test(`${path} does not scroll sideways on a phone, and says which documents it compares`, async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await open(page, path);
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wider).toBe(0);
      expect(await page.locator(".compare-note").count()).toBe(1);
    });

  test("the timeline is whole without script, each mark a link that says all", async ({ newPage, siteUrl }) => {
    const page = await newPage({ baseURL: siteUrl, javaScriptEnabled: false });
    await page.goto("compare/timeline/");
    const marks = page.locator("svg.chart a.cell-mark");
    const rows = page.locator(".dated-table tbody tr");
    expect(await marks.count()).toBe(await rows.count());
    expect(await marks.count()).toBeGreaterThan(0);
    for (const mark of await marks.all()) {
      expect(await mark.getAttribute("aria-label")).toMatch(/^.+，\d{4}年，.+“.+”$/u);
      expect(await mark.getAttribute("href")).toMatch(/\/plans\/.+#./u);
    }
  });

  test("arrow keys walk through the marks; a line says what is under the hand", async ({ page }) => {
    await open(page, "compare/designations/");
    const marks = page.locator("svg.chart a.cell-mark");
    await marks.first().focus();
    const first = await marks.first().getAttribute("aria-label");
    await page.waitForFunction((label) => document.querySelector("[data-mark-said]")?.textContent === label, first);
    await page.keyboard.press("ArrowDown");
    const now = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(now).not.toBe(first);
    expect(await page.locator("[data-mark-said]").textContent()).toBe(now);
    expect(await page.locator('svg.chart a.cell-mark[tabindex="0"]').count()).toBe(1);
  });

  test("instruments: a filter is kept in the address and restored from it", async ({ page }) => {
    await open(page, "compare/instruments/");
    const visible = page.locator("#instruments tr[data-row]:visible");
    const all = await visible.count();
    await page.locator("select[name=plans]").selectOption("3");
    const three = await visible.count();
    expect(three).toBeGreaterThan(0);
    expect(three).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe("?plans=3");
    await page.locator("form.list-filters input[name=q]").fill("林长");
    expect(await visible.allInnerTexts()).toEqual([expect.stringContaining("林长制")]);
    await open(page, page.url());
    expect(await visible.count()).toBe(1);
    expect(await page.locator("svg.chart g.back:visible").count()).toBe(three - 1);
    await page.locator("form.list-filters button[type=reset]").click();
    await page.waitForFunction(() => location.search === "");
    expect(await visible.count()).toBe(all);
  });

  test("instruments: what an address asks for and is not here is left out, and said", async ({ page }) => {
    await open(page, "compare/instruments/?plans=77&q=");
    const said = await page.locator('[data-shown="instruments"]').textContent();
    expect(said).toMatch(/^共 \d+ 项。地址里的“77”本站没有，已略去。$/u);
    expect(await page.locator("#instruments tr[data-row]:visible").count()).toBeGreaterThan(1);
  });

  test("instruments: a mark for several places opens the list of them", async ({ page }) => {
    await open(page, "compare/instruments/");
    const mark = page.locator('svg.chart a.cell-mark[href*="/compare/instruments/#"]').first();
    const fragment = ((await mark.getAttribute("href")) ?? "").split("#")[1] ?? "";
    await mark.focus();
    await page.keyboard.press("Enter");
    const list = page.locator(`[id="${fragment}"]`);
    await list.waitFor({ state: "visible" });
    expect(await list.locator("a").count()).toBeGreaterThan(1);
  });
});

describe("what an address asks for and a page does not have", () => {
  const notice = ".missing-place";

  for (const [path, asked] of [
    ["compare/timeline/", "year=2026"],
    ["compare/designations/", "theme=elderly"],
    ["compare/profile/", "plans=ankang-14"],
    ["compare/indicators/", "status=lost"],
    ["themes/elderly/", "plan=ankang-14"],
    ["data/", "topic=day-care"],
  ] as const)
    test(`${path}?${asked} is said to be of no use there`, async ({ page }) => {
      await open(page, `${path}?${asked}`);
      await page.locator(notice).waitFor();
      expect(await page.locator(notice).getAttribute("role")).toBe("status");
      expect(await page.locator(notice).innerText()).toBe(`地址里的“${asked}”在本页用不上，已略去。`);
      await open(page, path);
      expect(await page.locator(notice).count()).toBe(0);
    });

  test("what messengers add to a link, and what the page's own form asks, is not spoken of", async ({ page }) => {
    for (const path of [
      "compare/timeline/?from=timeline&utm_source=x&year=",
      "compare/instruments/?plans=3",
      "compare/?plans=ankang-14",
    ]) {
      await open(page, path);
      await page.locator("html[data-js]").waitFor();
      expect(await page.locator(notice).count(), path).toBe(0);
    }
  });

  test("a fragment that leads nowhere: said, with the nearest place, and taken back", async ({ page }) => {
    await open(page, "compare/timeline/#y2026");
    expect(await page.locator(notice).innerText()).toMatch(/^本页没有“#y2026”这一处：/u);
    expect(await page.locator(":focus").getAttribute("class")).toBe("missing-place");
    await page.locator(`${notice} a[href="#y2025"]`).click();
    await page.locator(notice).waitFor({ state: "detached" });
    expect(new URL(page.url()).hash).toBe("#y2025");
    await open(page, "compare/#%3Cimg%20src=x%3E");
    expect(await page.locator(notice).innerText()).toContain("<img src=x>");
    await open(page, "compare/#words");
    expect(await page.locator(notice).count()).toBe(0);
  });

  test("the table of a plan's targets: its filters stand in the address, and unknown values are said", async ({
    page,
  }) => {
    const rows = page.locator("table#targets tbody tr:visible");
    const said = page.locator("[data-shown=targets]");
    await open(page, "plans/xingping-14-tasks/targets/");
    const all = await rows.count();
    await page.locator("select[name=kind]").selectOption("share");
    const some = await rows.count();
    expect(some).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe("?kind=share");
    await open(page, page.url());
    expect(await rows.count()).toBe(some);
    await open(page, "plans/xingping-14-tasks/targets/?year=2099&theme=elderly");
    expect(await said.textContent()).toMatch(/^显示 \d+ 项，共 \d+ 项。地址里的“2099”本站没有，已略去。$/u);
    expect(await page.locator(notice).count()).toBe(0);
  });
});
