import type { IndicatorRecord, IndicatorValue } from "../../../src/model/compare.ts";
import { type IndicatorEntry, indicatorsSchema } from "../../../src/model/indicators.ts";
import type { TargetRecord } from "../../../src/model/records.ts";
import { loosen, searchFold } from "../../../src/text/fold.ts";
import { baseUnit } from "../../../src/text/units.ts";
import { UserError } from "../../shared/errors.ts";
import { nearestOf } from "../../shared/nearest.ts";
import { readYaml } from "../../shared/yaml.ts";
import type { PlanLayers } from "../record/layers.ts";

/** indicators.yaml, checked by itself; its places are checked against the plans by `indicatorsOf`. */
export interface IndicatorRegistry {
  indicators: IndicatorEntry[];
  /** `file:line` of an entry. */
  at(path: PropertyKey[]): string;
}

/** What is said of a target that has the indicator's name and another sense. */
const OTHER_SENSE = { rate: "说的是变化的幅度，不是达到的水平", level: "说的是达到的水平，不是变化的幅度" } as const;

/** The words of an indicator as they are compared: no brackets, quotation marks, white space. */
const nameFold = (name: string): string => loosen(searchFold(name));

/**
 * Reads the text of indicators.yaml; `name` is what messages call the file.
 * @throws UserError for an id, name or form that two entries claim, and for an unknown theme.
 */
export function readIndicators(text: string, name: string, themes: readonly string[]): IndicatorRegistry {
  const {
    value: { indicators },
    at,
  } = readYaml(text, name, indicatorsSchema);
  const claimed = new Map<string, PropertyKey[]>();
  const faults: string[] = [];
  const claim = (kind: string, value: string, path: PropertyKey[]) => {
    const key = `${kind} ${kind === "name" ? nameFold(value) : value}`;
    const before = claimed.get(key);
    if (before) faults.push(`${at(path)} ${kind} "${value}" is claimed at ${at(before)} already; delete it from one`);
    else claimed.set(key, path);
  };
  indicators.forEach((entry, i) => {
    claim("id", entry.id, ["indicators", i, "id"]);
    for (const [n, form] of entry.names.entries()) claim("name", form, ["indicators", i, "names", n]);
    if (!themes.includes(entry.theme))
      faults.push(`${at(["indicators", i, "theme"])} no theme "${entry.theme}"; ${nearestOf(entry.theme, themes)}`);
  });
  if (faults.length > 0) throw new UserError(faults.join("\n"));
  return { indicators, at };
}

/**
 * The shared indicators with the targets of all plans that are the same or, by an editor's word, nearly the same.
 * @throws UserError with `file:line` for a plan, passage or target that is not there, and for an indicator that fewer than
 * two plans have.
 */
export function indicatorsOf({ indicators, at }: IndicatorRegistry, plans: readonly PlanLayers[]): IndicatorRecord[] {
  const faults: string[] = [];
  const records = indicators.map((entry, i): IndicatorRecord => {
    const names = new Set(entry.names.map(nameFold));
    const near = entry.near.flatMap((one, n) => {
      const path = ["indicators", i, "near", n];
      const target = nearTarget(one, plans, (field, message) => faults.push(`${at([...path, field])} ${message}`));
      return target ? [{ target, difference: one.difference }] : [];
    });
    const values = plans.flatMap(({ targets, plan }) =>
      targets
        .flatMap(({ record }): IndicatorValue[] => {
          const noted = near.find(({ target }) => target.id === record.id);
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
        `${at(["indicators", i, "id"])} indicator "${entry.id}" has targets of ${having} plan; expected two plans or more: add a name or a near match, or delete the indicator`,
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
  const { plan, passage, start, end, quote, indicator, value, unit, comparator, year, lost } = record;
  return {
    plan,
    target: record.id,
    passage,
    url: record.url ?? "",
    start,
    end,
    quote,
    indicator,
    value,
    unit,
    comparator,
    year,
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

function nearTarget(
  { plan, passage: id, quote }: IndicatorEntry["near"][number],
  plans: readonly PlanLayers[],
  fault: (field: string, message: string) => void,
): TargetRecord | null {
  const layers = plans.find((one) => one.plan.id === plan);
  if (!layers) {
    fault(
      "plan",
      `no plan "${plan}"; ${nearestOf(
        plan,
        plans.map((one) => one.plan.id),
      )}`,
    );
    return null;
  }
  const passage = layers.passages.find((one) => one.id === `${plan}/${id}`);
  if (!passage) {
    const ids = layers.passages.map((one) => one.id.slice(plan.length + 1));
    fault("passage", `no passage "${id}" in ${plan}; ${nearestOf(id, ids)}`);
    return null;
  }
  if (!passage.text.includes(quote)) {
    fault("quote", `the passage does not hold "${quote}"; its text is "${passage.text}"`);
    return null;
  }
  const own = layers.targets.map(({ record }) => record).filter((record) => record.passage === passage.id);
  const exact = own.filter((record) => record.quote === quote);
  const held =
    exact.length > 0 ? exact : own.filter((record) => record.quote.includes(quote) || quote.includes(record.quote));
  if (held.length === 1) return held[0] ?? null;
  fault(
    "quote",
    `"${quote}" is part of ${held.length} targets of the passage; expected one: quote one of ${own.map((one) => `"${one.quote}"`).join(", ") || "(none)"}`,
  );
  return null;
}
