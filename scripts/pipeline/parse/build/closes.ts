import { type Container, isLeaf, ownLine } from "../../../../src/model/tree.ts";
import { isAgencyLine, namesAgencies } from "../agencies/lists.ts";
import { type Ends, isSpoken } from "../closing.ts";
import type { LineToken } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { ensureChapter } from "./stand-ins.ts";

/** Closes, before an unmarked line, what the line does not belong to. */
export type CloseBefore = (builder: TreeBuilder, token: LineToken) => void;

/**
 * What an unmarked line closes in a text with these ends: an annex and spoken closing words all that is below the chapter, other
 * closing words items; any line a task that has named its agencies, and a plain list item.
 */
export function closerFor(ends: Ends): CloseBefore {
  const hasNamedAgencies = agencyMemory();
  return (builder, token) => {
    const { text } = token.blocks[0];
    const closed = closedTypes(token, ends);
    builder.closeWhile(
      (node) =>
        closed.has(node.type) ||
        (node.type === "task" ? hasNamedAgencies(node) && !isAgencyLine(text) : isPlainItem(node)),
    );
    // A section that an editor put in may have had no chapter above it.
    if (builder.isEmpty) ensureChapter(builder);
  };
}

const BELOW_CHAPTER: ReadonlySet<string> = new Set(["section", "question", "item", "task"]);
const ITEM: ReadonlySet<string> = new Set(["item"]);
const NONE: ReadonlySet<string> = new Set();

function closedTypes(token: LineToken, { annexes, closing }: Ends): ReadonlySet<string> {
  if (annexes.has(token)) return BELOW_CHAPTER;
  if (!closing.has(token)) return NONE;
  return isSpoken(token.blocks[0].text) ? BELOW_CHAPTER : ITEM;
}

/** A numbered sentence, which nothing is said below: neither a title nor a colon opens it for further text. */
function isPlainItem(node: Container): boolean {
  const own = ownLine(node);
  return (
    node.type === "item" &&
    own?.type === "text" &&
    !own.runIn &&
    !/[:：]$/u.test(own.value) &&
    own.value.length > (own.marker?.length ?? 0) + 12
  );
}

/** Whether a task has named its agencies; remembers how far it has read, so that each line is read once. */
function agencyMemory(): (task: Container) => boolean {
  const known = new WeakMap<Container, { lines: number; named: boolean }>();
  return (task) => {
    const { lines, named } = known.get(task) ?? { lines: 0, named: false };
    const own = ownLine(task);
    const now =
      named || task.children.slice(lines).some((child) => isLeaf(child) && namesAgencies(child.value, child !== own));
    known.set(task, { lines: task.children.length, named: now });
    return now;
  };
}
