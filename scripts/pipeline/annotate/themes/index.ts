import type { Themed } from "../../../../src/model/layers.ts";
import type { ThemeRegistry } from "../../../../src/model/themes.ts";
import { type Container, isLeaf, type Leaf, ownLine, type PlanTree } from "../../../../src/model/tree.ts";
import { titleOf } from "../../parse/titles.ts";
import { chosen, chosenSubs, type HeadingPoints, headingPoints, scoresOf } from "./score.ts";

/**
 * The themes of every body passage (paragraph, bullet, row, running text, a task or item that is only its own line), in
 * document order, those without any included. Themes stand in the registry's order; headings have none of their own.
 */
export function themesOf(tree: PlanTree, registry: ThemeRegistry): Themed[] {
  const found: Themed[] = [];
  const walk = (node: Container, above: HeadingPoints[]) => {
    const own = ownLine(node);
    // A stand-in's label tells what is missing: it says nothing of what stands below.
    const title = node.standIn || !own ? null : titleOf(own);
    const inner = title === null ? above : [headingPoints(title, registry), ...above];
    for (const child of node.children) {
      if (!isLeaf(child)) walk(child, inner);
      else if (isBody(child, node))
        found.push({ leaf: child, ...themesIn(child, child === own ? above : inner, registry) });
    }
  };
  for (const child of tree.children) walk(child, []);
  return found;
}

/** A heading with nothing below is what it says: 5.新建农村公路500公里. */
const isBody = (leaf: Leaf, parent: Container): boolean =>
  !leaf.contents &&
  leaf.type !== "title" &&
  (leaf.type !== "heading" || (parent.children.length === 1 && (parent.type === "task" || parent.type === "item")));

function themesIn(leaf: Leaf, above: HeadingPoints[], registry: ThemeRegistry): Omit<Themed, "leaf"> {
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
