import type { Comparator } from "../../model/quantities.ts";
import type { TargetRecord } from "../../model/records.ts";
import { LOST } from "../targets.ts";

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

type Valued = Pick<TargetRecord, "value" | "unit" | "comparator"> & Partial<Pick<TargetRecord, "implied">>;

/** A number where there is little room: ≥80%, 22万人, 3—5个; 缺 where our copy lost the digits, 零 where words such as 杜绝 mean none. */
export const shortValue = ({ value, unit, comparator, implied }: Valued): string =>
  implied && value === 0
    ? "零"
    : value === null
      ? LOST
      : `${COMPARATOR_SIGNS[comparator]}${Array.isArray(value) ? value.join("—") : value}${unit}`;
