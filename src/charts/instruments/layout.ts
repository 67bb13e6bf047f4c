import { max, scaleBand, scaleSqrt } from "d3";
import type { SiteInstrument, SitePlan } from "../../model/site.ts";
import { countLine, countUrl } from "../../view/compare/instruments.ts";
import type { Mark } from "../mark.ts";
import { twoLines } from "../text.ts";

/** Width of the names, in pixels. */
export const NAMES = 132;
/** Width of a plan's column. */
export const COLUMN = 42;
export const ROW = 36;
/** Height of the row of seals. */
export const HEAD = 30;
/** Radius of the largest dot. */
export const LARGEST = 10;
const LINE = 10;

/** How often a plan names an instrument, drawn. */
export interface Count extends Mark {
  count: number;
  r: number;
}

export interface Instruments {
  width: number;
  height: number;
  columns: { plan: SitePlan; x: number }[];
  rows: { id: string; lines: string[]; y: number }[];
  marks: Count[];
}

/** The most often that any plan names any instrument: what the largest dot stands for. */
export const mostMentions = (instruments: readonly SiteInstrument[]): number =>
  max(instruments, ({ plans }) => max(plans, ({ count }) => count)) ?? 0;

/** Instruments by plans; the area of a dot is the count, on the scale of `most`, so that pictures can be compared. */
export function instrumentsLayout(
  instruments: readonly SiteInstrument[],
  plans: readonly SitePlan[],
  most = mostMentions(instruments),
): Instruments {
  const width = NAMES + COLUMN * plans.length;
  const height = HEAD + ROW * instruments.length;
  const x = scaleBand(
    plans.map(({ plan }) => plan.id),
    [NAMES, width],
  );
  const y = scaleBand(
    instruments.map(({ id }) => id),
    [HEAD, height],
  );
  const radius = scaleSqrt([0, Math.max(most, 1)], [0, LARGEST]);
  const middle = (scale: typeof x, key: string) => (scale(key) ?? 0) + scale.bandwidth() / 2;
  return {
    width,
    height,
    columns: plans.map((plan) => ({ plan, x: middle(x, plan.plan.id) })),
    rows: instruments.map(({ id, name }) => ({ id, lines: twoLines(name, LINE), y: middle(y, id) })),
    marks: instruments.flatMap((instrument) =>
      instrument.plans.flatMap((one): Count[] => {
        const plan = plans.find((site) => site.plan.id === one.plan);
        if (!plan) return [];
        return [
          {
            x: middle(x, one.plan),
            y: middle(y, instrument.id),
            plan: one.plan,
            count: one.count,
            r: Math.round(radius(one.count) * 10) / 10,
            url: countUrl(instrument.id, one),
            label: countLine(instrument, one, plan),
            of: instrument.id,
          },
        ];
      }),
    ),
  };
}
