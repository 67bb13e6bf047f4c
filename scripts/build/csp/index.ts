import { UserError } from "../../shared/errors.ts";
import { filesBelow, join, readText, writeFile } from "../io.ts";
import { headerRules, printHeaders } from "./headers.ts";
import { blockedIn } from "./inline.ts";

/** Pages named in a message; the rest is counted. */
const NAMED = 10;

/**
 * Looks at every page of a built site and writes the site's `_headers`; `base` is its base path, slashes at both ends.
 * @throws UserError naming the pages that hold what the Content-Security-Policy blocks.
 */
export function writeCsp(dir: string, base: string): void {
  const pages = filesBelow(dir, ".html");
  const wrong = pages.flatMap((file) => {
    const blocked = blockedIn(readText(join(dir, file)) ?? "");
    return blocked.length > 0 ? [`/${file}: ${blocked.join(", ")}`] : [];
  });
  if (wrong.length > 0)
    throw new UserError(
      [
        "the Content-Security-Policy (src/model/csp.ts) would block parts of these pages; move scripts and styles into files:",
        ...wrong.slice(0, NAMED),
        ...(wrong.length > NAMED ? [`… and ${wrong.length - NAMED} more pages`] : []),
      ].join("\n"),
    );
  writeFile(join(dir, "_headers"), printHeaders(headerRules(base, filesBelow(dir, ""))));
  console.log(`${pages.length} pages, none with an inline script or style`);
}
