import { SKIP, visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import { type Container, isContainer, ownLine, type PlanTree } from "../../../src/model/tree.ts";

/** A container whose number does not follow from the one before it. */
export interface Jump {
  node: Container;
  /** Number before, null for the first of the text. */
  last: number | null;
}

/**
 * Checks that headings, items and tasks count on, among siblings or, where a text numbers right
 * through, across them; jumps and repeats become messages on `file`.
 */
export function checkNumbering(tree: PlanTree, file: VFile): void {
  for (const jump of jumps(tree)) {
    const { ruleId, reason } = messageOf(jump);
    file.message(reason, { place: jump.node.position, ruleId, source: "duidu" });
  }
}

function messageOf({ node, last }: Jump): { ruleId: string; reason: string } {
  const marker = ownLine(node)?.marker ?? "";
  if (last === null)
    return {
      ruleId: "starts-late",
      reason: `the first ${marker} of the text; what comes before it is not in this copy`,
    };
  if (node.number === last)
    return {
      ruleId: "number-repeated",
      reason: `${marker} comes twice; both are kept, the second gets an id of its own`,
    };
  return {
    ruleId: "number-jump",
    reason: `${marker} follows number ${last}; expected ${last + 1}: a heading may be lost, or the number mistyped`,
  };
}

/** Last number of each kind of marker. */
type Numbers = Map<string, number>;

/**
 * Every container whose number does not follow from the one before it, in document order. What a box numbers is no list of the text:
 * it may count across columns.
 */
export function jumps(tree: PlanTree): Jump[] {
  const found: Jump[] = [];
  const inText: Numbers = new Map();
  const amongSiblings = new Map<unknown, Numbers>();
  visitParents(tree, isContainer, (node: Container, ancestors) => {
    const { type, kind, number } = node;
    if (kind === undefined || number === undefined) return;
    const parent = ancestors.at(-1);
    const siblings = amongSiblings.get(parent) ?? new Map<string, number>();
    amongSiblings.set(parent, siblings);
    const sibling = siblings.get(kind);
    const before = inText.get(kind);
    const countsOn = number === (sibling ?? 0) + 1 || number === (before ?? 0) + 1;
    // Boxes are numbered through the whole text: an excerpt may begin with any of them.
    if (!countsOn && !(type === "box" && before === undefined)) found.push({ node, last: sibling ?? before ?? null });
    siblings.set(kind, number);
    inText.set(kind, number);
    return type === "box" ? SKIP : undefined;
  });
  return found;
}
