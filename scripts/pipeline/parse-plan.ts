import type { VFile } from "vfile";
import type { Anchors } from "../../src/model/anchors.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { PlanNode, PlanTree } from "../../src/model/tree.ts";
import { assignIds, type Ids } from "./address/ids.ts";
import { type Address, addressesOf, type Page, pagesOf } from "./address/pages.ts";
import { annotate, type Layers, type Registries } from "./annotate/index.ts";
import { type ParseOptions, parse } from "./parse/index.ts";
import type { LineDecisions, SourceText } from "./read/index.ts";
import { read } from "./read/index.ts";

/** A text after read, parse and annotate, with ids: what `show` prints, and what a site is made of. */
export interface Understood extends Layers {
  text: SourceText;
  tree: PlanTree;
  ids: Ids;
}

/** A plan with its pages and addresses. */
export interface Analysis extends Understood {
  plan: Plan;
  pages: Page[];
  addresses: ReadonlyMap<PlanNode, Address>;
  /** Nodes by id below the plan. */
  nodes: ReadonlyMap<string, PlanNode>;
}

/** Takes any text through read, parse and annotate. Doubts become messages on `file`. */
export function understand(
  source: string,
  file: VFile,
  lines: LineDecisions,
  options: ParseOptions,
  frozen: Anchors,
  registries: Registries,
): Understood {
  const lined = read(source, lines);
  const { tree, setAside } = parse(lined, file, options);
  const removed = [...lined.removed, ...setAside].sort((a, b) => a.line.start - b.line.start);
  const text = { ...lined, removed };
  return { text, tree, ids: assignIds(tree, frozen), ...annotate(tree, source, file, registries) };
}

/** Adds pages and addresses to a plan's text. */
export function analyse(plan: Plan, understood: Understood): Analysis {
  const pages = pagesOf(understood.tree, understood.ids);
  const addresses = addressesOf(understood.tree, understood.ids, pages);
  const nodes = new Map<string, PlanNode>();
  for (const [node, id] of understood.ids) if (!nodes.has(id)) nodes.set(id, node);
  return { ...understood, plan, pages, addresses, nodes };
}
