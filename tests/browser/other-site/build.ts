import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { planIds } from "../../../scripts/build/plan-folder.ts";
import { type Site, serve } from "../../../scripts/build/serve.ts";
import { addressOfFile } from "../../../scripts/tools/page-types.ts";
import { type Build, buildCopy, runIn } from "../../support/builds.ts";
import { addHostilePlans } from "../../support/hostile.ts";
import { filesIn } from "../../support/site.ts";

export const BASE = "/plans-site/";
export const ORIGIN = "https://plans.example.org";

/** A site that is built and served otherwise than `dist`: under a base path and with an origin, two hostile plans among the rest. */
export interface OtherSite {
  build: Build;
  served: Site;
  /** Every page, its address without the base path. */
  pages: { url: string; html: string; bytes: number }[];
  close(): Promise<void>;
}

/** Builds it in a copy of the project, off the network. */
export async function otherSite(): Promise<OtherSite> {
  const build = await buildCopy(
    async (project) => {
      for (const id of planIds()) project.addPlan(id);
      addHostilePlans(project);
      const { code, said } = await runIn(project.folder, "scripts/commands/anchors.ts");
      expect(code, said).toBe(0);
    },
    { SITE_BASE: BASE, SITE_URL: ORIGIN },
  );
  expect(build.code, build.said.slice(-2000)).toBe(0);
  const pages = filesIn(".html", build.dist).map((file) => ({
    url: addressOfFile(file),
    html: readFileSync(join(build.dist, file), "utf8"),
    bytes: statSync(join(build.dist, file)).size,
  }));
  const served = await serve({ dir: build.dist, base: BASE });
  return {
    build,
    served,
    pages,
    close: async () => {
      await served.close();
      build.remove();
    },
  };
}
