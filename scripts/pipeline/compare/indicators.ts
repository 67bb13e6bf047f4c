import type { IndicatorRecord, IndicatorValue } from "../../../src/model/compare.ts";
import type { IndicatorEntry } from "../../../src/model/indicators.ts";
import type { TargetRecord } from "../../../src/model/records.ts";
import { baseUnit } from "../../../src/text/units.ts";
import { UserError } from "../../shared/errors.ts";
import { type IndicatorRegistry, nameFold, type PlanNear } from "../record/indicators.ts";
import type { PlanLayers } from "../record/layers.ts";

/** One plan as the shared indicators need it. */
export interface IndicatorPlan {
  layers: PlanLayers;
  near: PlanNear;
}

/** The difference of a target that has the indicator's name and another sense, as readers see it. */
const OTHER_SENSE = { rate: "说的是变化的幅度，不是达到的水平", level: "说的是达到的水平，不是变化的幅度" } as const;

/**
 * The shared indicators with the targets of all plans that are the same or, by an editor's word, nearly the same.
 * @throws UserError with `file:line` for an entry that does not fit its plan, and for an indicator that fewer than two plans have.
 */
export function indicatorsOf(
  { indicators, at }: IndicatorRegistry,
  plans: readonly IndicatorPlan[],
): IndicatorRecord[] {
  const faults = plans.flatMap(({ near }) => near.faults);
  const records = indicators.map((entry, i): IndicatorRecord => {
    const names = new Set(entry.names.map(nameFold));
    const values = plans.flatMap(({ layers: { targets, plan }, near }) =>
      targets
        .flatMap(({ record }): IndicatorValue[] => {
          const noted = near.targets.find(({ indicator, target }) => indicator === entry.id && target === record.id);
          if (noted) return [shownValue(record, entry, noted.difference)];
          if (!names.has(nameFold(record.indicator))) return [];
          // A rate of change and what it changes may share a name and a %.
          const sense = record.kind === "growth" || record.kind === "reduction" ? "rate" : "level";
          return [shownValue(record, entry, sense === entry.sense ? null : OTHER_SENSE[sense])];
        })
        .map((value, _, own) => ({ ...value, conflict: conflicts(value, own, plan.period[1]) })),
    );
    const having = new Set(values.map(({ plan }) => plan)).size;
    if (having < 2)
      faults.push(
        `${at(["indicators", i, "id"])} indicator "${entry.id}" has targets of ${having} plan; expected two plans or more: add a name, or a near match to a plan's indicators.yaml, or delete the indicator`,
      );
    const { id, name, theme, unit, direction, meaning } = entry;
    return { id, name, theme, unit, direction, meaning, values };
  });
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return records;
}

function shownValue(record: TargetRecord, entry: IndicatorEntry, difference: string | null): IndicatorValue {
  const own = baseUnit(record.unit);
  const common = baseUnit(entry.unit);
  const convertible = own.unit === common.unit;
  // Twelve digits are more than any plan writes; what follows them is the noise of binary fractions.
  const scale = (value: number) => Number(((value * own.times) / common.times).toPrecision(12));
  const unlike = convertible ? null : `单位不同：“${record.unit || "无单位"}”与“${entry.unit || "无单位"}”不能换算`;
  const scaled = !convertible || record.value === null ? null : scaledOf(record.value, scale);
  const { plan, passage, start, end, quote, marked, indicator, value, unit, comparator, year, implied, words, lost } =
    record;
  return {
    plan,
    target: record.id,
    passage,
    url: record.url ?? "",
    start,
    end,
    quote,
    ...(marked ? { marked } : {}),
    indicator,
    value,
    unit,
    comparator,
    year,
    implied,
    words,
    lost,
    scaled,
    same: difference === null && convertible,
    difference: difference ?? unlike,
    conflict: false,
  };
}

const scaledOf = (value: number | [number, number], scale: (one: number) => number): IndicatorValue["scaled"] =>
  Array.isArray(value) ? [scale(value[0]), scale(value[1])] : scale(value);

/** Whether the plan gives another number for the same year; 规划期内 and no year mean the period's last. */
function conflicts(value: IndicatorValue, own: readonly IndicatorValue[], last: number): boolean {
  const yearOf = ({ year }: IndicatorValue) => (year === "period" || year === null ? last : year);
  return own.some(
    (other) =>
      other !== value &&
      (other.same && value.same ? true : other.indicator === value.indicator) &&
      yearOf(other) === yearOf(value) &&
      !other.lost &&
      !value.lost &&
      saidOf(other) !== saidOf(value),
  );
}

/** What a value says, whatever unit it says it in. */
const saidOf = ({ scaled, value, unit }: IndicatorValue): string => JSON.stringify(scaled ?? [value, unit]);
