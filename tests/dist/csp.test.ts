import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { siteBase } from "../../scripts/build/base.ts";
import { headerRules, headersAt, parseHeaders, printHeaders } from "../../scripts/build/csp/headers.ts";
import { writeCsp } from "../../scripts/build/csp/index.ts";
import { blockedIn } from "../../scripts/build/csp/inline.ts";
import { HEADER_POLICY, META_POLICY } from "../../src/model/csp.ts";
import { DIST, needSite } from "../support/site.ts";

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
  const rules = headerRules("/");

  test("what is printed is read again", () => expect(parseHeaders(printHeaders(rules))).toEqual(rules));

  test("pages carry the policy, hashed files may be kept, data may be read from elsewhere", () => {
    const at = (path: string) => Object.fromEntries(headersAt(rules, path));
    expect(at("/plans/a/")).toEqual({
      "Content-Security-Policy": HEADER_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "strict-origin-when-cross-origin",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Permissions-Policy": "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
    });
    expect(at("/_astro/a.js")).toMatchObject({ "Cache-Control": "public, max-age=31536000, immutable" });
    // Named by their role, not by their content: they change under the same name.
    for (const path of ["/pagefind/pagefind.js", "/pagefind/pagefind-entry.json", "/prefs.js", "/plan-sheets.css"])
      expect(at(path)["Cache-Control"]).toBeUndefined();
    expect(at("/data/targets.json")).toMatchObject({ "Access-Control-Allow-Origin": "*" });
    expect(at("/")["Access-Control-Allow-Origin"]).toBeUndefined();
  });

  test("under a base path the rules are for what lies below it", () => {
    const below = headerRules(siteBase("plans-site"));
    expect(below.every(({ path }) => path.startsWith("/plans-site/"))).toBe(true);
    expect(headersAt(below, "/plans-site/about/").map(([name]) => name)).toContain("Content-Security-Policy");
    expect(headersAt(below, "/other/")).toEqual([]);
  });

  test("a line that is neither path nor header is refused", () => {
    expect(() => parseHeaders("/*\n  X: 1\nY\n")).toThrow(
      '_headers:3 "Y": expected a path, or "  Name: value" below one',
    );
    expect(() => parseHeaders("  X: 1\n")).toThrow("_headers:1");
  });

  describe("of the built site", () => {
    beforeAll(needSite);
    test("says what it ought to", () =>
      expect(parseHeaders(readFileSync(join(DIST, "_headers"), "utf8"))).toEqual(headerRules(siteBase())));
  });
});
