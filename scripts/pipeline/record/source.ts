import type { Gap, PassageThemes, Typo } from "../../../src/model/layers.ts";
import type { Leaf, PlanNode, PlanTree, Range } from "../../../src/model/tree.ts";
import type { Ids } from "../address/ids.ts";
import { type Address, urlOf } from "../address/pages.ts";
import { sourcePieces } from "../parse/leaf-ranges.ts";
import type { Analysis } from "../types.ts";

/** What the records of one plan are made of. Without `addresses` they have no `url` (any text, no site). */
export interface RecordSource {
  plan: string;
  tree: PlanTree;
  ids: Ids;
  addresses?: ReadonlyMap<PlanNode, Address>;
  passageThemes?: PassageThemes[];
  /** What is marked in the text; nothing where it was not looked for. */
  gaps?: readonly Gap[];
  typos?: readonly Typo[];
}

/** An analysed plan as the source of its records. */
export const recordSource = (analysis: Analysis): RecordSource => ({ ...analysis, plan: analysis.plan.id });

/** Id of a node's record: `ankang-14/ch17/s1/p3`. */
export const recordId = ({ plan, ids }: Pick<RecordSource, "plan" | "ids">, node: PlanNode): string =>
  `${plan}/${ids.get(node) ?? ""}`;

/** The field `url` of a node's record; no field where the node has no address. */
export function urlField({ plan, addresses }: RecordSource, node: PlanNode): { url?: string } {
  const address = addresses?.get(node);
  return address ? { url: urlOf(plan, address) } : {};
}

/** The field `parts` of a record whose quote lies in several pieces of the source; no field where it is one piece. */
export function partsField(leaf: Leaf, ranges: readonly Range[]): { parts?: Range[] } {
  const parts = ranges.flatMap((range) => sourcePieces(leaf, range));
  return parts.length > 1 ? { parts } : {};
}

/** Gives findings ids by their passage, numbered from 1 within it: `…/p3~1` with the separator `~`. */
export function numbering(source: RecordSource, separator: string): (leaf: Leaf) => { id: string; passage: string } {
  const counts = new Map<string, number>();
  return (leaf) => {
    const passage = recordId(source, leaf);
    const number = (counts.get(passage) ?? 0) + 1;
    counts.set(passage, number);
    return { id: `${passage}${separator}${number}`, passage };
  };
}
