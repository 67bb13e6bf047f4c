import { describe, expect } from "vitest";
import { weights } from "../../scripts/tools/weight.ts";
import { META_POLICY } from "../../src/model/csp.ts";
import { EXAMPLES } from "../support/examples.ts";
import { test } from "./fixture.ts";

/** The Content-Security-Policy in a browser. That no test breaks it is seen to by `page` (fixture.ts). */

const weighed = new Map(EXAMPLES.length > 0 ? weights("dist").map(({ url, loads }) => [url, loads]) : []);
const loads = (path: string) => weighed.get(`/${path}`) ?? [];

test("there are pages to look at", () => expect(EXAMPLES.length).toBeGreaterThan(10));

describe.each(EXAMPLES)("%s", (_, path) => {
  test("opens under the policy: nothing blocked, nothing on the console, nothing from elsewhere", async ({
    page,
    siteUrl,
  }) => {
    const said: string[] = [];
    const elsewhere: string[] = [];
    const loaded = new Set<string>();
    page.on("console", (message) => ["error", "warning"].includes(message.type()) && said.push(message.text()));
    page.on("pageerror", (error) => said.push(error.message));
    page.on("request", (request) => {
      if (request.url().startsWith(siteUrl)) loaded.add(request.url().slice(siteUrl.length));
      else elsewhere.push(request.url());
    });
    const response = await page.goto(`${siteUrl}${path}`, { waitUntil: "networkidle" });
    const headers = response?.headers() ?? {};
    expect(headers["content-security-policy"]).toBe(`${META_POLICY}; frame-ancestors 'none'`);
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
    expect(headers["permissions-policy"]).toContain("camera=()");
    expect(said).toEqual([]);
    expect(elsewhere).toEqual([]);
    // What tests/dist/weight.test.ts weighs is what a browser loads; not every one asks for the icon.
    loaded.delete("favicon.svg");
    // An address that leads on loads two pages.
    const landed = page.url().slice(siteUrl.length).split("#")[0] ?? "";
    const weighed = new Set([path, ...loads(path), landed, ...loads(landed)]);
    weighed.delete("favicon.svg");
    expect([...loaded].sort()).toEqual([...weighed].sort());
  });
});

describe("what gets into a page all the same does not run", () => {
  const MARKUP = `<!DOCTYPE html><title>x</title><base href="https://example.com/"><style>a { color: red }</style>
    <script>window.hurt = 1</script><script src="https://example.com/x.js"></script>
    <body style="color: red" onclick="window.hurt = 1"><img src="https://example.com/x.png"><object data="/x"></object>
    <iframe src="/about/"></iframe><form action="https://example.com/" method="post"></form>`;
  const ACTS: readonly (() => unknown)[] = [
    () => document.body.click(),
    () => void fetch("https://example.com/").catch(() => {}),
    () => void setTimeout(() => document.forms[0]?.submit()),
    () => (document.body.innerHTML = "<b>hurt</b>"),
    () => (document.createElement("script").textContent = "window.hurt = 1"),
    // Later, because what the debugger calls may evaluate text.
    () => void setTimeout(() => Reflect.apply(Reflect.get(window, "eval"), null, ["window.hurt = 1"])),
  ];

  // A page of its own: the shared one fails a test in which anything is blocked.
  test("markup and script of every kind", async ({ browser, siteUrl }) => {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.route(`${siteUrl}hurt/`, async (route) => {
        const { "content-security-policy": policy = "" } = (await page.request.get(siteUrl)).headers();
        await route.fulfill({ headers: { "content-security-policy": policy }, contentType: "text/html", body: MARKUP });
      });
      await page.addInitScript(() => {
        const blocked: string[] = [];
        Object.assign(window, { blocked });
        document.addEventListener("securitypolicyviolation", (event) => blocked.push(event.effectiveDirective));
      });
      await page.goto(`${siteUrl}hurt/`);
      for (const act of ACTS) await page.evaluate(act).catch(() => {});
      const blocked = () => page.evaluate(() => [...new Set(Reflect.get(window, "blocked") as string[])].sort());
      await expect
        .poll(blocked, { timeout: 60_000 })
        .toEqual([
          "base-uri",
          "connect-src",
          "form-action",
          "frame-src",
          "img-src",
          "object-src",
          "require-trusted-types-for",
          "script-src-attr",
          "script-src-elem",
          "style-src-attr",
          "style-src-elem",
        ]);
      expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    } finally {
      await context.close();
    }
  });
});

test("no other site can frame a page", async ({ browser, siteUrl }) => {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const refused: string[] = [];
    page.on("console", (message) => refused.push(message.text()));
    await page.setContent(`<iframe src="${siteUrl}about/"></iframe>`);
    await expect.poll(() => refused.join()).toMatch(/frame-ancestors/);
  } finally {
    await context.close();
  }
});
