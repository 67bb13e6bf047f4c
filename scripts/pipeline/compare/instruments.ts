import type { InstrumentRecord } from "../../../src/model/compare.ts";
import type { Instrument } from "../../../src/model/instruments.ts";
import type { PlanLayers } from "../record/layers.ts";

/** Instruments that any plan names, those of the most plans first, then by how often they are named. */
export const instrumentsAcross = (
  instruments: readonly Instrument[],
  plans: readonly PlanLayers[],
): InstrumentRecord[] =>
  instruments
    .map(
      ({ id, name, meaning }): InstrumentRecord => ({
        id,
        name,
        meaning: meaning ?? null,
        plans: plans.flatMap(({ plan, mentions }) => {
          const places = mentions
            .filter(({ instrument }) => instrument === id)
            .map(({ instrument: _, ...place }) => place);
          return places.length > 0 ? [{ plan: plan.id, count: places.length, places }] : [];
        }),
      }),
    )
    .filter(({ plans: own }) => own.length > 0)
    .sort((a, b) => b.plans.length - a.plans.length || total(b) - total(a));

const total = ({ plans }: InstrumentRecord): number => plans.reduce((sum, { count }) => sum + count, 0);
