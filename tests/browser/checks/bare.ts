import type { Page } from "playwright-core";
import { expect } from "vitest";
import { sideways } from "../ready.ts";

/** Controls that do nothing without script: buttons, fields and lists that no form sends. */
const IDLE =
  'button:not([popovertarget], [type="submit"]), input:not(form[action] input, [type="search"]), select:not(form[action] select)';

/** A page opened without script: the text is there, and no control that does nothing. */
export async function withoutScript(page: Page): Promise<void> {
  expect(await page.locator("main h1").isVisible()).toBe(true);
  expect((await page.locator("main").innerText()).length).toBeGreaterThan(20);
  expect(await sideways(page)).toBe(0);
  const idle = page.locator(IDLE).filter({ visible: true });
  expect(await idle.evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.slice(0, 120)))).toEqual([]);
}
