import type { Page } from "playwright-core";
import { describe, expect } from "vitest";
import { EXAMPLES } from "../support/examples.ts";
import { test } from "./fixture.ts";

/** Every type of page as readers set it up: narrow, with large or wide-set text, without motion, in forced colours, on paper, by keyboard, without script. */

/** How far the page can be scrolled sideways, in CSS pixels. */
const sideways = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Texts that a box cuts off without a way to scroll to them. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
      const style = getComputedStyle(element);
      const hides = [style.overflowX, style.overflowY].some((value) => value === "hidden" || value === "clip");
      // Texts for screen readers alone take up one pixel; what is cut unfolds beside it, or stands whole in the title or the list below.
      if (
        element.parentElement?.querySelector(":scope > details.more") ||
        element.matches(".crumbs [aria-current], summary .current")
      )
        return [];
      if (!hides || element.clientWidth <= 1 || element.textContent?.trim() === "" || !element.checkVisibility())
        return [];
      const over = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
      return over ? [`${element.localName}.${element.className}: ${element.textContent?.trim().slice(0, 40)}`] : [];
    }),
  );

describe.each(EXAMPLES)("%s", (_, path) => {
  test("narrow, with text of twice the size, with text set wide: nothing is lost, nothing scrolls sideways", async ({
    page,
    siteUrl,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${siteUrl}${path}`);
    // The address of a task leads on by itself: what is looked at is the page where it ends.
    await page.waitForLoadState("networkidle");
    const look = async () => ({ sideways: await sideways(page), cutOff: await cutOff(page) });
    const well = { sideways: 0, cutOff: [] };
    expect(await look(), "390 px").toEqual(well);
    const size = () =>
      page.locator("main").evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    const before = await size();
    await page.evaluate(() => {
      const root = document.documentElement;
      root.style.setProperty("font-size", `${2 * Number.parseFloat(getComputedStyle(root).fontSize)}px`);
    });
    expect(await size()).toBeGreaterThanOrEqual(before * 1.99);
    expect(await look(), "text of twice the size").toEqual(well);
    // What WCAG 2.2 asks under 1.4.12; the width is that of 1280 px enlarged four times (1.4.10).
    await page.evaluate(() => {
      document.documentElement.style.removeProperty("font-size");
      for (const element of document.querySelectorAll<HTMLElement>("body, body *")) {
        element.style.setProperty("line-height", "1.5", "important");
        element.style.setProperty("letter-spacing", "0.12em", "important");
        element.style.setProperty("word-spacing", "0.16em", "important");
      }
    });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await look(), "320 px, text set wide").toEqual(well);
  });

  test("without motion: nothing moves; in forced colours: the page stands", async ({ page, siteUrl }) => {
    await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
    await page.goto(`${siteUrl}${path}`);
    const found = await page.evaluate(() => {
      const moving = [...document.querySelectorAll("*")].filter((element) => {
        const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
        return (
          transitionDuration.split(", ").some((time) => time !== "0s") ||
          animationName !== "none" ||
          scrollBehavior === "smooth"
        );
      });
      // What is drawn needs a line or a filling of its own, what is told by colour alone a border.
      const lost = [...document.querySelectorAll("svg a path, svg path.mark")].filter((element) => {
        const { stroke, fill } = getComputedStyle(element);
        const paper = getComputedStyle(document.body).backgroundColor;
        return [stroke, fill].every((colour) => colour === "none" || colour === paper);
      });
      return {
        moving: moving.map((element) => element.localName),
        running: document.getAnimations().length,
        lost: lost.length,
      };
    });
    expect(found).toEqual({ moving: [], running: 0, lost: 0 });
  });

  test("on paper: the text, dark on light, without the controls", async ({ page, siteUrl }) => {
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.goto(`${siteUrl}${path}`);
    expect(await page.locator("h1").isVisible()).toBe(true);
    for (const part of ["header.site-header", "nav.outline", ".reading-bar", "dialog", "button.copy"])
      expect(await page.locator(part).filter({ visible: true }).count(), part).toBe(0);
    const light = await page.evaluate(() => {
      const [r = 0, g = 0, b = 0] =
        getComputedStyle(document.querySelector("main p, main h1") ?? document.body)
          .color.match(/\d+/g)
          ?.map(Number) ?? [];
      return r + g + b < 3 * 128;
    });
    expect(light).toBe(true);
  });

  test("by keyboard: the first stop leads to the text, every stop is seen and shown", async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}${path}`);
    // The page that only leads on has done so by now.
    await page.waitForLoadState("networkidle");
    if (!page.url().endsWith(`/${path}`)) return;
    const wrong: string[] = [];
    for (let i = 0; i < 25; i++) {
      await page.keyboard.press("Tab");
      const stop = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return null;
        const box = element.getBoundingClientRect();
        const inView = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
        const at = document.elementFromPoint(
          Math.min(Math.max(box.left + Math.min(box.width / 2, 20), 1), innerWidth - 1),
          Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1),
        );
        const seen = at !== null && (element.contains(at) || at.contains(element));
        const rings = [element, element.parentElement, ...element.children].flatMap((one) =>
          one ? [getComputedStyle(one)] : [],
        );
        const ringed = rings.some(
          ({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px",
        );
        return {
          name: `${element.localName} ${element.textContent?.trim().slice(0, 20)}`,
          href: element.getAttribute("href"),
          inView,
          seen,
          ringed,
        };
      });
      if (stop === null) break;
      if (i === 0) expect(stop.href).toBe("#content");
      if (!stop.inView || !stop.seen || !stop.ringed) wrong.push(JSON.stringify(stop));
    }
    expect(wrong).toEqual([]);
  });

  test("without script: the text, and no control that does nothing", async ({ browser, siteUrl }) => {
    for (const width of [390, 1440]) {
      const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width, height: 844 } });
      try {
        const page = await context.newPage();
        await page.goto(`${siteUrl}${path}`);
        expect(await page.locator("main h1").isVisible()).toBe(true);
        expect((await page.locator("main").innerText()).length).toBeGreaterThan(20);
        expect(await sideways(page)).toBe(0);
        const idle = page.locator(
          'button:not([popovertarget], [type="submit"]), input:not(form[action] input, [type="search"]), select:not(form[action] select)',
        );
        expect(
          await idle
            .filter({ visible: true })
            .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 120))),
        ).toEqual([]);
      } finally {
        await context.close();
      }
    }
  });
});

describe("ways through the site", () => {
  test("Back leads to where one was: the page, and the place on it", async ({ page, siteUrl }) => {
    await page.goto(`${siteUrl}plans/`);
    await page.locator("main a[href*='/plans/ankang-14/']").first().click();
    await page.waitForURL(/\/plans\/ankang-14\/$/);
    await page.locator("main a[href$='/ch17/']").first().click();
    await page.waitForURL(/\/ch17\/$/);
    await page.locator("nav.contents").getByRole("link", { name: "防范网络安全风险" }).click();
    await page.waitForURL(/#s4-p5$/);
    await page.locator("a[rel=next]").last().click();
    await page.waitForURL(/\/ch18\/$/);
    await page.goBack();
    await page.waitForURL(/\/ch17\/#s4-p5$/);
    await page.goBack();
    expect(page.url()).toMatch(/\/ch17\/$/);
    await page.goBack();
    await page.waitForURL(/\/plans\/ankang-14\/$/);
    await page.goBack();
    await page.waitForURL(/\/plans\/$/);
  });

  test.for([390, 1440])(
    "the table of targets at %i px: words and choices narrow it, heads order it, all comes back",
    async (width, { page, siteUrl }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${siteUrl}plans/xingping-14-tasks/targets/`);
      const rows = page.locator("table#targets tbody tr").filter({ visible: true });
      const all = await rows.count();
      expect(all).toBeGreaterThan(100);
      const form = page.locator("form[data-for=targets]");
      await form.locator("input[name=q]").fill("森林");
      const some = await rows.count();
      expect(some).toBeGreaterThan(0);
      expect(some).toBeLessThan(all);
      expect(await rows.allTextContents()).toSatisfy((texts: string[]) => texts.every((text) => text.includes("森林")));
      expect(await page.locator("[data-shown=targets]").textContent()).toContain(`${some} 项`);
      await form.locator("input[name=q]").fill("");
      const choice = form.locator("select").first();
      await choice.selectOption({ index: 1 });
      expect(await rows.count()).toBeLessThan(all);
      await choice.selectOption({ index: 0 });
      expect(await rows.count()).toBe(all);
      if (width > 600) {
        const head = page.locator("table#targets thead button").first();
        await head.focus();
        await page.keyboard.press("Enter");
        expect(await page.locator("table#targets th[aria-sort]").count()).toBe(1);
        expect(await rows.count()).toBe(all);
      }
    },
  );
});
