import type { Anchors } from "../../../src/model/anchors.ts";
import { fingerprint } from "./fingerprint.ts";
import { keptFingerprint, push, reservedIds, suffixNumber, suffixOf } from "./segments.ts";

/** An id that was given several times: the id that was wanted, and its suffix. */
const GIVEN = /^(.*\d)([a-z]+)$/;

/**
 * The ids that containers can still get: an id as it is wanted, where no text has it yet; with a letter behind it, one that was
 * never given, or that was given to the same text. Thousands of equal headings, or of frozen ids, take no quadratic time.
 */
export class IdPool {
  readonly #frozen: Anchors;
  readonly #reserved: ReadonlySet<string>;
  readonly #used = new Set<string>();
  /** By an id that is wanted: the first suffix that is open to any text, where it was last looked for. */
  readonly #open = new Map<string, number>();
  /** By an id that is wanted and a text: the suffixes that stand for that text, the first one at the end. */
  readonly #kept = new Map<string, number[]>();

  constructor(frozen: Anchors) {
    this.#frozen = frozen;
    this.#reserved = reservedIds(frozen);
    for (const id of Object.keys(frozen.ids)) {
      const [, wanted, suffix] = GIVEN.exec(id) ?? [];
      const print = keptFingerprint(frozen, id);
      if (wanted && suffix && print !== undefined) push(this.#kept, `${wanted} ${print}`, suffixNumber(suffix));
    }
    for (const suffixes of this.#kept.values()) suffixes.sort((a, b) => b - a);
  }

  /** Takes an id that is known to be free. */
  use(id: string): string {
    this.#used.add(id);
    return id;
  }

  /** Takes `wanted`, or the first of `wanted` with a letter behind it that is free for this text. */
  take(wanted: string, text: string): string {
    const suffix = Math.min(this.#firstOpen(wanted), this.#firstKept(wanted, text));
    return this.use(wanted + suffixOf(suffix));
  }

  #firstOpen(wanted: string): number {
    let i = this.#open.get(wanted) ?? 0;
    while (!this.#isOpen(wanted, i)) i++;
    this.#open.set(wanted, i);
    return i;
  }

  /** An id that `moved` gives up is gone for good; a frozen one with a suffix is only for the text that it stands for. */
  #isOpen(wanted: string, i: number): boolean {
    const id = wanted + suffixOf(i);
    if (this.#used.has(id)) return false;
    return i === 0 ? this.#frozen.moved[id] === undefined : !this.#reserved.has(id);
  }

  #firstKept(wanted: string, text: string): number {
    const suffixes = this.#kept.get(`${wanted} ${fingerprint(text)}`) ?? [];
    while (suffixes.length > 0 && this.#used.has(wanted + suffixOf(suffixes.at(-1) ?? 0))) suffixes.pop();
    return suffixes.at(-1) ?? Number.POSITIVE_INFINITY;
  }
}
