import { clip } from "../../text/chars.ts";

/** The parts of the search page that the script fills; see src/pages/search.astro. */
export interface Parts {
  root: HTMLElement;
  field: HTMLInputElement;
  status: HTMLElement;
  head: HTMLElement;
  offers: HTMLElement;
  facets: HTMLElement;
  list: HTMLElement;
  themes: HTMLElement;
}

/** The parts of the search page in `root`; null where one is missing. */
export function partsOf(root: HTMLElement): Parts | null {
  const part = (name: string) => root.querySelector<HTMLElement>(`[data-part=${name}]`);
  const field = root.querySelector<HTMLInputElement>("input[name=q]");
  const [status, head, offers] = [part("status"), part("head"), part("offers")];
  const [facets, list, themes] = [part("facets"), part("list"), part("themes")];
  if (!field || !status || !head || !offers || !facets || !list || !themes) return null;
  return { root, field, status, head, offers, facets, list, themes };
}

/** Empties the page, keeping which filter has the focus. */
export function clear({ head, offers, facets, list, themes, root }: Parts): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLInputElement && facets.contains(focused))
    root.setAttribute("data-focus", `${focused.name}=${focused.value}`);
  for (const part of [head, offers, facets, list]) part.replaceChildren();
  root.removeAttribute("data-has-facets");
  themes.hidden = true;
}

/** What the page is when a search has come to its end: nothing asked, nothing to look for, answered, failed. */
export type PageState = "idle" | "hint" | "done" | "error";

/** Says that a search has come to its end: to the title, to screen readers (`said`), and to the filter that had the focus. */
export function finish({ root, list, facets, status }: Parts, q: string, state: PageState, said: string): void {
  list.removeAttribute("aria-busy");
  root.setAttribute("data-state", state);
  root.setAttribute("data-for", q);
  status.textContent = said;
  document.title = document.title.replace(/^(?:“.*” · )?/su, q.trim() === "" ? "" : `“${clip(q.trim())}” · `);
  const focus = root.getAttribute("data-focus")?.split("=");
  root.removeAttribute("data-focus");
  for (const box of focus ? facets.querySelectorAll("input") : [])
    if (box.name === focus?.[0] && box.value === focus[1]) box.focus();
}
