import { type Comparator, numberSource } from "../../model/targets.ts";
import { forDisplay } from "../../text/typography.ts";
import { LOST, type Valued } from "../targets.ts";

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

/** A number where there is little room: ≥80%, 22万人, 3—5个; 全覆盖 where words stand for it; 缺 where our copy lost the digits. */
export const shortValue = (target: Valued): string => shortParts(target).join("");

/** Its two parts, number and unit: where they have no room beside each other, the unit stands below. */
export const shortParts = (target: Valued): [number: string, unit: string] => {
  const { value, unit, comparator, words } = target;
  if (value === null) return [LOST, ""];
  const sign = COMPARATOR_SIGNS[comparator];
  if (numberSource(target) === "inferred") return [sign + forDisplay(words), ""];
  return [sign + (Array.isArray(value) ? value.join("—") : String(value)), unit];
};
