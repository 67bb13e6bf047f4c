import type { CitePage } from "../../view/cite/types.ts";
import { copy } from "./copy.ts";
import { PIECES, placeOf } from "./passage.ts";
import { quoted } from "./words.ts";

/** How long a selection has to rest before anything is offered, and how long the button says that it has copied. */
const RESTED = 300;
const SAID_FOR = 2000;

const LABEL = "复制所选文字和出处";

/** A selection of the source's text: its words, where it begins, and the passage in which it ends. */
interface Selected {
  text: string;
  first: Element;
  last: Element;
}

/** The part of a piece of text that a range holds. */
const within = (piece: Element, range: Range): string => {
  const part = document.createRange();
  part.selectNodeContents(piece);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) part.setEnd(range.endContainer, range.endOffset);
  return part.toString();
};

/** What is selected of the source's own text and its marks, passage by passage; null where nothing is. Notes are no text. */
const selectedText = (): Selected | null => {
  const selection = getSelection();
  const content = document.getElementById("content");
  if (!selection || selection.isCollapsed || selection.rangeCount === 0 || !content) return null;
  const range = selection.getRangeAt(0);
  const texts = new Map<Element, string>();
  for (const piece of content.querySelectorAll(PIECES)) {
    const place = range.intersectsNode(piece) ? placeOf(piece) : null;
    if (place) texts.set(place, (texts.get(place) ?? "") + within(piece, range));
  }
  const held = [...texts].filter(([, text]) => text.trim() !== "");
  const [first, last] = [held[0]?.[0], held[held.length - 1]?.[0]];
  if (!first || !last) return null;
  return { text: held.map(([, text]) => text.replace(/\s+/g, " ").trim()).join("\n"), first, last };
};

/** Stands under the end of the selection; on phones the style sheet puts it at the foot of the window. */
const stand = (button: HTMLElement): void => {
  const selection = getSelection();
  const rects = selection?.rangeCount ? [...selection.getRangeAt(0).getClientRects()] : [];
  const end = rects.reverse().find(({ width }) => width > 0);
  if (!end) return;
  const left = Math.min(end.right, document.documentElement.clientWidth - button.offsetWidth - 8);
  button.style.setProperty("--x", `${Math.max(8, left) + scrollX}px`);
  button.style.setProperty("--y", `${end.bottom + 8 + scrollY}px`);
};

/** Offers to copy selected text with its source, by a button that comes right after the passage in which it ends. */
export const startSelection = (page: CitePage): void => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "cite-selection";
  button.setAttribute("popover", "manual");
  let chosen: Selected | null = null;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let said = false;

  // Pressing the button must not give up what is selected.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("click", async () => {
    if (!chosen) return;
    if (!(await copy("所选文字和出处", quoted(page, chosen.first, chosen.text), button))) return;
    button.textContent = "已复制";
    said = true;
    setTimeout(() => {
      said = false;
      offer();
    }, SAID_FOR);
  });

  const offer = () => {
    if (said || document.activeElement === button) return;
    chosen = selectedText();
    if (!chosen) {
      button.remove();
      return;
    }
    button.textContent = LABEL;
    const { last } = chosen;
    const holder = last instanceof HTMLTableRowElement ? (last.closest(".plan-table") ?? last) : last;
    holder.after(button);
    button.showPopover();
    stand(button);
  };
  document.addEventListener("selectionchange", () => {
    clearTimeout(waiting);
    waiting = setTimeout(offer, RESTED);
  });
};
