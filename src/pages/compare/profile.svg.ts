import type { APIRoute } from "astro";
import { drawShares } from "../../charts/shares/draw.ts";
import { sharesLayout } from "../../charts/shares/layout.ts";
import { svgFile } from "../../charts/svg.ts";
import { addressAt } from "../../view/address.ts";
import { loadShares } from "../../view/compare/load.ts";
import { svgImage } from "../../view/files.ts";

/** Shares of themes in the plans' texts, as a picture of its own. */
export const GET: APIRoute = async ({ site }) => {
  const { themes, plans } = await loadShares();
  const title = "各主题占正文的篇幅";
  return svgImage(
    svgFile(
      drawShares(sharesLayout(themes), title, addressAt(site)),
      plans.map(({ plan }) => plan),
      { title, source: "只是篇幅，不是轻重。一段可以同属几个主题。五年规划对读" },
    ),
  );
};
