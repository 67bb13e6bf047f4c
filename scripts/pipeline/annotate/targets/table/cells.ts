import type { Target } from "../../../../../src/model/layers.ts";
import type { Comparator } from "../../../../../src/model/targets.ts";
import { anyOf, only, words } from "../../../../../src/text/patterns.ts";
import { FALL_TO, REACH_TO, RISE_TO } from "../../../../../src/text/quantity-words.ts";

/** The number of a table's cell. */
export interface CellNumber {
  value: Target["value"];
  unit: string;
  comparator: Comparator;
  /** In 〔 〕 or [ ]: over the five years. */
  cumulative: boolean;
}

/** Words before and behind the number of a cell, by the comparator they give; what none has is `eq`. */
const LIMITS: readonly { comparator: Comparator; before: readonly string[]; behind: readonly string[] }[] = [
  { comparator: "ge", before: words(">= ≥ 不低于 不少于"), behind: words("以上 及以上") },
  { comparator: "le", before: words("<= ≤ 不超过 不高于 控制在"), behind: words("以内 以下") },
  { comparator: "gt", before: words("> 超过 大于 突破"), behind: [] },
  { comparator: "lt", before: words("< 小于 低于"), behind: [] },
  { comparator: "approx", before: ["约"], behind: words("左右 上下") },
];
const BEFORE = anyOf(LIMITS.flatMap(({ before }) => before));
const BEHIND = anyOf(LIMITS.flatMap(({ behind }) => behind));

/** Verbs that a cell may say of its number, which its column says too. */
const VERBS = anyOf(
  REACH_TO,
  only(RISE_TO, "升至"),
  only(FALL_TO, "降至"),
  words("力争 累计 年均 增长 提高 增加 下降 降低 减少"),
);
const NUMBER = "\\d+(?:\\.\\d+)?";
/** A unit of the cell's own, a word of comparison being none. */
const UNIT = "%|‰|个?百分点|(?!以上|以内|以下|左右|及以上)[\\p{Script=Han}/]{1,8}?|[A-Za-z/²³㎡]{1,8}";

const CELL = new RegExp(
  `^${VERBS}*(?<before>${BEFORE})?${VERBS}*\\s*` +
    `(?<low>[-\u2212]?${NUMBER})\\s*(?<share>%|‰)?(?:\\s*(?:-|~|至)\\s*(?<high>${NUMBER}))?\\s*` +
    `(?<unit>${UNIT})?\\s*(?<behind>${BEHIND})?$`,
  "u",
);

/**
 * Reads a cell in plain form: the number with the unit it names itself, or `unit`, that of its row.
 * `null` where it holds none (words, a dash, nothing); `"unsure"` where it holds digits that are not
 * plainly one number.
 */
export function readCell(cell: string, unit: string): CellNumber | "unsure" | null {
  const cumulative = /^[〔[【]/u.test(cell);
  const plain = cell
    .replace(/[〔〕[\]【】]/gu, "")
    .replace(/(\d),(?=\d{3})/gu, "$1")
    .trim();
  if (!/\d/u.test(plain)) return null;
  const parts = CELL.exec(plain)?.groups;
  if (!parts) return "unsure";
  const { low = "", high, share, unit: own, before = "", behind = "" } = parts;
  const number = (digits: string): number => Number(digits.replace("\u2212", "-"));
  const limit = LIMITS.find((words) => words.behind.includes(behind) || words.before.includes(before));
  return {
    value: high === undefined ? number(low) : [number(low), number(high)],
    unit: own ?? share ?? unit,
    comparator: high === undefined ? (limit?.comparator ?? "eq") : "range",
    cumulative,
  };
}
