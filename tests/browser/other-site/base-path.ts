import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect } from "vitest";
import { type Crawled, crawl } from "../../support/crawl.ts";
import { DIST, filesIn } from "../../support/site.ts";
import { test } from "../fixture.ts";
import { open } from "../ready.ts";
import { BASE, ORIGIN, type OtherSite } from "./build.ts";

/** Below a base path and with an origin: links, search, what is said of addresses. */
export function basePath(site: () => OtherSite): void {
  let crawled: Crawled;
  beforeAll(() => {
    crawled = crawl(site().build.dist, BASE);
  });

  test("every link stays below the base path and leads somewhere; nothing else is wrong either", () => {
    expect(crawled.urls.length).toBeGreaterThan(50);
    expect(crawled.faults).toEqual({ links: [], orphans: [], ids: [], references: [], names: [], elsewhere: [] });
  });

  describe("what is said of addresses", () => {
    const html = new Map<string, string>();
    const hidden = new Set<string>();
    beforeAll(() => {
      for (const url of crawled.urls.filter((address) => address.endsWith("/"))) {
        const text = readFileSync(join(site().build.dist, url, "index.html"), "utf8");
        html.set(url, text);
        if (text.includes('<meta name="robots" content="noindex"')) hidden.add(url);
      }
    });
    const found = () => [...html.keys()].filter((url) => !hidden.has(url));

    test("canonical addresses give the origin and the base path; what only leads on names where to", () => {
      const canonical = (url: string) =>
        /<link rel="canonical" href="([^"]*)"/.exec(html.get(url) ?? "")?.[1] ?? "none";
      expect(found().filter((url) => canonical(url) !== `${ORIGIN}${BASE}${url.slice(1)}`)).toEqual([]);
      const tasks = JSON.parse(readFileSync(join(site().build.dist, "data/tasks.json"), "utf8")) as {
        plan: string;
        number: number;
        url: string;
      }[];
      expect(tasks.length).toBeGreaterThan(100);
      for (const { plan, number, url } of tasks)
        expect(canonical(`/plans/${plan}/tasks/${number}/`)).toBe(`${ORIGIN}${BASE}${url.slice(1)}`);
    });

    test("the sitemap lists the pages that are to be found, at that address, and no other", () => {
      const sitemap = readFileSync(join(site().build.dist, "sitemap-0.xml"), "utf8");
      const listed = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url);
      expect(listed.sort()).toEqual(
        found()
          .map((url) => `${ORIGIN}${BASE}${url.slice(1)}`)
          .sort(),
      );
    });
  });

  test("headers are for what lies below the base path", () =>
    expect(readFileSync(join(site().build.dist, "_headers"), "utf8")).toMatch(
      /^\/plans-site\/\*\n {2}X-Content-Type-Options: /,
    ));

  test("files that may be kept for ever have another name where they hold something else", () => {
    const dir = site().build.dist;
    const both = ["_astro", "pagefind/index"].flatMap((folder) =>
      filesIn("", join(dir, folder))
        .map((file) => join(folder, file))
        .filter((file) => existsSync(join(DIST, file))),
    );
    expect(both.length).toBeGreaterThan(3);
    expect(both.filter((file) => !readFileSync(join(dir, file)).equals(readFileSync(join(DIST, file))))).toEqual([]);
  });

  describe("in a browser", () => {
    test("search finds, its results open, and nothing asked for is missing", async ({ page }) => {
      const failed: string[] = [];
      page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
      page.on("pageerror", (error) => failed.push(error.message));
      await open(page, site().served.url);
      await page.locator("header input[name=q]").fill("枫桥经验");
      await page.locator("header input[name=q]").press("Enter");
      await page.waitForURL(`${site().served.url}search/?q=*`);
      const first = page.locator("[data-search] [data-result] a").first();
      await first.click();
      await page.waitForURL(`${site().served.url}plans/**`);
      expect(failed).toEqual([]);
    });

    test("an address of a task typed by hand leads to the task", async ({ page }) => {
      await page.goto(`${site().served.url}plans/xingping-14-tasks/tasks/185/`);
      await page.waitForURL(/\/plans-site\/plans\/xingping-14-tasks\/ch3\/.*#t185$/);
    });

    test("what is not there gives the 404 page in its own style", async ({ page }) => {
      const response = await page.goto(`${site().served.url}no/such/page/`);
      expect(response?.status()).toBe(404);
      expect(await page.locator("h1").textContent()).toBe("没有这个页面");
      await page.locator("header a.name").click();
      await page.waitForURL(site().served.url);
    });
  });
}
