import type { Corrections } from "../../../../src/model/corrections.ts";
import { leavesOf } from "../../../../src/model/layers.ts";
import type { PlanCounts, SitePlan } from "../../../../src/model/site.ts";
import { type ContainerType, isLeaf, ownLine, type PlanNode } from "../../../../src/model/tree.ts";
import { squeeze } from "../../../../src/text/chars.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { lengthOf } from "../../address/pages.ts";
import type { Analysis } from "../../parse-plan.ts";
import { gapRecords, passageRecords, removedRecords } from "../../record/records.ts";
import { pageTitle } from "../mdx/pages.ts";
import { correctionList } from "./corrections.ts";
import { beginsOf, outlineOf } from "./outline.ts";

/** What the pages of the site need to know of a plan beside its text. */
export function sitePlan(analysis: Analysis, corrections: Corrections): SitePlan {
  const { plan, text, pages, gaps } = analysis;
  const from = { ...analysis, plan: plan.id };
  const removed = removedRecords(plan.id, text).map((record, i) => ({
    ...record,
    line: text.removed[i]?.line.number ?? 0,
  }));
  return {
    plan,
    counts: countsOf(analysis),
    pages: pages.map((page) => ({
      unit: `${plan.id}/${page.id}`,
      url: `/plans/${plan.id}/${page.id}/`,
      kind: page.kind,
      title: pageTitle(page),
      part: page.part ? forDisplay(ownLine(page.part)?.value ?? "") : null,
      standIn: page.unit.standIn !== undefined,
      begins: beginsOf(page.unit),
      chars: lengthOf(page.unit),
    })),
    outline: outlineOf(analysis),
    removed,
    gaps: gapRecords(from, gaps),
    meta: text.meta.flatMap(({ pairs }) => pairs),
    corrections: correctionList(analysis, corrections),
  };
}

/** Counts of a plan's text and structure. */
export function countsOf(analysis: Analysis): PlanCounts {
  const count = (type: ContainerType): number => {
    const walk = (nodes: readonly PlanNode[]): number =>
      nodes.reduce(
        (sum, node) => sum + (isLeaf(node) ? 0 : (node.type === type && !node.standIn ? 1 : 0) + walk(node.children)),
        0,
      );
    return walk(analysis.tree.children);
  };
  return {
    chars: leavesOf(analysis.tree).reduce((sum, leaf) => sum + squeeze(leaf.value).length, 0),
    passages: passageRecords({ ...analysis, plan: analysis.plan.id }).length,
    chapters: count("chapter"),
    sections: count("section"),
    items: count("item"),
    tasks: count("task"),
    questions: count("question"),
    boxes: count("box"),
    removed: analysis.text.removed.length,
    gaps: analysis.gaps.length,
    targets: analysis.targets.length,
    reviewed: analysis.targets.filter(({ status }) => status === "reviewed").length,
  };
}
