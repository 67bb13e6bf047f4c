import { type IndicatorEntry, indicatorsSchema, type PlanIndicators } from "../../../src/model/indicators.ts";
import type { TargetRecord } from "../../../src/model/records.ts";
import { loosen, searchFold } from "../../../src/text/fold.ts";
import { UserError } from "../../shared/errors.ts";
import { nearestOf } from "../../shared/nearest.ts";
import { type At, readYaml, type YamlFile } from "../../shared/yaml.ts";
import type { PlanLayers } from "./layers.ts";

/** content/registry/indicators.yaml, checked on its own. */
export interface IndicatorRegistry {
  indicators: IndicatorEntry[];
  /** `file:line` of an entry. */
  at: At;
}

/** The words of an indicator as they are compared: no brackets, quotation marks, white space. */
export const nameFold = (name: string): string => loosen(searchFold(name));

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

/** Targets of one plan that an editor lays beside indicators. */
export interface PlanNear {
  targets: {
    /** Id of the indicator. */
    indicator: string;
    /** Id of the target. */
    target: string;
    /** What differs, in words. */
    difference: string;
  }[];
  /** What is wrong with the plan's entries, with `file:line`. */
  faults: string[];
}

/** The near targets of a plan's indicators.yaml; they depend on no other plan. */
export function nearOf(
  { indicators }: IndicatorRegistry,
  { value: { near }, at }: YamlFile<PlanIndicators>,
  layers: PlanLayers,
): PlanNear {
  const known = indicators.map(({ id }) => id);
  const faults: string[] = [];
  const targets = near.flatMap((entry, n) => {
    const fault = (field: string, message: string) => faults.push(`${at(["near", n, field])} ${message}`);
    const { indicator, difference } = entry;
    if (!known.includes(indicator)) fault("indicator", `no indicator "${indicator}"; ${nearestOf(indicator, known)}`);
    const target = nearTarget(entry, layers, fault);
    return target ? [{ indicator, target: target.id, difference }] : [];
  });
  return { targets, faults };
}

/** The one target that an entry means, or null after telling what is wrong with it. */
function nearTarget(
  { passage: id, quote }: PlanIndicators["near"][number],
  { plan: { id: plan }, passages, targets }: PlanLayers,
  fault: (field: string, message: string) => void,
): TargetRecord | null {
  const passage = passages.find((one) => one.id === `${plan}/${id}`);
  if (!passage) {
    const ids = passages.map((one) => one.id.slice(plan.length + 1));
    fault("passage", `no passage "${id}" in ${plan}; ${nearestOf(id, ids)}`);
    return null;
  }
  if (!passage.text.includes(quote)) {
    fault("quote", `the passage does not hold "${quote}"; its text is "${passage.text}"`);
    return null;
  }
  const own = targets.map(({ record }) => record).filter((record) => record.passage === passage.id);
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
