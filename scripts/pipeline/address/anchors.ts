import { visitParents } from "unist-util-visit-parents";
import type { Anchors } from "../../../src/model/anchors.ts";
import { isLeaf, type Leaf, ownLine, type PlanNode, type PlanTree } from "../../../src/model/tree.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Ids } from "./ids.ts";
import { type Address, urlOf } from "./pages.ts";

/** The texts that the ids of a tree stand for, in document order. */
export function textsById(tree: PlanTree, ids: Ids): Map<string, string> {
  const texts = new Map<string, string>();
  visitParents(tree, (node) => {
    const id = node.type === "plan" ? undefined : ids.get(node);
    if (id !== undefined && node.type !== "plan" && !texts.has(id)) texts.set(id, textOf(node));
  });
  return texts;
}

/** The addresses that a plan has now, in document order, keyed by id below the plan. */
export function currentAnchors(
  tree: PlanTree,
  plan: string,
  ids: Ids,
  addresses: ReadonlyMap<PlanNode, Address>,
): Anchors["ids"] {
  const result: Anchors["ids"] = {};
  visitParents(tree, (node) => {
    if (node.type === "plan") return;
    // A container comes before its own line, which has the same id.
    result[ids.get(node) as string] ??= {
      url: urlOf(plan, addresses.get(node) as Address),
      fingerprint: fingerprint(textOf(node)),
    };
  });
  return result;
}

/** The text that an address stands for: a leaf's own, a container's heading. */
function textOf(node: PlanNode): string {
  if (isLeaf(node)) return node.value;
  const title = node.children.find((child): child is Leaf => child.type === "title");
  return (title ?? ownLine(node))?.value ?? node.standIn?.label ?? "";
}

/** An address that is no longer in use, and the id of the text it led to. */
export interface Alias {
  /** Old URL, without base. */
  from: string;
  /** The id that is no longer used; none where a text kept its id and has another page. */
  id?: string;
  to: string;
}

/** The aliases that `moved` asks for. */
export const aliasesOf = (frozen: Anchors): Alias[] =>
  Object.entries(frozen.moved).map(([from, to]) => ({
    ...(from.startsWith("/") ? { from } : { from: frozen.ids[from]?.url ?? from, id: from }),
    to,
  }));

/** A way in which the current addresses of a plan differ from the frozen ones. */
export interface AnchorProblem {
  id: string;
  message: string;
}

/**
 * Checks that every frozen address still leads to its text. `fresh` are ids of new text, which have
 * to be frozen before a build; `problems` break a promise and have to be mended or mapped in `moved`.
 */
export function checkAnchors(frozen: Anchors, current: Anchors["ids"]): { problems: AnchorProblem[]; fresh: string[] } {
  const problems: AnchorProblem[] = [];
  for (const [id, { url, fingerprint: print }] of Object.entries(frozen.ids)) {
    const now = current[id];
    if (frozen.moved[id] !== undefined) continue;
    const mend = `restore it, or add "${id}": "<the id that holds its text now>" to "moved"`;
    if (!now) problems.push({ id, message: `the text of ${url} is gone; ${mend}` });
    else if (now.url !== url && frozen.moved[url] !== id)
      problems.push({ id, message: `${url} would move to ${now.url}; keep it, or add "${url}": "${id}" to "moved"` });
    else if (now.fingerprint !== print)
      problems.push({ id, message: `${url} would come to mean another text; ${mend}` });
  }
  for (const [from, to] of Object.entries(frozen.moved)) {
    if (!current[to])
      problems.push({
        id: from,
        message: `"moved" sends ${from} to ${to}, which the plan does not have; expected an id that it has`,
      });
    if (from.startsWith("/")) continue;
    if (!frozen.ids[from])
      problems.push({ id: from, message: `"moved" names ${from}, which was never an address; delete the line` });
    if (current[from])
      problems.push({
        id: from,
        message: `"moved" sends ${from} to ${to}, but ${from} is in use; ids are never reused`,
      });
  }
  const fresh = Object.entries(current).flatMap(([id, { url }]) => (frozen.ids[id]?.url === url ? [] : [id]));
  return { problems, fresh };
}

/** The frozen addresses with those of new text (and of text that `moved` says has another page) added. */
export function appendAnchors(frozen: Anchors, current: Anchors["ids"], fresh: string[]): Anchors {
  const added = Object.fromEntries(fresh.map((id) => [id, current[id] as Anchors["ids"][string]]));
  return { ids: { ...frozen.ids, ...added }, moved: frozen.moved };
}

/** What is wrong with the addresses of a plan, against the frozen ones; new text whose addresses are not frozen yet, too, but for drafts. */
export function addressFaults(
  { tree, plan, ids, addresses }: AnchoredPlan,
  { anchors, paths }: { anchors: Anchors; paths: { anchors: string } },
): string[] {
  const { problems, fresh } = checkAnchors(anchors, currentAnchors(tree, plan.id, ids, addresses));
  if (problems.length > 0) return problems.map(({ message }) => `${paths.anchors}: ${message}`);
  const some = fresh.slice(0, 3).join(", ");
  return fresh.length > 0 && !plan.draft
    ? [`${paths.anchors}: ${fresh.length} addresses are not frozen yet (${some} …); run "npm run anchors"`]
    : [];
}

/** The parts of a plan that its addresses are worked out from. */
interface AnchoredPlan {
  plan: { id: string; draft?: true | undefined };
  tree: PlanTree;
  ids: Ids;
  addresses: ReadonlyMap<PlanNode, Address>;
}
