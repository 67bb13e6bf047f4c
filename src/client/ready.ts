declare global {
  interface WindowEventMap {
    /** Work that an opening page does of itself, such as fetching: the page is not ready before it has ended, well or badly. */
    "duidu-opening": CustomEvent<Promise<unknown>>;
  }
}

/**
 * A page says that it is ready by `<html data-ready>`: its scripts have attached their listeners, and what they fetch of
 * themselves when it opens has come. Who reads pages by program, as the tests do, waits for it. A page that only leads on to
 * another is never ready. The first script of every page does this (search/header.ts); the others tell of their work by an
 * event, because a module that all of them import would be one more file for every page to load.
 */
export const sayWhenReady = (): void => {
  let unfinished = 1;
  const finished = (): void => {
    unfinished -= 1;
    if (unfinished === 0) document.documentElement.setAttribute("data-ready", "");
  };
  addEventListener("duidu-opening", ({ detail }) => {
    unfinished += 1;
    void detail.finally(finished);
  });
  // All scripts of a page are modules, and browsers run these before this event.
  addEventListener("DOMContentLoaded", finished, { once: true });
};
