import type { Node } from "unist";
import { visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import type { Task } from "../../../../src/model/layers.ts";
import { type Container, isContainer, isLeaf, type Leaf, ownLine, type PlanTree } from "../../../../src/model/tree.ts";
import { AGENCY_NAME } from "../../parse/agencies/names.ts";
import { findLists } from "./find.ts";
import { readList } from "./list.ts";

/**
 * Reads which agencies a task names: in the last parentheses that name any, or in a line of its own below
 * the task. A list is cut into names; each name has the role of the label (牵头部门:) or of the verb
 * (…牵头) that its list stands under.
 */

/** The tasks of a plan, in document order. Doubts become messages on `file`; the task is kept all the same. */
export function tasksOf(tree: PlanTree, file?: VFile): Task[] {
  const tasks: Task[] = [];
  /** Containers below which a star means that an indicator binds. */
  const starred = new Set<Node>();
  visitParents(tree, isContainer, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if ((parent && starred.has(parent)) || explainsStars(node)) starred.add(node);
    const own = ownLine(node);
    if (node.type === "task" && own) tasks.push(readTask(node, own, starred.has(node), file));
  });
  return tasks;
}

/** Whether a container's own lines say that what is starred is binding (标注*的为约束性指标). */
const explainsStars = (node: Container): boolean =>
  node.children.some(
    (child) => isLeaf(child) && /[*＊★☆][^。；;]{0,12}约束性|约束性[^。；;]{0,12}[*＊★☆]/u.test(child.value),
  );

function readTask(node: Container, own: Leaf, starsExplained: boolean, file: VFile | undefined): Task {
  const number = node.number ?? 0;
  const starred = node.binding === true || (starsExplained && /[*＊★☆]/u.test(own.value));
  const task: Task = {
    leaf: own,
    number,
    binding: starred ? true : starsExplained ? false : null,
    leads: [],
    cooperating: [],
    others: [],
    raw: "",
    rawRange: null,
    rawLeaf: null,
  };
  const doubt = (ruleId: string, reason: string, leaf: Leaf = own) =>
    file?.message(`task ${number}: ${reason}`, { place: leaf.position, ruleId, source: "duidu" });

  const found = findLists(node, own);
  if (!found) {
    doubt("task-without-agencies", "names no agency; expected e.g. （牵头部门：…，配合部门：…） at its end");
    return task;
  }
  const { leaf, ranges, closed, several, more } = found;
  const range = { start: ranges[0]?.start ?? 0, end: ranges.at(-1)?.end ?? 0 };
  Object.assign(task, { raw: leaf.value.slice(range.start, range.end), rawRange: range, rawLeaf: leaf });
  if (!closed) doubt("task-parenthesis-open", "its parenthesis is not closed; read to the end of the line", leaf);
  if (several) doubt("task-parentheses-several", "names agencies in several places; the last is taken", leaf);
  const lists = [...ranges.map(({ start, end }) => leaf.value.slice(start, end)), ...more.map(({ value }) => value)];
  Object.assign(task, readList(lists.join("；")));
  if (task.leads.length === 0)
    doubt("task-without-lead", `no lead agency in "${clip(task.raw)}"; its parentheses are kept as they stand`, leaf);
  for (const name of [...task.leads, ...task.cooperating])
    if (!AGENCY_NAME.test(name))
      doubt(
        "task-agency-doubtful",
        `"${clip(name)}" does not look like the name of an agency; kept as it stands`,
        leaf,
      );
  return task;
}

const clip = (text: string): string => (text.length > 30 ? `${text.slice(0, 28)}…` : text);
