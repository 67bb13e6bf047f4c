import type { ReviewedField, SiteReview } from "../model/site.ts";
import { forDisplay } from "../text/typography.ts";
import { UNKNOWN } from "./labels.ts";
import { bindingText, COMPARATOR_WORDS, KIND_NAMES, LOST, yearText } from "./targets.ts";

type ReviewedTarget = SiteReview["targets"][number];
type ReviewedTitle = SiteReview["designations"][number];

/** What was done to a target. */
export const VERDICT_NAMES: Record<ReviewedTarget["verdict"], string> = {
  correct: "改正目标",
  add: "补入目标",
  reject: "剔除，不算目标",
};

/** What was done to a title to be won. */
export const TITLE_VERDICT_NAMES: Record<ReviewedTitle["verdict"], string> = {
  correct: "改正称号",
  add: "补入称号",
  reject: "剔除，不算称号",
};

/** What was done to a mention of an instrument. */
export const MENTION_VERDICT_NAMES: Record<SiteReview["instruments"][number]["verdict"], string> = {
  add: "补入",
  reject: "剔除，不算",
};

/** What was done to a mark of lost text. */
export const GAP_VERDICT_NAMES: Record<SiteReview["gaps"][number]["verdict"], string> = {
  add: "补标缺漏",
  reject: "撤销缺漏标记",
};

type Fields = ReviewedTarget["set"];

/** The fields of a target in words, in the order in which they are said; null where there is nothing to say of one. */
const FIELD_TEXTS: { [F in ReviewedField]: (value: NonNullable<Fields[F]> | null) => string | null } = {
  quote: (value) => `引文“${forDisplay(String(value))}”`,
  indicator: (value) => `指标“${forDisplay(String(value))}”`,
  comparator: (value) => (value && COMPARATOR_WORDS[value]) || null,
  value: (value) => `数值${Array.isArray(value) ? value.join("—") : value === null ? LOST : ` ${value}`}`,
  unit: (value) => (value === "" ? "无单位" : `单位“${value}”`),
  year: (value) => `年份${value === null ? UNKNOWN : yearText(value)}`,
  kind: (value) => value && `类别“${KIND_NAMES[value]}”`,
  binding: (value) => bindingText(value) || null,
  implied: (value) => (value ? "数值由文字推得" : null),
  lost: (value) => (value ? "原文数字缺失" : null),
};

/** What an editor's entry says of a target, in one line; empty where it only takes one away. */
export const changesText = (set: ReviewedTarget["set"]): string =>
  (Object.keys(FIELD_TEXTS) as ReviewedField[])
    .map((field) => fieldText(set, field))
    .filter((text) => text !== null)
    .join("，");

const fieldText = <F extends ReviewedField>(set: Fields, field: F): string | null => {
  const value = set[field];
  return value === undefined ? null : FIELD_TEXTS[field](value);
};

/** What an editor's entry says of a title, in one line; empty where it only takes one away. */
export const titleChanges = ({ quote, verb, title, level, year }: ReviewedTitle["set"]): string =>
  [
    quote && `引文“${forDisplay(quote)}”`,
    verb && `动词“${verb}”`,
    title && `称号“${forDisplay(title)}”`,
    level !== undefined && `级别${level === null ? UNKNOWN : `“${level}”`}`,
    year !== undefined && `年份${year === null ? UNKNOWN : yearText(year)}`,
  ]
    .filter((text) => typeof text === "string")
    .join("，");

/** How findings of one kind came about, in words: all checked one by one, some, or none. */
export function checkedText(findings: readonly { status: "extracted" | "reviewed" }[]): string {
  const reviewed = findings.filter(({ status }) => status === "reviewed").length;
  if (reviewed === findings.length) return "对照原文逐条核过";
  if (reviewed === 0) return "由规则找出，尚未逐条核过";
  return `由规则找出，其中 ${reviewed} 处逐条核过，${findings.length - reviewed} 处尚未`;
}

/** Kinds of findings as they are counted, in words. */
const COUNTED: { [K in keyof SiteReview["confirmed"]]: (count: number) => string } = {
  targets: (count) => `${count} 项目标`,
  designations: (count) => `${count} 处称号`,
  instruments: (count) => `${count} 处政策工具`,
};

/** How many decisions there are about a plan's text, gaps and findings, in words. */
export function decisionsText({ text, gaps, targets, designations, instruments, confirmed }: SiteReview): string {
  const kept = (Object.keys(COUNTED) as (keyof typeof COUNTED)[])
    .filter((kind) => confirmed[kind] > 0)
    .map((kind) => COUNTED[kind](confirmed[kind]));
  return (
    [
      { count: text.length, words: `文本 ${text.length} 处` },
      { count: gaps.length, words: `缺漏标记 ${gaps.length} 处` },
      { count: targets.length, words: `改动的目标 ${targets.length} 项（改正、补入或剔除）` },
      { count: designations.length, words: `改动的称号 ${designations.length} 处` },
      { count: instruments.length, words: `改动的政策工具 ${instruments.length} 处` },
      { count: kept.length, words: `另有 ${kept.join("、")}照规则所得确认，不列` },
    ]
      .filter(({ count }) => count > 0)
      .map(({ words }) => words)
      .join("，") || "尚无"
  );
}
