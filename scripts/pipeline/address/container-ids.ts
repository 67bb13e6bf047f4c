import { visitParents } from "unist-util-visit-parents";
import type { Anchors } from "../../../src/model/anchors.ts";
import { type Container, isLeaf, ownLine, type PlanTree } from "../../../src/model/tree.ts";
import { countedIds } from "./counted-ids.ts";
import { fingerprint } from "./fingerprint.ts";
import { IdPool } from "./id-pool.ts";
import { LETTER, under } from "./segments.ts";

/** Types that are numbered through the plan: their segment is their whole id. */
const THROUGH: ReadonlySet<string> = new Set(["task", "box"]);

/** Gives the ids of containers, which have to be asked for in document order; `parent` is the id of the one above. */
export function containerIds(tree: PlanTree, frozen: Anchors): (node: Container, parent: string) => string {
  const pool = new IdPool(frozen);
  const counted = countedIds(frozen);
  const count = counter();
  const prefixOf = prefixes(tree);
  return (node, parent) => {
    if (node.type === "front") return pool.take("front", "");
    if (node.standIn) return pool.take(under(parent, `x${count("x")}`), node.standIn.label);
    const letter = node.annex ? "annex" : (LETTER[node.type] as string);
    const prefix = prefixOf(node, parent);
    const text = ownLine(node)?.value ?? "";
    // The numbers of questions (01, Q1) start again too often to be taken into an id.
    const number = node.type === "question" ? undefined : node.number;
    if (number !== undefined) return pool.take(under(prefix, `${letter}${number}`), text);
    const kept = text === "" ? undefined : counted.take(prefix, letter, fingerprint(text));
    if (kept !== undefined) return pool.use(kept);
    return pool.take(under(prefix, `${letter}${count(`${prefix} ${letter}`)}`), text);
  };
}

/** Counts from 1, each key by itself. */
function counter(): (key: string) => number {
  const counts = new Map<string, number>();
  return (key) => {
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count;
  };
}

/** What stands in an id before a container's own segment: nothing where its numbers run through the plan. */
function prefixes(tree: PlanTree): (node: Container, parent: string) => string {
  const chaptersRunThrough = !chaptersRestart(tree);
  const runsThrough = new Set([...THROUGH].filter((type) => !numbersRepeat(tree, type)));
  return ({ type }, parent) => (runsThrough.has(type) || (type === "chapter" && chaptersRunThrough) ? "" : parent);
}

/** Whether chapter numbers start again in each part, so that the part belongs into the id. */
function chaptersRestart(tree: PlanTree): boolean {
  const parts = tree.children.filter(({ type }) => type === "part");
  const numbers = parts
    .flatMap(({ children }) => children)
    .flatMap((node) => (!isLeaf(node) && node.type === "chapter" ? (node.number ?? []) : []));
  return repeat(numbers);
}

/** Whether a type that is usually numbered through the plan starts again somewhere. */
function numbersRepeat(tree: PlanTree, type: string): boolean {
  const numbers: number[] = [];
  visitParents(tree, type, (node) => {
    const { number } = node as Container;
    if (number !== undefined) numbers.push(number);
  });
  return repeat(numbers);
}

const repeat = (numbers: number[]): boolean => new Set(numbers).size < numbers.length;
