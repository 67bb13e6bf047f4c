import { expect } from "vitest";
import { weights } from "../../../scripts/tools/weight.ts";
import { META_POLICY } from "../../../src/model/csp.ts";
import type { Check } from "../visit.ts";

let weighed: Map<string, string[]> | undefined;

/** Files below `dist` that a page loads of itself, as `npm run weight` has it. */
function loads(path: string): string[] {
  weighed ??= new Map(weights("dist").map(({ url, loads }) => [url, loads]));
  return weighed.get(`/${path}`) ?? [];
}

/** The Content-Security-Policy and the other headers. That no check breaks the policy is seen to where they run. */
export const CSP: readonly Check[] = [
  {
    name: "policy: the headers, nothing from elsewhere, nothing loaded that is not weighed",
    async run({ page, siteUrl, path, headers, loaded, elsewhere }) {
      expect(headers["content-security-policy"]).toBe(`${META_POLICY}; frame-ancestors 'none'`);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["permissions-policy"]).toContain("camera=()");
      expect(elsewhere).toEqual([]);
      // What tests/dist/weight.test.ts weighs is what a browser loads. An address that leads on loads two pages.
      const landed = page.url().slice(siteUrl.length).split("#")[0] ?? "";
      const wanted = new Set([path, ...loads(path), landed, ...loads(landed)]);
      // Not every browser asks for the icon.
      const files = (all: Set<string>) => [...all].filter((file) => file !== "favicon.svg").sort();
      expect(files(loaded)).toEqual(files(wanted));
    },
  },
];
