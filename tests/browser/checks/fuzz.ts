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
      // One by one, so that the page sees each of them.
      await page.evaluate(async (fragments) => {
        for (const fragment of fragments) {
          const heard = new Promise((resolve) => addEventListener("hashchange", resolve, { once: true }));
          location.hash = fragment;
          await heard;
        }
      }, FRAGMENTS);
      expect(await page.locator("h1").count()).toBe(1);
      expect(await page.locator("[hurt]").count()).toBe(0);
      expect(wrong).toEqual([]);
    },
  },
];
