/**
 * Calls `start` where the page has popovers: at once, or, in browsers that are older (Chrome 114, Firefox 125, Safari 17), when a
 * library has brought them. Where even that does not come, numbers stay the links that they are.
 */
export const withPopovers = (start: () => void): void => {
  if ("popover" in HTMLElement.prototype) start();
  else
    void import("@oddbird/popover-polyfill/fn").then(({ apply }) => {
      apply();
      start();
    });
};
