import { themeUrl } from "../../model/urls.ts";
import { type Subject, topicPassagesUrl } from "../../view/compare/read-state.ts";
import { href } from "../../view/href.ts";
import { pageAt } from "../page-at.ts";

/**
 * The passages come out of pages that the site has anyway, which are whole without script: of a topic the page of its whole
 * passages (all plans, 5 KB compressed at five plans), of a theme one page a plan, so that the weight grows with the plans
 * shown and not with those there are (3 to 16 KB each compressed; at most 48 KB for five). Nothing is emitted
 * a second time as data, and a page that was fetched serves every further choice.
 */

/** What one plan has under a heading: whole passages, or the words that say why there are none. */
export interface Part {
  /** Sub-theme; empty for a topic, which has one part. */
  id: string;
  name: string;
  nodes: Element[];
}

/** The address of the page that holds a plan's passages on a theme or topic. */
export const pageUrl = ({ kind, id }: Subject, plan: string): string =>
  kind === "topic" ? topicPassagesUrl(id) : themeUrl(id, plan);

/** What a plan has on a theme or topic, as copies that the caller may change; rejects when the page cannot be had. */
export async function partsOf(subject: Subject, plan: string): Promise<Part[]> {
  const page = await pageAt(href(pageUrl(subject, plan)));
  const copies = (parent: Element, selector: string) =>
    [...parent.querySelectorAll(selector)].map((node) => unfolded(document.importNode(node, true)));
  if (subject.kind === "topic")
    return [...page.querySelectorAll(`.topic-column[data-plan="${plan}"]`)].map((column) => ({
      id: "",
      name: "",
      nodes: copies(column, ".excerpt, .verdict, .aside"),
    }));
  return [...page.querySelectorAll(".theme-sub")].map((sub) => {
    const heading = sub.querySelector("h2, h3");
    return { id: heading?.id ?? "", name: heading?.textContent ?? "", nodes: copies(sub, ".excerpt") };
  });
}

/** Passages stand whole beside each other: without the fold of narrow columns. */
function unfolded(node: Element): Element {
  node.classList.remove("long");
  node.querySelector(".more")?.remove();
  return node;
}
