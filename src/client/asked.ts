import { clip } from "../text/chars.ts";
import { nearestPlaces } from "../view/cite/nearest.ts";
import { unheard, unheardText } from "../view/compare/choice.ts";
import { askedFragment, leadsSomewhere } from "./fragment.ts";
import { line, link, listed, missingBox, taskWay } from "./missing-box.ts";

/** Characters of a place shown as a link's text. */
const CLIP = 20;

/** Names that the forms of this page take from its address. */
const namesHeard = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>("#content form.filters :is(input, select)[name]")].flatMap(
    // A box a plan is a list of plans in the address; the chooser of side-by-side reading has one list for two names.
    ({ name }) => (name === "plan" ? ["plans"] : name === "subject" ? ["theme", "topic"] : [name]),
  );

const missing = (fragment: string): Node[] => {
  const places = [...document.querySelectorAll("#content [id]")];
  const near = nearestPlaces(
    fragment,
    places.map(({ id }) => id),
  ).map((id) => {
    const words = (document.getElementById(id)?.textContent ?? "").replaceAll(/\s+/g, " ").trim();
    return [link(`#${id}`, clip(words, CLIP) || id), ""] as const;
  });
  const task = taskWay(fragment);
  return [
    line(`本页没有“#${clip(fragment)}”这一处：地址可能抄错，或者这里没有这一项。`),
    ...(task ? [line("按编号找：", task, "。")] : []),
    ...(near.length > 0 ? [line("最接近的是：", ...listed(near), "。")] : []),
  ];
};

/**
 * On pages that are no text of a plan: says which choices and which fragment of the address this page does not have. What it
 * has not of a known choice's values is said beside the form (`choice.ts`).
 */
export const sayUnheard = (): void => {
  // The side-by-side page draws its places when the passages have come.
  const drawnLater = document.querySelector("[data-read]") !== null;
  const box = missingBox();
  const look = () => {
    const fragment = askedFragment();
    const lost = !drawnLater && !leadsSomewhere(fragment);
    const query = unheardText(unheard(new URLSearchParams(location.search), namesHeard()));
    box.say([...(query ? [line(query)] : []), ...(lost ? missing(fragment) : [])], lost);
  };
  addEventListener("hashchange", look);
  // Whoever chooses anew writes the address anew: what it asked for before is over then.
  document.querySelector("#content form.filters")?.addEventListener("input", () => box.say([], false), { once: true });
  look();
};
