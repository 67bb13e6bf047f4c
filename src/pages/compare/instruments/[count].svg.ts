import type { APIRoute, GetStaticPaths } from "astro";
import { drawInstruments } from "../../../charts/instruments/draw.ts";
import { instrumentsLayout, mostMentions } from "../../../charts/instruments/layout.ts";
import { svgFile } from "../../../charts/svg.ts";
import { addressAt } from "../../../view/address.ts";
import { sharedGroups } from "../../../view/compare/instruments.ts";
import { loadInstruments, loadPlans } from "../../../view/data.ts";
import { svgImage } from "../../../view/files.ts";

export const getStaticPaths = (async () =>
  sharedGroups(await loadInstruments()).map(({ plans }) => ({
    params: { count: String(plans) },
  }))) satisfies GetStaticPaths;

/** The instruments that so many plans name, as a picture of its own. */
export const GET: APIRoute = async ({ params: { count }, site }) => {
  const plans = await loadPlans();
  const all = await loadInstruments();
  const group = sharedGroups(all).find((one) => String(one.plans) === count);
  const title = `政策工具：${group?.title ?? ""}`;
  const layout = instrumentsLayout(group?.instruments ?? [], plans, mostMentions(all));
  return svgImage(
    svgFile(
      drawInstruments(layout, title, addressAt(site)),
      plans.map(({ plan }) => plan),
      { title, source: "点的大小是提到的处数，提到不等于做到。五年规划对读" },
    ),
  );
};
