/**
 * Without a known origin the addresses for paper are written from the site's root; here they are made whole, because
 * the browser knows where the page came from. Runs once, and on paper only the result is seen.
 */
export const wholeAddresses = (): void => {
  for (const element of document.querySelectorAll<HTMLElement>("[data-address]"))
    element.textContent = new URL(element.textContent ?? "", location.href).href;
};
