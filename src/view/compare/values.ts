import type { TargetRecord } from "../../model/records.ts";
import type { Comparator } from "../../model/targets.ts";
import { amountText, LOST } from "../targets.ts";

/** Comparators as signs, where there is little room. */
export const COMPARATOR_SIGNS: Record<Comparator, string> = {
  eq: "",
  ge: "≥",
  gt: ">",
  le: "≤",
  lt: "<",
  range: "",
  approx: "≈",
};

type Valued = Pick<TargetRecord, "value" | "unit" | "comparator"> & Partial<Pick<TargetRecord, "implied" | "quote">>;

/** A number where there is little room: ≥80%, 22万人, 3—5个, 翻一番; 缺 where our copy lost the digits, 零 where words such as 杜绝 mean none. */
export const shortValue = (target: Valued): string => {
  const { value, comparator, implied } = target;
  if (implied && value === 0) return "零";
  if (value === null) return LOST;
  return `${COMPARATOR_SIGNS[comparator]}${amountText(target, (digits, unit) => digits + unit)}`;
};
