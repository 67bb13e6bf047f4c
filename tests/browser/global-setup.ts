import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/build/serve.ts";
import { launchBrowserServer } from "../../scripts/tools/browser/launch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the served site, base path included, e.g. `http://localhost:40123/`. */
    siteUrl: string;
    /** Addresses at which the browsers are reached, one for each worker: what is copied goes to the clipboard of a browser. */
    browserEndpoints: string[];
  }
}

/** Serves `dist` on a free port and starts a browser for each worker; throws when the site is not built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve();
  const started = await Promise.all(Array.from({ length: project.config.maxWorkers }, launchBrowserServer));
  const browsers = started.map(({ browser }) => browser);
  project.provide("siteUrl", site.url);
  project.provide(
    "browserEndpoints",
    browsers.map((browser) => browser.wsEndpoint()),
  );
  return async () => {
    for (const browser of browsers) await browser.close();
    await site.close();
  };
}
