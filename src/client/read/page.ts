import { moved, type ReadState, readQuery, readState } from "../../view/compare/read-state.ts";
import { chooserOf, stateIn } from "./chooser.ts";
import { copyView } from "./copy-view.ts";
import { jump, keepFocus } from "./focus.ts";
import { followTwins } from "./marks.ts";
import { viewer } from "./show.ts";

const NARROW = "(max-width: 50rem)";

/** Reading side by side: the address says what, the form changes it, and what is shown follows. */
export function startReading(): void {
  const form = document.querySelector<HTMLFormElement>("form.read-chooser");
  const place = document.querySelector<HTMLElement>("[data-read]");
  const said = document.querySelector<HTMLElement>("[data-read-said]");
  const title = document.querySelector<HTMLElement>("[data-read-title]");
  if (!form || !place || !said || !title) return;
  const chooser = chooserOf(form);
  for (const section of document.querySelectorAll<HTMLElement>("[data-read-section]")) section.hidden = false;
  // Who follows a link on a phone comes to read: what can be chosen is folded until it is asked for.
  const folded = form.closest("details");
  if (folded && location.search !== "" && matchMedia(NARROW).matches) folded.open = false;
  const view = viewer(chooser, { place, said, title }, () => void show());
  let { state, words } = readState(new URLSearchParams(location.search), chooser.shelf);
  let shownQuery = location.search;
  const show = () => view(state, words);

  const go = (next: ReadState) => {
    state = next;
    words = [];
    shownQuery = readQuery(next);
    history.pushState(null, "", `${location.pathname}${shownQuery}`);
    void show();
  };

  addEventListener("popstate", () => {
    if (location.search === shownQuery) return; // only the fragment changed
    shownQuery = location.search;
    ({ state, words } = readState(new URLSearchParams(location.search), chooser.shelf));
    void show();
  });
  form.addEventListener("change", () => go(stateIn(chooser, state)));
  form.addEventListener("submit", (event) => event.preventDefault());
  form.querySelector("[data-copy-view]")?.addEventListener("click", ({ currentTarget }) => {
    if (currentTarget instanceof HTMLElement) void copyView(currentTarget, state);
  });
  place.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(".read-heads button") : null;
    const plan = button?.closest<HTMLElement>("li")?.dataset.plan;
    if (!button || !plan) return;
    if (button.dataset.move) {
      go({ ...state, plans: moved(state.plans, plan, button.dataset.move === "1" ? 1 : -1) });
      void keepFocus(place, plan, button.dataset.move);
    } else jump(place, plan);
  });
  followTwins(place);
  dispatchEvent(new CustomEvent("duidu-opening", { detail: show() }));
}
