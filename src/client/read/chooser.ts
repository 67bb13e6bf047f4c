import {
  type Choosable,
  MOST,
  type ReadState,
  type Shelf,
  type Subject,
  withPlan,
} from "../../view/compare/read-state.ts";
import type { PlanName } from "./draw.ts";

/** The form of the page, which also holds what can be chosen. */
export interface Chooser {
  form: HTMLFormElement;
  shelf: Shelf;
  plan(id: string): PlanName;
  subject(subject: Subject): (Choosable & { subs: string[] }) | undefined;
}

/** Reads what can be chosen out of the form. */
export function chooserOf(form: HTMLFormElement): Chooser {
  const boxes = boxesOf(form);
  const subjects = [...form.querySelectorAll<HTMLOptionElement>("select[name=subject] option")].map((option) => ({
    ...subjectIn(option.value),
    name: option.dataset.name ?? "",
    plans: (option.dataset.plans ?? "").split(" ").filter(Boolean),
    subs: (option.dataset.subs ?? "").split(" ").filter(Boolean),
  }));
  const plans = new Map(
    boxes.map(({ value, dataset }): [string, PlanName] => [
      value,
      { id: value, name: dataset.name ?? value, seal: dataset.seal ?? "", kind: dataset.kind ?? "" },
    ]),
  );
  return {
    form,
    shelf: { plans: [...plans.keys()], subjects },
    plan: (id) => plans.get(id) ?? { id, name: id, seal: "", kind: "" },
    subject: ({ kind, id }) => subjects.find((one) => one.kind === kind && one.id === id),
  };
}

const boxesOf = (form: HTMLFormElement): HTMLInputElement[] => [
  ...form.querySelectorAll<HTMLInputElement>("input[name=plan]"),
];

const subjectIn = (value: string): Subject => {
  const [kind, id = ""] = value.split(":");
  return { kind: kind === "topic" ? "topic" : "theme", id };
};

/** Sets the form to a view; the boxes of a sixth plan cannot be ticked. */
export function fill({ form }: Chooser, { plans, subject, view, marks }: ReadState): void {
  const field = (name: string) => form.elements.namedItem(name);
  const select = field("subject");
  if (subject && select instanceof HTMLSelectElement) select.value = `${subject.kind}:${subject.id}`;
  for (const radio of form.querySelectorAll<HTMLInputElement>("input[name=view]")) radio.checked = radio.value === view;
  const same = field("marks");
  if (same instanceof HTMLInputElement) same.checked = marks;
  for (const box of boxesOf(form)) {
    box.checked = plans.includes(box.value);
    box.disabled = !box.checked && plans.length >= MOST;
  }
}

/** The view that the form asks for now; plans newly ticked come last. */
export function stateIn({ form }: Chooser, before: ReadState): ReadState {
  const data = new FormData(form);
  const subject = data.get("subject");
  const plans = boxesOf(form).reduce(
    (all, { value, checked }) => (checked === all.includes(value) ? all : withPlan(all, value, checked)),
    before.plans,
  );
  return {
    plans,
    subject: typeof subject === "string" && subject !== "" ? subjectIn(subject) : before.subject,
    view: data.get("view") === "stack" ? "stack" : "columns",
    marks: data.has("marks"),
  };
}
