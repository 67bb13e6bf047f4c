import { describe, expect } from "vitest";
import { test } from "./fixture.ts";
import { open } from "./ready.ts";

describe("ways through the site", () => {
  test("Back leads to where one was: the page, and the place on it", async ({ page, siteUrl }) => {
    await open(page, `${siteUrl}plans/`);
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
      await open(page, `${siteUrl}plans/xingping-14-tasks/targets/`);
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
