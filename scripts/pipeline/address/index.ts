import type { Anchors } from "../../../src/model/anchors.ts";
import type { PlanNode, PlanTree } from "../../../src/model/tree.ts";
import { assignIds, type Ids } from "./ids.ts";
import { type Address, addressesOf, type Page, pagesOf } from "./pages.ts";

/** Where everything in a plan stands. */
export interface Addressed {
  ids: Ids;
  /** Reading pages in document order. */
  pages: Page[];
  addresses: ReadonlyMap<PlanNode, Address>;
  /** Nodes by id below the plan. */
  nodes: ReadonlyMap<string, PlanNode>;
}

/** Gives every node its permanent id and its place on a page; text that `frozen` knows keeps the id it has there. */
export function address(tree: PlanTree, frozen: Anchors): Addressed {
  const ids = assignIds(tree, frozen);
  const pages = pagesOf(tree, ids);
  const nodes = new Map<string, PlanNode>();
  for (const [node, id] of ids) if (!nodes.has(id)) nodes.set(id, node);
  return { ids, pages, addresses: addressesOf(tree, ids, pages), nodes };
}
