import type { Range } from "../../../src/model/tree.ts";
import { HAN_ORDINALS } from "../../../src/text/numerals.ts";
import { isAgencyLine } from "./agencies/lists.ts";

/** Longest run-in heading, in characters without its full stop. */
const LONGEST = 24;

/** 会。 or 是的。 answers a question and is no heading. */
const SHORTEST = 3;

/** What is counted or measured in a sentence that is no heading. */
const UNIT = "(?:[%％‰]|个百分点|[万亿千百]|[个家户项公亩吨元人张所处座条次件倍只头羽台套辆平立床名位])";
/**
 * A number with a unit: what makes a short sentence a statement and no heading. A year, a name
 * with digits (G60, 5G, 三大) or a numeral inside a set phrase is none.
 */
const QUANTITY = new RegExp(
  [
    `(?<![A-Za-z\\d])\\d[\\d.,]*\\s*${UNIT}`,
    "百分之",
    "翻[一两二]番",
    `[${HAN_ORDINALS}百千两]+(?:[万亿]+[元人亩吨户]|倍|个百分点)`,
  ].join("|"),
  "u",
);

/** 第一，… counts like a marker (一是… is read as part of the sentence). */
const ORDINAL = new RegExp(`^第[${HAN_ORDINALS}]{1,2}[,，、]\\s*`, "u");

export interface RunInRules {
  /** After a （一） marker a comma is allowed: 加强组织领导,细化落实责任。 */
  comma: boolean;
  /** Inside a box a colon ends it too: 生态廊道建设:建设…. */
  colon: boolean;
}

/**
 * The run-in heading (段首标题) of a line, as a range of `value` with its full stop, or null: the
 * first sentence after the marker, when it is at most 24 characters, has no comma and no quantity,
 * and another sentence follows (一是…。 counts its 一是 as part of it).
 */
export function runInOf(value: string, markerLength: number, rules: RunInRules): Range | null {
  const ordinal = ORDINAL.exec(value.slice(markerLength, markerLength + 8))?.[0].length ?? 0;
  const from = markerLength + ordinal;
  const rest = value.slice(from, from + LONGEST + 2);
  const stops = rules.colon ? /[。！!？?:：]/u : /[。！!？?]/u;
  const stop = rest.search(stops);
  // 各位代表！ and 为什么？ are addressed to somebody; a heading ends in a full stop.
  if (stop < SHORTEST || stop > LONGEST || /[！!？?]/u.test(rest.charAt(stop))) return null;
  const sentence = rest.slice(0, stop);
  if (/[；;]/u.test(sentence) || (!rules.comma && /[,，]/u.test(sentence))) return null;
  if (!rules.colon && /[:：]/u.test(sentence)) return null;
  if (QUANTITY.test(sentence) || !balanced(sentence)) return null;
  const end = from + stop + 1;
  return follows(value, end) ? { start: from, end } : null;
}

/** Quotation marks and brackets that open in the sentence also close in it: “…。…” is not cut in two. */
function balanced(sentence: string): boolean {
  const count = (signs: RegExp) => sentence.match(signs)?.length ?? 0;
  return (
    count(/[“「『]/gu) === count(/[”」』]/gu) &&
    count(/《/gu) === count(/》/gu) &&
    count(/[(（〈〔【[]/gu) === count(/[)）〉〕】\]]/gu)
  );
}

/** Whether another sentence follows: more than a list of agencies. */
function follows(value: string, from: number): boolean {
  const rest = value.slice(from, from + 40).trimStart();
  return rest.length >= 4 && !/^[(（【〔[”’」』]/u.test(rest) && !isAgencyLine(rest);
}
