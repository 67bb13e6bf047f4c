import type { MarkerKind } from "../../../src/model/markers.ts";
import { ordinal } from "../../../src/text/numerals.ts";
import { anyOf } from "../../../src/text/patterns.ts";
import { MARKERS, type MarkerRule } from "../read/marker-rules.ts";

/** A marker found at the start of a line. */
export interface Marker {
  kind: MarkerKind;
  rule: MarkerRule;
  /** Characters of the line that the marker takes, blanks after it included. */
  length: number;
  /** The marker as written, without blanks or punctuation that only part it from the title. */
  written: string;
  /** Its number; null for bullets and unnumbered boxes. */
  number: number | null;
  /** Marked with `*`: binding. */
  starred: boolean;
}

/** Signs of a Markdown heading or of bold type before a marker. */
const MARKDOWN = /^(?:#{1,6}\s+)?(?:\*\*|__)?(?=[^*_\s])/u;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;

/** Length of the start of `raw` that holds its first `length` characters other than zero-width ones. */
function lengthIn(raw: string, length: number): number {
  let at = 0;
  for (let left = length; left > 0 && at < raw.length; at++) if (raw.charAt(at).replace(ZERO_WIDTH, "") !== "") left--;
  return at;
}

/** Characters that a marker can take at most; no more of a line is tested. */
const REACH = 40;

/** The marker at the start of `line`, or null. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, REACH);
  const sign = MARKDOWN.exec(head)?.[0].length ?? 0;
  const plain = head.slice(sign).replace(ZERO_WIDTH, "");
  for (const rule of MARKERS) {
    const match = rule.pattern.exec(plain);
    if (!match) continue;
    const digits = match[1] ?? "";
    const number = digits === "" ? null : ordinal(digits);
    if (number === null && rule.name !== "bullet" && rule.name !== "box") continue;
    return {
      kind: rule.name,
      rule,
      length: sign + lengthIn(head.slice(sign), match[0].length),
      written: match[0].replace(/[\s:：]+$/u, ""),
      number,
      starred: /[*＊★☆]/.test(match[0]) && rule.name === "num-dot",
    };
  }
  return null;
}

/** What follows the digits of a decimal or a quantity: nothing, a sign, or a unit (人 but not 人才, 千 but not 千伏). */
const AFTER_QUANTITY = anyOf(
  "[\\d.．]*$",
  "[\\s%％‰,，、。;；:：)）~～—–-]",
  "[万亿百元个倍公平立吨亩米户家项所条名]",
  "千(?!伏)",
  "人(?![才民工口大居])",
);
/**
 * 11.121人才项目 after number 10: marker 11 and a title that begins with digits. Only the numbering
 * distinguishes it from a decimal, and only where no unit or stop follows the digits.
 */
const BEFORE_DIGITS = new RegExp(`^([0-9]{1,3})[.．](?=[0-9]+)(?!\\d+${AFTER_QUANTITY})`, "u");

/** The marker of a line that begins with digits after the point, if it goes on from number `last`. */
export function markerBeforeDigits(line: string, last: number | null): Marker | null {
  const match = last === null ? null : BEFORE_DIGITS.exec(line);
  const rule = MARKERS.find(({ name }) => name === "num-dot");
  if (!match || !rule || Number(match[1]) !== (last ?? 0) + 1) return null;
  return {
    kind: "num-dot",
    rule,
    length: match[0].length,
    written: match[0],
    number: Number(match[1]),
    starred: false,
  };
}
