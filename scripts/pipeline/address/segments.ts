import type { Anchors } from "../../../src/model/anchors.ts";

/** Letters of the segments of an id, by type; a heading, title or own text has its container's id. */
export const LETTER: Record<string, string> = {
  part: "pt",
  chapter: "ch",
  section: "s",
  item: "i",
  task: "t",
  question: "q",
  box: "box",
  table: "tbl",
  paragraph: "p",
  bullet: "p",
  row: "r",
};

export const under = (parent: string, segment: string): string => (parent === "" ? segment : `${parent}/${segment}`);

/** Suffix number `i` of an id that is given several times: "", a, b … z, aa, ab … */
export function suffixOf(i: number): string {
  let suffix = "";
  for (let rest = i; rest > 0; rest = Math.floor((rest - 1) / 26))
    suffix = String.fromCharCode(97 + ((rest - 1) % 26)) + suffix;
  return suffix;
}

/** The number of a suffix, the other way round. */
export const suffixNumber = (suffix: string): number =>
  [...suffix].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 96, 0);

/** Every id that was ever given, whether it is still in use or has moved. */
export const reservedIds = (frozen: Anchors): Set<string> =>
  new Set([...Object.keys(frozen.ids), ...Object.keys(frozen.moved)]);

/** Fingerprint of the text that a frozen id stands for; none for an id that has moved. */
export const keptFingerprint = (frozen: Anchors, id: string): string | undefined =>
  frozen.moved[id] === undefined ? frozen.ids[id]?.fingerprint : undefined;

/** Adds to the list at a key, in place: lists of thousands take no quadratic time. */
export function push<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
