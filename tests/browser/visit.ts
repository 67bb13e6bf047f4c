import type { Browser, BrowserContext, Page } from "playwright-core";
import { NO_HURRY, tellBlocked } from "./context.ts";
import { open } from "./ready.ts";

/** A page of the site that is open, and what happened since it was asked for. */
export interface Visit {
  page: Page;
  siteUrl: string;
  /** Its address below `siteUrl`. */
  path: string;
  width: number;
  /** Headers of the answer. */
  headers: Record<string, string>;
  /** Files of the site that were asked for, below `siteUrl`, and addresses of others. */
  loaded: Set<string>;
  elsewhere: string[];
  /** Warnings and errors: of the console, of scripts, and what the Content-Security-Policy blocked. */
  wrong: string[];
}

/** What is looked at on every type of page. */
export interface Check {
  name: string;
  /** At which widths; at all where it does not say. */
  width?: number;
  /** A type of page that it is not for. */
  except?: string;
  /** What its address has behind the page's own. */
  query?: string;
  /** Whether it leaves the page otherwise than it was, so that the next check has it opened anew. */
  spoils?: boolean;
  run(visit: Visit): Promise<void>;
}

export const size = (width: number) => ({ width, height: width < 600 ? 844 : 900 });

/** One page that goes from address to address: a context of its own for each would cost five times as much. */
export class Visitor {
  readonly #browser: Browser;
  readonly #siteUrl: string;
  readonly #contexts: BrowserContext[] = [];
  readonly #bare = new Map<number, Page>();
  /** What happens on the page is noted here. */
  #visit: Visit | undefined;
  #open: Visit | undefined;
  #page: Page | undefined;

  constructor(browser: Browser, siteUrl: string) {
    this.#browser = browser;
    this.#siteUrl = siteUrl;
  }

  /** A page as it opened: the one that is open where no check has spoilt it, else opened now. */
  async at(path: string, width: number): Promise<Visit> {
    if (this.#open?.path === path && this.#open.width === width) return this.#open;
    this.#page ??= await this.#newPage();
    const page = this.#page;
    await page.goto("about:blank");
    await page.setViewportSize(size(width));
    await page.emulateMedia({ media: null, colorScheme: "light", reducedMotion: null, forcedColors: null });
    const visit: Visit = {
      page,
      siteUrl: this.#siteUrl,
      path,
      width,
      headers: {},
      loaded: new Set(),
      elsewhere: [],
      wrong: [],
    };
    this.#visit = visit;
    const response = await open(page, `${this.#siteUrl}${path}`);
    visit.headers = response?.headers() ?? {};
    return visit;
  }

  /** The page without script, at a width. */
  async bare(path: string, width: number): Promise<Page> {
    const page = this.#bare.get(width) ?? (await this.#context({ javaScriptEnabled: false, viewport: size(width) }));
    this.#bare.set(width, page);
    await page.goto(`${this.#siteUrl}${path}`);
    return page;
  }

  /** The next check has the page opened anew … */
  forget(): void {
    this.#open = undefined;
  }

  /** … unless it is as it was. */
  keep(visit: Visit): void {
    this.#open = visit;
  }

  async close(): Promise<void> {
    for (const context of this.#contexts) await context.close();
  }

  async #context(options: Parameters<Browser["newContext"]>[0]): Promise<Page> {
    const context = await this.#browser.newContext(options);
    context.setDefaultTimeout(NO_HURRY);
    this.#contexts.push(context);
    return context.newPage();
  }

  async #newPage(): Promise<Page> {
    const page = await this.#context({});
    const wrong = (what: string) => this.#visit?.wrong.push(what);
    await tellBlocked(page.context(), wrong);
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && wrong(message.text()));
    page.on("pageerror", (error) => wrong(error.message));
    page.on("dialog", (dialog) => {
      wrong(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      const url = request.url();
      if (url.startsWith(this.#siteUrl)) this.#visit?.loaded.add(url.slice(this.#siteUrl.length));
      else if (url !== "about:blank") this.#visit?.elsewhere.push(url);
    });
    return page;
  }
}
