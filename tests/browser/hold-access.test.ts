import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { describe, expect } from "vitest";
import { EXAMPLES } from "../support/examples.ts";
import { test } from "./fixture.ts";

/** Every type of page by axe: WCAG 2.2 A and AA and its best practices, on a phone and a desk, on light and dark paper. */

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules that another colour scheme can break; the rest says the same on light and on dark paper. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe has against a page as it stands, on light paper and on dark, one line each. */
async function faults(page: Page): Promise<string[]> {
  const run = async (options: RunOptions) => {
    const { violations } = await page.evaluate(
      (given) =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { ...given, resultTypes: ["violations"] }),
      options,
    );
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 5)
        .map(
          ({ html, failureSummary }) =>
            `${id} (${help}): ${html.slice(0, 160)} ${failureSummary?.split("\n")[1]?.trim()}`,
        ),
    );
  };
  await page.evaluate(AXE);
  const light = await run({ runOnly: { type: "tag", values: TAGS } });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run({ runOnly: { type: "rule", values: OF_COLOUR } });
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** A page of its own on which axe may run; the policy of the site forbids scripts that come from elsewhere. */
async function opened<T>(browser: Browser, url: string, width: number, look: (page: Page) => Promise<T>): Promise<T> {
  const viewport = { width, height: width < 600 ? 844 : 900 };
  const context = await browser.newContext({
    bypassCSP: true,
    viewport,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await look(page);
  } finally {
    await context.close();
  }
}

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
