import { siteBase } from "./base.ts";
import { writeCsp } from "./csp/index.ts";
import { copyFolder, moveInto, removeFolder } from "./io.ts";
import { buildSearchIndex } from "./search-index.ts";
import { node, step, tools } from "./steps.ts";

/** Where previews, drafts among them, are built. */
export const PREVIEW = "preview";

/** Makes dist/, or another folder, of content/: pages by Astro, data files, the search index, the security policy. */
export async function buildSite(folder = "dist"): Promise<void> {
  const next = `${folder}.next`;
  await step("site", async () => {
    removeFolder(next);
    await node(tools.astro, "build", "--outDir", next, "--silent");
    copyFolder("content/data/public", `${next}/data`);
  });
  await step("search index", () => buildSearchIndex(next));
  await step("security policy", async () => {
    writeCsp(next, siteBase());
    moveInto(next, folder);
  });
}
