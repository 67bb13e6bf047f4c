import type { PageFrontmatter } from "../../../../src/model/site.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import type { Alias } from "../../address/anchors.ts";
import { fragmentOf } from "../../address/pages.ts";
import type { Analysis } from "../../types.ts";
import { pageContext } from "./context.ts";
import type { Marks } from "./inline.ts";
import { type PageFile, pageFile } from "./print.ts";
import { front, unit, untitled } from "./units.ts";

/** The whole plan on one page, for reading through and for print; fragments have all segments. */
export function fullPage(analysis: Analysis, marks: Marks, aliases: readonly Alias[]): PageFile {
  const { plan, tree } = analysis;
  const context = pageContext(analysis, marks, { base: "", aliases: oldFragments(aliases) });
  const body = tree.children.flatMap((child) =>
    child.type === "front" ? front(child, context) : unit(child, 2, context),
  );
  if (tree.children[0]?.type !== "front") body.unshift(untitled(plan.id));
  const frontmatter = {
    title: `全文一页（${plan.name}）`,
    description: `${plan.name}：${forDisplay(plan.title)}，全文在一页上，便于通读和打印。`,
    plan: plan.id,
    unit: plan.id,
    kind: "full",
    headings: [],
    prevPage: null,
    nextPage: null,
  } satisfies PageFrontmatter & { title: string; description: string };
  return pageFile(`plans/${plan.id}/full.mdx`, frontmatter, body);
}

/** Old fragments of this page by the id of the node that has their text now. */
function oldFragments(aliases: readonly Alias[]): Map<string, string[]> {
  const known = aliases.filter(({ id }) => id);
  return new Map(
    [...Map.groupBy(known, ({ to }) => to)].map(([to, own]) => [to, own.map(({ id }) => fragmentOf(id ?? "", ""))]),
  );
}
