import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { addressOfFile, examples } from "../../scripts/tools/page-types.ts";
import { DIST, filesIn } from "./site.ts";

/** One page of the built site for each type of page, its largest: `[type, address below siteUrl]`. Empty without `dist/`. */
export const EXAMPLES: readonly (readonly [string, string])[] = existsSync(DIST)
  ? [
      ...examples(
        filesIn(".html").map((file) => ({ url: addressOfFile(file), bytes: statSync(join(DIST, file)).size })),
      ),
    ].map(([type, { url }]) => [type, url.slice(1)] as const)
  : [];
