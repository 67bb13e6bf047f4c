import { type Container, isLeaf, type Leaf } from "../../../../src/model/tree.ts";
import { isAgencyLine, type Lists, listsIn } from "../../parse/agencies/lists.ts";

/** The list of agencies of a task, and the lines that hold it. */
interface Found extends Lists {
  leaf: Leaf;
  /** Lines after it that go on with the list: 配合单位：… below 牵头单位：…. */
  more: Leaf[];
}

/** The last list of agencies of a task: in its own text, or in the lines below it. */
export function findLists(node: Container, own: Leaf): Found | null {
  const lines = node.children.filter((child): child is Leaf => isLeaf(child) && child.type !== "row");
  const found: Found[] = [];
  lines.forEach((leaf, i) => {
    const lists = listsIn(leaf.value, leaf !== own);
    if (!lists) return;
    const last = found.at(-1);
    const before = last?.more.at(-1) ?? last?.leaf;
    const goesOn = before !== own && before === lines[i - 1] && before && isAgencyLine(before.value);
    if (last && goesOn && isAgencyLine(leaf.value)) last.more.push(leaf);
    else found.push({ leaf, more: [], ...lists });
  });
  const last = found.at(-1);
  return last ? { ...last, several: last.several || found.length > 1 } : null;
}
