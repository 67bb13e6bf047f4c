import { compareKeys } from "../view/table.ts";

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

/** Brings the sortable tables of a page to life. */
export const startTables = (): void => {
  for (const table of document.querySelectorAll<HTMLTableElement>("table.sortable")) makeSortable(table);
};
