/** How far below the place where a followed link comes to rest a heading still counts as reached, in pixels. */
const TOLERANCE = 16;

/** Height in the window above which a heading has been reached: just under what covers the page's top edge. */
const readingLine = (): number =>
  (Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + TOLERANCE;

interface Target {
  element: HTMLElement;
  links: HTMLAnchorElement[];
}

const fragment = (link: HTMLAnchorElement): string => decodeURIComponent(link.hash.slice(1));

/** What the contents lists link to, in document order; a heading may stand in two lists. */
const targets = (): Target[] => {
  const found = new Map<string, Target>();
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-contents] li > a")) {
    const id = fragment(link);
    const known = found.get(id);
    const element = known?.element ?? document.getElementById(id);
    if (known) known.links.push(link);
    else if (element) found.set(id, { element, links: [link] });
  }
  return [...found.values()];
};

/** The last of the targets (in document order) whose top lies above `line`, found by halving. */
const lastAbove = (all: readonly Target[], line: number): Target | undefined => {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = all[middle]?.element.getBoundingClientRect().top ?? 0;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return all[low - 1];
};

/** Keeps the marked entry in sight within its own scrolling column; the page itself never moves. */
const keepInSight = (link: HTMLElement): void => {
  const column = link.closest<HTMLElement>("[data-contents]");
  if (!column || column.scrollHeight <= column.clientHeight) return;
  const top = link.getBoundingClientRect().top - column.getBoundingClientRect().top;
  if (top < 0 || top > column.clientHeight - 40) column.scrollTop += top - column.clientHeight / 3;
};

/** Marks in the contents lists where the reader is, and names it in the bar of phones. */
export const followScroll = (): void => {
  const all = targets();
  const name = document.querySelector(".reading-bar .current");
  let marked: Target | undefined;
  const mark = () => {
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const reached = atEnd && scrollY > 0 ? all[all.length - 1] : lastAbove(all, readingLine());
    if (reached === marked) return;
    for (const link of marked?.links ?? []) link.removeAttribute("aria-current");
    for (const link of reached?.links ?? []) {
      link.setAttribute("aria-current", "true");
      keepInSight(link);
    }
    if (name) name.textContent = reached?.links[0]?.textContent ?? "";
    marked = reached;
  };
  let waiting = false;
  const soon = () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      mark();
    });
  };
  addEventListener("scroll", soon, { passive: true });
  addEventListener("resize", soon, { passive: true });
  mark();
};

/** Closes the list of the phone's bar when a link was followed, on Escape, and on a tap elsewhere. */
export const closeAfterUse = (): void => {
  const details = document.querySelector<HTMLDetailsElement>("details.here");
  if (!details) return;
  document.addEventListener("click", ({ target }) => {
    if (!(target instanceof Element)) return;
    if (!details.contains(target) || target.closest("a")) details.open = false;
  });
  details.addEventListener("keydown", ({ key }) => {
    if (key !== "Escape") return;
    details.open = false;
    details.querySelector("summary")?.focus();
  });
};
