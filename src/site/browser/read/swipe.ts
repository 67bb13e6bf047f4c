/**
 * Where the columns do not fit beside each other they are swiped: the head of the one in view is marked, and the row of
 * columns takes the keyboard. Gives what ends the watching.
 */
export function watchSwipe(columns: HTMLElement, heads: HTMLElement): () => void {
  const size = new ResizeObserver(() => {
    const swiped = columns.scrollWidth > columns.clientWidth + 1;
    columns.parentElement?.toggleAttribute("data-swiped", swiped);
    if (swiped) columns.tabIndex = 0;
    else columns.removeAttribute("tabindex");
  });
  size.observe(columns);
  const seen = new Map<Element, number>();
  const view = new IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRect } of entries) seen.set(target, intersectionRect.width);
      const [current] = [...seen].toSorted((a, b) => b[1] - a[1])[0] ?? [];
      for (const head of heads.children) {
        const here = head instanceof HTMLElement && head.dataset.plan === (current as HTMLElement)?.dataset.plan;
        head.toggleAttribute("data-here", here);
        const jump = head.querySelector(".jump");
        if (here && columns.scrollWidth > columns.clientWidth + 1) jump?.setAttribute("aria-current", "true");
        else jump?.removeAttribute("aria-current");
      }
    },
    { root: columns, threshold: [0.01, 0.3, 0.5, 0.7, 0.99] },
  );
  for (const column of columns.children) view.observe(column);
  return () => {
    size.disconnect();
    view.disconnect();
  };
}
