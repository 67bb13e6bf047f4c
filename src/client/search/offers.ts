import { looseCount } from "../../search/run.ts";
import { addressOf, asking } from "../../search/state.ts";
import { closest, type Suggestion, synonymsOf } from "../../search/suggest.ts";
import { href } from "../../view/href.ts";
import { action } from "./actions.ts";
import { el } from "./el.ts";
import type { View } from "./view.ts";

/** Shows what else could be asked: without punctuation, in other words, or less where nothing was found. */
export async function showOffers(place: HTMLElement, view: View, current: () => boolean): Promise<void> {
  const { outcome, store, names } = view;
  const [loose, words, near] = await Promise.all([
    looseCount(outcome, store),
    synonymsOf(outcome.query, names.synonyms, store),
    outcome.unfiltered === 0 ? closest(outcome.query, store) : [],
  ]);
  if (!current()) return;
  const lines = [
    punctuation(view, loose),
    near.length > 0 && loose === 0 && links("相近的检索：", "closest", near, view),
    words.length > 0 && links("也可查：", "synonyms", words, view),
  ];
  place.replaceChildren(...lines.filter((line) => line instanceof Node));
}

function punctuation({ state, go }: View, loose: number): Node | false {
  if (state.loose) {
    const exactly = action("只要逐字相同的", () => go({ ...state, loose: false }));
    return el("p", { "data-offer": "exact" }, "结果中包括标点不同的段落。", exactly);
  }
  if (loose === 0) return false;
  const count = el("b", { "data-loose-total": String(loose) }, String(loose));
  const listed = action("一并列出", () => go({ ...state, loose: true }));
  return el("p", { "data-offer": "loose" }, "不计标点另有 ", count, " 段。", listed);
}

function links(label: string, name: string, suggestions: readonly Suggestion[], { go }: View): HTMLElement {
  const items = suggestions.flatMap(({ text, count }) => {
    const next = asking(text);
    const link = el("a", { href: href("/search/") + addressOf(next) }, text);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(next);
    });
    return [" ", el("span", { class: "offer" }, link, ` ${count} 段`)];
  });
  return el("p", { "data-offer": name }, label, ...items);
}
