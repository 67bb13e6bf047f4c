import { visitParents } from "unist-util-visit-parents";
import { type Container, isLeaf, type Leaf, type PlanNode, type PlanTree } from "../../../src/model/tree.ts";
import { squeeze } from "../../../src/text/chars.ts";
import type { Ids } from "./ids.ts";

/** A chapter longer than this (characters without white space) is split into a page a section. */
export const LONG_CHAPTER = 15_000;

/** A reading page: what stands on it, in document order. */
export interface Page {
  kind: "front" | "chapter" | "section";
  /** The container that is the page. */
  unit: Container;
  id: string;
  /** The part whose heading (and own text) opens on this page. */
  part: Container | null;
  /** Sections of a long chapter, which have pages of their own. */
  sections: Container[];
}

/** The reading pages of a plan, in document order. */
export function pagesOf(tree: PlanTree, ids: Ids): Page[] {
  const pages: Page[] = [];
  const add = (kind: Page["kind"], unit: Container, part: Container | null, sections: Container[] = []) =>
    pages.push({ kind, unit, id: ids.get(unit) as string, part, sections });
  const addChapter = (chapter: Container, part: Container | null) => {
    const sections = lengthOf(chapter) > LONG_CHAPTER ? chapter.children.filter(isSection) : [];
    add("chapter", chapter, part, sections);
    for (const section of sections) add("section", section, null);
  };
  for (const child of tree.children) {
    if (child.type === "front") add("front", child, null);
    else if (child.type === "part") {
      const chapters = child.children.filter(isChapter);
      if (chapters.length === 0) addChapter(child, null);
      chapters.forEach((chapter, i) => {
        addChapter(chapter, i === 0 ? child : null);
      });
    } else addChapter(child, null);
  }
  return pages;
}

const isSection = (node: PlanNode): node is Container => node.type === "section";
const isChapter = (node: PlanNode): node is Container => node.type === "chapter";

/** Characters of a node's text, without white space. */
export function lengthOf(node: PlanNode): number {
  let length = 0;
  visitParents(node, isLeaf, (leaf: Leaf) => {
    length += squeeze(leaf.value).length;
  });
  return length;
}

/** Where a node is shown: its page, and the fragment on it (empty for the page's own unit). */
export interface Address {
  page: Page;
  fragment: string;
}

/** Addresses of all nodes. The fragment is the segments below the page joined by `-`. */
export function addressesOf(tree: PlanTree, ids: Ids, pages: Page[]): Map<PlanNode, Address> {
  const addresses = new Map<PlanNode, Address>();
  const pageOf = new Map<PlanNode, Page>(pages.map((page) => [page.unit, page]));
  const partPage = new Map<PlanNode, Page>(pages.flatMap((page) => (page.part ? [[page.part, page] as const] : [])));
  visitParents(tree, (node, ancestors) => {
    if (node.type === "plan") return;
    const page = pageOf.get(node) ?? partPage.get(node) ?? addresses.get(ancestors.at(-1) as Container)?.page;
    if (!page) throw new Error("a node stands on no page");
    addresses.set(node, { page, fragment: fragmentOf(ids.get(node) as string, page.id) });
  });
  return addresses;
}

/** `s1-p3` for `ch17/s1/p3` on the page of `ch17`; all segments where the id is not below the page's. */
export function fragmentOf(id: string, pageId: string): string {
  if (id === pageId) return "";
  const below = id.startsWith(`${pageId}/`) ? id.slice(pageId.length + 1) : id;
  return below.replaceAll("/", "-");
}

/** Site-absolute URL without base: `/plans/ankang-14/ch17/#s1-p3`. */
export const urlOf = (plan: string, { page, fragment }: Address): string =>
  `/plans/${plan}/${page.id}/${fragment === "" ? "" : `#${fragment}`}`;
