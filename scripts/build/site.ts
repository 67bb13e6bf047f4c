import { siteBase } from "./base.ts";
import { writeCsp } from "./csp/index.ts";
import { copyFolder, moveInto, removeFolder } from "./io.ts";
import { buildSearchIndex } from "./search-index.ts";
import { node, step, tools } from "./steps.ts";

/** Makes dist/ of content/: pages by Astro, data files, the search index, the security policy. */
export async function buildSite(): Promise<void> {
  await step("site", async () => {
    removeFolder("dist.next");
    await node(tools.astro, "build", "--outDir", "dist.next", "--silent");
    copyFolder("content/data/public", "dist.next/data");
  });
  await step("search index", () => buildSearchIndex("dist.next"));
  await step("security policy", async () => {
    writeCsp("dist.next", siteBase());
    moveInto("dist.next", "dist");
  });
}
