import { askedFragment } from "./fragment.ts";

const page = ({ origin, pathname, search }: Location | HTMLAnchorElement): string => origin + pathname + search;

/** Goes on to the new place of a passage when its old address was asked for. */
export const followMoved = (): void => {
  const follow = () => {
    const asked = askedFragment() || "_top";
    for (const link of document.querySelectorAll<HTMLAnchorElement>("a[data-moved]")) {
      if (link.getAttribute("data-moved") !== asked) continue;
      if (page(link) !== page(location))
        dispatchEvent(new CustomEvent("duidu-opening", { detail: new Promise(() => {}) }));
      location.replace(link.href);
    }
  };
  addEventListener("hashchange", follow);
  follow();
};
