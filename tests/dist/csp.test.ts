import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteBase } from "../../scripts/build/base.ts";
import { headerRules, headersAt, parseHeaders, printHeaders } from "../../scripts/build/csp/headers.ts";
import { writeCsp } from "../../scripts/build/csp/index.ts";
import { blockedIn } from "../../scripts/build/csp/inline.ts";
import { serve } from "../../scripts/build/serve.ts";
import { HEADER_POLICY, META_POLICY } from "../../src/model/csp.ts";
import { DIST, filesIn, needSite } from "../support/site.ts";

/** The Content-Security-Policy and the headers: what is allowed, what a page may hold, what hosts are told. */

const folder = mkdtempSync(join(tmpdir(), "duidu-policy-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const META = `<meta http-equiv="content-security-policy" content="${META_POLICY}">`;
const NONE = "no Content-Security-Policy of the site in its head";

test("nothing but the site's own files, and no markup made from text", () => {
  const directives = Object.fromEntries(
    HEADER_POLICY.split("; ").map((directive) => [directive.split(" ")[0], directive.split(" ").slice(1)]),
  );
  expect(directives).toMatchObject({
    "default-src": ["'none'"],
    "script-src": ["'self'", "'wasm-unsafe-eval'"],
    "style-src": ["'self'"],
    "object-src": ["'none'"],
    "base-uri": ["'none'"],
    "form-action": ["'self'"],
    "frame-ancestors": ["'none'"],
    "require-trusted-types-for": ["'script'"],
  });
  expect(HEADER_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|unsafe-hashes|\*|https?:|data:|blob:/);
  expect(HEADER_POLICY).toBe(`${META_POLICY}; frame-ancestors 'none'`);
});

describe("what a page may not hold", () => {
  test.each<[string, string[]]>([
    ['<script src="/a.js"></script><link rel="stylesheet" href="/a.css"><p>甲</p>', []],
    ['<script type="application/ld+json">{"a":1}</script>', []],
    ['<link rel="canonical" href="https://example.com/"><a href="https://example.com/">甲</a>', []],
    ["<script>1</script>", ["an inline script"]],
    ['<script type="module">1</script>', ["an inline script"]],
    ["<style>a{}</style>", ["a <style>"]],
    ['<p style="color:red">', ["style= on <p>"]],
    ["<p STYLE=a>", ["style= on <p>"]],
    ["<svg onload=1>", ["onload= on <svg>"]],
    ['<a href=" javascript:1">', ["a script as an address on <a>"]],
    ['<base href="/x/">', ["a <base>"]],
    ['<script src="https://example.com/a.js"></script>', ["<script> from another site: https://example.com/a.js"]],
    ['<img src="//example.com/a.png">', ["<img> from another site: //example.com/a.png"]],
    [
      '<link rel="stylesheet" href="https://example.com/a.css">',
      ["<link> from another site: https://example.com/a.css"],
    ],
    // Text and attribute values that look like markup are none.
    ['<meta name="description" content="<script>1</script> style=a"><p>&lt;script&gt; onclick=</p>', []],
  ])("%s", (html, blocked) => expect(blockedIn(META + html)).toEqual(blocked));

  test.each([
    ["", [NONE]],
    [META.replace("'none'", "*"), [NONE]],
  ])("a policy of its own, or none: %s", (html, blocked) => expect(blockedIn(html)).toEqual(blocked));

  test("the build stops, and names the pages", () => {
    const dir = join(folder, "bad");
    for (let i = 0; i < 12; i++) {
      const file = join(dir, `p${String(i).padStart(2, "0")}/index.html`);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${META}<p style="a"><script>1</script>`);
    }
    expect(() => writeCsp(dir, "/")).toThrow(
      /move scripts and styles into files:\n\/p00\/index\.html: style= on <p>, an inline script\n(?:.*\n){9}… and 2 more pages$/,
    );
    expect(existsSync(join(dir, "_headers"))).toBe(false);
  });
});

describe("_headers", () => {
  const files = [
    "404.html",
    "_astro/a.B1x7zW4_.js",
    "data/index.html",
    "data/targets.json",
    "index.html",
    "pagefind/index/zz_19dc307.pf_index",
    "pagefind/pagefind-entry.json",
    "pagefind/pagefind.js",
    "pagefind/texts/a-e466fbc474/0.json",
    "plan-sheets.css",
    "plans/a/index.html",
    "plans/b/chart.svg",
    "prefs.js",
  ];
  const rules = headerRules("/", files);
  const at = (path: string) => Object.fromEntries(headersAt(rules, path));

  test("what is printed is read again", () => expect(parseHeaders(printHeaders(rules))).toEqual(rules));

  test("one rule for each folder, not for each file", () =>
    expect(rules.map(({ path }) => path)).toEqual([
      "/*",
      "/404.html",
      "/_astro/*",
      "/data/*",
      "/",
      "/pagefind/index/*",
      "/pagefind/pagefind-entry.json",
      "/pagefind/pagefind.js",
      "/pagefind/texts/*",
      "/plan-sheets.css",
      "/plans/*",
      "/prefs.js",
      "/data/*",
    ]));

  test("pages carry the policy and are asked for again, data may be read from elsewhere", () => {
    expect(at("/plans/a/")).toEqual({
      "Content-Security-Policy": HEADER_POLICY,
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    });
    expect(at("/")).toEqual(at("/plans/a/"));
    expect(at("/data/targets.json")).toEqual({ ...at("/"), "Access-Control-Allow-Origin": "*" });
  });

  test("a page with another policy is not held to that of the others as well: the rule for all has none", () => {
    const own = "default-src 'none'; frame-ancestors *";
    const more = [...rules, { path: "/embed/*", headers: [["Content-Security-Policy", own]] as const }];
    expect(Object.fromEntries(headersAt(more, "/embed/a/"))["Content-Security-Policy"]).toBe(own);
  });

  test("what several rules say under one name is joined, however they write it", () =>
    expect(headersAt(parseHeaders("/*\n  X-A: 1\n/b/*\n  x-a: 2\n  X-C: 3\n"), "/b/")).toEqual([
      ["x-a", "1, 2"],
      ["X-C", "3"],
    ]));

  test("the project's own server joins them too: the stricter of two policies wins, as on a host", async () => {
    const dir = join(folder, "joined");
    mkdirSync(dir);
    writeFileSync(join(dir, "index.html"), "<p>甲</p>");
    const policies = ["default-src 'none'", "default-src 'self'"];
    const [all, own] = policies.map((policy) => `  Content-Security-Policy: ${policy}\n`);
    writeFileSync(join(dir, "_headers"), `/*\n${all}/\n${own}`);
    const site = await serve({ dir, base: "/" });
    try {
      const { headers } = await fetch(site.url);
      expect(headers.get("content-security-policy")).toBe(policies.join(", "));
    } finally {
      await site.close();
    }
  });

  test("under a base path the rules are for what lies below it", () => {
    const below = headerRules(siteBase("plans-site"), files);
    expect(below.every(({ path }) => path.startsWith("/plans-site/"))).toBe(true);
    expect(headersAt(below, "/plans-site/plans/a/")).toEqual(headersAt(rules, "/plans/a/"));
    expect(headersAt(below, "/other/")).toEqual([]);
  });

  test("a line that is neither path nor header is refused", () => {
    expect(() => parseHeaders("/*\n  X: 1\nY\n")).toThrow(
      '_headers:3 "Y": expected a path, or "  Name: value" below one',
    );
    expect(() => parseHeaders("  X: 1\n")).toThrow("_headers:1");
  });

  describe("of the built site", () => {
    const FOREVER = "public, max-age=31536000, immutable";
    /** Names that hold a hash: Vite's, Pagefind's parts of the index, ours of the texts. */
    const HASHED =
      /^(?:_astro\/.+\.[\w-]{8}\.\w+|pagefind\/index\/zz_[\da-f]{7}\.pf_index|pagefind\/texts\/.+-[\da-f]{10}\/\d+\.json)$/;
    let built: ReturnType<typeof parseHeaders> = [];
    beforeAll(() => {
      needSite();
      built = parseHeaders(readFileSync(join(DIST, "_headers"), "utf8"));
    });
    const files = () => filesIn("").filter((file) => file !== "_headers" && statSync(join(DIST, file)).isFile());
    const answer = (file: string) =>
      built
        .filter(({ path }) => headersAt([{ path, headers: [["X", "1"]] }], url(file)).length > 0)
        .flatMap(({ headers }) => headers);
    const url = (file: string) => siteBase() + file.replace(/(^|\/)index\.html$/, "$1");

    test("says what it ought to", () => expect(built).toEqual(headerRules(siteBase(), files())));

    test("what may be kept for ever has a hash in its name, and everything else is asked for again", () => {
      const said = files().map((file) => [file, Object.fromEntries(answer(file))["Cache-Control"]]);
      expect(said.length).toBeGreaterThan(500);
      expect(said).toEqual(said.map(([file = ""]) => [file, HASHED.test(file) ? FOREVER : "no-cache"]));
    });

    test("no file has one header from two rules: hosts would join or drop one of them", () => {
      const twice = files().filter((file) => new Set(answer(file).map(([name]) => name)).size !== answer(file).length);
      expect(twice).toEqual([]);
      // Cloudflare's limits.
      expect(built.length).toBeLessThanOrEqual(100);
      expect(
        readFileSync(join(DIST, "_headers"), "utf8")
          .split("\n")
          .filter((line) => line.length > 2000),
      ).toEqual([]);
    });

    test("a file that is asked for again and has not changed is not sent again", async () => {
      const site = await serve();
      try {
        for (const file of ["", "prefs.js", "pagefind/pagefind.js"]) {
          const first = await fetch(site.url + file);
          expect(first.headers.get("cache-control")).toBe("no-cache");
          const tag = first.headers.get("etag") ?? "none";
          expect((await fetch(site.url + file, { headers: { "If-None-Match": tag } })).status, file).toBe(304);
        }
      } finally {
        await site.close();
      }
    });
  });
});
