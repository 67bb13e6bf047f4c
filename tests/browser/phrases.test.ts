import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** The page of shared phrases on a phone and on a desk, with a choice in its address, and without script. */

const PAGE = "compare/phrases/";
const visible = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).count();

describe.each([390, 1440])("at %i px", (width) => {
  test("does not scroll sideways, and nothing goes wrong", async ({ page, siteUrl }) => {
    await page.setViewportSize({ width, height: 844 });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
    await open(page, `${siteUrl}${PAGE}`);
    await page.locator("details[data-genre] summary").click();
    const sideways = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect([sideways, errors]).toEqual([0, []]);
    const low = await page
      .locator(".phrase a")
      .evaluateAll((links) =>
        links.filter((link) => link.getBoundingClientRect().height < 24).map((link) => link.textContent),
      );
    expect(low, "links lower than 24 px").toEqual([]);
  });
});

test("a choice made with the keyboard narrows the list and stays in the address", async ({ page, siteUrl }) => {
  await open(page, `${siteUrl}${PAGE}`);
  const all = await visible(page, ".phrases > .phrase");
  await page.locator("input[value=ankang-14]").focus();
  await page.keyboard.press("Space");
  await page.waitForURL(/\?plans=ankang-14$/);
  const some = await visible(page, ".phrases > .phrase");
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await page.locator("select[name=class]").selectOption("genre");
  await page.waitForURL(/\?plans=ankang-14&class=genre$/);
  expect(await visible(page, ".phrases > .phrase")).toBe(0);
  expect(await visible(page, ".genre-list > .phrase")).toBeGreaterThan(0);
  await page.reload();
  expect(await page.locator("input[value=ankang-14]").isChecked()).toBe(true);
  expect(await visible(page, ".phrases > .phrase")).toBe(0);
  await page.locator(".phrase-filters button[type=reset]").click();
  await page.waitForURL((url) => url.search === "");
  expect(await visible(page, ".phrases > .phrase")).toBe(all);
});

test("an address with unknown plans shows the nearest and says so", async ({ page, siteUrl }) => {
  await open(page, `${siteUrl}${PAGE}?plans=nowhere,yijiang-14&class=other`);
  expect(await page.locator("input[value=yijiang-14]").isChecked()).toBe(true);
  expect(await page.locator("[data-phrases-shown]").textContent()).toContain("“nowhere”、“other”本站不认识");
  expect(await visible(page, ".phrases > .phrase")).toBeGreaterThan(0);
});

test("without script everything is there to read, and there is no filter", async ({ newPage, siteUrl }) => {
  const page = await newPage({ javaScriptEnabled: false });
  await page.goto(`${siteUrl}${PAGE}?plans=ankang-14`);
  expect(await visible(page, ".phrases > .phrase")).toBe(await page.locator(".phrases > .phrase").count());
  expect(await visible(page, ".phrase-filters")).toBe(0);
  await page.locator("details[data-genre] summary").click();
  expect(await visible(page, ".genre-list > .phrase")).toBe(await page.locator(".genre-list > .phrase").count());
});
