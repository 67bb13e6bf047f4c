import type { TargetRecord } from "../model/records.ts";
import type { Comparator, TargetKind, TargetYear } from "../model/targets.ts";
import { forDisplay } from "../text/typography.ts";
import { baseUnit } from "../text/units.ts";
import { UNKNOWN } from "./labels.ts";

/** How a number is meant, in words that stand before it; a number that is to be reached needs none. */
export const COMPARATOR_WORDS: Record<Comparator, string> = {
  eq: "",
  ge: "不低于",
  gt: "超过",
  le: "不超过",
  lt: "低于",
  range: "",
  approx: "约",
};

/** Kinds of target as shown. */
export const KIND_NAMES: Record<TargetKind, string> = {
  level: "水平",
  growth: "增长",
  reduction: "降低",
  cumulative: "累计",
  share: "占比",
};

export const STATUS_NAMES: Record<TargetRecord["status"], string> = { reviewed: "逐条核过", extracted: "规则提取" };

/** What stands for a number that our copy lost. */
export const LOST = "缺";

/** An amount to be shown. */
type Amount = Pick<TargetRecord, "value" | "unit"> & Partial<Pick<TargetRecord, "implied" | "quote">>;
type Valued = Amount & Pick<TargetRecord, "comparator" | "lost">;

/** Multiples that a text says in words. */
const MULTIPLES = new Map([
  [2, /翻一?番/u],
  [4, /翻[二两]番/u],
  [8, /翻三番/u],
]);

/**
 * The words of a multiple as its text has them, 翻一番; else, without unit, 2 倍; null of every other number: its unit says
 * what it is. 不低于 and the like stand before the words, which say none of them.
 */
const multipleText = ({ value, unit, implied, quote = "" }: Amount): string | null => {
  if (!implied || unit !== "" || typeof value !== "number" || value <= 0) return null;
  return MULTIPLES.get(value)?.exec(quote)?.[0] ?? `${value}\u00a0倍`;
};

/** Digits, or the words that a text has for a multiple, with their unit as `join` puts it. */
export const amountText = (target: Amount, join: (digits: string, unit: string) => string): string => {
  const { value, unit } = target;
  return multipleText(target) ?? join(Array.isArray(value) ? value.join("—") : String(value), unit);
};

const withUnit = (digits: string, unit: string): string =>
  unit === "" || /^[%‰℃°]/u.test(unit) ? `${digits}${unit}` : `${digits}\u00a0${unit}`;

/** The number as shown: 不低于 99%, 3—5 个, 约 22 万人, 翻一番; 缺 where our copy lost the digits. */
export const valueText = (target: Valued): string => {
  const { value, unit, comparator, lost } = target;
  if (value === null) return lost ? (unit ? `${LOST}（单位：${unit}）` : LOST) : UNKNOWN;
  const words = COMPARATOR_WORDS[comparator];
  const amount = amountText(target, withUnit);
  return words ? `${words}\u00a0${amount}` : amount;
};

/** 2025年, 每年, 规划期内, 未载明. */
export const yearText = (year: TargetYear): string => {
  if (year === null) return UNKNOWN;
  if (year === "annual") return "每年";
  return year === "period" ? "规划期内" : `${year}年`;
};

/** 约束性 or 预期性; empty where the document does not say. */
export const bindingText = (binding: boolean | null): string => (binding === null ? "" : binding ? "约束性" : "预期性");

/** A target in one line, for whoever does not see the picture: 森林覆盖率 不低于 68%，2025年，约束性，占比. */
export const targetLine = (target: TargetRecord): string =>
  [
    `${forDisplay(target.indicator)} ${valueText(target)}`,
    yearText(target.year),
    bindingText(target.binding),
    KIND_NAMES[target.kind],
  ]
    .filter(Boolean)
    .join("，");

/** Fragment of a target's row: `ch17-s5-p1-1` for `ankang-14/ch17/s5/p1~1`. */
export const targetFragment = ({ id, plan }: Pick<TargetRecord, "id" | "plan">): string =>
  id
    .slice(plan.length + 1)
    .replaceAll(/[/~]/g, "-")
    .replaceAll(/[^\w-]/g, "_");

/** The row of a target in its plan's table. */
export const targetUrl = (target: Pick<TargetRecord, "id" | "plan">): string =>
  `/plans/${target.plan}/targets/#${targetFragment(target)}`;

/** A passage in a few words: 任务 185, else the nearest heading above that the copy holds. */
export const placeText = (passage: string, path: string): string => {
  const task = /\/t(\d+\w*)$/u.exec(passage)?.[1];
  const headings = path.split(" › ").filter((heading) => heading !== "" && !heading.startsWith("〔"));
  return task ? `任务 ${task}` : (headings.at(-1) ?? "看原处");
};

/** Where a year stands in order: years, then 每年, 规划期内, 未载明. */
export const yearOrder = (year: TargetYear): number =>
  typeof year === "number" ? year : year === "annual" ? 10_000 : year === "period" ? 10_001 : 10_002;

/** Size of a target's number in its base unit (the lower end of a range); null where there is none. */
export const magnitude = ({ value, unit }: Pick<TargetRecord, "value" | "unit">): number | null => {
  const low = Array.isArray(value) ? value[0] : value;
  return low === null ? null : low * baseUnit(unit).times;
};

/** Sort key of a value: same units together, then by size; see `compareKeys`. */
export const valueKey = (target: Pick<TargetRecord, "value" | "unit">): string => {
  const size = magnitude(target);
  return size === null ? "" : `${baseUnit(target.unit).unit || "无"}|${size}`;
};

/** How many of the targets an editor has checked, and how many only the rules have found. */
export const reviewCounts = (targets: readonly Pick<TargetRecord, "status">[]) => {
  const reviewed = targets.filter(({ status }) => status === "reviewed").length;
  return { total: targets.length, reviewed, extracted: targets.length - reviewed };
};

/** How many there are and how many are checked: 共 9 项：逐条核过 5 项，规则提取、尚未逐条核过 4 项. */
export const reviewText = ({ total, reviewed, extracted }: ReturnType<typeof reviewCounts>): string => {
  if (total === 0) return "共 0 项";
  if (extracted === 0) return `共 ${total} 项，均经逐条核过`;
  if (reviewed === 0) return `共 ${total} 项，由规则提取，尚未逐条核过`;
  return `共 ${total} 项：逐条核过 ${reviewed} 项，规则提取、尚未逐条核过 ${extracted} 项`;
};

/** The years that occur, in order. */
export const yearsOf = (targets: readonly Pick<TargetRecord, "year">[]): TargetYear[] =>
  [...new Set(targets.map(({ year }) => year))].sort((a, b) => yearOrder(a) - yearOrder(b));
