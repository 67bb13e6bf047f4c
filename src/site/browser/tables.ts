import { type Choice, compareKeys, passes, type RowFacts, shownText } from "../table.ts";

const bodyRows = (table: HTMLTableElement): HTMLTableRowElement[] => [...(table.tBodies[0]?.rows ?? [])];

const keyOf = (row: HTMLTableRowElement, column: number): string => {
  const cell = row.cells[column];
  return cell?.getAttribute("data-key") ?? cell?.textContent?.trim() ?? "";
};

/** Turns the head of each column into a button that orders the table by it, and the other way when pressed again. */
const makeSortable = (table: HTMLTableElement): void => {
  const body = table.tBodies[0];
  const heads = [...(table.tHead?.rows[0]?.cells ?? [])];
  heads.forEach((head, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const direction = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
      for (const other of heads) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", direction === 1 ? "ascending" : "descending");
      const rows = bodyRows(table).sort((a, b) => compareKeys(keyOf(a, column), keyOf(b, column), direction));
      body?.append(...rows);
    });
  });
};

const factsOf = (row: HTMLTableRowElement): RowFacts => ({
  text: row.textContent ?? "",
  values: Object.fromEntries(Object.entries(row.dataset).map(([name, value = ""]) => [name, value.split(" ")])),
});

const choiceOf = (form: HTMLFormElement): Choice => {
  const { text = "", ...values } = Object.fromEntries(
    [...new FormData(form)].map(([name, value]) => [name, String(value)]),
  );
  return { text, values };
};

/** Shows the rows that the form asks for, and says how many they are. */
const makeFilter = (form: HTMLFormElement): void => {
  const name = form.getAttribute("data-for") ?? "";
  const table = document.getElementById(name);
  const said = document.querySelector(`[data-shown="${name}"]`);
  if (!(table instanceof HTMLTableElement)) return;
  const rows = bodyRows(table).map((row) => ({ row, facts: factsOf(row) }));
  const apply = () => {
    const choice = choiceOf(form);
    let shown = 0;
    for (const { row, facts } of rows) {
      row.hidden = !passes(facts, choice);
      if (!row.hidden) shown++;
    }
    if (said) said.textContent = shownText(shown, rows.length);
  };
  form.addEventListener("input", apply);
  form.addEventListener("reset", () => setTimeout(apply));
  form.addEventListener("submit", (event) => event.preventDefault());
  // A reload may bring back what was typed.
  apply();
};

/** Brings the sortable tables of a page and their filters to life. */
export const startTables = (): void => {
  for (const table of document.querySelectorAll<HTMLTableElement>("table.sortable")) makeSortable(table);
  for (const form of document.querySelectorAll<HTMLFormElement>("form.filters")) makeFilter(form);
};
