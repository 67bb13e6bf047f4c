import { readFileSync } from "node:fs";
import { VFile } from "vfile";
import { parse } from "../../scripts/pipeline/parse/index.ts";
import { NO_DECISIONS, read } from "../../scripts/pipeline/read/index.ts";
import type { Leaf, PlanTree } from "../../src/model/tree.ts";

/** Ids of the five plans. */
export const PLANS = ["ankang-14", "chengdu-14-qa", "hengyang-14-proposal", "xingping-14-tasks", "yijiang-14"];

/** The tree of any text, without corrections. */
export const treeOf = (text: string): PlanTree =>
  parse(read(text, NO_DECISIONS), new VFile({ path: "test.txt" }), {}).tree;

export const sourceOf = (plan: string): string => readFileSync(`content/plans/${plan}/source.txt`, "utf8");

/** A tree of one paragraph that holds `text`, whatever it looks like. */
export function paragraphTree(text: string): PlanTree {
  const point = (offset: number) => ({ line: 1, column: offset + 1, offset });
  const position = { start: point(0), end: point(text.length) };
  const leaf: Leaf = { type: "paragraph", value: text, position };
  return { type: "plan", position, children: [{ type: "front", position, children: [leaf] }] };
}

/** The characters of a finding. */
export const quoteOf = ({ leaf, range }: { leaf: Leaf; range: { start: number; end: number } }): string =>
  leaf.value.slice(range.start, range.end);
