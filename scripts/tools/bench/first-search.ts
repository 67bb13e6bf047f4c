import { gzipSync } from "node:zlib";
import { serve } from "../../build/serve.ts";
import { launchBrowser } from "../browser/launch.ts";

/** Milliseconds after which a reader's first search counts as one that does not come. */
const PATIENCE = 300_000;

/** A first search in a browser. */
export interface FirstSearch {
  /** Script, WebAssembly and index, compressed as a static host sends them; what came by the end of the patience. */
  bytes: number;
  /** Seconds from opening the page until the results stood there, or until nobody waited any more. */
  seconds: number;
  /** Whether there were results at all. */
  came: boolean;
}

/** Opens the search page of a built site with a query, as a first visitor does. */
export async function firstSearch(dir: string, query = "养老服务", patience = PATIENCE): Promise<FirstSearch> {
  const site = await serve({ dir });
  const { browser } = await launchBrowser();
  try {
    const page = await browser.newPage();
    const sizes: Promise<number>[] = [];
    page.on("response", (response) => {
      if (!response.url().includes("/pagefind/")) return;
      const size = response.body().then((body) => (packed(body) ? body.length : gzipSync(body).length));
      // Given up by the browser, or still on its way when nobody waits any more.
      sizes.push(size.catch(() => 0));
    });
    const started = performance.now();
    const state = await page
      .goto(`${site.url}search/?q=${encodeURIComponent(query)}`, { timeout: patience })
      .then(async () => {
        const ended = page.locator("[data-search]:is([data-state=done], [data-state=error])");
        await ended.waitFor({ timeout: Math.max(1, patience - (performance.now() - started)) });
        return ended.getAttribute("data-state");
      })
      .catch((error: unknown) => {
        if (error instanceof Error && error.name === "TimeoutError") return "late";
        throw error;
      });
    const seconds = (performance.now() - started) / 1000;
    // Closing ends what is still being loaded, so that every size is known.
    if (state === "late") await page.close();
    return { bytes: (await Promise.all(sizes)).reduce((a, b) => a + b, 0), seconds, came: state === "done" };
  } finally {
    await browser.close();
    await site.close();
  }
}

/** A first search in one line: bytes, seconds, and that it did not come where it did not. */
export const firstSearchLine = ({ bytes, seconds, came }: FirstSearch): string =>
  `first search          ${(bytes / 1024).toFixed(0).padStart(8)} KB  ${came ? `results after ${seconds.toFixed(1)} s` : `no results, given up after ${seconds.toFixed(0)} s`}`;

/** Pagefind's own files are gzip already. */
const packed = (body: Buffer): boolean => body[0] === 0x1f && body[1] === 0x8b;
