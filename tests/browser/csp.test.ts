import { describe, expect } from "vitest";
import { test } from "./fixture.ts";

/** What the Content-Security-Policy keeps out. That no page and no test breaks it is seen to by checks/csp.ts and `page` (fixture.ts). */

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
  test("markup and script of every kind", async ({ newPage, siteUrl }) => {
    const page = await newPage();
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
  });
});

test("no other site can frame a page", async ({ newPage, siteUrl }) => {
  const page = await newPage();
  const refused: string[] = [];
  page.on("console", (message) => refused.push(message.text()));
  await page.setContent(`<iframe src="${siteUrl}about/"></iframe>`);
  await expect.poll(() => refused.join()).toMatch(/frame-ancestors/);
});
