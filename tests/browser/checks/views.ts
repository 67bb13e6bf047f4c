import type { Page } from "playwright-core";
import { expect } from "vitest";
import { sideways } from "../ready.ts";
import type { Check } from "../visit.ts";

/** Every type of page as readers set it up: narrow, with large or wide-set text, without motion, in forced colours, on paper, by keyboard. */
export const VIEWS: readonly Check[] = [
  {
    name: "views: nothing scrolls sideways",
    run: async ({ page }) => expect(await sideways(page)).toBe(0),
  },
  {
    name: "views: without motion nothing moves; in forced colours the page stands",
    width: 1440,
    async run({ page }) {
      await page.emulateMedia({ reducedMotion: "reduce", forcedColors: "active" });
      const found = await page.evaluate(movingAndLost);
      await page.emulateMedia({ reducedMotion: null, forcedColors: null });
      expect(found).toEqual({ moving: [], running: 0, lost: 0 });
    },
  },
  {
    name: "views: on paper the text, dark on light, without the controls",
    width: 1440,
    async run({ page }) {
      await page.emulateMedia({ media: "print", colorScheme: "dark" });
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
      await page.emulateMedia({ media: null, colorScheme: "light" });
    },
  },
  {
    name: "views: by keyboard the first stop leads to the text, every stop is seen and shown",
    width: 1440,
    spoils: true,
    async run({ page, siteUrl, path }) {
      // A page that has led on to a place of another has its stops there.
      if (page.url() !== `${siteUrl}${path}`) return;
      const wrong: string[] = [];
      for (let i = 0; i < 25; i++) {
        await page.keyboard.press("Tab");
        const stop = await page.evaluate(stopOfKeyboard);
        if (stop === null) break;
        if (i === 0) expect(stop.href).toBe("#content");
        if (!stop.inView || !stop.seen || !stop.ringed) wrong.push(JSON.stringify(stop));
      }
      expect(wrong).toEqual([]);
    },
  },
  {
    name: "views: narrow, with text of twice the size, with text set wide: nothing is lost, nothing scrolls sideways",
    width: 390,
    spoils: true,
    async run({ page }) {
      const look = async () => ({ sideways: await sideways(page), cutOff: await page.evaluate(cutOff) });
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
      await setWide(page);
      expect(await look(), "320 px, text set wide").toEqual(well);
    },
  },
];

/** What WCAG 2.2 asks under 1.4.12; the width is that of 1280 px enlarged four times (1.4.10). */
async function setWide(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.style.removeProperty("font-size");
    for (const element of document.querySelectorAll<HTMLElement>("body, body *")) {
      element.style.setProperty("line-height", "1.5", "important");
      element.style.setProperty("letter-spacing", "0.12em", "important");
      element.style.setProperty("word-spacing", "0.16em", "important");
    }
  });
  await page.setViewportSize({ width: 320, height: 640 });
}

// What follows runs in the page.

/** Texts that a box cuts off without a way to scroll to them. */
function cutOff(): string[] {
  return [...document.querySelectorAll<HTMLElement>("body *")].flatMap((element) => {
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
  });
}

function movingAndLost(): { moving: string[]; running: number; lost: number } {
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
    moving: moving.map(({ localName }) => localName),
    running: document.getAnimations().length,
    lost: lost.length,
  };
}

interface Stop {
  name: string;
  href: string | null;
  inView: boolean;
  seen: boolean;
  ringed: boolean;
}

function stopOfKeyboard(): Stop | null {
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
  const ringed = rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== "none" && outlineWidth !== "0px");
  const name = `${element.localName} ${element.textContent?.trim().slice(0, 20)}`;
  return { name, href: element.getAttribute("href"), inView, seen, ringed };
}
