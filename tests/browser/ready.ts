import type { Page, Response } from "playwright-core";

/**
 * Waits until the page says that its scripts have attached and what it fetches of itself has come (src/client/ready.ts). A
 * page that leads on never says so: what is waited for is the page where it ends.
 */
export const ready = (page: Page): Promise<void> => page.locator("html[data-ready]").waitFor({ state: "attached" });

/** Opens an address, waits until the page is ready, and gives the answer of the first request. */
export async function open(page: Page, url: string): Promise<Response | null> {
  const response = await page.goto(url);
  await ready(page);
  return response;
}

/** How far a page can be scrolled sideways, in CSS pixels. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
