import { findTerms } from "../../search/query.ts";
import { askedFragment } from "../fragment.ts";
import { takeWords } from "./handover.ts";

/** Name of the highlight in src/styles/search.css. */
const NAME = "duidu-found";

/** Marks the words that led here in the passage that the address names. The page's markup and what is copied stay as they are. */
export function markFoundWords(): void {
  const terms = takeWords(location.href);
  if (terms.length === 0 || typeof Highlight === "undefined") return;
  const id = askedFragment() || "_top";
  const passage = document.getElementById(id);
  const nodes = passage ? sourceNodes(passage) : [];
  const ranges = findTerms(nodes.map(({ data }) => data).join(""), terms).flatMap(({ start, end }) => {
    const [from, to] = [placeOf(nodes, start), placeOf(nodes, end - 1)];
    if (!from || !to) return [];
    const range = document.createRange();
    range.setStart(from.node, from.offset);
    range.setEnd(to.node, to.offset + 1);
    return [range];
  });
  CSS.highlights.set(NAME, new Highlight(...ranges));
}

/** The text nodes of an element that hold the source's own words. */
function sourceNodes(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && node.parentElement?.closest("[data-src]")) nodes.push(node);
  }
  return nodes;
}

function placeOf(nodes: readonly Text[], offset: number): { node: Text; offset: number } | null {
  let before = 0;
  for (const node of nodes) {
    if (offset < before + node.length) return { node, offset: offset - before };
    before += node.length;
  }
  return null;
}
