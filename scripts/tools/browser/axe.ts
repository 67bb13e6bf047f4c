import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import type { Browser, Page } from "playwright-core";

/** Pages looked at by axe: WCAG 2.2 A and AA and its best practices. */

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules that another colour scheme can break; the rest says the same on light and on dark paper. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

/** What axe has against a page as it stands, on light paper and on dark, one line each. */
export async function faults(page: Page): Promise<string[]> {
  const run = async (options: RunOptions) => {
    const { violations } = await page.evaluate(
      (given) =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { ...given, resultTypes: ["violations"] }),
      options,
    );
    return violations.flatMap(({ id, help, nodes }) =>
      nodes
        .slice(0, 5)
        .map(
          ({ html, failureSummary }) =>
            `${id} (${help}): ${html.slice(0, 160)} ${failureSummary?.split("\n")[1]?.trim()}`,
        ),
    );
  };
  await page.evaluate(AXE);
  const light = await run({ runOnly: { type: "tag", values: TAGS } });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run({ runOnly: { type: "rule", values: OF_COLOUR } });
  await page.emulateMedia({ colorScheme: "light" });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** A page of its own on which axe may run; the policy of the site forbids scripts that come from elsewhere. */
export async function opened<T>(
  browser: Browser,
  url: string,
  width: number,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const viewport = { width, height: width < 600 ? 844 : 900 };
  const context = await browser.newContext({
    bypassCSP: true,
    viewport,
    colorScheme: "light",
    reducedMotion: "reduce",
  });
  try {
    const page = await context.newPage();
    await page.goto(url);
    return await look(page);
  } finally {
    await context.close();
  }
}
