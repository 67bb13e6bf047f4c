import { chromium } from "playwright-core";
import { test as base, inject } from "vitest";

// Playwright waits for what a test asks for; long enough for any machine, and still an end.
const noHurry = 2 * 60 * 1000;

/**
 * Vitest's `test` with what a browser test needs: `siteUrl` (address of the built site, base path included), `browser`
 * (shared) and `page` (a page of a fresh profile at 1440 × 900 whose relative addresses start at `siteUrl`). A test in which
 * the Content-Security-Policy blocks anything on that page fails.
 */
export const test = base
  .extend("siteUrl", { scope: "file" }, () => inject("siteUrl"))
  .extend("browserEndpoint", { scope: "file" }, () => inject("browserEndpoint"))
  .extend("browser", { scope: "file" }, async ({ browserEndpoint }, { onCleanup }) => {
    const browser = await chromium.connect(browserEndpoint);
    onCleanup(() => browser.close());
    return browser;
  })
  .extend("page", async ({ browser, siteUrl }, { onCleanup }) => {
    const context = await browser.newContext({ baseURL: siteUrl, viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(noHurry);
    const blocked: string[] = [];
    await context.exposeFunction("duiduBlocked", (what: string) => void blocked.push(what));
    await context.addInitScript(() =>
      document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
        Reflect.apply(Reflect.get(window, "duiduBlocked"), null, [
          `${effectiveDirective}: ${blockedURI} ${sourceFile}`,
        ]),
      ),
    );
    onCleanup(async () => {
      await context.close();
      if (blocked.length > 0) throw new Error(`the Content-Security-Policy blocked:\n${blocked.join("\n")}`);
    });
    return context.newPage();
  });
