import type { Node } from "unist";
import { visitParents } from "unist-util-visit-parents";
import type { PassageThemes } from "../../../../src/model/layers.ts";
import type { ThemeRegistry } from "../../../../src/model/themes.ts";
import { type Container, isContainer, isLeaf, type Leaf, ownLine, type PlanTree } from "../../../../src/model/tree.ts";
import { titleOf } from "../../parse/titles.ts";
import { chosen, chosenSubs, type HeadingPoints, headingPoints, scoresOf } from "./score.ts";

/**
 * The themes of every body passage (paragraph, bullet, row, running text, a task or item that is only its own line), in
 * document order, those without any included. Themes stand in the registry's order; headings have none of their own.
 */
export function themesOf(tree: PlanTree, registry: ThemeRegistry): PassageThemes[] {
  const found: PassageThemes[] = [];
  /** The headings that stand over what is in a container, nearest first. */
  const headings = new Map<Node, HeadingPoints[]>();
  visitParents(tree, (node, ancestors) => {
    const parent = ancestors.at(-1);
    const above = (parent && headings.get(parent)) ?? [];
    if (isContainer(node)) headings.set(node, withHeading(node, above, registry));
    else if (isLeaf(node) && parent && isContainer(parent) && isBody(node, parent)) {
      // What a container's own line says is judged by the headings above the container.
      const own = node === ownLine(parent);
      const grandparent = ancestors.at(-2);
      const over = own ? ((grandparent && headings.get(grandparent)) ?? []) : above;
      found.push({ leaf: node, ...themesIn(node, over, registry) });
    }
  });
  return found;
}

/** The headings above a container and its own. */
function withHeading(node: Container, above: HeadingPoints[], registry: ThemeRegistry): HeadingPoints[] {
  const own = ownLine(node);
  // A stand-in's label tells what is missing: it says nothing of what stands below.
  const title = node.standIn || !own ? null : titleOf(own);
  return title === null ? above : [headingPoints(title, registry), ...above];
}

/** A heading with nothing below is what it says: 5.新建农村公路500公里. */
const isBody = (leaf: Leaf, parent: Container): boolean =>
  !leaf.contents &&
  leaf.type !== "title" &&
  (leaf.type !== "heading" || (parent.children.length === 1 && (parent.type === "task" || parent.type === "item")));

function themesIn(leaf: Leaf, above: HeadingPoints[], registry: ThemeRegistry): Omit<PassageThemes, "leaf"> {
  const text = leaf.marker && leaf.value.startsWith(leaf.marker) ? leaf.value.slice(leaf.marker.length) : leaf.value;
  const runIn = leaf.runIn ? [headingPoints(leaf.value.slice(leaf.runIn.start, leaf.runIn.end), registry)] : [];
  const found = chosen(scoresOf(text, [...runIn, ...above], registry));
  const order = ({ id }: { id: string }) => registry.themes.findIndex((theme) => theme.id === id);
  const sorted = [...found].sort((a, b) => order(a.theme) - order(b.theme));
  return {
    themes: sorted.map(({ theme }) => theme.id),
    subs: sorted.flatMap((score) => chosenSubs(score).map((sub) => `${score.theme.id}/${sub}`)),
  };
}
