import type { Plan } from "../model/plan.ts";
import { PAPER } from "./paper.ts";

const channel = (value: number): number => {
  const s = value / 255;
  return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
};

const luminance = (colour: string): number => {
  const light = (at: number) => channel(Number.parseInt(colour.slice(at, at + 2), 16));
  return 0.2126 * light(1) + 0.7152 * light(3) + 0.0722 * light(5);
};

/** Contrast ratio of two colours (#rrggbb), 1 to 21; https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio. */
export const contrast = (a: string, b: string): number => {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
};

/** The paper tone, light or dark, that is easier to read on a colour: the character of the seal. */
export const inkOn = (colour: string): string => {
  const [light, dark] = [PAPER.light.paper, PAPER.dark.paper];
  return contrast(light, colour) >= contrast(dark, colour) ? light : dark;
};

const rule = (selector: string, colour: string): string => `${selector}{--c:${colour};--c-ink:${inkOn(colour)}}`;

/**
 * The stylesheet that gives each plan its colour (`--c`) and the colour of writing on it (`--c-ink`), on light
 * and on dark paper; follows the system unless the reader chose (`data-scheme`, see public/prefs.js).
 */
export const planColours = (plans: readonly Pick<Plan, "id" | "colour">[]): string => {
  const rules = (prefix: string, tone: "light" | "dark") =>
    plans.map(({ id, colour }) => rule(`${prefix}[data-plan="${id}"]`, colour[tone])).join("\n");
  return [
    rules("", "light"),
    `@media screen and (prefers-color-scheme:dark){\n${rules(":root:not([data-scheme=light]) ", "dark")}\n}`,
    `@media screen{\n${rules(":root[data-scheme=dark] ", "dark")}\n}`,
    "",
  ].join("\n");
};
