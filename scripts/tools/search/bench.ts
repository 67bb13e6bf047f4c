import { gzipSync } from "node:zlib";
import type { CDPSession, Page } from "playwright-core";
import { serve } from "../../build/serve.ts";
import { launchBrowser } from "../browser/launch.ts";

/**
 * What the search of the built site costs: `npm run search-bench`. Bytes are those of a host that compresses (gzip);
 * Pagefind's own files are compressed already. The phone is a processor four times slower on a network of 1.6 Mbit/s and
 * 150 ms (the "slow 4G" of Lighthouse).
 */

const FIRST = "养老服务";
const LATER = [
  "枫桥经验",
  "医养结合",
  "老旧小区",
  "食品安全",
  "双随机、一公开",
  "二〇三五年",
  "3-5个",
  "森林覆盖率",
  "数字经济",
  "市发改局",
  "发展",
  "的",
];

async function desk(): Promise<void> {
  const page = await (await browser.newContext()).newPage();
  const meter = bytesOf(page);
  await page.goto(`${site.url}search/`, { waitUntil: "networkidle" });
  console.log(`the page itself, before a search: ${kb(meter.take())}`);
  const rows: [string, number, number][] = [];
  for (const q of [FIRST, ...LATER]) {
    const ms = await ask(page, q);
    await page.waitForLoadState("networkidle");
    await page.waitForTimeout(300);
    rows.push([q, meter.take(), ms]);
  }
  for (const [q, bytes, ms] of rows)
    console.log(`${q.padEnd(12, "\u3000")} ${kb(bytes).padStart(10)} ${ms.toFixed(0).padStart(6)} ms`);
  const later = rows.slice(1);
  console.log(
    `first query ${kb(rows[0]?.[1] ?? 0)}; later ones, median ${kb(median(later.map(([, bytes]) => bytes)))}, ${median(later.map(([, , ms]) => ms)).toFixed(0)} ms to the results`,
  );
}

/** First searches of fresh visitors, pasted and typed: from the last key to the results. */
async function fresh(): Promise<void> {
  for (const [how, delay] of [
    ["pasted", 0],
    ["typed, 100 ms a key", 100],
  ] as const) {
    const times: number[] = [];
    for (const q of [FIRST, ...LATER].slice(0, 9)) {
      const context = await browser.newContext();
      const page = await context.newPage();
      await page.goto(`${site.url}search/`, { waitUntil: "networkidle" });
      const field = page.locator("[data-search] input[name=q]");
      if (delay > 0)
        for (const key of q.slice(0, -1)) await field.pressSequentially(key).then(() => page.waitForTimeout(delay));
      times.push(await ask(page, q));
      await context.close();
    }
    const [middle, longest] = [median(times), Math.max(...times)].map((ms) => ms.toFixed(0));
    console.log(
      `a first search, ${how}: ${middle} ms to the results (median of ${times.length}; longest ${longest} ms)`,
    );
  }
}

async function phone(): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  await page.goto(site.url, { waitUntil: "networkidle" });
  await slowDown(await context.newCDPSession(page));
  const started = performance.now();
  await page.keyboard.press("Control+k");
  const field = page.locator("dialog.search-dialog input[name=q]");
  await field.waitFor();
  const opened = performance.now();
  await field.fill(FIRST);
  await page.locator("dialog.search-dialog [data-result]").first().waitFor();
  console.log(
    `phone: dialog open after ${(opened - started).toFixed(0)} ms, first results ${(performance.now() - opened).toFixed(0)} ms after the words`,
  );
  const again = performance.now();
  await field.fill("医养结合");
  await page.locator("dialog.search-dialog [data-result] mark", { hasText: "医养结合" }).first().waitFor();
  console.log(`phone: results of the next words after ${(performance.now() - again).toFixed(0)} ms`);
}

async function slowDown(session: CDPSession): Promise<void> {
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: (1.6 * 1024 * 1024) / 8,
    uploadThroughput: (750 * 1024) / 8,
  });
}

/** Milliseconds from the words' last key to the results. */
async function ask(page: Page, q: string): Promise<number> {
  await page.locator("[data-search] input[name=q]").fill(q);
  const started = performance.now();
  await page.waitForFunction(
    (wanted) => {
      const root = document.querySelector<HTMLElement>("[data-search]");
      return root?.dataset.state === "done" && root.dataset.for === wanted;
    },
    q,
    { polling: 5 },
  );
  return performance.now() - started;
}

/** Counts the bytes of all answers, as a compressing host sends them. */
function bytesOf(page: Page): { take(): number } {
  let bytes = 0;
  page.on("response", async (response) => {
    const body = await response.body().catch(() => Buffer.alloc(0));
    const packed = /\.(?:pf_\w+|pagefind)(?:\?|$)/.test(response.url());
    bytes += packed ? body.length : gzipSync(body, { level: 6 }).length;
  });
  return {
    take: () => {
      const taken = bytes;
      bytes = 0;
      return taken;
    },
  };
}

const kb = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;
const median = (list: number[]): number => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;

const site = await serve();
const { browser } = await launchBrowser();
try {
  await desk();
  await fresh();
  await phone();
} finally {
  await browser.close();
  await site.close();
}
