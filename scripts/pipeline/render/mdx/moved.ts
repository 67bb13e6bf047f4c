import type { PlanNode } from "../../../../src/model/tree.ts";
import { clipped } from "../../../../src/text/marks.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import type { Alias } from "../../address/anchors.ts";
import { type Address, urlOf } from "../../address/pages.ts";
import { leavesOf } from "../../parse/leaf-ranges.ts";
import { cleanTitle, type WordsOf } from "../../parse/titles.ts";
import { markedWords } from "../../record/marks.ts";
import type { Analysis } from "../../types.ts";
import { element, type Flow } from "./mdast.ts";
import { type PageFile, pageFile } from "./print.ts";

/** An old address of a passage, and where its text stands now. */
export interface MovedAddress {
  /** Path of the page of the old address, and the fragment on it; empty for the page itself. */
  page: string;
  fragment: string;
  /** Id of the node that has the text now. */
  to: string;
  address: Address;
  url: string;
  /** Text of a link to it. */
  label: string;
}

/** Characters of a passage shown as a link's text. */
const CLIP = 24;

/** The old addresses of a plan whose text is still there. */
export function movedAddresses(analysis: Analysis, aliases: readonly Alias[]): MovedAddress[] {
  const { plan, nodes, addresses } = analysis;
  const words = markedWords(analysis);
  return aliases.flatMap(({ from, to }) => {
    const node = nodes.get(to);
    const address = node && addresses.get(node);
    if (!address) return [];
    const [page = from, fragment = ""] = from.split("#");
    return [{ page, fragment, to, address, url: urlOf(plan.id, address), label: labelOf(node, words) }];
  });
}

/** A node as the text of a link: the beginning of its first line. */
function labelOf(node: PlanNode, words: WordsOf): string {
  const [first] = leavesOf(node);
  return clipped(forDisplay(cleanTitle(first ? words(first) : "")), CLIP);
}

/** The element that leads from an old fragment of a page to the new address. */
export const movedLink = ({ fragment, url, label }: MovedAddress): Flow =>
  element("Moved", { anchor: fragment || "_top", href: url, label }, []);

/** Pages for old addresses whose page is gone; `pages` are the paths of those that are still there. */
export function movedPages(plan: string, moved: readonly MovedAddress[], pages: ReadonlySet<string>): PageFile[] {
  const gone = Map.groupBy(
    moved.filter(({ page }) => !pages.has(page)),
    ({ page }) => page,
  );
  const frontmatter = { title: "此页已移动", description: "此页的文字已移至新的地址。" };
  return [...gone].map(([page, addresses]) => {
    const path = `plans/${plan}/${page.slice(`/plans/${plan}/`.length).replace(/\/$/, "")}.mdx`;
    return pageFile(path, frontmatter, addresses.map(movedLink));
  });
}
