import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** The comparison in a browser: filters, addresses, the keyboard, a phone. */

const shownRows = "tr.topic:not([hidden])";

describe("the table of topics", () => {
  test("shows what is asked for, and the address holds it", async ({ page }) => {
    await open(page, "compare/");
    const all = await page.locator(shownRows).count();
    await page.selectOption("select[name=theme]", "elderly");
    const elderly = await page.locator(shownRows).count();
    expect(elderly).toBeGreaterThan(5);
    expect(elderly).toBeLessThan(all);
    expect(new URL(page.url()).search).toBe("?theme=elderly");
    await page.selectOption("select[name=status]", "quantified");
    await page.locator("input[name=plan]").first().uncheck();
    const address = page.url();
    const before = await page.locator(shownRows).allTextContents();
    await open(page, "about/");
    await open(page, address);
    expect(await page.locator(shownRows).allTextContents()).toEqual(before);
    expect(await page.locator("select[name=status]").inputValue()).toBe("quantified");
    expect(await page.locator(".topic-table thead th:visible").count()).toBe(5);
    await page.locator("button[type=reset]").click();
    await page.waitForFunction((count) => document.querySelectorAll("tr.topic:not([hidden])").length === count, all);
    expect(new URL(page.url()).search).toBe("");
  });

  test("in the order of cities the most shared stand first", async ({ page }) => {
    await open(page, "compare/?order=plans");
    const counts = await page
      .locator(shownRows)
      .evaluateAll((rows) => rows.map((row) => Number(row.getAttribute("data-count"))));
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
    expect(new Set(counts).size).toBeGreaterThan(1);
  });

  test("no city ticked: all are shown, that is said, and one button ticks them again", async ({ page }) => {
    await open(page, "compare/");
    const boxes = page.locator("form.compare-filters input[name=plan]");
    for (const box of await boxes.all()) await box.uncheck();
    const said = page.locator('[data-shown="topics"]');
    expect(await said.getAttribute("role")).toBe("status");
    expect(await said.textContent()).toContain("没有勾选城市，所以显示全部 5 地。");
    expect(await page.locator(".topic-table thead th[data-plan]:visible").count()).toBe(5);
    expect(await page.locator(".matrix-chart a.cell-mark.back").count()).toBe(0);
    await said.getByRole("button", { name: "勾选全部城市" }).click();
    expect(await page.locator("form.compare-filters input[name=plan]:checked").count()).toBe(5);
    expect(await said.textContent()).toMatch(/^共 \d+ 题$/u);
    expect(await page.locator(":focus").getAttribute("name")).toBe("plan");
  });

  test("an address with unknown values opens the nearest view and says so", async ({ page }) => {
    await open(page, "compare/?theme=nothing&plans=atlantis-14");
    expect(await page.locator(shownRows).count()).toBe(await page.locator("tr.topic").count());
    expect(await page.locator('[data-shown="topics"]').textContent()).toContain(
      "“nothing”“atlantis-14”本站没有，已略去",
    );
  });

  test("is whole without script, and so are the pictures", async ({ newPage, siteUrl }) => {
    const page = await newPage({ baseURL: siteUrl, javaScriptEnabled: false });
    await page.goto("compare/");
    expect(await page.locator("tr.topic").count()).toBeGreaterThan(40);
    expect(await page.locator("svg.chart a.cell-mark").count()).toBeGreaterThan(200);
  });
});

describe("the picture", () => {
  test("is one stop for the Tab key; arrows walk through its marks and a line says what they are", async ({ page }) => {
    await open(page, "compare/");
    const first = page.locator("svg.chart").first().locator("a.cell-mark");
    expect(await first.locator("xpath=self::*[@tabindex='0']").count()).toBe(1);
    await first.first().focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    const here = await page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    const plans = await page
      .locator(".topic-table thead th[data-plan]")
      .evaluateAll((heads) => heads.map((head) => head.getAttribute("data-plan")));
    const second = page.locator("tr.topic").nth(1);
    expect(here).toContain((await second.locator("th a").textContent())?.trim());
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-plan"))).toBe(plans[1]);
    expect(await page.locator("[data-mark-said]").textContent()).toBe(here);
  });

  test("a mark opens its passage, and the passage leads back to what others say", async ({ page }) => {
    await open(page, "compare/");
    const mark = page.locator('svg.chart a.cell-mark[data-status="quantified"]').first();
    await mark.focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/plans\//);
    const id = decodeURIComponent(new URL(page.url()).hash.slice(1));
    const passage = page.locator(`[id="${id}"]`);
    expect(await passage.isVisible()).toBe(true);
    await passage.locator(".elsewhere a").first().click();
    await page.waitForURL(/\/compare\/topics\//);
    expect(await page.locator(".topic-plan").count()).toBeGreaterThan(1);
  });
});

test("nothing is wider than a phone", async ({ newPage, siteUrl }) => {
  const page = await newPage({ baseURL: siteUrl, viewport: { width: 390, height: 844 } });
  for (const path of ["compare/", "compare/topics/day-care/"]) {
    await open(page, path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(390);
  }
});
