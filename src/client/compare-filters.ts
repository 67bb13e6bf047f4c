import { withUnknown } from "../view/compare/choice.ts";
import { type CompareState, readState, writeState } from "../view/compare/state.ts";

/** Filters the table and the picture by the form, keeps the choice in the address, and says how much is shown. */
export const startCompareFilters = (): void => {
  const form = document.querySelector<HTMLFormElement>("form.compare-filters");
  const table = document.querySelector<HTMLTableElement>("table.topic-table");
  if (!form || !table) return;
  const topics = topicRows(table);
  const known = {
    themes: optionsOf(form, "theme"),
    statuses: optionsOf(form, "status"),
    plans: [...form.querySelectorAll<HTMLInputElement>("input[name=plan]")].map(({ value }) => value),
  };
  const apply = (state: CompareState, unknown: readonly string[] = []) => {
    const shown = topics.show(state);
    for (const cell of table.querySelectorAll<HTMLElement>("thead th[data-plan], td[data-plan]"))
      cell.hidden = !state.plans.includes(cell.dataset.plan ?? "");
    filterPicture(state);
    const said = document.querySelector<HTMLElement>('[data-shown="topics"]');
    if (!said) return;
    const count = shown === topics.count ? `共 ${shown} 题` : `显示 ${shown} 题，共 ${topics.count} 题`;
    said.textContent = withUnknown(count, unknown);
    const none = !form.querySelector("input[name=plan]:checked") && known.plans.length > 0;
    if (none) said.append(`。没有勾选城市，所以显示全部 ${known.plans.length} 地。`, tickAll(form));
  };

  const { state, unknown } = readState(new URLSearchParams(location.search), known);
  fill(form, state);
  apply(state, unknown);
  form.addEventListener("input", () => {
    const next = stateOf(form, known.plans);
    history.replaceState(null, "", `${location.pathname}${writeState(next, known.plans)}${location.hash}`);
    apply(next);
  });
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("input"))));
  form.addEventListener("submit", (event) => event.preventDefault());
};

/** The rows of the topics: under their themes, or all together by the number of plans. */
const topicRows = (table: HTMLTableElement): { count: number; show(state: CompareState): number } => {
  const bodies = [...table.tBodies];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tr.topic")];
  const home = new Map(rows.map((row) => [row, row.parentElement]));
  const together = document.createElement("tbody");
  table.append(together);
  const fits = (row: HTMLTableRowElement, { theme, status }: CompareState) =>
    (theme === "" || (home.get(row)?.dataset.theme ?? "") === theme) &&
    (status === "" || (row.dataset.has ?? "").split(" ").includes(status));
  return {
    count: rows.length,
    /** Shows what the state asks for; gives the number of rows shown. */
    show: (state) => {
      for (const row of rows) row.hidden = !fits(row, state);
      const byPlans = state.order === "plans";
      if (byPlans) together.append(...[...rows].sort((a, b) => Number(b.dataset.count) - Number(a.dataset.count)));
      // A row that stands where it belongs stays untouched: the browser would lay out the whole table a second time.
      else for (const row of rows) if (row.parentElement !== home.get(row)) home.get(row)?.append(row);
      for (const body of bodies) body.hidden = byPlans || rows.every((row) => row.hidden || home.get(row) !== body);
      return rows.filter(({ hidden }) => !hidden).length;
    },
  };
};

/** The picture keeps its places: what is not asked for steps back. */
const filterPicture = ({ theme, status, plans }: CompareState): void => {
  for (const section of document.querySelectorAll<HTMLElement>(".matrix-chart section"))
    section.hidden = theme !== "" && section.dataset.theme !== theme;
  for (const mark of document.querySelectorAll<SVGElement>(".matrix-chart a.cell-mark")) {
    const { plan = "", status: own = "" } = mark.dataset;
    mark.classList.toggle("back", !plans.includes(plan) || (status !== "" && !own.split(" ").includes(status)));
  }
};

/** Ticks every city again. */
const tickAll = (form: HTMLFormElement): HTMLButtonElement => {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "action";
  button.textContent = "勾选全部城市";
  button.addEventListener("click", () => {
    const boxes = [...form.querySelectorAll<HTMLInputElement>("input[name=plan]")];
    for (const box of boxes) box.checked = true;
    // The button goes with what it answers: the keyboard is left at the boxes.
    boxes[0]?.focus();
    form.dispatchEvent(new Event("input"));
  });
  return button;
};

const optionsOf = (form: HTMLFormElement, name: string): string[] =>
  [...form.querySelectorAll<HTMLOptionElement>(`select[name=${name}] option`)]
    .map(({ value }) => value)
    .filter(Boolean);

const fill = (form: HTMLFormElement, { theme, status, order, plans }: CompareState): void => {
  for (const [name, value] of Object.entries({ theme, status, order })) {
    const select = form.elements.namedItem(name);
    if (select instanceof HTMLSelectElement) select.value = value;
  }
  for (const box of form.querySelectorAll<HTMLInputElement>("input[name=plan]"))
    box.checked = plans.includes(box.value);
};

const stateOf = (form: HTMLFormElement, all: readonly string[]): CompareState => {
  const data = new FormData(form);
  const plans = data.getAll("plan").map(String);
  return {
    theme: String(data.get("theme") ?? ""),
    status: String(data.get("status") ?? ""),
    order: data.get("order") === "plans" ? "plans" : "",
    // Nothing chosen would be an empty table: it means all.
    plans: plans.length === 0 ? [...all] : plans,
  };
};
