import type { Anchors } from "../../src/model/anchors.ts";
import { type Container, isLeaf, type Leaf, ownLine, type PlanNode, type PlanTree } from "../../src/model/tree.ts";
import { fingerprint } from "./fingerprint.ts";

/**
 * Ids of the nodes of one plan: the path below the plan id, e.g. `ch17/s1/p3`. A container's own
 * line has the container's id; a title has the id of `front`.
 */
export type Ids = ReadonlyMap<PlanNode, string>;

/** Letters of the segments, by type; `text` and `heading` have none of their own. */
const LETTER: Record<string, string> = {
  part: "pt",
  chapter: "ch",
  section: "s",
  item: "i",
  task: "t",
  question: "q",
  box: "box",
  table: "tbl",
  paragraph: "p",
  bullet: "p",
  row: "r",
};

/** Types that are numbered through the plan: their segment is their whole id. */
const THROUGH = new Set(["task", "box"]);

/**
 * Gives every node its id, from the document's own numbering. A text that `frozen` knows keeps its
 * id; new text gets one that was never used (`p4a` between p4 and p5, the next number at the end).
 */
export function assignIds(tree: PlanTree, frozen: Anchors): Ids {
  const ids = new Map<PlanNode, string>();
  const used = new Set<string>();
  const reserved = reservedIds(frozen);
  const partsCount = chaptersRestart(tree);
  const through = new Map([...THROUGH].map((type) => [type, numbersRepeat(tree, type)]));
  let standIns = 0;

  const take = (wanted: string, text: string): string => {
    const id = available(wanted, text, used, frozen, reserved);
    used.add(id);
    return id;
  };

  const containers = (parent: string, node: Container): string => {
    if (node.type === "front") return take("front", "");
    if (node.standIn) return take(under(parent, `x${++standIns}`), node.standIn.label);
    const letter = LETTER[node.type] ?? "n";
    const nested = !THROUGH.has(node.type) || through.get(node.type) === true;
    const above = node.type === "chapter" && !partsCount ? "" : nested ? parent : "";
    const number = node.type === "question" ? undefined : node.number;
    const text = ownLine(node)?.value ?? "";
    if (number !== undefined) return take(under(above, `${letter}${number}`), text);
    return take(under(above, `${letter}${countOf(above, letter)}`), text);
  };
  const counts = new Map<string, number>();
  const countOf = (parent: string, letter: string): number => {
    const key = `${parent} ${letter}`;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };

  const walk = (node: Container, id: string) => {
    ids.set(node, id);
    const lines = node.children.filter((child): child is Leaf => isLeaf(child) && LETTER[child.type] !== undefined);
    for (const [leaf, leafId] of lineIds(lines, id, frozen, reserved)) {
      used.add(leafId);
      ids.set(leaf, leafId);
    }
    for (const child of node.children) {
      if (isLeaf(child)) {
        if (!ids.has(child)) ids.set(child, id);
      } else walk(child, containers(id, child));
    }
  };
  for (const child of tree.children) walk(child, containers("", child));
  return ids;
}

const under = (parent: string, segment: string): string => (parent === "" ? segment : `${parent}/${segment}`);

/** Every id that was ever given, whether it is still in use or has moved. */
const reservedIds = (frozen: Anchors): Set<string> =>
  new Set([...Object.keys(frozen.ids), ...Object.keys(frozen.moved)]);

/**
 * `wanted`, or the first of `wanted` with a letter behind it that was never used. An id that
 * `moved` gives up is gone for good, unless it still stands for this very text.
 */
function available(wanted: string, text: string, used: Set<string>, frozen: Anchors, reserved: Set<string>): string {
  const own = fingerprint(text);
  const fits = (id: string): boolean => {
    if (used.has(id)) return false;
    if (!reserved.has(id)) return true;
    return frozen.moved[id] === undefined && (id === wanted || frozen.ids[id]?.fingerprint === own);
  };
  for (const suffix of suffixes()) if (fits(wanted + suffix)) return wanted + suffix;
  throw new Error(`no id left for ${wanted}`);
}

/** "", a, b … z, aa, ab … */
function* suffixes(): Generator<string> {
  yield "";
  for (let i = 0; i < 702; i++)
    yield i < 26
      ? String.fromCharCode(97 + i)
      : String.fromCharCode(96 + Math.floor(i / 26)) + String.fromCharCode(97 + (i % 26));
}

/** Ids of the paragraphs, bullets and rows of one container. */
function lineIds(lines: Leaf[], parent: string, frozen: Anchors, reserved: Set<string>): Map<Leaf, string> {
  const result = new Map<Leaf, string>();
  const known = new Map<string, string[]>();
  let highest = 0;
  for (const id of reserved) {
    const segment = id.startsWith(`${parent}/`) ? id.slice(parent.length + 1) : "";
    const number = /^[pr](\d+)[a-z]*$/.exec(segment)?.[1];
    if (number === undefined) continue;
    highest = Math.max(highest, Number(number));
    const print = frozen.ids[id]?.fingerprint;
    if (print !== undefined && frozen.moved[id] === undefined) known.set(print, [...(known.get(print) ?? []), id]);
  }
  if (highest === 0) {
    lines.forEach((line, i) => {
      result.set(line, under(parent, `${LETTER[line.type]}${i + 1}`));
    });
    return result;
  }
  for (const line of lines) {
    const id = known.get(fingerprint(line.value))?.shift();
    if (id !== undefined) result.set(line, id);
  }
  const lastKnown = lines.findLastIndex((line) => result.has(line));
  const taken = new Set([...reserved, ...result.values()]);
  let before = "";
  lines.forEach((line, i) => {
    const letter = LETTER[line.type] ?? "p";
    if (!result.has(line)) {
      const base = before === "" ? `${letter}0` : before.replace(/[a-z]+$/, "");
      const id = i > lastKnown ? under(parent, `${letter}${++highest}`) : firstFree(under(parent, base), taken);
      taken.add(id);
      result.set(line, id);
    }
    before = (result.get(line) ?? "").slice(parent.length + 1);
  });
  return result;
}

function firstFree(base: string, taken: Set<string>): string {
  for (const suffix of suffixes()) if (suffix !== "" && !taken.has(base + suffix)) return base + suffix;
  throw new Error(`no id left for ${base}`);
}

/** Whether chapter numbers start again in each part, so that the part belongs into the id. */
function chaptersRestart(tree: PlanTree): boolean {
  const seen = new Set<number>();
  for (const part of tree.children) {
    if (part.type !== "part") continue;
    for (const chapter of part.children) {
      if (isLeaf(chapter) || chapter.type !== "chapter" || chapter.number === undefined) continue;
      if (seen.has(chapter.number)) return true;
      seen.add(chapter.number);
    }
  }
  return false;
}

/** Whether a type that is usually numbered through the plan starts again somewhere. */
function numbersRepeat(tree: PlanTree, type: string): boolean {
  const seen = new Set<number>();
  const walk = (nodes: PlanNode[]): boolean =>
    nodes.some((node) => {
      if (isLeaf(node)) return false;
      if (node.type === type && node.number !== undefined) {
        if (seen.has(node.number)) return true;
        seen.add(node.number);
      }
      return walk(node.children);
    });
  return walk(tree.children);
}
