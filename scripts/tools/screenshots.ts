import { existsSync, mkdirSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, BrowserContextOptions } from "playwright-core";
import { commandLine, readArguments } from "../build/command-line.ts";
import { serve } from "../build/serve.ts";
import { command, step } from "../build/steps.ts";
import { launchBrowser } from "./browser/launch.ts";

/** The README's picture: which page, and the file it is kept in. */
const readmePicture = { path: "plans/ankang-14/ch17/", file: ".github/readme/chapter.png" };

const phone = { width: 390, height: 844 };
const desktop = { width: 1440, height: 900 };
const schemes = ["light", "dark"] as const;

/** The folder for pictures of many pages; without one, the README's picture is taken. */
const {
  values: { all: folder },
} = commandLine((args) =>
  readArguments(args, { usage: "npm run screenshots [-- --all <folder>]", options: { all: { type: "string" } } }),
);

await command("run screenshots", () => step("screenshots", takeAll));

async function takeAll(): Promise<void> {
  const site = await serve();
  const { browser } = await launchBrowser();
  const take = (path: string, file: string, options: BrowserContextOptions) =>
    picture(browser, site.url + path, file, options);
  try {
    if (folder === undefined) {
      await take(readmePicture.path, readmePicture.file, { viewport: desktop, colorScheme: "light" });
      return;
    }
    for (const path of pagesToLookAt()) {
      const name = path.replace(/\/$/, "").replaceAll("/", "_") || "home";
      for (const viewport of [phone, desktop]) {
        for (const colorScheme of schemes) {
          await take(path, join(folder, `${name}-${viewport.width}-${colorScheme}.png`), { viewport, colorScheme });
        }
      }
    }
  } finally {
    await browser.close();
    await site.close();
  }
}

/** The home page, and of each plan its own page and its first chapter, as they stand in `dist`. */
function pagesToLookAt(): string[] {
  const pages = [""];
  for (const plan of folders("dist/plans")) {
    pages.push(`plans/${plan}/`);
    const chapter = folders(`dist/plans/${plan}`).find((name) => /^(pt|ch)\d/.test(name));
    if (chapter) pages.push(`plans/${plan}/${chapter}/`);
  }
  return pages;
}

/** Folders that hold a page, in the order a reader counts them: ch2 before ch10. */
function folders(path: string): string[] {
  if (!existsSync(path)) return [];
  const names = readdirSync(path).filter((name) => existsSync(join(path, name, "index.html")));
  return names.sort((a, b) => a.localeCompare(b, "en", { numeric: true }));
}

async function picture(browser: Browser, url: string, file: string, options: BrowserContextOptions): Promise<void> {
  const context = await browser.newContext({ ...options, locale: "zh-CN" });
  const page = await context.newPage();
  const response = await page.goto(url, { waitUntil: "load" });
  if (!response?.ok()) throw new Error(`${url} answers ${response?.status()}; is the site built?`);
  await page.evaluate(() => document.fonts.ready);
  mkdirSync(dirname(file), { recursive: true });
  await page.screenshot({ path: file });
  await context.close();
  console.log(`${url} → ${file}`);
}
