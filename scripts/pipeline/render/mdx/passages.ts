import { type Container, type Leaf, ownLine } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { cleanTitle } from "../../parse/titles.ts";
import { entryTitle } from "../titles.ts";
import { aliasesAt, anchorOf, idOf, type PageContext } from "./context.ts";
import { inlineOf } from "./inline.ts";
import { element, type Flow, line } from "./mdast.ts";

/** A heading of the text; a task whose own line is a heading is a passage all the same. */
export function heading(leaf: Leaf, owner: Container, level: number, context: PageContext): Flow[] {
  if (owner.type === "task") return passage(leaf, owner, level, context);
  const kind = leaf.type === "title" ? "title" : owner.type;
  const anchor = anchorOf(leaf, context);
  if (level > 1)
    context.headings.push({ depth: level, slug: anchor, text: forDisplay(cleanTitle(context.words(leaf))) });
  return [
    ...aliasesAt(leaf, context),
    element("Heading", { level, anchor, id: idOf(leaf, context), kind }, [line(inlineOf(leaf, context.marks))]),
  ];
}

/** A passage with its number and notes; `level` is that of its entry in the contents list, where it has one. */
export function passage(leaf: Leaf, owner: Container, level: number, context: PageContext): Flow[] {
  const anchor = anchorOf(leaf, context);
  const title = entryTitle(leaf, owner, context.words);
  if (title !== null) context.headings.push({ depth: level, slug: anchor, text: title });
  const values = { anchor, id: idOf(leaf, context), type: passageType(leaf, owner) };
  return [
    ...aliasesAt(leaf, context),
    element("Passage", values, [element("p", {}, [line(inlineOf(leaf, context.marks))]), ...notesAt(leaf, context)]),
  ];
}

function passageType(leaf: Leaf, owner: Container): string {
  if (leaf === ownLine(owner)) return owner.type === "task" || owner.type === "question" ? owner.type : "item";
  return leaf.type === "bullet" ? "bullet" : "paragraph";
}

/** The line of what was found in a passage, where there is anything; not on the page of the whole plan, made for print. */
function notesAt(leaf: Leaf, context: PageContext): Flow[] {
  const { marks, base, noted } = context;
  const id = idOf(leaf, context);
  const found = marks.targets.has(leaf) || noted.has(leaf) || marks.topics.has(id);
  return found && base !== "" ? [element("Notes", { id, slot: "notes" }, [])] : [];
}
