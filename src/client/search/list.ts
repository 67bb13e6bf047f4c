import type { SearchRecord } from "../../search/record.ts";
import { loadHits } from "../../search/run.ts";
import { el } from "./el.ts";
import { resultItem } from "./result.ts";
import { trouble } from "./trouble.ts";
import type { View } from "./view.ts";

/** Results shown at one time. */
export const PORTION = 20;

/** Shows the first results, and the button for the next ones; by plan, each plan has its heading. */
export function showList(place: HTMLElement, first: readonly SearchRecord[], view: View): void {
  const { outcome, store } = view;
  const items = el("ol", { class: "results" });
  const add = adder(items, view);
  add(first);
  place.replaceChildren(items);
  let shown = Math.min(PORTION, outcome.hits.length);
  const left = () => outcome.hits.length - shown;
  if (left() === 0) return;
  const label = () => `再显示 ${Math.min(PORTION, left())} 段（还有 ${left()} 段）`;
  const more = el("button", { type: "button", "data-more": true, class: "action more" }, label());
  more.addEventListener("click", async () => {
    more.disabled = true;
    const next = outcome.hits.slice(shown, shown + PORTION);
    try {
      const item = add(await loadHits(next, outcome, store));
      shown += next.length;
      item?.querySelector("a")?.focus();
      if (left() === 0) more.remove();
      more.textContent = label();
    } catch (error) {
      const box = trouble(error, () => more.click(), "其余段落的载入");
      more.addEventListener("click", () => box.remove(), { once: true });
      more.after(box);
    }
    more.disabled = false;
  });
  place.append(more);
}

/** Adds results to a list and gives the first of them. */
function adder(items: HTMLElement, { outcome, state, names }: View) {
  let plan = "";
  return (records: readonly SearchRecord[]): HTMLElement | undefined => {
    const added = records.map((record) => {
      const item = resultItem(record, outcome.terms, names);
      if (state.order === "plan" && record.plan !== plan) {
        const name = names.plans.find(({ id }) => id === record.plan)?.name ?? record.plan;
        item.prepend(el("h3", { class: "plan-name" }, name));
      }
      plan = record.plan;
      return item;
    });
    items.append(...added);
    return added[0];
  };
}
