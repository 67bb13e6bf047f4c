import { type Container, isLeaf, ownLine, type PlanNode } from "../../../../src/model/tree.ts";
import { aliasesAt, anchorOf, idOf, type PageContext } from "./context.ts";
import { element, type Flow, line, text } from "./mdast.ts";
import { heading, passage } from "./passages.ts";
import { table } from "./table.ts";

/** The lines before the first heading; a text without a title gets a page title that is not the source's. */
export function front(unit: Container, context: PageContext): Flow[] {
  const body = unit.children.flatMap((child) => nodeBelow(child, unit, 2, context));
  return unit.children.some(({ type }) => type === "title") ? body : [untitled(idOf(unit, context)), ...body];
}

/** The title of a page whose text has none; `id` is what it stands for. */
export const untitled = (id: string): Flow =>
  element("StandIn", { level: 1, anchor: "_top", id, note: "原文没有标题，或标题不在本站所据文本之内" }, [
    line([text("〔无标题〕")]),
  ]);

/** A container with all that stands on this page of it; `level` is that of its heading. */
export function unit(node: Container, level: number, context: PageContext): Flow[] {
  const own = ownLine(node);
  const below = node.children.filter((child) => child !== own);
  return [...unitHead(node, level, context), ...below.flatMap((child) => nodeBelow(child, node, level + 1, context))];
}

/** A container's own line, or what stands in for its heading; a container may have neither. */
function unitHead(node: Container, level: number, context: PageContext): Flow[] {
  const own = ownLine(node);
  if (node.standIn) return standIn(node, node.standIn, level, context);
  if (!own) return [];
  return own.type === "heading" ? heading(own, node, level, context) : passage(own, node, Math.max(level, 2), context);
}

function standIn(
  node: Container,
  { label, note }: NonNullable<Container["standIn"]>,
  level: number,
  context: PageContext,
): Flow[] {
  const anchor = anchorOf(node, context);
  if (level > 1) context.headings.push({ depth: level, slug: anchor, text: label });
  return [
    ...aliasesAt(node, context),
    element("StandIn", { level, anchor, id: idOf(node, context), note }, [line([text(label)])]),
  ];
}

/** A node below a unit, unless it has a page of its own; `level` is that of a heading which stands here. */
function nodeBelow(node: PlanNode, parent: Container, level: number, context: PageContext): Flow[] {
  if (context.elsewhere.has(node)) return [];
  if (isLeaf(node))
    return node.type === "title" ? heading(node, parent, 1, context) : passage(node, parent, level, context);
  if (node.type === "table") return [table(node, context)];
  const inner = unit(node, Math.min(level, 6), context);
  return node.type === "box" ? [element("Box", {}, inner)] : inner;
}
