import { appendAnchors, checkAnchors, currentAnchors } from "../../scripts/pipeline/address/anchors.ts";
import { addressesOf, type Page, pagesOf, urlOf } from "../../scripts/pipeline/address/pages.ts";
import type { ParseOptions } from "../../scripts/pipeline/parse/index.ts";
import { leavesOf } from "../../scripts/pipeline/parse/leaf-ranges.ts";
import { type Anchors, NO_ANCHORS } from "../../src/model/anchors.ts";
import { resultOf } from "./stages.ts";

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

export function addressed(source: string, frozen: Anchors = NO_ANCHORS, options: ParseOptions = {}): Addressed {
  const { tree, ids } = resultOf(source, options, undefined, frozen);
  const pages = pagesOf(tree, ids);
  const addresses = addressesOf(tree, ids, pages);
  const current = currentAnchors(tree, PLAN, ids, addresses);
  const { problems, fresh } = checkAnchors(frozen, current);
  const leaves = leavesOf(tree);
  return {
    lines: leaves.map((leaf) => `${ids.get(leaf)} | ${leaf.value.slice(0, 12)}`),
    urls: leaves.map((leaf) => {
      const address = addresses.get(leaf);
      return address ? urlOf(PLAN, address) : "none";
    }),
    pages,
    current,
    problems: problems.map(({ message }) => message),
    fresh,
    next: appendAnchors(frozen, current, fresh),
  };
}
