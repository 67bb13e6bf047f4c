import { filesBelow } from "../build/io.ts";
import { serve } from "../build/serve.ts";
import { command, step } from "../build/steps.ts";
import { faults, opened } from "./browser/axe.ts";
import { launchBrowser } from "./browser/launch.ts";
import { addressOfFile } from "./page-types.ts";

/** `npm run test:access`: every page of the built site by axe, on a phone and a desk, on light and dark paper. */

const WIDTHS = [390, 1440];

await command("run test:access", () =>
  step("axe", async () => {
    const pages = filesBelow("dist", ".html").map(addressOfFile);
    const site = await serve({ dir: "dist" });
    const { browser } = await launchBrowser();
    try {
      const said: string[] = [];
      for (const width of WIDTHS)
        for (const page of pages) {
          const found = await opened(browser, `${site.url}${page.slice(1)}`, width, faults);
          said.push(...found.map((fault) => `${page} at ${width} px: ${fault}`));
        }
      if (said.length > 0) throw new Error(said.join("\n"));
      console.log(`${pages.length} pages, nothing found`);
    } finally {
      await browser.close();
      await site.close();
    }
  }),
);
