/** Whether a key goes to a field in which something is typed. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches("textarea, select, input:not([type=checkbox], [type=radio], [type=button])"));

/** Calls `open` on `/` (where nothing is typed) and on Ctrl K or ⌘ K. Keys of an input method are left to it. */
export function onSearchKey(open: () => void): void {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.defaultPrevented || event.altKey) return;
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !isTyping(event.target);
    const k = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey;
    if (!slash && !k) return;
    event.preventDefault();
    open();
  });
}

/** Down and Up go from the field through the links of the results and back; Home and End stay the field's own. */
export function walkResults(field: HTMLInputElement, list: HTMLElement): void {
  const links = () => [...list.querySelectorAll<HTMLElement>("[data-result] a[href], [data-more]")];
  const step = (event: KeyboardEvent) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
    const all = links();
    const focused = document.activeElement;
    const here = focused instanceof HTMLElement ? all.indexOf(focused) : -1;
    if (here < 0 && (event.key === "ArrowUp" || focused !== field)) return;
    const next = event.key === "ArrowDown" ? here + 1 : here - 1;
    const target = next < 0 ? field : all[next];
    if (!target) return;
    event.preventDefault();
    target.focus();
  };
  field.addEventListener("keydown", step);
  list.addEventListener("keydown", step);
}

/** Milliseconds after the last key before a search begins. */
const PAUSE = 100;

/**
 * Calls `search` a moment after the last change of a field, and `warm` at each change; while an input method composes, neither.
 */
export function onTyped(field: HTMLInputElement, search: () => void, warm: () => void): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let composing = false;
  const later = () => {
    clearTimeout(timer);
    if (composing) return;
    warm();
    timer = setTimeout(search, PAUSE);
  };
  field.addEventListener("compositionstart", () => {
    composing = true;
    clearTimeout(timer);
  });
  field.addEventListener("compositionend", () => {
    composing = false;
    later();
  });
  field.addEventListener("input", later);
}

/** Whether Enter only ended an input method's composition; Safari reports it after the composition's end, as key 229. */
export const endsComposition = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;
