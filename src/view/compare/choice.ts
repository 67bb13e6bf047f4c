import { clip, clippedList } from "../../text/chars.ts";

/** What a reader chose in a form, by name; empty where nothing was chosen. */
export type Choice = Record<string, string>;

/** Values that an address may hold, by name; null for words that the reader types. */
export type Known = Readonly<Record<string, readonly string[] | null>>;

/** The choice that an address asks for, as near as it can be had, and the values in it that are not known here. */
export function readChoice(query: URLSearchParams, known: Known): { choice: Choice; unknown: string[] } {
  const unknown: string[] = [];
  const choice = Object.fromEntries(
    Object.entries(known).map(([name, values]) => {
      const value = query.get(name) ?? "";
      if (value === "" || values === null || values.includes(value)) return [name, value];
      unknown.push(value);
      return [name, ""];
    }),
  );
  return { choice, unknown };
}

/** The query of a choice, with its question mark; empty where nothing is asked for. */
export function writeChoice(choice: Choice): string {
  const query = new URLSearchParams(Object.entries(choice).filter(([, value]) => value !== ""));
  return query.size === 0 ? "" : `?${query}`;
}

/** The count, and a word about values of the address that are not known here. */
export const withUnknown = (count: string, unknown: readonly string[]): string =>
  unknown.length > 0 ? `${count}。地址里的${clippedList(unknown)}本站没有，已略去。` : count;

/** What readers may ask of some page of this site; other names in an address (what messengers add to a link) are nobody's question. */
const ASKED = [
  "q",
  "plan",
  "plans",
  "theme",
  "topic",
  "status",
  "order",
  "class",
  "view",
  "year",
  "number",
  "kind",
  "binding",
];

/** Choices in an address that a page does not have, though another page might. */
export const unheard = (query: URLSearchParams, heard: readonly string[]): [string, string][] =>
  [...query].filter(([name, value]) => value !== "" && ASKED.includes(name) && !heard.includes(name));

/** A sentence that names them; empty where there are none. */
export const unheardText = (asked: readonly [string, string][]): string =>
  asked.length === 0
    ? ""
    : `地址里的${asked
        .slice(0, 5)
        .map(([name, value]) => `“${name}=${clip(value)}”`)
        .join("")}在本页用不上，已略去。`;
