import type { TopicCell, TopicRecord } from "../../../../src/model/compare.ts";
import type { Leaf, Range } from "../../../../src/model/tree.ts";
import { leavesOf, sourceRange } from "../../parse/leaf-ranges.ts";
import type { PlanCells } from "../../record/topics.ts";
import type { Analysis } from "../../types.ts";
import { excerpts } from "./excerpts.ts";
import type { Marks } from "./inline.ts";
import { element, type Flow } from "./mdast.ts";
import { type PageFile, pageFile } from "./print.ts";

/** The whole passages that a plan's cells quote, with the quoted words marked, for each topic by its id. */
export function topicExcerpts(topics: readonly { id: string }[], own: PlanCells, analysis: Analysis, marks: Marks) {
  const leaves = leavesOf(analysis.tree).map((leaf) => ({
    leaf,
    id: `${analysis.plan.id}/${analysis.ids.get(leaf) ?? ""}`,
  }));
  return Object.fromEntries(
    topics.map(({ id }, i): [string, Flow[]] => {
      const cell = own.cells[i];
      const quotes = cell ? quotesOf(cell, leaves) : new Map<Leaf, Range[]>();
      return [id, [...quotes.keys()].map(excerpts(analysis, { ...marks, quotes }))];
    }),
  );
}

/**
 * The page of a topic with the whole passages that its cells quote, one column for each plan. Side-by-side reading takes its columns
 * from here, and without script these pages are it.
 */
export function topicPage(topic: TopicRecord, columns: readonly { plan: string; excerpts: Flow[] }[]): PageFile {
  const path = `compare/topics/${topic.id}/passages.mdx`;
  const frontmatter = {
    title: `${topic.name}：各地全段`,
    description: `${topic.question}各份规划文件里的整段原文，引用的话另作标记。`,
    kind: "topic" as const,
    topic: topic.id,
  };
  const body = columns.map(({ plan, excerpts }) => element("TopicColumn", { topic: topic.id, plan }, excerpts));
  return pageFile(path, frontmatter, [element("div", { class: "topic-columns" }, body)]);
}

/** The passages that a cell quotes, in document order, each with the places of the quoted words in it. */
function quotesOf({ statements }: TopicCell, leaves: readonly { leaf: Leaf; id: string }[]): Map<Leaf, Range[]> {
  const quotes = new Map<Leaf, Range[]>();
  for (const { leaf, id } of leaves) {
    const own = statements.filter(({ passage }) => passage === id);
    if (own.length > 0)
      quotes.set(
        leaf,
        own.flatMap(({ quote, start }) => placeOf(leaf, quote, start) ?? []),
      );
  }
  return quotes;
}

/** Where a quotation stands in a leaf: of several places the one that begins at `start` of the source. */
function placeOf(leaf: Leaf, quote: string, start: number): Range | null {
  for (let at = leaf.value.indexOf(quote); at >= 0; at = leaf.value.indexOf(quote, at + 1)) {
    const range = { start: at, end: at + quote.length };
    if (sourceRange(leaf, range).start === start) return range;
  }
  return null;
}
