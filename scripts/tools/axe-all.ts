import { filesBelow } from "../build/io.ts";
import { serve } from "../build/serve.ts";
import { command, step } from "../build/steps.ts";
import { faults } from "./browser/axe.ts";
import { launchBrowser } from "./browser/launch.ts";
import { addressOfFile } from "./page-types.ts";

/** `npm run test:access`: every page of the built site by axe, on a phone and a desk, on light and dark paper. */

const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

await command("run test:access", () =>
  step("axe", async () => {
    const addresses = filesBelow("dist", ".html").map(addressOfFile);
    const site = await serve({ dir: "dist" });
    const { browser } = await launchBrowser();
    try {
      const said: string[] = [];
      for (const viewport of SIZES) {
        const page = await browser.newPage({ viewport });
        for (const address of addresses) {
          await page.goto(`${site.url}${address.slice(1)}`);
          await page.locator("html[data-ready]").waitFor({ state: "attached" });
          const found = await faults(page);
          said.push(...found.map((fault) => `${address} at ${viewport.width} px: ${fault}`));
        }
        await page.close();
      }
      if (said.length > 0) throw new Error(said.join("\n"));
      console.log(`${addresses.length} pages, nothing found`);
    } finally {
      await browser.close();
      await site.close();
    }
  }),
);
