import type { Target } from "../../../../src/model/layers.ts";
import type { Comparator } from "../../../../src/model/targets.ts";

/** The number of a table's cell. */
export interface CellNumber {
  value: Target["value"];
  unit: string;
  comparator: Comparator;
  /** In 〔 〕 or [ ]: over the five years. */
  cumulative: boolean;
}

const SIGN = "<=?|>=?|≤|≥|不低于|不少于|不超过|不高于|控制在|超过|大于|突破|小于|低于|约";
const WORDS = "达到|达|累计|年均|下降|降低|减少|增长|提高|增加|力争|降至|升至";
const CELL = new RegExp(
  `^(?:${WORDS})*(${SIGN})?(?:${WORDS})*\\s*([-\u2212]?\\d+(?:\\.\\d+)?)\\s*(%|‰)?(?:\\s*(?:-|~|至)\\s*(\\d+(?:\\.\\d+)?))?\\s*` +
    "(%|‰|个?百分点|(?!以上|以内|以下|左右|及以上)[\\p{Script=Han}/]{1,8}?|[A-Za-z/²³㎡]{1,8})?\\s*((?:及)?以上|以内|以下|左右|上下)?$",
  "u",
);

const COMPARATORS: [RegExp, Comparator][] = [
  [/^(?:>=|≥|不低于|不少于)$|以上/u, "ge"],
  [/^(?:<=|≤|不超过|不高于|控制在)$|以内|以下/u, "le"],
  [/^(?:>|超过|大于|突破)$/u, "gt"],
  [/^(?:<|小于|低于)$/u, "lt"],
  [/^约$|左右|上下/u, "approx"],
];

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
  const match = CELL.exec(plain);
  if (!match) return "unsure";
  const [, sign = "", low = "", share, high, own, limit = ""] = match;
  const number = (digits: string): number => Number(digits.replace("\u2212", "-"));
  const comparator = COMPARATORS.find(([pattern]) => pattern.test(limit) || pattern.test(sign))?.[1] ?? "eq";
  return {
    value: high === undefined ? number(low) : [number(low), number(high)],
    unit: own ?? share ?? unit,
    comparator: high === undefined ? comparator : "range",
    cumulative,
  };
}
