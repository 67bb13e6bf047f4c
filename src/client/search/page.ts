import { addressOf, type SearchState, stateAt } from "../../search/state.ts";
import { href } from "../../view/href.ts";
import { onTyped, walkResults } from "./keys.ts";
import { clear, finish, partsOf } from "./parts.ts";
import { render } from "./render.ts";
import { trouble } from "./trouble.ts";
import { warmUp } from "./warm.ts";

/** Brings the search page to life: what it shows is what its address says. */
export function startSearchPage(): void {
  const root = document.querySelector<HTMLElement>("[data-search]");
  const parts = root && partsOf(root);
  if (!parts) return;
  const { field } = parts;
  // Beside the results there is room for the filters; above them, on a phone, they open when they are wanted.
  const filters = root.querySelector<HTMLDetailsElement>("details.search-filters");
  if (filters) filters.open = matchMedia("(min-width: 60.001rem)").matches;
  let state = stateAt(location);
  let last = 0;

  const show = async () => {
    const run = ++last;
    const current = () => run === last;
    root.setAttribute("data-state", "loading");
    parts.list.setAttribute("aria-busy", "true");
    try {
      await render(parts, state, go, current);
    } catch (error) {
      if (!current()) return;
      clear(parts);
      parts.head.replaceChildren(trouble(error, () => void show()));
      finish(parts, state.q, "error", "");
    }
  };
  /** Goes to another state: a step in the history, or in place of the last one while somebody types. */
  const go = (next: SearchState, step: "push" | "replace" = "push") => {
    state = next;
    if (field.value !== next.q) field.value = next.q;
    goTo(href("/search/") + addressOf(next), step);
    void show();
  };
  const typed = (step: "push" | "replace") => go({ ...state, q: field.value }, step);

  addEventListener("popstate", () => {
    state = stateAt(location);
    field.value = state.q;
    void show();
  });
  // Before the listener that all search forms have, which would leave the page with a long query.
  const submitted = (event: SubmitEvent) => {
    event.preventDefault();
    typed("push");
  };
  field.form?.addEventListener("submit", submitted, { capture: true });
  onTyped(
    field,
    () => typed("replace"),
    () => warmUp(field.value),
  );
  walkResults(field, parts.list);
  if (state.q !== "") field.value = state.q;
  else if (field.value !== "") state = { ...state, q: field.value }; // typed before the script was there
  dispatchEvent(new CustomEvent("duidu-opening", { detail: show() }));
}

function goTo(address: string, step: "push" | "replace"): void {
  try {
    const isNew = location.href !== new URL(address, location.href).href;
    if (step === "push" && isNew) history.pushState(null, "", address);
    else history.replaceState(null, "", address);
  } catch {
    // Browsers refuse too many steps in a short time; the search goes on, and the next step sets the address right.
  }
}
