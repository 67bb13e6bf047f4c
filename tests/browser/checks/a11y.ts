import { expect } from "vitest";
import { faults } from "../../../scripts/tools/browser/axe.ts";
import type { Check } from "../visit.ts";

/**
 * Every type of page by axe, on light and dark paper. All rules at both widths: a desk shows what a phone does not (outline,
 * contents, filters), and axe passes over what is not shown. All pages: npm run test:access.
 */
export const A11Y: readonly Check[] = [
  {
    name: "axe: WCAG 2.2 A and AA and its best practices",
    run: async ({ page }) => expect(await faults(page)).toEqual([]),
  },
];
