import { loadHits, runSearch } from "../../search/run.ts";
import { withSearch } from "../../search/searcher.ts";
import { addressOf, asking } from "../../search/state.ts";
import { href } from "../../view/href.ts";
import { el } from "./el.ts";
import { onTyped, walkResults } from "./keys.ts";
import { resultItem } from "./result.ts";
import { trouble } from "./trouble.ts";
import { warmUp } from "./warm.ts";

/** Results that the dialog shows; the search page has them all. */
const SHOWN = 8;

/** Brings the search dialog to life: results under the field while one types. */
export function startModal(dialog: HTMLDialogElement): void {
  const field = dialog.querySelector<HTMLInputElement>("input[name=q]");
  const list = dialog.querySelector<HTMLElement>("[data-results]");
  const status = dialog.querySelector<HTMLElement>("[role=status]");
  if (!field || !list || !status) return;
  let last = 0;
  const show = (text: string, ...children: Node[]) => {
    status.textContent = text;
    list.replaceChildren(...children);
  };
  const search = async () => {
    const run = ++last;
    const state = asking(field.value);
    if (state.q.trim() === "") return show("");
    dialog.setAttribute("data-state", "loading");
    try {
      const { names, outcome, records, updated } = await withSearch(async (opened) => {
        const found = await runSearch(state, opened.store);
        const first = found ? await loadHits(found.hits.slice(0, SHOWN), found, opened.store) : [];
        return { names: opened.names, outcome: found, records: first, updated: opened.updated };
      });
      if (run !== last) return;
      dialog.setAttribute("data-state", "done");
      if (!outcome) return show("没有可以检索的字：空格、引号和书名号不算。");
      const total = outcome.hits.length;
      const all = el(
        "a",
        { href: href("/search/") + addressOf(state), class: "all" },
        total > 0 ? `全部 ${total} 段，可筛选` : "看相近的说法",
      );
      show(
        `${total > 0 ? `共 ${total} 段` : "没有找到"}${updated ? "。网站更新了，这是查新索引的结果。" : ""}`,
        el("ol", { class: "results" }, ...records.map((record) => resultItem(record, outcome.terms, names))),
        el("p", {}, all),
      );
    } catch (error) {
      if (run !== last) return;
      dialog.setAttribute("data-state", "error");
      show(
        "",
        // A reload would close the dialog and forget what was typed.
        trouble(error, () => void search(), "检索", {
          label: "到检索页查",
          act: () => location.assign(href("/search/") + addressOf(state)),
        }),
      );
    }
  };
  onTyped(
    field,
    () => void search(),
    () => warmUp(field.value),
  );
  walkResults(field, list);
  // A result may stand on this very page.
  list.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a")) dialog.close();
  });
  if (field.value !== "") void search();
}
