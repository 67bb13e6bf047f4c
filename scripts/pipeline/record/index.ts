import type { DroppedRecord } from "../../../src/model/dropped.ts";
import type { Analysis, PlanInput } from "../types.ts";
import { type IndicatorRegistry, nearOf, type PlanNear } from "./indicators.ts";
import { layersOf, type PlanLayers } from "./layers.ts";
import { planRecord } from "./plan.ts";
import { removedRecords } from "./removed.ts";
import { recordSource } from "./source.ts";
import { taskRecords } from "./tasks.ts";
import { cellsOf, type PlanCells, type TopicRegistry } from "./topics.ts";

/** A plan as records: plain data, no tree. All that the comparison and the data files need of it. */
export interface RecordedPlan {
  layers: PlanLayers;
  /** Rows of the tables that the layers do not hold. */
  rows: {
    plan: ReturnType<typeof planRecord>;
    removed: ReturnType<typeof removedRecords>;
    dropped: DroppedRecord[];
    tasks: ReturnType<typeof taskRecords>;
  };
  topics: PlanCells;
  near: PlanNear;
}

/** Makes records of all that was found in a plan and of what its editor read in it. */
export function record(
  analysis: Analysis,
  input: Pick<PlanInput, "topics" | "indicators" | "dropped">,
  registries: { topics: TopicRegistry; indicators: IndicatorRegistry },
): RecordedPlan {
  const { plan, text, tasks } = analysis;
  const layers = layersOf(analysis);
  return {
    layers,
    rows: {
      plan: planRecord(analysis),
      removed: removedRecords(plan.id, text),
      dropped: input.dropped.map((one) => ({ plan: plan.id, ...one })),
      tasks: taskRecords(recordSource(analysis), tasks),
    },
    topics: cellsOf(registries.topics, input.topics, layers),
    near: nearOf(registries.indicators, input.indicators, layers),
  };
}
