import { expect } from "vitest";
import { ALL_RULES, faults, OF_WIDTH } from "../../../scripts/tools/browser/axe.ts";
import type { Check } from "../visit.ts";

/** Every type of page by axe, on light and dark paper. All pages: npm run test:access. */
export const A11Y: readonly Check[] = [
  {
    name: "axe: WCAG 2.2 A and AA and its best practices",
    width: 390,
    run: async ({ page }) => expect(await faults(page, ALL_RULES)).toEqual([]),
  },
  {
    name: "axe: what depends on width and colour",
    width: 1440,
    run: async ({ page }) => expect(await faults(page, OF_WIDTH)).toEqual([]),
  },
];
