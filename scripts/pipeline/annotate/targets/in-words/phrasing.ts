import type { Rule } from "../../../../../src/model/rule.ts";
import type { Comparator, TargetKind } from "../../../../../src/model/targets.ts";
import type { Range } from "../../../../../src/model/tree.ts";
import { anyOf, only, words } from "../../../../../src/text/patterns.ts";
import { AIM, MANNER } from "../../vocabulary/openings.ts";

/** A target stated without a written number: 全覆盖, 翻一番, 杜绝; or with its digits lost. */
export interface WordTarget {
  quote: Range;
  /** The words that stand for the number. */
  number: Range;
  indicator: string;
  value: number | null;
  unit: string;
  comparator: Comparator;
  kind: TargetKind;
  implied: boolean;
  lost: boolean;
  rule: string;
}

/** What a phrasing reads of a match: `from` and `numberFrom` are offsets of the text, both quote and number end with the match. */
export interface ReadWords
  extends Pick<WordTarget, "indicator" | "value" | "unit" | "comparator" | "kind" | "implied" | "lost"> {
  from: number;
  numberFrom: number;
}

/** A way in which a target is stated in words. Its examples are clauses, without their full stop. */
export interface WordPhrasing extends Rule {
  /** Global. */
  pattern: RegExp;
  /** Where the pattern begins with any characters: what a line must hold for it to be tried at each of them. */
  needs?: RegExp;
  /** Null where the match is no target after all. */
  read(match: RegExpExecArray, plain: string): ReadWords | null;
}

/** Any character of a clause, as part of a pattern. */
export const CLAUSE_CHAR = "[^,，。；;：:！!？?\\n]";

/** Words before what is covered, doubled or counted, in the order in which they are tried. */
const OPENING = new RegExp(
  `^${anyOf(
    ["[\\s“”]", "到?20\\d\\d年[底末]?", "到年", "其中"],
    [...AIM, ...words("基本实现 全面实现 实现 推动 推进 促进 达到 做到 使 在")],
    [...only(MANNER, "加快 稳步 有序 持续"), ...words("逐步 率先 继续 全面")],
    words("并 同时 以及 和 、"),
  )}+`,
  "u",
);
/** Words behind it that say how it is covered. */
const CLOSING = /(?:的|实现|达到|做到|高密|高质量|有效|基本)+$/u;

/** The noun phrase at the end of `text`, and how many characters of `text` stand before it. */
export function nounOf(text: string): { skipped: number; noun: string } {
  const aim = /^.*(?:力争|确保|到年)(?=[\p{Script=Han}“]{3})/su.exec(text)?.[0].length ?? 0;
  const skipped = aim + (OPENING.exec(text.slice(aim))?.[0].length ?? 0);
  return { skipped, noun: text.slice(skipped).replace(CLOSING, "") };
}

/** What words of comparison beside a number that is lost say; 突破 and the like want more than it. */
const LIMITS: readonly [Comparator, readonly string[]][] = [
  ["ge", words("不低于 不少于 至少 以上")],
  ["gt", words("超过 突破")],
  ["le", words("控制在 压减至 压缩至 以内")],
];

/** The comparator that a verb or a word of comparison gives. */
export const limitOf = (word: string): Comparator => LIMITS.find(([, said]) => said.includes(word))?.[0] ?? "eq";
