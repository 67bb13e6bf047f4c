import type { BrowserContext } from "playwright-core";

/** How long Playwright waits for what a test asks for; long enough for any machine, and still an end. */
export const NO_HURRY = 2 * 60 * 1000;

/** Tells of everything that the Content-Security-Policy blocks on the pages of a context. */
export async function tellBlocked(context: BrowserContext, tell: (what: string) => void): Promise<void> {
  await context.exposeFunction("duiduBlocked", (what: string) => tell(`blocked by the policy: ${what}`));
  await context.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ effectiveDirective, blockedURI, sourceFile }) =>
      Reflect.apply(Reflect.get(window, "duiduBlocked"), null, [`${effectiveDirective}: ${blockedURI} ${sourceFile}`]),
    ),
  );
}
