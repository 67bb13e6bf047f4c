import { INFERRED } from "../../model/targets.ts";
import { type Choice, FACET_NAMES, type FacetCount } from "../../search/facets.ts";
import { FACETS, type Facet, SEARCH_KINDS, type SearchNames } from "../../search/record.ts";
import { el } from "./el.ts";
import type { View } from "./view.ts";

/** Values of a filter that stand open; the others are folded away. */
const OPEN = 8;

/** How a filter's value is called, and in which order values stand (those unknown after, most results first). */
function wording(facet: Facet, names: SearchNames): { label: (value: string) => string; order: readonly string[] } {
  if (facet === "plan" || facet === "theme") {
    const list: { id: string; name: string }[] = names[`${facet}s`];
    return { label: (value) => list.find(({ id }) => id === value)?.name ?? value, order: list.map(({ id }) => id) };
  }
  const order = facet === "kind" ? SEARCH_KINDS : facet === "targets" ? ["有", INFERRED, "无"] : [];
  return { label: (value) => value, order };
}

function inOrder(values: FacetCount[], order: readonly string[]): FacetCount[] {
  const place = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...values].sort((a, b) => place(a.value) - place(b.value) || b.count - a.count);
}

/** The filters with their counts, as groups of checkboxes. */
export function facetForms({ state, outcome: { facets }, names, go }: View): HTMLElement[] {
  const { choice } = state;
  const change = (next: Choice) => go({ ...state, choice: next });
  return FACET_NAMES.filter((facet) => facets[facet].length > 0).map((facet) => {
    const { label, order } = wording(facet, names);
    const picked = choice[facet] ?? [];
    const boxes = inOrder(facets[facet], order).map(({ value, count }) => {
      const box = el("input", { type: "checkbox", name: facet, value });
      box.checked = picked.includes(value);
      box.addEventListener("change", () =>
        change({ ...choice, [facet]: box.checked ? [...picked, value] : picked.filter((other) => other !== value) }),
      );
      const seal =
        facet === "plan" &&
        el("span", { class: "seal", "data-plan": value, "aria-hidden": "true" }, sealOf(value, names));
      return el(
        "label",
        {},
        box,
        " ",
        seal,
        " ",
        el("span", { class: "value" }, label(value)),
        " ",
        el("span", { class: "count" }, String(count)),
      );
    });
    const more = boxes.slice(OPEN);
    const open = facets[facet].some(({ value }) => picked.includes(value)) && more.length > 0;
    return el(
      "fieldset",
      { "data-facet": facet },
      el("legend", {}, FACETS[facet]),
      ...boxes.slice(0, OPEN),
      more.length > 0 && el("details", { open }, el("summary", {}, `其余 ${more.length} 个`), ...more),
    );
  });
}

const sealOf = (plan: string, { plans }: SearchNames): string => plans.find(({ id }) => id === plan)?.seal ?? "";
