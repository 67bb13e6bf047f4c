import type { VFile } from "vfile";
import { type Container, isContainer, ownLine, type PlanTree } from "../../../src/model/tree.ts";

/** A place where numbers jump. */
export interface Jump {
  node: Container;
  /** Number before, null for the first of the text. */
  last: number | null;
}

/**
 * Checks that headings, items and tasks count on, among siblings or, where a text numbers right
 * through, across them; tells jumps and repeats as messages.
 */
export function checkNumbering(tree: PlanTree, file: VFile): void {
  for (const { node, last } of jumps(tree)) {
    const marker = ownLine(node)?.marker ?? "";
    if (last === null)
      file.message(`the first ${marker} of the text; what comes before it is not in this copy`, {
        place: node.position,
        ruleId: "starts-late",
        source: "duidu",
      });
    else if (node.number === last)
      file.message(`${marker} comes twice; both are kept, the second gets an id of its own`, {
        place: node.position,
        ruleId: "number-repeated",
        source: "duidu",
      });
    else
      file.message(
        `${marker} follows number ${last}; expected ${last + 1}: a heading may be lost, or the number mistyped`,
        { place: node.position, ruleId: "number-jump", source: "duidu" },
      );
  }
}

/** Every node whose number does not follow from the one before it, in document order. */
export function jumps(tree: PlanTree): Jump[] {
  const found: Jump[] = [];
  const lastOfKind = new Map<string, number>();
  const walk = (children: readonly unknown[]) => {
    const lastHere = new Map<string, number>();
    for (const child of children as Container[]) {
      if (!isContainer(child)) continue;
      const { kind, number } = child;
      if (kind && number !== undefined) {
        const here = lastHere.get(kind);
        const through = lastOfKind.get(kind);
        const fits =
          here === undefined
            ? number === 1 || number === (through ?? 0) + 1
            : number === here + 1 || number === (through ?? 0) + 1;
        // Boxes are numbered through the whole text: an excerpt may begin with any of them.
        const excerpt = child.type === "box" && through === undefined;
        if (!fits && !excerpt) found.push({ node: child, last: here ?? through ?? null });
        lastHere.set(kind, number);
        lastOfKind.set(kind, number);
      }
      walk(child.children);
    }
  };
  walk(tree.children);
  return found;
}
