import type { Anchors } from "../../../src/model/anchors.ts";
import { keptFingerprint, push, reservedIds, under } from "./segments.ts";

/** Path, letters and number of an id, a suffix left out. */
const ID = /^(?:(.*)\/)?([a-z]+)(\d+)[a-z]*$/;

/** Ids of containers that the site numbers itself (questions, boxes without a number), as far as earlier ones bind them. */
export interface CountedIds {
  /**
   * The id of a text with fingerprint `print`: its own where it is known, the next number that was never used where others
   * of its kind are; undefined where none is.
   */
  take(parent: string, letter: string, print: string): string | undefined;
}

export function countedIds(frozen: Anchors): CountedIds {
  const known = new Map<string, string[]>();
  const highest = new Map<string, number>();
  for (const id of reservedIds(frozen)) {
    const match = ID.exec(id);
    // The front has no number; an old URL in `moved` is no id.
    if (!match) continue;
    const [, parent = "", letter, number] = match;
    const kind = `${parent} ${letter}`;
    highest.set(kind, Math.max(highest.get(kind) ?? 0, Number(number)));
    // What has moved has no fingerprint: no text asks for it.
    push(known, `${kind} ${keptFingerprint(frozen, id)}`, id);
  }
  // Given from the end, which takes no time however many there are.
  for (const ids of known.values()) ids.reverse();
  return {
    take(parent, letter, print) {
      const kind = `${parent} ${letter}`;
      const own = known.get(`${kind} ${print}`)?.pop();
      if (own !== undefined) return own;
      const last = highest.get(kind);
      if (last === undefined) return undefined;
      highest.set(kind, last + 1);
      return under(parent, `${letter}${last + 1}`);
    },
  };
}
