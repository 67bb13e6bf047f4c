import type { PhraseClass } from "../model/phrase-classes.ts";
import { choiceFrom, type PhraseChoice, queryOf, shows, stateText } from "../view/phrases.ts";

/** Brings the filter of the page of shared phrases to life; the address keeps what is chosen. */
export function startPhraseFilter(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-phrases]");
  const said = document.querySelector("[data-phrases-shown]");
  const fold = document.querySelector<HTMLDetailsElement>("details[data-genre]");
  if (!form) return;
  const boxes = [...form.querySelectorAll<HTMLInputElement>("input[name=plan]")];
  const select = form.querySelector<HTMLSelectElement>("select[name=class]");
  const phrases = [...document.querySelectorAll<HTMLElement>("li.phrase")];

  const apply = (choice: PhraseChoice, unknown: readonly string[] = []) => {
    const shown: Record<PhraseClass, number> = { telling: 0, genre: 0 };
    for (const element of phrases) {
      const kind = element.dataset.class === "genre" ? "genre" : "telling";
      element.hidden = !shows(choice, { plans: (element.dataset.plans ?? "").split(" "), class: kind });
      if (!element.hidden) shown[kind]++;
    }
    for (const section of document.querySelectorAll<HTMLElement>("section[data-of]"))
      section.hidden = shown[section.dataset.of === "genre" ? "genre" : "telling"] === 0;
    if (fold && (choice.class === "genre" || shown.telling === 0)) fold.open = true;
    if (said) said.textContent = stateText(shown, choice, unknown);
  };

  const fromForm = (): PhraseChoice =>
    choiceFrom(
      `class=${select?.value ?? ""}&plans=${boxes.filter(({ checked }) => checked).map(({ value }) => value)}`,
      boxes.map(({ value }) => value),
    ).choice;

  const fromAddress = () => {
    const { choice, unknown } = choiceFrom(
      location.search,
      boxes.map(({ value }) => value),
    );
    for (const box of boxes) box.checked = choice.plans.includes(box.value);
    if (select) select.value = choice.class;
    apply(choice, unknown);
  };

  const changed = () => {
    const choice = fromForm();
    history.replaceState(history.state, "", `${location.pathname}${queryOf(choice)}${location.hash}`);
    apply(choice);
  };
  form.addEventListener("change", changed);
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("popstate", fromAddress);
  fromAddress();
}
