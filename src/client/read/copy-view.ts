import { type ReadState, readQuery } from "../../view/compare/read-state.ts";
import { el } from "../search/el.ts";

/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** Copies the address that restores the view; where the clipboard is refused it stands selected, to be copied by hand. */
export async function copyView(button: HTMLElement, state: ReadState): Promise<void> {
  const address = new URL(`${location.pathname}${readQuery(state)}`, location.href).href;
  const status = button.parentElement?.querySelector<HTMLElement>("[role=status]");
  button.parentElement?.querySelector("input.by-hand")?.remove();
  try {
    await navigator.clipboard.writeText(address);
    if (status) status.textContent = "已复制链接";
    setTimeout(() => {
      if (status) status.textContent = "";
    }, SAID_FOR);
  } catch {
    if (status) status.textContent = "浏览器不允许自动复制，请手动复制";
    const field = el("input", { class: "by-hand", readonly: true, "aria-label": "这个视图的链接" });
    field.value = address;
    button.after(field);
    field.select();
  }
}
