import { existsSync } from "node:fs";
import { join } from "node:path";
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from "playwright-core";
import { cache, definedOnly, unpackBundledChromium } from "./bundled.ts";
import { fontsEnv } from "./fonts.ts";

/** Where installers put Chromium and Chrome on Linux, macOS and Windows. */
const usualPlaces = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

// No sandbox: containers and root refuse it, and the only pages opened are our own. The rest keeps the browser off the
// network, where in a closed one its housekeeping waits for answers that never come.
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** A started browser (or browser server) and the program it runs. */
type Started<T> = { browser: T; path: string };

/**
 * Starts a browser: the program that `CHROME_PATH` or `CHROMIUM` names, else the first installed one that starts, else the
 * one among the dependencies. `DUIDU_BROWSER=bundled` goes straight to the last.
 * Throws with what was tried when none starts.
 */
export function launchBrowser(): Promise<Started<Browser>> {
  return firstThatStarts((options) => chromium.launch(options));
}

/** The same as a server that several processes connect to, by its `wsEndpoint()`. */
export function launchBrowserServer(): Promise<Started<BrowserServer>> {
  return firstThatStarts((options) => chromium.launchServer(options));
}

async function firstThatStarts<T>(launch: (options: LaunchOptions) => Promise<T>): Promise<Started<T>> {
  const tried: string[] = [];
  for (const candidate of candidates()) {
    let path = "the browser among the dependencies";
    try {
      const program = await candidate();
      path = program.executablePath;
      return { browser: await launch({ ...program, args }), path };
    } catch (error) {
      tried.push(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(
    `No browser starts. Install Chromium or Chrome, or name one in CHROME_PATH. Tried:\n${tried.join("\n")}`,
  );
}

type Program = { executablePath: string; env?: Record<string, string> };

function candidates(): (() => Promise<Program>)[] {
  const named = process.env.CHROME_PATH || process.env.CHROMIUM;
  const env = { ...definedOnly(process.env), ...fontsEnv(join(cache, "fonts.conf")) };
  if (named) return [async () => ({ executablePath: named, env })];
  const installed = process.env.DUIDU_BROWSER === "bundled" ? [] : usualPlaces.filter((path) => existsSync(path));
  return [...installed.map((executablePath) => async () => ({ executablePath, env })), unpackBundledChromium];
}
