import type { APIRoute, GetStaticPaths } from "astro";
import { drawDots } from "../../../../charts/dots/draw.ts";
import { dotsLayout } from "../../../../charts/dots/layout.ts";
import { svgFile } from "../../../../charts/svg.ts";
import { addressAt } from "../../../../view/address.ts";
import { drawable } from "../../../../view/compare/indicators.ts";
import { loadIndicators, loadPlans } from "../../../../view/data.ts";
import { svgImage } from "../../../../view/files.ts";

const drawn = async () => (await loadIndicators()).filter(({ values }) => values.some(drawable));

export const getStaticPaths = (async () =>
  (await drawn()).map((indicator) => ({ params: { indicator: indicator.id } }))) satisfies GetStaticPaths;

/** The numbers of an indicator that share a scale, as a picture of its own. */
export const GET: APIRoute = async ({ params, site }) => {
  const plans = await loadPlans();
  const indicator = (await drawn()).find(({ id }) => id === params.indicator);
  const { name = "", values = [], unit = "" } = indicator ?? {};
  return svgImage(
    svgFile(
      drawDots(dotsLayout(values, plans, unit), name, addressAt(site)),
      plans.map(({ plan }) => plan),
      { title: name, source: `单位：${unit}。只画口径相同的数。五年规划对读` },
    ),
  );
};
