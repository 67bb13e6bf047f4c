import type { TestProject } from "vitest/node";
import { serve } from "../../scripts/build/serve.ts";
import { launchBrowserServer } from "../../scripts/tools/browser/launch.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the served site, base path included, e.g. `http://localhost:40123/`. */
    siteUrl: string;
    /** Address at which the one browser of all test files is reached. */
    browserEndpoint: string;
  }
}

/** Serves `dist` on a free port and starts one browser for all browser tests; throws when the site is not built. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serve();
  const { browser } = await launchBrowserServer();
  project.provide("siteUrl", site.url);
  project.provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await site.close();
  };
}
