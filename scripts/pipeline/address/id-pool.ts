import type { Anchors } from "../../../src/model/anchors.ts";
import { fingerprint } from "./fingerprint.ts";
import { keptFingerprint, reservedIds, suffixOf } from "./segments.ts";

/** The ids that containers can still get. */
export class IdPool {
  readonly #frozen: Anchors;
  readonly #reserved: ReadonlySet<string>;
  readonly #used = new Set<string>();
  /** How many suffixes of an id are taken, so that thousands of equal headings take no quadratic time. */
  readonly #taken = new Map<string, number>();

  constructor(frozen: Anchors) {
    this.#frozen = frozen;
    this.#reserved = reservedIds(frozen);
  }

  /** Takes an id that is known to be free. */
  use(id: string): string {
    this.#used.add(id);
    return id;
  }

  /** Takes `wanted`, or the first of `wanted` with a letter behind it that is free for this text. */
  take(wanted: string, text: string): string {
    const print = fingerprint(text);
    let i = this.#taken.get(wanted) ?? 0;
    while (this.#used.has(wanted + suffixOf(i))) i++;
    this.#taken.set(wanted, i);
    while (!this.#isFree(wanted + suffixOf(i), wanted, print)) i++;
    return this.use(wanted + suffixOf(i));
  }

  /** An id that `moved` gives up is gone for good; a frozen one with a suffix is only for the text that it stands for. */
  #isFree(id: string, wanted: string, print: string): boolean {
    if (this.#used.has(id)) return false;
    if (!this.#reserved.has(id)) return true;
    if (this.#frozen.moved[id] !== undefined) return false;
    return id === wanted || keptFingerprint(this.#frozen, id) === print;
  }
}
