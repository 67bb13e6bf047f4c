import type { APIRoute } from "astro";
import { drawTitles } from "../../charts/designations/draw.ts";
import { titlesLayout } from "../../charts/designations/layout.ts";
import { svgFile } from "../../charts/svg.ts";
import { addressAt } from "../../view/address.ts";
import { checkedText } from "../../view/corrections.ts";
import { loadDesignations, loadPlans } from "../../view/data.ts";
import { svgImage } from "../../view/files.ts";

/** Titles sought, by plan and level, as a picture of its own. */
export const GET: APIRoute = async ({ site }) => {
  const plans = await loadPlans();
  const designations = await loadDesignations();
  const title = "各地要争创的称号";
  return svgImage(
    svgFile(
      drawTitles(titlesLayout(designations, plans), title, addressAt(site)),
      plans.map(({ plan }) => plan),
      { title, source: `实心写明年份，空心未载明。${checkedText(designations)}。五年规划对读` },
    ),
  );
};
