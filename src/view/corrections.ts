import type { ReviewedField, SiteReview } from "../model/site.ts";
import { forDisplay } from "../text/typography.ts";
import { UNKNOWN } from "./labels.ts";
import { bindingText, COMPARATOR_WORDS, KIND_NAMES, LOST, yearText } from "./targets.ts";

type ReviewedTarget = SiteReview["targets"][number];

/** What was done to a target. */
export const VERDICT_NAMES: Record<ReviewedTarget["verdict"], string> = {
  correct: "改正目标",
  add: "补入目标",
  reject: "剔除，不算目标",
};

/** What was done to a mark of lost text. */
export const GAP_VERDICT_NAMES: Record<SiteReview["gaps"][number]["verdict"], string> = {
  add: "补标缺漏",
  reject: "撤销缺漏标记",
};

/** A field of a target in words, or null where there is nothing to say of it. */
const fieldText = (set: ReviewedTarget["set"], field: ReviewedField): string | null => {
  const value = set[field];
  if (value === undefined) return null;
  switch (field) {
    case "quote":
      return `引文“${forDisplay(String(value))}”`;
    case "indicator":
      return `指标“${forDisplay(String(value))}”`;
    case "value":
      return `数值${Array.isArray(value) ? value.join("—") : value === null ? LOST : ` ${value}`}`;
    case "unit":
      return value === "" ? "无单位" : `单位“${value}”`;
    case "comparator":
      return set.comparator ? COMPARATOR_WORDS[set.comparator] || null : null;
    case "year":
      return `年份${set.year === null || set.year === undefined ? UNKNOWN : yearText(set.year)}`;
    case "kind":
      return set.kind ? `类别“${KIND_NAMES[set.kind]}”` : null;
    case "binding":
      return bindingText(set.binding ?? null) || null;
    case "implied":
      return value ? "数值由文字推得" : null;
    case "lost":
      return value ? "原文数字缺失" : null;
  }
};

const FIELDS: readonly ReviewedField[] = [
  "quote",
  "indicator",
  "comparator",
  "value",
  "unit",
  "year",
  "kind",
  "binding",
  "implied",
  "lost",
];

/** What an editor's entry says of a target, in one line; empty where it only takes one away. */
export const changesText = (set: ReviewedTarget["set"]): string =>
  FIELDS.map((field) => fieldText(set, field))
    .filter((text) => text !== null)
    .join("，");

/** How many decisions there are about a plan's text, gaps and targets, in words. */
export const decisionsText = ({ text, gaps, targets, confirmed }: SiteReview): string =>
  [
    { count: text.length, words: `文本 ${text.length} 处` },
    { count: gaps.length, words: `缺漏标记 ${gaps.length} 处` },
    { count: targets.length, words: `改动的目标 ${targets.length} 项（改正、补入或剔除）` },
    { count: confirmed, words: `另有 ${confirmed} 项目标照规则所得确认，不列` },
  ]
    .filter(({ count }) => count > 0)
    .map(({ words }) => words)
    .join("，") || "尚无";
