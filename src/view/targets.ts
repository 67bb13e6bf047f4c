import type { TargetRecord } from "../model/records.ts";
import {
  type Comparator,
  countNumbers,
  INFERRED,
  numberSource,
  type TargetKind,
  type TargetYear,
} from "../model/targets.ts";
import { forDisplay } from "../text/typography.ts";
import { baseUnit } from "../text/units.ts";
import { UNKNOWN } from "./labels.ts";
import { itemsText } from "./numbers.ts";

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

/** A number to be shown. */
export type Valued = Pick<TargetRecord, "value" | "unit" | "comparator" | "implied" | "words" | "lost">;

const withUnit = (digits: string, unit: string): string =>
  unit === "" || /^[%‰℃°]/u.test(unit) ? `${digits}${unit}` : `${digits}\u00a0${unit}`;

/** The number, with what it means: 不低于 99%, 3—5 个, 约 22 万人; 缺 where our copy lost the digits. */
const numberText = ({ value, unit, comparator, implied, lost }: Valued): string => {
  if (value === null) return lost ? (unit ? `${LOST}（单位：${unit}）` : LOST) : UNKNOWN;
  // What words alone give without a unit is how many times: 翻一番 is 2 倍.
  const shown = implied && unit === "" && value !== 0 ? "倍" : unit;
  const words = COMPARATOR_WORDS[comparator];
  const amount = withUnit(Array.isArray(value) ? value.join("—") : String(value), shown);
  return words ? `${words}\u00a0${amount}` : amount;
};

/** What the text says of the number: the number as it writes it, or the words that stand for one, 全覆盖. */
export const saidText = (target: Valued): string =>
  numberSource(target) === "inferred" ? forDisplay(target.words) : numberText(target);

/** What stands beside words that a number is inferred from: 由文字推得 100%; empty beside other numbers. */
export const inferredText = (target: Valued): string =>
  numberSource(target) === "inferred" ? `${INFERRED} ${numberText(target)}` : "";

/** A number in one line; one that the text does not write never stands alone: 全覆盖（由文字推得 100%）. */
export const valueText = (target: Valued): string => {
  const note = inferredText(target);
  return note ? `${saidText(target)}（${note}）` : saidText(target);
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

/** How many of them are checked: 逐条核过 5 项，规则提取、尚未逐条核过 4 项. */
export const reviewText = ({ total, reviewed, extracted }: ReturnType<typeof reviewCounts>): string => {
  if (total === 0) return "";
  if (extracted === 0) return "均经逐条核过";
  if (reviewed === 0) return "由规则提取，尚未逐条核过";
  return `逐条核过 ${reviewed} 项，规则提取、尚未逐条核过 ${extracted} 项`;
};

/** Targets in a sentence: 目标 4 项：写明数字 0 项，由文字推得 4 项；均经逐条核过. */
export const targetsText = (targets: readonly Pick<TargetRecord, "status" | "implied" | "lost">[]): string =>
  [`目标 ${itemsText(countNumbers(targets))}`, reviewText(reviewCounts(targets))].filter(Boolean).join("；");

/** The years that occur, in order. */
export const yearsOf = (targets: readonly Pick<TargetRecord, "year">[]): TargetYear[] =>
  [...new Set(targets.map(({ year }) => year))].sort((a, b) => yearOrder(a) - yearOrder(b));
