import { copy } from "../cite/copy.ts";
import { el } from "./el.ts";

/** A button that does something on the search page. */
export function action(label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = el("button", { type: "button", class: "action" }, label);
  button.addEventListener("click", () => act(button));
  return button;
}

/** Copies the page's address. */
export const copyButton = (): HTMLButtonElement =>
  action("复制本次检索的链接", async (button) => {
    if (await copy("链接", location.href, button)) button.textContent = "已复制";
  });
