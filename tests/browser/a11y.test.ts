import { describe, expect } from "vitest";
import { faults } from "../../scripts/tools/browser/axe.ts";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";
import { size } from "./visit.ts";

/** What opens or comes when somebody asks for it, by axe. Every type of page as it stands: checks/a11y.ts. */

describe.each([390, 1440])("at %i px", (width) => {
  test("search results", async ({ newPage, siteUrl }) => {
    const page = await newPage({ viewport: size(width) });
    await open(page, `${siteUrl}search/?q=养老`);
    await page.locator("[data-search][data-state=done]").waitFor();
    expect(await faults(page)).toEqual([]);
  });

  test("what opens: the settings, the contents of a chapter, the search", async ({ newPage, siteUrl }) => {
    const page = await newPage({ viewport: size(width) });
    const chapter = `${siteUrl}plans/ankang-14/ch17/`;
    await open(page, chapter);
    await page.locator("details.settings summary").click();
    const settings = await faults(page);
    await open(page, chapter);
    if (width < 600) await page.locator("button[popovertarget=outline]:not(.close)").click();
    const contents = width < 600 ? await faults(page) : [];
    await open(page, chapter);
    await page.keyboard.press("/");
    await page.locator("dialog.search-dialog input").fill("养老");
    await page.locator("dialog.search-dialog [data-result]").first().waitFor();
    expect([...settings, ...contents, ...(await faults(page))]).toEqual([]);
  });
});

test("axe sees what is wrong: the checks are not blind", async ({ newPage, siteUrl }) => {
  const page = await newPage({ viewport: size(1440) });
  await open(page, `${siteUrl}about/`);
  await page.evaluate(() => {
    const main = document.querySelector("main");
    const image = document.createElement("img");
    image.src = "favicon.svg";
    const heading = document.createElement("h6");
    heading.textContent = "六";
    const faint = document.createElement("p");
    faint.textContent = "看不清";
    faint.style.color = "#777";
    main?.append(image, heading, faint);
  });
  const found = await faults(page);
  expect([...new Set(found.map((fault) => fault.split(" (")[0]))].sort()).toEqual([
    "color-contrast",
    "dark: color-contrast",
    "heading-order",
    "image-alt",
  ]);
});
