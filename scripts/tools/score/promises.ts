import type { TargetRecord } from "../../../src/model/records.ts";
import { fold } from "../../../src/text/chars.ts";

/** How numbers of a key were told apart: promises, and what is none. */
export interface Promises {
  right: number;
  /** Of these, with unit, comparator and year as the key has them. */
  whole: number;
  missed: string[];
  /** Numbers that are no promise: how many the key has, and which of them were taken for one. */
  others: number;
  taken: string[];
  fields: string[];
}

/** A folded text, with the offset in the source of each of its characters. */
function foldedWithOffsets(source: string): { text: string; offsets: number[] } {
  let text = "";
  const offsets: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const folded = plain(source.charAt(at));
    text += folded;
    for (let i = 0; i < folded.length; i++) offsets.push(at);
  }
  return { text, offsets };
}

/** Whether a target has the number of a key; a number in words (全覆盖) is known by its place alone. */
function hasNumber({ value, quote }: TargetRecord, number: string, inRow: boolean): boolean {
  const digits = /\d+(?:\.\d+)?/u.exec(fold(number))?.[0];
  if (digits === undefined) return true;
  return [value].flat().some((one) => one === Number(digits)) || (!inRow && fold(quote).includes(digits));
}

/** 万 and 亿 stand in the unit of a target, and behind the number of a key; null where the number is in words. */
function unitOf(number: string, unit: string): string | null {
  if (!/\d/u.test(number)) return null;
  const tail = fold(number).replace(/^[\d.,:—–~至-]+/u, "");
  return /^[万亿千百%]/u.test(tail) && !tail.endsWith(fold(unit)) ? `${tail}${unit}` : tail || unit;
}

/** The sign of a comparator as keys write it. */
const SIGNS: Record<string, string> = { "≥": "ge", ">": "gt", "≤": "le", "<": "lt", "=": "eq", 约: "approx" };

type Key = Record<string, string>;

/** Fields of a target that differ from its key. */
const differences = (
  { number = "", unit = "", comparator = "", year = "", quote }: Key,
  target: TargetRecord,
): string[] =>
  [
    ["unit", unitOf(number, unit), target.unit],
    ["comparator", SIGNS[comparator] ?? comparator, target.comparator],
    ["year", year, String(target.year ?? "")],
  ]
    .filter(([, want, got]) => want !== null && fold(want ?? "") !== fold(got ?? ""))
    .map(([field, want, got]) => `${field} ${got || "–"}, key ${want || "–"}: ${number} in ${quote}`);

/** Signs that part cells in a key and in a text, and mean nothing. */
const plain = (text: string): string => fold(text).replace(/\|/g, "");

/** Compares the targets of a text with a key; a target is known by its place and its number. */
export function promisesOf(keys: readonly Key[], source: string, targets: readonly TargetRecord[]): Promises {
  const { text, offsets } = foldedWithOffsets(source);
  const result: Promises = { right: 0, whole: 0, missed: [], others: 0, taken: [], fields: [] };
  const used = new Set<TargetRecord>();
  let after = 0;
  for (const key of keys) {
    const { number = "", quote = "" } = key;
    // A row is known by its first cell: the key may leave out cells between.
    const wanted = plain(quote.split("|")[0] ?? "");
    const found = text.indexOf(wanted, after);
    const at = found >= 0 ? found : text.indexOf(wanted);
    after = Math.max(after, found);
    const inRow = quote.includes("|");
    const start = offsets[at] ?? 0;
    const end = inRow ? lineEnd(source, start) : (offsets[at + wanted.length - 1] ?? 0) + 1;
    const target = targets.find(
      (one) => at >= 0 && !used.has(one) && one.start < end && start < one.end && hasNumber(one, number, inRow),
    );
    if (target) used.add(target);
    count(result, key, target, at >= 0);
  }
  return result;
}

function lineEnd(source: string, start: number): number {
  const end = source.indexOf("\n", start);
  return end < 0 ? source.length : end;
}

function count(result: Promises, key: Key, target: TargetRecord | undefined, inText: boolean): void {
  const what = `${key.number} in ${key.quote}`;
  if (/arguable/u.test(key.note ?? "")) return;
  if (key.verdict !== "target") {
    result.others++;
    if (target) result.taken.push(`${key.verdict}: ${what} as ${target.quote}`);
    return;
  }
  if (!target) {
    result.missed.push(inText ? what : `${what} (not in the text)`);
    return;
  }
  const differ = differences(key, target);
  result.right++;
  if (differ.length === 0) result.whole++;
  result.fields.push(...differ);
}
