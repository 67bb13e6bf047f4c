import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { planIds } from "../../scripts/build/plan-folder.ts";
import { type Site, serve } from "../../scripts/build/serve.ts";
import { type Build, buildCopy } from "../support/builds.ts";
import { type Crawled, crawl } from "../support/crawl.ts";
import { test } from "./fixture.ts";

/** The site under a base path and with an origin, built so in a copy of the project: links, search, what is said of addresses. */

const BASE = "/plans-site/";
const ORIGIN = "https://plans.example.org";

let build: Build;
let site: Crawled;
let served: Site;
beforeAll(async () => {
  build = await buildCopy(
    (project) => {
      for (const id of planIds()) project.addPlan(id);
    },
    { SITE_BASE: BASE, SITE_URL: ORIGIN },
  );
  expect(build.code, build.said.slice(-2000)).toBe(0);
  site = crawl(build.dist, BASE);
  served = await serve({ dir: build.dist, base: BASE });
});
afterAll(async () => {
  await served?.close();
  build?.remove();
});

test("every link stays below the base path and leads somewhere; nothing else is wrong either", () => {
  expect(site.urls.length).toBeGreaterThan(50);
  expect(site.faults).toEqual({ links: [], orphans: [], ids: [], references: [], names: [], elsewhere: [] });
});

describe("what is said of addresses", () => {
  const html = new Map<string, string>();
  const hidden = new Set<string>();
  beforeAll(() => {
    for (const url of site.urls.filter((address) => address.endsWith("/"))) {
      const text = readFileSync(join(build.dist, url, "index.html"), "utf8");
      html.set(url, text);
      if (text.includes('<meta name="robots" content="noindex"')) hidden.add(url);
    }
  });
  const found = () => [...html.keys()].filter((url) => !hidden.has(url));

  test("canonical addresses give the origin and the base path; what only leads on names where to", () => {
    const canonical = (url: string) => /<link rel="canonical" href="([^"]*)"/.exec(html.get(url) ?? "")?.[1] ?? "none";
    expect(found().filter((url) => canonical(url) !== `${ORIGIN}${BASE}${url.slice(1)}`)).toEqual([]);
    const tasks = JSON.parse(readFileSync(join(build.dist, "data/tasks.json"), "utf8")) as {
      number: number;
      url: string;
    }[];
    for (const { number, url } of tasks)
      expect(canonical(`/plans/xingping-14-tasks/tasks/${number}/`)).toBe(`${ORIGIN}${BASE}${url.slice(1)}`);
  });

  test("the sitemap lists the pages that are to be found, at that address, and no other", () => {
    const sitemap = readFileSync(join(build.dist, "sitemap-0.xml"), "utf8");
    const listed = [...sitemap.matchAll(/<loc>([^<]*)/g)].map(([, url]) => url);
    expect(listed.sort()).toEqual(
      found()
        .map((url) => `${ORIGIN}${BASE}${url.slice(1)}`)
        .sort(),
    );
  });
});

test("headers are for what lies below the base path", () =>
  expect(readFileSync(join(build.dist, "_headers"), "utf8")).toMatch(
    /^\/plans-site\/\*\n {2}Content-Security-Policy: /,
  ));

describe("in a browser", () => {
  test("search finds, its results open, and nothing asked for is missing", async ({ page }) => {
    const failed: string[] = [];
    page.on("response", (response) => response.status() >= 400 && failed.push(response.url()));
    page.on("pageerror", (error) => failed.push(error.message));
    await page.goto(served.url, { waitUntil: "networkidle" });
    await page.locator("header input[name=q]").fill("枫桥经验");
    await page.locator("header input[name=q]").press("Enter");
    await page.waitForURL(`${served.url}search/?q=*`);
    const first = page.locator("[data-search] [data-result] a").first();
    await first.click();
    await page.waitForURL(`${served.url}plans/**`);
    expect(failed).toEqual([]);
  });

  test("an address of a task typed by hand leads to the task", async ({ page }) => {
    await page.goto(`${served.url}plans/xingping-14-tasks/tasks/185/`);
    await page.waitForURL(/\/plans-site\/plans\/xingping-14-tasks\/ch3\/.*#t185$/);
  });

  test("what is not there gives the 404 page in its own style", async ({ page }) => {
    const response = await page.goto(`${served.url}no/such/page/`);
    expect(response?.status()).toBe(404);
    expect(await page.locator("h1").textContent()).toBe("没有这个页面");
    await page.locator("header a.name").click();
    await page.waitForURL(served.url);
  });
});
