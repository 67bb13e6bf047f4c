import { nearestPlaces } from "../../cite/nearest.ts";
import type { CitePage } from "../../cite/types.ts";
import { askedFragment } from "../fragment.ts";
import { sourceText } from "./passage.ts";

/** Characters of a passage shown as a link's text. */
const CLIP = 24;

/** Longer fragments are cut: what was pasted by mistake should not fill the page. */
const SHOWN = 40;

const clip = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** Whether a fragment leads somewhere, as browsers see it: empty and `top` to the page's top, others to an id or a name. */
const leadsSomewhere = (fragment: string): boolean =>
  fragment === "" ||
  fragment.toLowerCase() === "top" ||
  document.getElementById(fragment) !== null ||
  document.getElementsByName(fragment).length > 0;

const link = (href: string, text: string): HTMLAnchorElement => {
  const made = document.createElement("a");
  made.href = href;
  made.textContent = text;
  return made;
};

const line = (...parts: (string | Node)[]): HTMLParagraphElement => {
  const made = document.createElement("p");
  made.append(...parts);
  return made;
};

/** What is said of a fragment that leads nowhere: the fragment, the nearest places, the way to the search. */
const notice = (fragment: string, page: CitePage): Node[] => {
  const places = [...document.querySelectorAll("#content [data-id][id]")];
  const near = nearestPlaces(
    fragment,
    places.map(({ id }) => id),
  );
  const links = near.flatMap((id, i) => {
    const place = document.getElementById(id);
    const words = place ? clip(sourceText(place) || (place.textContent ?? "").trim(), CLIP) : "";
    return [...(i > 0 ? ["，"] : []), link(`#${id}`, id), ` ${words}`];
  });
  const title = document.createElement("b");
  title.textContent = "找不到这一段";
  return [
    line(title, `：本页没有编号 ${clip(fragment, SHOWN)}。地址可能抄错或不完整。`),
    ...(links.length > 0 ? [line("最接近的是：", ...links, "。")] : []),
    line("也可以", link(page.search, "检索"), "原文，或从目录里找。"),
  ];
};

/** Says calmly at the top of the page that the passage asked for is not there, and takes it back when another one is. */
export const startMissing = (page: CitePage): void => {
  const box = document.createElement("aside");
  box.className = "missing-place";
  box.tabIndex = -1;
  box.setAttribute("role", "status");
  const look = () => {
    const fragment = askedFragment();
    if (leadsSomewhere(fragment)) {
      box.remove();
      return;
    }
    // The region is there before it speaks, or it would not be heard.
    document.getElementById("content")?.prepend(box);
    box.replaceChildren(...notice(fragment, page));
    box.focus();
  };
  addEventListener("hashchange", look);
  look();
};
