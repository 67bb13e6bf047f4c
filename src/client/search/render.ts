import { loadHits, runSearch } from "../../search/run.ts";
import { withSearch } from "../../search/searcher.ts";
import type { SearchState } from "../../search/state.ts";
import { el } from "./el.ts";
import { facetForms } from "./facets.ts";
import { headOf } from "./head.ts";
import { PORTION, showList } from "./list.ts";
import { showOffers } from "./offers.ts";
import { clear, finish, type Parts } from "./parts.ts";
import { trouble } from "./trouble.ts";
import type { View } from "./view.ts";

/** Searches and shows what was found, as long as the search is `current`; throws where the index does not load. */
export async function render(parts: Parts, asked: SearchState, go: View["go"], current: () => boolean): Promise<void> {
  if (asked.q.trim() === "") {
    clear(parts);
    parts.themes.hidden = false;
    return finish(parts, asked.q, "idle", "");
  }
  // The first search waits for the index: until it is there, nothing is said to be missing.
  if (parts.list.childElementCount === 0) {
    parts.themes.hidden = true;
    parts.head.replaceChildren(el("p", { class: "lead" }, "正在检索…"));
  }
  const { searcher, outcome, records } = await withSearch(async (opened) => {
    const found = await runSearch(asked, opened.store);
    const first = found ? await loadHits(found.hits.slice(0, PORTION), found, opened.store) : [];
    return { searcher: opened, outcome: found, records: first };
  });
  if (!current()) return;
  clear(parts);
  if (!outcome) {
    parts.head.replaceChildren(
      el("p", { class: "lead" }, "没有可以检索的字：空格、引号和书名号不算字。请输入至少一个字。"),
    );
    parts.themes.hidden = false;
    return finish(parts, asked.q, "hint", "没有可以检索的字");
  }
  const total = outcome.hits.length;
  const view: View = { ...searcher, state: { ...asked, choice: outcome.choice }, outcome, total, go };
  parts.head.replaceChildren(...headOf(view));
  if (outcome.unfiltered > 0) parts.facets.replaceChildren(...facetForms(view));
  parts.root.toggleAttribute("data-has-facets", outcome.unfiltered > 0);
  showList(parts.list, records, view);
  if (total === 0) parts.themes.hidden = false;
  finish(parts, asked.q, "done", total > 0 ? `共 ${total} 段` : "没有找到");
  // What is offered beside the results may fail without harm to them; that it did is said.
  await showOffers(parts.offers, view, current).catch((error: unknown) => {
    if (!current()) return;
    parts.offers.replaceChildren(trouble(error, () => go(view.state, "replace"), "相近说法的检索"));
  });
}
