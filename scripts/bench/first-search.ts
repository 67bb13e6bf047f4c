import { gzipSync } from "node:zlib";
import { launchBrowser } from "../../tests/browser/launch.ts";
import { serve } from "../serve.ts";

/** Bytes that a first search loads in a browser: script, WebAssembly and index, compressed as a static host sends them. */
export async function firstSearch(dir: string, query = "养老服务"): Promise<number> {
  const site = await serve({ dir });
  const { browser } = await launchBrowser();
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/pagefind/"))
        sizes.push(response.body().then((body) => (packed(body) ? body.length : gzipSync(body).length)));
    });
    await page.goto(`${site.url}search/?q=${encodeURIComponent(query)}`);
    await page.locator("[data-search][data-state=done]").waitFor({ timeout: 10 * 60_000 });
    return (await Promise.all(sizes)).reduce((a, b) => a + b, 0);
  } finally {
    await browser.close();
    await site.close();
  }
}

/** Pagefind's own files are gzip already. */
const packed = (body: Buffer): boolean => body[0] === 0x1f && body[1] === 0x8b;
