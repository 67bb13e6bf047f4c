/**
 * A page says that it is ready by `<html data-ready>`: its scripts have attached their listeners, and what they fetch of
 * themselves when it opens has come. Every page brings this with the search (search/header.ts); who reads pages by
 * program, as the tests do, waits for it. A page that only leads on to another is never ready.
 */
let unfinished = 1;

const finished = (): void => {
  unfinished -= 1;
  if (unfinished === 0) document.documentElement.setAttribute("data-ready", "");
};

/** Work that an opening page does of itself: the page is not ready before it has ended, well or badly. */
export const opening = (work: Promise<unknown>): void => {
  unfinished += 1;
  void work.finally(finished);
};

// All scripts of a page are modules, and browsers run these before this event.
addEventListener("DOMContentLoaded", finished, { once: true });
