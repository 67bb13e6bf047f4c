import { withPopovers } from "../popovers.ts";

/** One polite live region for the page, made when first needed at the start, before anything is said in it. */
let region: HTMLElement | undefined;

/** Makes the live region; to be called when the page has loaded. */
export const prepareToSay = (): void => {
  if (region) return;
  region = document.createElement("p");
  region.className = "sr-only";
  region.setAttribute("role", "status");
  document.body.append(region);
};

/** Says something to those who listen; nothing to those who see it anyway. */
export const say = (text: string): void => {
  prepareToSay();
  if (region) region.textContent = text;
};

/** Where the clipboard is refused, the text stands selected in a small window, to be copied by hand. */
const offerByHand = (what: string, text: string, back: HTMLElement | null): void => {
  document.getElementById("by-hand")?.remove();
  const panel = document.createElement("div");
  panel.id = "by-hand";
  panel.setAttribute("popover", "auto");
  panel.setAttribute("role", "dialog");
  const label = document.createElement("label");
  label.htmlFor = "by-hand-text";
  label.id = "by-hand-label";
  label.textContent = `浏览器不允许自动复制。${what}已选中，请手动复制。`;
  panel.setAttribute("aria-labelledby", label.id);
  const field = document.createElement("textarea");
  field.id = "by-hand-text";
  field.readOnly = true;
  field.rows = Math.min(8, 1 + Math.ceil(text.length / 30));
  field.value = text;
  const close = document.createElement("button");
  close.type = "button";
  close.textContent = "关闭";
  close.addEventListener("click", () => panel.hidePopover());
  panel.append(label, field, close);
  panel.addEventListener("toggle", (event) => {
    if (event.newState !== "closed") return;
    const had = panel.contains(document.activeElement) || document.activeElement === document.body;
    panel.remove();
    if (had) back?.focus();
  });
  withPopovers(() => {
    document.body.append(panel);
    panel.showPopover();
    field.focus();
    field.select();
  });
};

/**
 * Copies a text and says so; where the browser refuses, offers it by hand. True where it was copied. `back` gets the
 * focus when that offer is closed.
 */
export const copy = async (what: string, text: string, back: HTMLElement | null): Promise<boolean> => {
  try {
    await navigator.clipboard.writeText(text);
    say(`已复制${what}`);
    return true;
  } catch {
    say("");
    offerByHand(what, text, back);
    return false;
  }
};
