import { type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { test as base, inject } from "vitest";
import { NO_HURRY, tellBlocked } from "./context.ts";

/**
 * Vitest's `test` with what a browser test needs: `siteUrl` (address of the built site, base path included), `browser`
 * (that of the worker), `newPage` (a page of a fresh profile, closed after the test) and `page` (such a page at 1440 × 900
 * whose relative addresses start at `siteUrl`). A test in which the Content-Security-Policy blocks anything on `page` fails.
 */
export const test = base
  .extend("siteUrl", { scope: "file" }, () => inject("siteUrl"))
  .extend("browserEndpoint", { scope: "file" }, () => {
    const endpoints = inject("browserEndpoints");
    return endpoints[Number(process.env.VITEST_POOL_ID ?? 1) - 1] ?? endpoints[0] ?? "";
  })
  .extend("browser", { scope: "file" }, async ({ browserEndpoint }, { onCleanup }) => {
    const browser = await chromium.connect(browserEndpoint);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("newPage", async ({ browser }, { onCleanup }) => {
    const made: Page[] = [];
    onCleanup(async () => {
      for (const page of made) await page.context().close();
    });
    return async (options: BrowserContextOptions = {}): Promise<Page> => {
      const context = await browser.newContext(options);
      context.setDefaultTimeout(NO_HURRY);
      const page = await context.newPage();
      made.push(page);
      return page;
    };
  })
  .extend("page", async ({ browser, siteUrl }, { onCleanup }) => {
    const context = await browser.newContext({ baseURL: siteUrl, viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(NO_HURRY);
    const blocked: string[] = [];
    await tellBlocked(context, (what) => blocked.push(what));
    onCleanup(async () => {
      await context.close();
      if (blocked.length > 0) throw new Error(blocked.join("\n"));
    });
    return context.newPage();
  });
