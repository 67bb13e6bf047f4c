import type { PageFrontmatter } from "../../../../src/model/site.ts";
import type { Leaf, PlanNode } from "../../../../src/model/tree.ts";
import { fragmentOf } from "../../address/pages.ts";
import type { WordsOf } from "../../parse/titles.ts";
import { markedWords } from "../../record/marks.ts";
import { recordId } from "../../record/source.ts";
import type { Analysis } from "../../types.ts";
import type { Marks } from "./inline.ts";
import { element, type Flow } from "./mdast.ts";

/** A page while its nodes are made: where its fragments start, and the headings listed so far. */
export interface PageContext {
  analysis: Analysis;
  marks: Marks;
  /** Words with their marks, for titles. */
  words: WordsOf;
  /** Id of the page's unit; empty for the whole plan, where fragments have all segments. */
  base: string;
  headings: PageFrontmatter["headings"];
  /** Nodes that have pages of their own. */
  elsewhere: ReadonlySet<PlanNode>;
  /** Old fragments that still lead to a node, by its id. */
  aliases: ReadonlyMap<string, string[]>;
  /** Leaves with a theme or a task's agencies. */
  noted: ReadonlySet<Leaf>;
}

/** The context of a page on which nothing stands yet. */
export const pageContext = (
  analysis: Analysis,
  marks: Marks,
  page: { base: string; elsewhere?: readonly PlanNode[]; aliases: ReadonlyMap<string, string[]> },
): PageContext => ({
  analysis,
  marks,
  words: markedWords(analysis),
  base: page.base,
  headings: [],
  elsewhere: new Set(page.elsewhere),
  aliases: page.aliases,
  noted: new Set([
    ...analysis.passageThemes.filter(({ themes }) => themes.length > 0).map(({ leaf }) => leaf),
    ...analysis.tasks.map(({ leaf }) => leaf),
  ]),
});

/** Id of a node with that of its plan. */
export const idOf = (node: PlanNode, { analysis: { plan, ids } }: PageContext): string =>
  recordId({ plan: plan.id, ids }, node);

/** Fragment of a node on the page; `_top` for the page's own unit. */
export const anchorOf = (node: PlanNode, { analysis, base }: PageContext): string =>
  fragmentOf(analysis.ids.get(node) ?? "", base) || "_top";

/** Anchors of the old fragments that lead to a node. */
export const aliasesAt = (node: PlanNode, { analysis, aliases }: PageContext): Flow[] =>
  (aliases.get(analysis.ids.get(node) ?? "") ?? []).map((anchor) => element("Alias", { anchor }, []));
