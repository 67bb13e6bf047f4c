import type { Anchors } from "../../../src/model/anchors.ts";
import { type Container, isLeaf, type Leaf, type PlanNode } from "../../../src/model/tree.ts";
import { fingerprint } from "./fingerprint.ts";
import { keptFingerprint, LETTER, reservedIds, suffixOf, under } from "./segments.ts";

/** The id of a paragraph, bullet or row: its container's, and its number. */
const LINE_ID = /^(.+)\/[pr](\d+)[a-z]*$/;

const isLine = (node: PlanNode): node is Leaf => isLeaf(node) && LETTER[node.type] !== undefined;

/** Gives the ids of the paragraphs, bullets and rows of a container, whose own id is `parent`. */
export function lineIds(frozen: Anchors): (node: Container, parent: string) => Map<Leaf, string> {
  const reserved = reservedIds(frozen);
  const byParent = Map.groupBy(reserved, (id) => LINE_ID.exec(id)?.[1]);
  return (node, parent) => {
    const lines = node.children.filter(isLine);
    const earlier = byParent.get(parent) ?? [];
    const highest = earlier.reduce((most, id) => Math.max(most, Number(LINE_ID.exec(id)?.[2])), 0);
    const ids = keptIds(lines, earlier, frozen);
    addNewIds(ids, lines, parent, highest, reserved);
    return ids;
  };
}

/** Ids of the lines whose text is known; equal texts get theirs in their order. */
function keptIds(lines: Leaf[], earlier: string[], frozen: Anchors): Map<Leaf, string> {
  const known = Map.groupBy(earlier, (id) => keptFingerprint(frozen, id));
  const ids = new Map<Leaf, string>();
  const next = new Map<string, number>();
  for (const line of lines) {
    const print = fingerprint(line.value);
    const at = next.get(print) ?? 0;
    const id = known.get(print)?.[at];
    if (id === undefined) continue;
    next.set(print, at + 1);
    ids.set(line, id);
  }
  return ids;
}

/** Gives the other lines ids that were never used: after the last known line the next numbers, before it that of the line above with a letter. */
function addNewIds(
  ids: Map<Leaf, string>,
  lines: Leaf[],
  parent: string,
  highest: number,
  reserved: ReadonlySet<string>,
): void {
  const lastKnown = lines.findLastIndex((line) => ids.has(line));
  const given = new Set(ids.values());
  const free = freeSuffixes((id) => reserved.has(id) || given.has(id));
  let number = highest;
  let before = "";
  lines.forEach((line, i) => {
    let id = ids.get(line);
    if (id === undefined) {
      const letter = LETTER[line.type];
      const base = before === "" ? under(parent, `${letter}0`) : before.replace(/[a-z]+$/, "");
      id = i > lastKnown ? under(parent, `${letter}${++number}`) : free(base);
      given.add(id);
      ids.set(line, id);
    }
    before = id;
  });
}

/** Gives the first of `base` with a letter behind it that is not taken; what was taken once is not looked at again. */
function freeSuffixes(isTaken: (id: string) => boolean): (base: string) => string {
  const next = new Map<string, number>();
  return (base) => {
    let i = next.get(base) ?? 1;
    while (isTaken(base + suffixOf(i))) i++;
    next.set(base, i + 1);
    return base + suffixOf(i);
  };
}
