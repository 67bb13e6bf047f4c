import { UNNUMBERED } from "../text/place-label.ts";
import { copy } from "./cite/copy.ts";
import { addressOf, placeOf } from "./cite/passage.ts";

/** How long the button says that it has copied, in milliseconds. */
const SAID_FOR = 2000;

/** The focus that a keyboard brought; Safari before 15.4 knows no difference. */
const BY_KEYBOARD = CSS.supports("selector(:focus-visible)") ? ":focus-visible" : ":focus";

const CHAIN =
  "M7.6 11.2a3 3 0 0 0 4.3 0l2.5-2.5a3 3 0 0 0-4.3-4.3L9 5.5M8.4 4.8a3 3 0 0 0-4.3 0L1.6 7.3a3 3 0 0 0 4.3 4.3L7 10.5";

const icon = (): SVGSVGElement => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(svg.namespaceURI, "path");
  path.setAttribute("d", CHAIN);
  svg.append(path);
  return svg;
};

let button: HTMLButtonElement | undefined;
let resting: ReturnType<typeof setTimeout> | undefined;

const rest = (): void => {
  clearTimeout(resting);
  button?.replaceChildren(icon());
  button?.removeAttribute("data-copied");
};

/** The button beside a number shows for a moment that something was copied there. */
export const showCopied = (number: Element): void => {
  bringButton(number);
  if (!button) return;
  clearTimeout(resting);
  button.textContent = "已复制";
  button.setAttribute("data-copied", "");
  resting = setTimeout(rest, SAID_FOR);
};

const make = (): HTMLButtonElement => {
  const made = document.createElement("button");
  made.type = "button";
  made.className = "copy";
  made.addEventListener("click", async () => {
    const place = placeOf(made);
    const number = made.previousElementSibling;
    if (place && number && (await copy("链接", addressOf(place), made))) showCopied(number);
  });
  return made;
};

/**
 * Brings the one button that copies a link to the number in hover or focus; a keyboard's focus, on it or on its number, keeps
 * it where it is, whatever then comes to lie under a resting pointer.
 */
export const bringButton = (number: Element): void => {
  button ??= make();
  const beside = button.previousElementSibling;
  if (beside === number || [button, beside].some((one) => one?.matches(BY_KEYBOARD))) return;
  rest();
  const label = number.textContent;
  const name = `复制${label === UNNUMBERED ? "此处" : label}的链接`;
  button.title = name;
  button.setAttribute("aria-label", name);
  number.after(button);
};
