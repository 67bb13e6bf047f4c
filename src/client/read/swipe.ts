/** How long after the last movement a swipe has come to rest, in milliseconds. */
const REST = 120;

/** Where on the window somebody reads who has scrolled: below the header and the heads of the columns, in pixels. */
const LINE = 150;

/**
 * Where the columns do not fit beside each other they are swiped: the head of the one in view is marked, and the row of
 * columns takes the keyboard. The row says by `data-rest` which plan's column it has come to rest at, and nothing while it
 * moves. Gives what ends the watching.
 */
export function watchSwipe(columns: HTMLElement, heads: HTMLElement): () => void {
  const isSwiped = () => columns.scrollWidth > columns.clientWidth + 1;
  const settle = oneInView(columns, isSwiped);
  const size = new ResizeObserver(() => {
    const swiped = isSwiped();
    columns.parentElement?.toggleAttribute("data-swiped", swiped);
    if (swiped) columns.tabIndex = 0;
    else columns.removeAttribute("tabindex");
    settle();
  });
  size.observe(columns);
  const seen = new Map<Element, number>();
  const view = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries) seen.set(target, intersectionRect.width);
      const [current] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? [];
      for (const head of heads.children) {
        const here = head instanceof HTMLElement && head.dataset.plan === (current as HTMLElement)?.dataset.plan;
        head.toggleAttribute("data-here", here);
        const jump = head.querySelector(".jump");
        if (here && isSwiped()) jump?.setAttribute("aria-current", "true");
        else jump?.removeAttribute("aria-current");
      }
    },
    { root: columns, threshold: [0.01, 0.3, 0.5, 0.7, 0.99] },
  );
  for (const column of columns.children) {
    view.observe(column);
    size.observe(column);
  }
  let resting: ReturnType<typeof setTimeout> | undefined;
  const moved = () => {
    clearTimeout(resting);
    columns.removeAttribute("data-rest");
    resting = setTimeout(settle, REST);
  };
  columns.addEventListener("scroll", moved, { passive: true });
  return () => {
    clearTimeout(resting);
    columns.removeEventListener("scroll", moved);
    size.disconnect();
    view.disconnect();
  };
}

/**
 * On a phone one column is in view: the row of columns is as high as that one, with no room left empty below a short one, and
 * who swipes in the middle of a heading's passages comes to the same heading in the next. Gives what looks at it anew.
 */
function oneInView(columns: HTMLElement, isSwiped: () => boolean): () => void {
  let shown: HTMLElement | undefined;
  return () => {
    const all = [...columns.children].filter((child) => child instanceof HTMLElement);
    const away = (column: HTMLElement) => Math.abs(column.offsetLeft - columns.scrollLeft);
    const [next] = all.sort((a, b) => away(a) - away(b));
    if (!next || !isSwiped() || next.offsetWidth < columns.clientWidth - 1) {
      columns.style.removeProperty("height");
      shown = undefined;
      return;
    }
    const place = shown && shown !== next ? placeIn(shown) : null;
    shown = next;
    columns.style.height = `${next.offsetHeight + columns.offsetHeight - columns.clientHeight}px`;
    columns.scrollTop = 0;
    // Whoever came here by a link to the same words, which then has the focus, stays at those words.
    if (place && !next.contains(document.activeElement)) bringToPart(next, place);
    columns.setAttribute("data-rest", next.dataset.plan ?? "");
  };
}

const partsOf = (column: HTMLElement): HTMLElement[] => [...column.querySelectorAll<HTMLElement>(".read-part")];

/** A heading of a column by its number, and where on the window its part begins. */
interface Place {
  part: number;
  top: number;
}

/** Scrolls the page so that the heading somebody read under stands in another column where it stood. */
function bringToPart(column: HTMLElement, place: Place): void {
  const part = partsOf(column)[place.part];
  if (!part) return;
  const { top, height } = part.getBoundingClientRect();
  scrollBy(0, top - (place.top + height > LINE ? place.top : LINE));
}

/** Under which heading of a column somebody reads; null above the first. */
function placeIn(column: HTMLElement): Place | null {
  const tops = partsOf(column).map((part) => part.getBoundingClientRect().top);
  // The last one: `findLastIndex` is younger than some browsers that are meant.
  const part = tops.map((top) => top <= LINE).lastIndexOf(true);
  return part < 0 ? null : { part, top: tops[part] ?? 0 };
}
