import { onlyPunctuation } from "../../model/fold.ts";
import type { SearchNames, SearchRecord } from "../../model/search-record.ts";
import { href } from "../../site/href.ts";
import { resultsCsv } from "../csv.ts";
import type { Hit } from "../rank.ts";
import { loadHits, looseCount, type Outcome, runSearch } from "../run.ts";
import { closeSearch, openSearch, type Searcher } from "../searcher.ts";
import { addressOf, asking, type SearchState, stateAt } from "../state.ts";
import type { Store } from "../store.ts";
import { closest, type Suggestion, synonymsOf } from "../suggest.ts";
import { el } from "./el.ts";
import { facetForms } from "./facets.ts";
import { onTyped, walkResults } from "./keys.ts";
import { resultItem } from "./result.ts";
import { trouble } from "./trouble.ts";

/** Results shown at one time, and texts loaded at one time for a table. */
const PORTION = 20;
const LOT = 60;

/** The parts of the search page that the script fills; see src/pages/search.astro. */
interface Parts {
  root: HTMLElement;
  field: HTMLInputElement;
  status: HTMLElement;
  head: HTMLElement;
  offers: HTMLElement;
  facets: HTMLElement;
  list: HTMLElement;
  themes: HTMLElement;
}

function partsOf(root: HTMLElement): Parts | null {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`);
  const field = root.querySelector<HTMLInputElement>("input[name=q]");
  const [status, head, offers] = [part("status"), part("head"), part("offers")];
  const [facets, list, themes] = [part("facets"), part("list"), part("themes")];
  if (!field || !status || !head || !offers || !facets || !list || !themes) return null;
  return { root, field, status, head, offers, facets, list, themes };
}

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
    parts.root.setAttribute("data-state", "loading");
    parts.list.setAttribute("aria-busy", "true");
    try {
      await render(parts, state, go, current);
    } catch (error) {
      if (!current()) return;
      closeSearch();
      clear(parts);
      parts.head.replaceChildren(trouble(error, () => void show()));
      finish(parts, state, "error", "");
    }
  };
  /** Goes to another state: a step in the history, or in place of the last one while somebody types. */
  const go = (next: SearchState, step: "push" | "replace" = "push") => {
    state = next;
    if (field.value !== next.q) field.value = next.q;
    try {
      const address = href("/search/") + addressOf(next);
      const isNew = location.href !== new URL(address, location.href).href;
      if (step === "push" && isNew) history.pushState(null, "", address);
      else history.replaceState(null, "", address);
    } catch {
      // Browsers refuse too many steps in a short time; the search goes on, and the next step sets the address right.
    }
    void show();
  };
  const typed = (step: "push" | "replace") => go({ ...state, q: field.value }, step);

  addEventListener("popstate", () => {
    state = stateAt(location);
    field.value = state.q;
    void show();
  });
  field.form?.addEventListener("submit", (event) => {
    event.preventDefault();
    typed("push");
  });
  // With the first character, while one still types, the index is opened; what fails then is said by the search.
  field.addEventListener("input", () => void openSearch().catch(() => undefined), { once: true });
  onTyped(field, () => typed("replace"));
  walkResults(field, parts.list);
  if (state.q !== "") field.value = state.q;
  else if (field.value !== "") state = { ...state, q: field.value }; // typed before the script was there
  void show();
}

type Go = (next: SearchState) => void;

async function render(parts: Parts, state: SearchState, go: Go, current: () => boolean): Promise<void> {
  if (state.q.trim() === "") {
    clear(parts);
    parts.themes.hidden = false;
    return finish(parts, state, "idle", "");
  }
  // The first search waits for the index: until it is there, nothing is said to be missing.
  if (parts.list.childElementCount === 0) {
    parts.themes.hidden = true;
    parts.head.replaceChildren(el("p", { class: "lead" }, "正在检索…"));
  }
  const { store, names } = await openSearch();
  const outcome = await runSearch(state, store);
  const records = outcome ? await loadHits(outcome.hits.slice(0, PORTION), outcome, store) : [];
  if (!current()) return;
  clear(parts);
  if (!outcome) {
    parts.head.replaceChildren(
      el("p", { class: "lead" }, "没有可以检索的字：空格、引号和书名号不算字。请输入至少一个字。"),
    );
    parts.themes.hidden = false;
    return finish(parts, state, "hint", "没有可以检索的字");
  }
  // Records that failed the last check are not counted either.
  const wrong = Math.min(PORTION, outcome.hits.length) - records.length;
  const total = outcome.hits.length - wrong;
  parts.head.replaceChildren(...head(state, outcome, total, names, store, go));
  parts.facets.replaceChildren(
    ...(outcome.unfiltered > 0 ? facetForms(outcome, state.choice, names, (choice) => go({ ...state, choice })) : []),
  );
  parts.root.toggleAttribute("data-has-facets", outcome.unfiltered > 0);
  list(parts, records, outcome, state, names, store);
  if (total === 0) parts.themes.hidden = false;
  finish(parts, state, "done", total > 0 ? `共 ${total} 段` : "没有找到");
  // What is offered beside the results may fail without harm to them.
  await offer(parts, state, outcome, { store, names }, go, current).catch((error: unknown) => console.warn(error));
}

/** Empties the page, keeping which filter has the focus. */
function clear({ head, offers, facets, list, themes, root }: Parts): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && facets.contains(focused))
    root.setAttribute("data-focus", `${focused.name}=${focused.value}`);
  for (const part of [head, offers, facets, list]) part.replaceChildren();
  root.removeAttribute("data-has-facets");
  themes.hidden = true;
}

function finish({ root, list, facets, status }: Parts, { q }: SearchState, state: string, said: string): void {
  list.removeAttribute("aria-busy");
  root.setAttribute("data-state", state);
  root.setAttribute("data-for", q);
  status.textContent = said;
  document.title = document.title.replace(/^(?:“.*” · )?/su, q.trim() === "" ? "" : `“${q.trim().slice(0, 40)}” · `);
  const focus = root.getAttribute("data-focus")?.split("=");
  root.removeAttribute("data-focus");
  for (const box of focus ? facets.querySelectorAll("input") : [])
    if (box.name === focus?.[0] && box.value === focus[1]) box.focus();
}

/** The line above the results: how many there are in all and in each plan, their order, and what can be done with them. */
function head(state: SearchState, outcome: Outcome, total: number, names: SearchNames, store: Store, go: Go): Node[] {
  const asked = state.q.trim();
  const shown = asked.length > 60 ? `${asked.slice(0, 60)}…` : asked;
  const heading = el(
    "h2",
    { class: "found" },
    `“${shown}” `,
    total > 0 ? "共 " : "没有找到：",
    el("b", { "data-total": String(total) }, String(total)),
    " 段",
  );
  const punctuation =
    outcome.terms.every(onlyPunctuation) && el("p", { class: "lead" }, "检索的只是标点。加上前后的字，结果会更有用。");
  const filtered =
    outcome.hits.length < outcome.unfiltered &&
    el(
      "p",
      { class: "eyebrow" },
      `筛选前共 ${outcome.unfiltered} 段。`,
      action("清除筛选", () => go({ ...state, choice: {} })),
    );
  if (total === 0) return [heading, ...(filtered ? [filtered] : [])];
  const counts = new Map(outcome.facets.plan.map(({ value, count }) => [value, count]));
  const picked = state.choice.plan ?? [];
  const perPlan = names.plans
    .filter(({ id }) => (counts.get(id) ?? 0) > 0 && (picked.length === 0 || picked.includes(id)))
    .map(({ id, name, seal }) =>
      el(
        "li",
        {},
        el("span", { class: "seal", "data-plan": id, "aria-hidden": "true" }, seal),
        ` ${name} `,
        el("b", { "data-plan-total": id }, String(counts.get(id))),
      ),
    );
  return [
    heading,
    el("ul", { class: "per-plan", "aria-label": "各规划的段数" }, ...perPlan),
    ...(punctuation ? [punctuation] : []),
    ...(filtered ? [filtered] : []),
    el(
      "p",
      { class: "tools-line" },
      orderButton("按相关", "rank", state, go),
      orderButton("按规划", "plan", state, go),
      copyButton(),
      csvButton(state, outcome, names, store),
    ),
  ];
}

function action(label: string, act: () => void): HTMLButtonElement {
  const button = el("button", { type: "button", class: "action" }, label);
  button.addEventListener("click", act);
  return button;
}

function orderButton(label: string, order: SearchState["order"], state: SearchState, go: Go): HTMLButtonElement {
  const button = action(label, () => go({ ...state, order }));
  button.setAttribute("aria-pressed", String(state.order === order));
  return button;
}

function copyButton(): HTMLButtonElement {
  const button = action("复制本次检索的链接", () => {
    navigator.clipboard.writeText(location.href).then(
      () => {
        button.textContent = "已复制";
      },
      () => {
        button.textContent = "浏览器不允许复制，请从地址栏复制";
      },
    );
  });
  return button;
}

function csvButton({ q }: SearchState, outcome: Outcome, names: SearchNames, store: Store): HTMLButtonElement {
  const button = action("导出 CSV", async () => {
    button.disabled = true;
    try {
      const records = await loadAll(outcome, store, (done) => {
        button.textContent = `正在整理 ${done}/${outcome.hits.length}`;
      });
      const plan = (id: string) => names.plans.find((entry) => entry.id === id)?.name ?? id;
      const theme = (id: string) => names.themes.find((entry) => entry.id === id)?.name ?? id;
      const address = (url: string) => new URL(href(url), location.href).href;
      download(resultsCsv(records, { plan, theme, address }), `检索-${q.trim().slice(0, 20)}.csv`);
      button.textContent = "导出 CSV";
    } catch {
      button.textContent = "没有导出，请重试";
    }
    button.disabled = false;
  });
  return button;
}

async function loadAll(outcome: Outcome, store: Store, progress: (done: number) => void): Promise<SearchRecord[]> {
  const records: SearchRecord[] = [];
  for (let at = 0; at < outcome.hits.length; at += LOT) {
    records.push(...(await loadHits(outcome.hits.slice(at, at + LOT), outcome, store)));
    progress(records.length);
  }
  return records;
}

function download(text: string, name: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  el("a", { href: url, download: name.replace(/[\\/:*?"<>|\s]+/gu, "_") }).click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** The results, and the button for the next ones; by plan, each plan has its heading. */
function list(
  { list: place }: Parts,
  first: SearchRecord[],
  outcome: Outcome,
  { order }: SearchState,
  names: SearchNames,
  store: Store,
): void {
  const items = el("ol", { class: "results" });
  let plan = "";
  const add = (records: readonly SearchRecord[]): HTMLElement | undefined => {
    const added = records.map((record) => resultItem(record, outcome.terms, names));
    added.forEach((item, i) => {
      const own = records[i]?.plan ?? "";
      if (order === "plan" && own !== plan) {
        const name = names.plans.find(({ id }) => id === own)?.name ?? own;
        item.prepend(el("h3", { class: "plan-name" }, name));
      }
      plan = own;
    });
    items.append(...added);
    return added[0];
  };
  add(first);
  place.replaceChildren(items);
  let shown = Math.min(PORTION, outcome.hits.length);
  if (shown >= outcome.hits.length) return;
  const label = () =>
    `再显示 ${Math.min(PORTION, outcome.hits.length - shown)} 段（还有 ${outcome.hits.length - shown} 段）`;
  const more = el("button", { type: "button", "data-more": true, class: "action more" }, label());
  more.addEventListener("click", async () => {
    more.disabled = true;
    const next: Hit[] = outcome.hits.slice(shown, shown + PORTION);
    try {
      const item = add(await loadHits(next, outcome, store));
      shown += next.length;
      item?.querySelector("a")?.focus();
    } catch {
      more.textContent = "没有载入，再试一次";
      more.disabled = false;
      return;
    }
    more.disabled = false;
    if (shown >= outcome.hits.length) more.remove();
    else more.textContent = label();
  });
  place.append(more);
}

/** What else could be asked: without punctuation, in other words, or less where nothing was found. */
async function offer(
  parts: Parts,
  state: SearchState,
  outcome: Outcome,
  searcher: Searcher,
  go: Go,
  current: () => boolean,
): Promise<void> {
  const { store, names } = searcher;
  const [loose, words, near] = await Promise.all([
    looseCount(outcome, store),
    synonymsOf(outcome.query, names.synonyms, store),
    outcome.unfiltered === 0 ? closest(outcome.query, store) : [],
  ]);
  if (!current()) return;
  const lines: Node[] = [];
  if (state.loose)
    lines.push(
      el(
        "p",
        { "data-offer": "exact" },
        "结果中包括标点不同的段落。",
        action("只要逐字相同的", () => go({ ...state, loose: false })),
      ),
    );
  else if (loose > 0)
    lines.push(
      el(
        "p",
        { "data-offer": "loose" },
        "不计标点另有 ",
        el("b", { "data-loose-total": String(loose) }, String(loose)),
        " 段。",
        action("一并列出", () => go({ ...state, loose: true })),
      ),
    );
  if (near.length > 0 && loose === 0) lines.push(links("相近的检索：", "closest", near, go));
  if (words.length > 0) lines.push(links("也可查：", "synonyms", words, go));
  parts.offers.replaceChildren(...lines);
}

function links(label: string, name: string, suggestions: readonly Suggestion[], go: Go): HTMLElement {
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
