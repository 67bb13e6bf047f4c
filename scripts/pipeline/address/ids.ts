import type { Anchors } from "../../../src/model/anchors.ts";
import { type Container, isLeaf, type Leaf, ownLine, type PlanNode, type PlanTree } from "../../../src/model/tree.ts";
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
  const skip = new Map<string, number>();
  const reserved = reservedIds(frozen);
  const reservedLines = linesByParent(reserved);
  const partsCount = chaptersRestart(tree);
  const through = new Map([...THROUGH].map((type) => [type, numbersRepeat(tree, type)]));
  let standIns = 0;

  const take = (wanted: string, text: string): string => {
    const id = available(wanted, text, used, skip, frozen, reserved);
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
    const id = text === "" ? undefined : counted.take(above, letter, fingerprint(text));
    if (id !== undefined) {
      used.add(id);
      return id;
    }
    return take(under(above, `${letter}${countOf(above, letter)}`), text);
  };
  const counted = countedIds(frozen);
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
    for (const [leaf, leafId] of lineIds(lines, id, frozen, reserved, reservedLines.get(id) ?? [])) {
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

/**
 * Ids of containers that the site numbers itself (questions, boxes without a number): a text that is
 * known keeps its id, new text among known ones gets the next number that was never used.
 */
function countedIds(frozen: Anchors): { take(parent: string, letter: string, print: string): string | undefined } {
  const known = new Map<string, string[]>();
  const highest = new Map<string, number>();
  for (const id of [...Object.keys(frozen.ids), ...Object.keys(frozen.moved)]) {
    const [, parent = "", letter, number] = /^(?:(.*)\/)?([a-z]+)(\d+)[a-z]*$/.exec(id) ?? [];
    if (letter === undefined) continue;
    const kind = `${parent} ${letter}`;
    highest.set(kind, Math.max(highest.get(kind) ?? 0, Number(number)));
    const print = frozen.moved[id] === undefined ? frozen.ids[id]?.fingerprint : undefined;
    if (print !== undefined) known.set(`${kind} ${print}`, [...(known.get(`${kind} ${print}`) ?? []), id]);
  }
  return {
    take(parent, letter, print) {
      const kind = `${parent} ${letter}`;
      const own = known.get(`${kind} ${print}`)?.shift();
      if (own !== undefined) return own;
      const last = highest.get(kind);
      if (last === undefined) return undefined;
      highest.set(kind, last + 1);
      return under(parent, `${letter}${last + 1}`);
    },
  };
}

const under = (parent: string, segment: string): string => (parent === "" ? segment : `${parent}/${segment}`);

/** Every id that was ever given, whether it is still in use or has moved. */
const reservedIds = (frozen: Anchors): Set<string> =>
  new Set([...Object.keys(frozen.ids), ...Object.keys(frozen.moved)]);

/**
 * `wanted`, or the first of `wanted` with a letter behind it that was never used. An id that
 * `moved` gives up is gone for good, unless it still stands for this very text. `skip` remembers how
 * many suffixes of each id are taken, so that thousands of equal headings take no quadratic time.
 */
function available(
  wanted: string,
  text: string,
  used: Set<string>,
  skip: Map<string, number>,
  frozen: Anchors,
  reserved: Set<string>,
): string {
  const own = fingerprint(text);
  const fits = (id: string): boolean => {
    if (used.has(id)) return false;
    if (!reserved.has(id)) return true;
    return frozen.moved[id] === undefined && (id === wanted || frozen.ids[id]?.fingerprint === own);
  };
  let i = skip.get(wanted) ?? 0;
  while (used.has(wanted + suffixOf(i))) i++;
  skip.set(wanted, i);
  while (!fits(wanted + suffixOf(i))) i++;
  return wanted + suffixOf(i);
}

/** Suffix number `i`: "", a, b … z, aa, ab … */
function suffixOf(i: number): string {
  let suffix = "";
  for (let rest = i; rest > 0; rest = Math.floor((rest - 1) / 26))
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  return suffix;
}

/** The id of a paragraph, bullet or row: its container's, and its number. */
const LINE_ID = /^(.+)\/[pr](\d+)[a-z]*$/;

/** The ids of lines that were ever given, by their container's id. */
function linesByParent(reserved: Set<string>): Map<string, string[]> {
  const byParent = new Map<string, string[]>();
  for (const id of reserved) {
    const parent = LINE_ID.exec(id)?.[1];
    if (parent === undefined) continue;
    const list = byParent.get(parent);
    if (list) list.push(id);
    else byParent.set(parent, [id]);
  }
  return byParent;
}

/** Ids of the paragraphs, bullets and rows of one container. */
function lineIds(
  lines: Leaf[],
  parent: string,
  frozen: Anchors,
  reserved: Set<string>,
  reservedHere: string[],
): Map<Leaf, string> {
  const result = new Map<Leaf, string>();
  const known = new Map<string, string[]>();
  let highest = 0;
  for (const id of reservedHere) {
    highest = Math.max(highest, Number(LINE_ID.exec(id)?.[2]));
    const print = frozen.ids[id]?.fingerprint;
    if (print === undefined || frozen.moved[id] !== undefined) continue;
    const list = known.get(print);
    if (list) list.push(id);
    else known.set(print, [id]);
  }
  if (highest === 0) {
    lines.forEach((line, i) => {
      result.set(line, under(parent, `${LETTER[line.type]}${i + 1}`));
    });
    return result;
  }
  const next = new Map<string, number>();
  for (const line of lines) {
    const print = fingerprint(line.value);
    const at = next.get(print) ?? 0;
    const id = known.get(print)?.[at];
    if (id === undefined) continue;
    next.set(print, at + 1);
    result.set(line, id);
  }
  const lastKnown = lines.findLastIndex((line) => result.has(line));
  const taken = new Set(result.values());
  const isTaken = (id: string) => reserved.has(id) || taken.has(id);
  let before = "";
  lines.forEach((line, i) => {
    const letter = LETTER[line.type] ?? "p";
    if (!result.has(line)) {
      const base = before === "" ? `${letter}0` : before.replace(/[a-z]+$/, "");
      const id = i > lastKnown ? under(parent, `${letter}${++highest}`) : firstFree(under(parent, base), isTaken);
      taken.add(id);
      result.set(line, id);
    }
    before = (result.get(line) ?? "").slice(parent.length + 1);
  });
  return result;
}

function firstFree(base: string, isTaken: (id: string) => boolean): string {
  let i = 1;
  while (isTaken(base + suffixOf(i))) i++;
  return base + suffixOf(i);
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
