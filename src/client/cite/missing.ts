import { clip } from "../../text/chars.ts";
import { nearestPlaces } from "../../view/cite/nearest.ts";
import type { CitePage } from "../../view/cite/types.ts";
import { askedFragment, leadsSomewhere } from "../fragment.ts";
import { line, link, listed, missingBox, taskWay } from "../missing-box.ts";
import { sourceText } from "./passage.ts";

/** Characters of a passage shown as a link's text. */
const CLIP = 24;

/** The message about a fragment that leads nowhere: the fragment, the nearest places, the way to the search. */
const notice = (fragment: string, page: CitePage): Node[] => {
  const places = [...document.querySelectorAll("#content [data-id][id]")];
  const near = nearestPlaces(
    fragment,
    places.map(({ id }) => id),
  );
  const links = near.map((id) => {
    const place = document.getElementById(id);
    const words = place ? clip(sourceText(place) || (place.textContent ?? "").trim(), CLIP) : "";
    return [link(`#${id}`, id), ` ${words}`] as const;
  });
  const task = taskWay(fragment);
  const title = document.createElement("b");
  title.textContent = "找不到这一段";
  return [
    line(title, `：本页没有编号 ${clip(fragment)}。地址可能抄错或不完整。`),
    ...(task ? [line("按编号找：", task, "。")] : []),
    ...(links.length > 0 ? [line("最接近的是：", ...listed(links), "。")] : []),
    line("也可以", link(page.search, "检索"), "原文，或从目录里找。"),
  ];
};

/** Says calmly at the top of the page that the passage asked for is not there, and takes it back when another one is. */
export const startMissing = (page: CitePage): void => {
  const box = missingBox();
  const look = () => {
    const fragment = askedFragment();
    box.say(leadsSomewhere(fragment) ? [] : notice(fragment, page), true);
  };
  addEventListener("hashchange", look);
  look();
};
