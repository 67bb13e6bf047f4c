import { scaleLinear } from "d3";
import type { SiteIndicatorValue, SitePlan } from "../../model/site.ts";
import { numberSource } from "../../model/targets.ts";
import { drawable, ends, markText, valueLine } from "../../view/compare/indicators.ts";
import { lanesOf } from "../lanes.ts";
import { type Mark, SEAL } from "../mark.ts";
import { textWidth, twoLines } from "../text.ts";

/** Width of the whole, in pixels: that of a phone. */
export const WIDTH = 348;
/** Where the scale begins and ends: names before it, room for an arrow after it. */
export const SCALE: readonly [number, number] = [100, 312];
/** Height of a lane: the number above the seal. */
export const LANE = 48;
/** Room for the axis. */
export const AXIS = 26;
/** Length of the arrow of 不低于 and 不超过, from the middle of the seal. */
export const ARROW = 28;
/** Size of the numbers' letters. */
const SMALL = 11;
const NAME = 6;

/** One number on the scale. */
export interface Dot extends Mark {
  seal: string;
  /** Where the two ends of a range stand; none for a single number. */
  range: [number, number] | null;
  /** Which way the number is open: 不低于 to the right, 不超过 to the left. */
  open: "left" | "right" | null;
  /** Where words stand for the number, the seal is only an outline. */
  hollow: boolean;
  /** The number and its year, above the seal. */
  text: { words: string; x: number; y: number; side: "start" | "middle" | "end" };
}

export interface Dots {
  width: number;
  height: number;
  /** One row for each plan that has numbers on the scale; `y` is its middle. */
  rows: { plan: SitePlan; lines: string[]; y: number; top: number }[];
  ticks: { x: number; text: string }[];
  /** Height at which the axis stands. */
  axis: number;
  /** Where zero stands. */
  zero: number;
  marks: Dot[];
}

/**
 * The numbers of one indicator that may stand on one scale, one row for each plan. The scale starts at zero (or below, for numbers
 * below it), so that lengths can be believed; without any number there are no rows and no axis.
 */
export function dotsLayout(values: readonly SiteIndicatorValue[], plans: readonly SitePlan[], unit: string): Dots {
  const drawn = values.filter(drawable);
  if (drawn.length === 0) return { width: WIDTH, height: 0, rows: [], ticks: [], axis: 0, zero: 0, marks: [] };
  const scale = scaleLinear(
    domain(
      drawn.flatMap((value) => ends(value)),
      unit,
    ),
    SCALE,
  );
  const rows: Dots["rows"] = [];
  const marks: Dot[] = [];
  let top = 0;
  for (const plan of plans) {
    const own = drawn.filter((value) => value.plan === plan.plan.id).map((value) => dotOf(value, plan, scale));
    if (own.length === 0) continue;
    const lanes = lanesOf(
      own.map(({ span }) => span),
      4,
    );
    for (const [at, { dot }] of own.entries()) {
      const lane = top + (lanes[at] ?? 0) * LANE;
      marks.push({ ...dot, y: lane + 32, text: { ...dot.text, y: lane + 14 } });
    }
    const height = (Math.max(...lanes) + 1) * LANE;
    rows.push({ plan, lines: twoLines(plan.plan.name, NAME), y: top + height / 2 + 8, top });
    top += height;
  }
  return {
    width: WIDTH,
    height: top + AXIS,
    rows,
    ticks: scale.ticks(4).map((tick) => ({ x: round(scale(tick)), text: tickText(tick, unit) })),
    axis: top,
    zero: round(scale(0)),
    marks,
  };
}

/** What the scale must hold: zero and all numbers; a share of more than a half is shown as part of the whole. */
function domain(numbers: readonly number[], unit: string): [number, number] {
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  if (low === high) return [0, 1];
  if (unit === "%" && low === 0 && high > 50 && high <= 100) return [0, 100];
  const [from = 0, to = 1] = scaleLinear([low, high], SCALE).nice(4).domain();
  return [from, to];
}

function dotOf(
  value: SiteIndicatorValue,
  plan: SitePlan,
  scale: (value: number) => number,
): { dot: Dot; span: [number, number] } {
  const at = ends(value).map((end) => round(scale(end)));
  const [from = 0, to = from] = at;
  const x = (from + to) / 2;
  const open = OPEN[value.comparator] ?? null;
  const words = markText(value);
  const half = textWidth(words, SMALL) / 2;
  const side = x + half > WIDTH ? "end" : "middle";
  const anchor = side === "end" ? WIDTH : x;
  const text: [number, number] = side === "end" ? [WIDTH - 2 * half, WIDTH] : [x - half, x + half];
  return {
    dot: {
      x,
      y: 0,
      plan: value.plan,
      seal: plan.plan.seal,
      range: at.length === 2 ? [from, to] : null,
      open,
      hollow: numberSource(value) === "inferred",
      text: { words, x: anchor, y: 0, side },
      url: value.url,
      label: valueLine(words, value, plan),
    },
    span: [
      Math.min(text[0], from - SEAL / 2, open === "left" ? x - ARROW : x),
      Math.max(text[1], to + SEAL / 2, open === "right" ? x + ARROW : x),
    ],
  };
}

const OPEN: Partial<Record<SiteIndicatorValue["comparator"], "left" | "right">> = {
  ge: "right",
  gt: "right",
  le: "left",
  lt: "left",
};

/** Numbers at the axis: 50%, 20万, 300. */
const tickText = (tick: number, unit: string): string => {
  if (unit === "%" || unit === "‰") return `${tick}${unit}`;
  if (Math.abs(tick) >= 1e8) return `${tick / 1e8}亿`;
  return Math.abs(tick) >= 10_000 ? `${tick / 10_000}万` : String(tick);
};

const round = (pixels: number): number => Math.round(pixels * 10) / 10;
