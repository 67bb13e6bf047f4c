const outline = (): HTMLElement | null => document.getElementById("outline");

/** A link of the outline may lead to a place on this very page: the popover must not stay in front of it. */
export const closeOutlineOnFollow = (): void => {
  const nav = outline();
  nav?.addEventListener("click", ({ target }) => {
    if (target instanceof Element && target.closest("a") && nav.matches(":popover-open")) nav.hidePopover();
  });
};

/** Scrolls the outline, and nothing else, so far that the chapter being read can be seen in it. */
export const showCurrentChapter = (): void => {
  const nav = outline();
  const bring = () => {
    const current = nav?.querySelector<HTMLElement>("[aria-current=page]");
    if (!nav || !current || current.offsetTop + current.offsetHeight < nav.clientHeight) return;
    nav.scrollTop = current.offsetTop - nav.clientHeight / 3;
  };
  bring();
  nav?.addEventListener("toggle", bring);
};
