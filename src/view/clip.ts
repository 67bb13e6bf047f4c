import { directionless } from "../text/chars.ts";

/** Longer words of an address are cut: what was pasted by mistake should not fill the page. */
const SHOWN = 40;
/** Values of an address that are named one by one. */
const NAMED = 5;

/** A text of an address as a page repeats it: cut to a length, with a sign that it was, and in the order in which it is written. */
export const clip = (text: string, most = SHOWN): string => {
  const plain = directionless(text);
  return plain.length > most ? `${plain.slice(0, most).replace(/[\ud800-\udbff]$/, "")}…` : plain;
};

/** Values of an address, each in quotation marks and clipped; of many the first few, and how many there are. */
export const clippedList = (values: readonly string[], separator = ""): string => {
  const named = values.slice(0, NAMED).map((value) => `“${clip(value)}”`);
  return named.join(separator) + (values.length > NAMED ? `等 ${values.length} 项` : "");
};
