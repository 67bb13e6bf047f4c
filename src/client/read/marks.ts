import { type Shared, sharedWords } from "../../view/compare/common.ts";
import { sameWords } from "../../view/compare/read-words.ts";

/** A passage on the page. */
interface Place {
  plan: string;
  /** The nodes of the source's own text; marks of gaps stand between them and are not compared. */
  nodes: Text[];
}

/**
 * Marks in the passages on the page the words that stand the same in those of another plan; each mark leads to its twin.
 * Gives the number of marks. `names` are the plans shown, in the order of the columns.
 */
export function markShared(excerpts: readonly HTMLElement[], names: ReadonlyMap<string, string>): number {
  const places = excerpts.map((excerpt): Place => ({ plan: planOf(excerpt), nodes: textNodes(excerpt) }));
  const shared = sharedWords(places.map(({ plan, nodes }) => ({ plan, text: nodes.map(({ data }) => data).join("") })));
  const order = [...names.keys()];
  places.forEach(({ plan, nodes }, passage) => {
    // From the last to the first: what is wrapped does not move what comes before it.
    for (const [index, piece] of [...(shared[passage] ?? []).entries()].reverse()) {
      const title = sameWords(piece.twins.map((twin) => names.get(twin.plan) ?? twin.plan));
      wrap(nodes, piece, `same-${passage}-${index}`, twinOf(piece, plan, order, shared), title);
    }
  });
  return shared.reduce((sum, pieces) => sum + pieces.length, 0);
}

const planOf = (excerpt: HTMLElement): string => excerpt.dataset.passage?.split("/")[0] ?? "";

function textNodes(excerpt: HTMLElement): Text[] {
  const walker = document.createTreeWalker(excerpt, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (node.parentElement?.closest("[data-src]")) nodes.push(node);
  }
  return nodes;
}

/** Id of the mark with the same words in the next plan that has them, going round. */
function twinOf({ twins }: Shared, plan: string, order: readonly string[], shared: readonly Shared[][]): string {
  const at = (other: string) => (order.indexOf(other) - order.indexOf(plan) + order.length) % order.length;
  const [next] = [...twins].sort((a, b) => at(a.plan) - at(b.plan));
  const index = next
    ? (shared[next.passage] ?? []).findIndex(({ start, end }) => start < next.end && next.start < end)
    : -1;
  return next ? `same-${next.passage}-${Math.max(index, 0)}` : "";
}

/** The first piece of a mark is a link, so that each is one stop for the keyboard; a target's number parts the others. */
function wrap(nodes: readonly Text[], { start, end }: Shared, id: string, twin: string, title: string): void {
  let at = 0;
  let first = true;
  for (const node of nodes) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, node.data.length)];
    const length = node.data.length;
    if (from < to) {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      const mark = document.createElement(first ? "a" : "span");
      mark.className = "same";
      mark.title = title;
      mark.dataset.twin = twin;
      if (mark instanceof HTMLAnchorElement) {
        mark.id = id;
        mark.href = `#${twin}`;
      }
      range.surroundContents(mark);
      first = false;
    }
    at += length;
    if (at >= end) break;
  }
}

/** Goes from a mark that is used to its twin, and shows which it is until the next. */
export function followTwins(root: HTMLElement): void {
  root.addEventListener("click", (event) => {
    const mark = event.target instanceof Element ? event.target.closest<HTMLElement>(".same") : null;
    const twin = mark?.dataset.twin ? document.getElementById(mark.dataset.twin) : null;
    if (!mark || !twin || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    for (const other of root.querySelectorAll(".same.here")) other.classList.remove("here");
    twin.classList.add("here");
    twin.focus({ preventScroll: true });
    twin.scrollIntoView({ block: "center", inline: "center" });
  });
}
