import { expect } from "vitest";
import type { Check } from "../visit.ts";

/** Fragments that are no address, or do harm where they are taken for one. */
const FRAGMENTS = ["%", "<b hurt>", "'\"]", "__proto__", "q=%", ":~:text=x"];

export const FUZZ: readonly Check[] = [
  {
    name: "fuzz: opens with any fragment and any query",
    width: 1440,
    // It leads on as soon as one of them asks for nothing.
    except: "task address",
    spoils: true,
    query: "?<b>=%&q=%E0%A4%A#%E0%A4%A",
    async run({ page, wrong }) {
      // All at once, and then what the page does about them.
      await page.evaluate(async (fragments) => {
        let left = fragments.length;
        const heard = new Promise<void>((resolve) => addEventListener("hashchange", () => --left === 0 && resolve()));
        for (const fragment of fragments) location.hash = fragment;
        await heard;
      }, FRAGMENTS);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("[hurt]").count()).toBe(0);
      expect(wrong).toEqual([]);
    },
  },
];
