import { describe, expect } from "vitest";
import { faults, opened } from "../../scripts/tools/browser/axe.ts";
import { EXAMPLES } from "../support/examples.ts";
import { test } from "./fixture.ts";

/** Every type of page by axe: WCAG 2.2 A and AA and its best practices, on a phone and a desk, on light and dark paper. All pages: npm run test:access. */

describe.each([390, 1440])("at %i px", (width) => {
  test.for(EXAMPLES)("%s", async ([, path], { browser, siteUrl }) => {
    expect(await opened(browser, `${siteUrl}${path}`, width, faults)).toEqual([]);
  });

  test("search results", async ({ browser, siteUrl }) => {
    const found = await opened(browser, `${siteUrl}search/?q=养老`, width, async (page) => {
      await page.locator("[data-search][data-state=done]").waitFor();
      return faults(page);
    });
    expect(found).toEqual([]);
  });

  test("what opens: the settings, the contents of a chapter, the search", async ({ browser, siteUrl }) => {
    const found = await opened(browser, `${siteUrl}plans/ankang-14/ch17/`, width, async (page) => {
      await page.locator("details.settings summary").click();
      const settings = await faults(page);
      await page.reload();
      if (width < 600) await page.locator("button[popovertarget=outline]:not(.close)").click();
      const contents = width < 600 ? await faults(page) : [];
      await page.reload();
      await page.keyboard.press("/");
      await page.locator("dialog.search-dialog input").fill("养老");
      await page.locator("dialog.search-dialog [data-result]").first().waitFor();
      return [...settings, ...contents, ...(await faults(page))];
    });
    expect(found).toEqual([]);
  });
});

test("axe sees what is wrong: the checks above are not blind", async ({ browser, siteUrl }) => {
  const found = await opened(browser, `${siteUrl}about/`, 1440, async (page) => {
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
    return faults(page);
  });
  expect([...new Set(found.map((fault) => fault.split(" (")[0]))].sort()).toEqual([
    "color-contrast",
    "dark: color-contrast",
    "heading-order",
    "image-alt",
  ]);
});
