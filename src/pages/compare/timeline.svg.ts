import type { APIRoute } from "astro";
import { svgFile } from "../../charts/svg.ts";
import { drawTimeline } from "../../charts/timeline/draw.ts";
import { timelineLayout } from "../../charts/timeline/layout.ts";
import { addressAt } from "../../view/address.ts";
import { loadTimeline } from "../../view/compare/load.ts";
import { svgImage } from "../../view/files.ts";

/** Dated commitments along the line of time, as a picture of its own. */
export const GET: APIRoute = async ({ site }) => {
  const { commitments, plans } = await loadTimeline();
  const title = "写明年份的承诺";
  return svgImage(
    svgFile(
      drawTimeline(timelineLayout(commitments, plans), title, addressAt(site)),
      plans.map(({ plan }) => plan),
      { title, source: "方块有数字，空心数由文字推得，菱形争创称号，虚线圈数字缺失。五年规划对读" },
    ),
  );
};
