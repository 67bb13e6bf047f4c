import fc from "fast-check";
import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

/** What stands in an address, drawn at random from what does harm elsewhere: it is words to look for, or nothing. Every type of page: checks/fuzz.ts. */

const PIECES = [
  ..."<>\"'`&=/\\#?%+;:(){}[]|$^*~!-,. \n\t\0\u2028\u202e\ufeff",
  "<script>window.hurt=1</script>",
  "<img src=x onerror=window.hurt=1>",
  "<svg/onload=window.hurt=1>",
  "</mark>",
  "<b hurt>",
  "javascript:window.hurt=1",
  "data:text/html,<b>",
  "{{constructor.constructor('window.hurt=1')()}}",
  "$" + "{window.hurt=1}",
  "&lt;b&gt;",
  "%3Cb%3E",
  "%",
  "%E0%A4%A",
  "__proto__",
  "constructor",
  "toString",
  "../../",
  "//example.com/",
  "养老",
  "规划",
  "𠮷",
  "\ud800",
  "-养",
  '"养老',
  "|",
];
const soup = fc.array(fc.constantFrom(...PIECES), { maxLength: 6 }).map((parts) => parts.join(""));
const names = ["q", "plan", "theme", "kind", "targets", "agency", "order", "loose", "__proto__", "constructor"];
const state = fc.array(fc.tuple(fc.constantFrom(...names), soup), { minLength: 1, maxLength: 6 });
/** The same draws on every run. */
const drawn = <T>(arbitrary: fc.Arbitrary<T>, count: number): T[] =>
  fc.sample(arbitrary, { seed: 2026, numRuns: count });

const DONE = "[data-search]:is([data-state=done], [data-state=hint], [data-state=error], [data-state=idle])";

describe("the search page", () => {
  test("200 addresses: markup is never made of them, and nothing fails", async ({ page, siteUrl }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    page.on("dialog", (dialog) => errors.push(dialog.message()));
    const searches = drawn(state, 200).map((pairs) => {
      const text = new URLSearchParams(pairs.map(([name, value]) => [name, value.toWellFormed()])).toString();
      return { search: `?${text}`, words: pairs.filter(([name]) => name === "q").length > 0 };
    });
    // What the page is made of when nobody means harm: results, filters, offers, none, a hint.
    await page.goto(`${siteUrl}search/?q=养老`);
    await page.locator(DONE).waitFor();
    const found = await page.evaluate(
      async ({ benign, hostile, done }) => {
        const made = () =>
          [...document.querySelectorAll("*")].flatMap((element) => [
            element.localName,
            ...element.getAttributeNames().map((name) => `${name}=`),
          ]);
        const show = async (search: string) => {
          document.querySelector("[data-search]")?.removeAttribute("data-state");
          const address = new URL(location.pathname + search, location.href);
          // Browsers refuse too many steps in a short time, some of them silently: then again, until it stands there.
          for (;;) {
            try {
              history.replaceState(null, "", address);
            } catch {}
            if (location.href === address.href) break;
            await new Promise(requestAnimationFrame);
          }
          dispatchEvent(new PopStateEvent("popstate"));
          while (!document.querySelector(done)) await new Promise(requestAnimationFrame);
        };
        const usual = new Set<string>();
        for (const search of benign) {
          await show(search);
          for (const name of made()) usual.add(name);
        }
        const wrong: string[] = [];
        for (const search of hostile) {
          await show(search);
          const strange = made().filter((name) => !usual.has(name));
          const links = [...document.querySelectorAll<HTMLAnchorElement>("a[href]")].filter(
            ({ href }) => new URL(href).origin !== location.origin,
          );
          if (strange.length > 0 || links.length > 0 || "hurt" in window)
            wrong.push(`${search}: ${[...new Set(strange), ...links.map(({ href }) => href)].join(", ")}`);
          if (document.querySelector("[data-search]")?.getAttribute("data-state") === "error")
            wrong.push(`${search}: fails`);
        }
        return { wrong, usual: usual.size };
      },
      {
        benign: [
          "",
          "?q=养老",
          "?q=养老&plan=ankang-14&plan=x",
          "?q=养老&theme=elderly&order=plan",
          "?q=双随机一公开",
          "?q=双随机一公开&loose=1",
          "?q=老人",
          "?q=㐂",
          "?q=、",
          "?q=“”",
          "?q=规划 -养老",
          "?q=-养老",
          "?q=养老|医养",
        ],
        hostile: searches.map(({ search }) => search),
        done: DONE,
      },
    );
    expect(found.usual).toBeGreaterThan(40);
    expect(found.wrong).toEqual([]);
    expect(errors).toEqual([]);
  });

  test("20 of them opened as they were sent, in the fragment too", async ({ page, siteUrl }) => {
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    for (const [i, text] of drawn(soup, 20).entries()) {
      const q = encodeURIComponent(text.toWellFormed());
      await page.goto("about:blank");
      await page.goto(`${siteUrl}search/${i % 2 ? "#" : "?"}q=${q}`);
      await page.locator(DONE).waitFor();
      expect(await page.evaluate(() => "hurt" in window)).toBe(false);
    }
    expect(errors).toEqual([]);
  });
});

test("settings that somebody put into storage are settings or nothing", async ({ page, siteUrl }) => {
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await open(page, siteUrl);
  await page.evaluate(() => {
    for (const key of ["duidu-scheme", "duidu-font"]) localStorage.setItem(key, '"><b hurt>');
    localStorage.setItem("duidu-search-words", JSON.stringify({ url: location.href, terms: 5, at: Date.now() }));
  });
  await open(page, `${siteUrl}plans/ankang-14/ch17/`);
  expect(await page.locator("[hurt]").count()).toBe(0);
  expect(await page.locator("html").evaluate(({ dataset }) => [dataset.scheme, dataset.font])).toEqual([
    undefined,
    undefined,
  ]);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(errors).toEqual([]);
});
