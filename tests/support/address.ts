import { VFile } from "vfile";
import { appendAnchors, checkAnchors, currentAnchors } from "../../scripts/pipeline/address/anchors.ts";
import { address } from "../../scripts/pipeline/address/index.ts";
import { type Page, urlOf } from "../../scripts/pipeline/address/pages.ts";
import { type ParseOptions, parse } from "../../scripts/pipeline/parse/index.ts";
import { leavesOf } from "../../scripts/pipeline/parse/leaf-ranges.ts";
import { NO_DECISIONS, read } from "../../scripts/pipeline/read/index.ts";
import { type Anchors, NO_ANCHORS } from "../../src/model/anchors.ts";
import type { PlanTree } from "../../src/model/tree.ts";

/** A text with its addresses, against the ones frozen earlier. */
export interface Addressed {
  /** `id | first characters`, one a leaf, in document order. */
  lines: string[];
  /** URL of each leaf, in document order. */
  urls: string[];
  pages: Page[];
  current: Anchors["ids"];
  problems: string[];
  fresh: string[];
  /** anchors.json after `npm run anchors`. */
  next: Anchors;
}

const PLAN = "x-14";

/** The tree of a text, with nothing found in it: addresses need no more. */
export const treeOf = (source: string, options: ParseOptions = {}): PlanTree =>
  parse(read(source, NO_DECISIONS), new VFile(), options).tree;

export function addressed(source: string, frozen: Anchors = NO_ANCHORS, options: ParseOptions = {}): Addressed {
  const tree = treeOf(source, options);
  const { ids, pages, addresses } = address(tree, frozen);
  const current = currentAnchors(tree, PLAN, ids, addresses);
  const { problems, fresh } = checkAnchors(frozen, current);
  const leaves = leavesOf(tree);
  return {
    lines: leaves.map((leaf) => `${ids.get(leaf)} | ${leaf.value.slice(0, 12)}`),
    urls: leaves.map((leaf) => {
      const own = addresses.get(leaf);
      return own ? urlOf(PLAN, own) : "none";
    }),
    pages,
    current,
    problems: problems.map(({ message }) => message),
    fresh,
    next: appendAnchors(frozen, current, fresh),
  };
}
