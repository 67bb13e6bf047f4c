import type { APIRoute, GetStaticPaths } from "astro";
import { drawMatrix } from "../../../charts/matrix/draw.ts";
import { matrixLayout } from "../../../charts/matrix/layout.ts";
import { svgFile } from "../../../charts/svg.ts";
import { INFERRED } from "../../../model/targets.ts";
import { addressAt } from "../../../view/address.ts";
import { differences } from "../../../view/collection.ts";
import { DOUBT_SIGN, DOUBTED } from "../../../view/compare/cells.ts";
import { topicGroups } from "../../../view/compare/groups.ts";
import { loadPlans, loadThemes, loadTopics } from "../../../view/data.ts";
import { svgImage } from "../../../view/files.ts";

export const getStaticPaths = (async () =>
  topicGroups(await loadTopics(), await loadThemes()).map(({ id }) => ({
    params: { theme: id },
  }))) satisfies GetStaticPaths;

/** What the marks mean, as far as a picture of a few columns has room to say. */
const KEY = `实心：写明的数；空心：${INFERRED}；${DOUBT_SIGN}：${DOUBTED}`;

/** The matrix of a theme as a picture of its own. */
export const GET: APIRoute = async ({ params: { theme }, site }) => {
  const plans = await loadPlans();
  const differs = differences(plans);
  const group = topicGroups(await loadTopics(), await loadThemes()).find(({ id }) => id === theme);
  const drawing = drawMatrix(matrixLayout(group?.topics ?? [], plans), group?.name ?? "", addressAt(site), KEY);
  const file = svgFile(
    drawing,
    plans.map(({ plan }) => plan),
    {
      title: `${group?.name ?? ""}：各地怎么说`,
      source: `五年规划对读。${differs.length > 0 ? `文件${differs.join("、")}，` : ""}只能对读。`,
    },
  );
  return svgImage(file);
};
