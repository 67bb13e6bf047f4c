import { bringButton } from "../copy-link.ts";
import { withPopovers } from "../popovers.ts";
import { prepareToSay } from "./copy.ts";
import { startMenu } from "./menu.ts";
import { startMissing } from "./missing.ts";
import { frameOf, placeOf } from "./passage.ts";
import { startSelection } from "./selection.ts";
import { citePage } from "./words.ts";

/** Brings the tools of passages to life: one button and one menu, which go to the passage in hover, focus or tap. */
export const startCiting = (): void => {
  const page = citePage();
  if (!page) return;
  prepareToSay();
  const bring = ({ target }: Event) => {
    const place = target instanceof Element ? placeOf(target) : null;
    const number = place && frameOf(place).querySelector("a.no");
    if (number) bringButton(number);
  };
  document.addEventListener("pointerover", bring, { passive: true });
  document.addEventListener("focusin", bring);
  withPopovers(() => {
    startMenu(page);
    startSelection(page);
  });
  startMissing(page);
};
