import type { DesignationRecord, IndicatorRecord, InstrumentRecord, TopicRecord } from "../../../src/model/compare.ts";
import type { Instrument } from "../../../src/model/instruments.ts";
import type { PhraseRecord } from "../../../src/model/phrases.ts";
import type { IndicatorRegistry, PlanNear } from "../record/indicators.ts";
import type { PlanLayers } from "../record/layers.ts";
import type { PlanCells, TopicRegistry } from "../record/topics.ts";
import { indicatorsOf } from "./indicators.ts";
import { instrumentsAcross } from "./instruments.ts";
import type { Boilerplate } from "./phrases/boilerplate.ts";
import { phrasesOf } from "./phrases/index.ts";
import { topicsOf } from "./topics.ts";

/** The registries that the comparison needs. */
export interface CompareRegistries {
  topics: TopicRegistry;
  indicators: IndicatorRegistry;
  instruments: readonly Instrument[];
  boilerplate: Boilerplate;
}

/** One plan as the comparison needs it. */
export interface ComparedPlan {
  layers: PlanLayers;
  topics: PlanCells;
  near: PlanNear;
}

/** What all plans have in common, and where they differ. */
export interface Comparison {
  topics: TopicRecord[];
  indicators: IndicatorRecord[];
  instruments: InstrumentRecord[];
  designations: DesignationRecord[];
  phrases: PhraseRecord[];
}

/**
 * Compares all plans; `notice` receives what was left out of the shared phrases.
 * @throws UserError where a registry does not agree with the plans.
 */
export function compare(
  plans: readonly ComparedPlan[],
  registries: CompareRegistries,
  notice: (message: string) => void = () => {},
): Comparison {
  const layers = plans.map((plan) => plan.layers);
  return {
    topics: topicsOf(
      registries.topics,
      plans.map(({ topics }) => topics),
    ),
    indicators: indicatorsOf(registries.indicators, plans),
    instruments: instrumentsAcross(registries.instruments, layers),
    designations: layers.flatMap(({ designations }) => designations),
    phrases: phrasesOf(
      layers.map(({ plan, passages, marks }) => ({ plan: plan.id, passages, marks })),
      { boilerplate: registries.boilerplate, notice },
    ),
  };
}
