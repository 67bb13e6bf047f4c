import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/** Pages looked at by axe: WCAG 2.2 A and AA and its best practices. */

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** Rules that another colour scheme can break; the rest says the same on light and on dark paper. */
const OF_COLOUR = ["color-contrast", "link-in-text-block"];

type Rules = NonNullable<RunOptions["runOnly"]>;

/** What axe has against a page as it stands, on light paper and on dark, one line each. */
export async function faults(page: Page): Promise<string[]> {
  const run = async (runOnly: Rules) => {
    const { violations } = await page.evaluate(
      (given) =>
        (window as unknown as { axe: typeof axe }).axe.run(document, { runOnly: given, resultTypes: ["violations"] }),
      runOnly,
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
  await inject(page);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const light = await run({ type: "tag", values: TAGS });
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await run({ type: "rule", values: OF_COLOUR });
  await page.emulateMedia({ colorScheme: "light", reducedMotion: null });
  return [...light, ...dark.map((fault) => `dark: ${fault}`)];
}

/** Puts axe into a page from the debugger's side, which the Content-Security-Policy does not bind. */
async function inject(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Runtime.evaluate", { expression: AXE });
  await session.detach();
}
