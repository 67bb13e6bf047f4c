import { type Choice, type Known, readChoice, withUnknown, writeChoice } from "../view/compare/choice.ts";
import { passes, shownText } from "../view/table.ts";
import { askedFragment } from "./fragment.ts";

/** Shows of a list what its form asks for, keeps it in the address, and says how much that is. */
export const startListFilters = (): void => {
  for (const form of document.querySelectorAll<HTMLFormElement>("form.list-filters")) startForm(form);
};

const fieldsOf = (form: HTMLFormElement): (HTMLInputElement | HTMLSelectElement)[] => [
  ...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[name], select[name]"),
];

const knownOf = (form: HTMLFormElement): Known =>
  Object.fromEntries(
    fieldsOf(form).map((field) => [
      field.name,
      field instanceof HTMLSelectElement ? [...field.options].map(({ value }) => value).filter(Boolean) : null,
    ]),
  );

function startForm(form: HTMLFormElement): void {
  const list = document.getElementById(form.dataset.for ?? "");
  if (!list) return;
  const said = document.querySelector(`[data-shown="${list.id}"]`);
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")].map((row) => ({
    row,
    facts: {
      text: row.textContent ?? "",
      values: Object.fromEntries(Object.entries(row.dataset).map(([name, value = ""]) => [name, value.split(" ")])),
    },
  }));
  const groups = [...list.querySelectorAll<HTMLElement>("[data-group]")];

  const apply = ({ q = "", ...values }: Choice, unknown: readonly string[] = []) => {
    let shown = 0;
    const hidden = new Set<string>();
    for (const { row, facts } of rows) {
      row.hidden = !passes(facts, { text: q, values });
      if (row.hidden) hidden.add(row.dataset.row ?? "");
      else shown++;
    }
    // A group without rows would be a heading over nothing; a mark whose row is hidden steps back.
    for (const group of groups) group.hidden = !group.querySelector("[data-row]:not([hidden])");
    for (const mark of list.querySelectorAll("[data-of]"))
      mark.classList.toggle("back", hidden.has(mark.getAttribute("data-of") ?? ""));
    if (said) said.textContent = withUnknown(shownText(shown, rows.length), unknown);
  };

  const { choice, unknown } = readChoice(new URLSearchParams(location.search), knownOf(form));
  for (const field of fieldsOf(form)) field.value = choice[field.name] ?? "";
  apply(choice, unknown);
  form.addEventListener("input", () => {
    const next = Object.fromEntries(fieldsOf(form).map(({ name, value }) => [name, value]));
    history.replaceState(null, "", `${location.pathname}${writeChoice(next)}${location.hash}`);
    apply(next);
  });
  form.addEventListener("reset", () => setTimeout(() => form.dispatchEvent(new Event("input"))));
  form.addEventListener("submit", (event) => event.preventDefault());
}

/** Opens the list that an address leads to, where the browser does not do so by itself. */
export const startReveal = (): void => {
  const reveal = () => {
    const target = document.getElementById(askedFragment());
    const fold = target?.closest("details");
    if (!fold || fold.open) return;
    fold.open = true;
    target?.scrollIntoView();
  };
  reveal();
  addEventListener("hashchange", reveal);
};
