import { max, scaleLinear } from "d3";
import { shareLine, shareUrl, type ThemeShares } from "../../view/compare/shares.ts";
import { lanesOf } from "../lanes.ts";
import type { Mark } from "../mark.ts";
import { twoLines } from "../text.ts";

/** Width of the whole, in pixels: that of a phone. */
export const WIDTH = 348;
/** Where the scale begins and ends. */
export const SCALE: readonly [number, number] = [86, 334];
/** Side of a seal, and of the field that it has to itself. */
export const SIDE = 24;
/** Room above and below the seals of a theme. */
export const PAD = 7;
/** Room for the axis. */
export const AXIS = 24;

/** The share of a theme in a plan, drawn. */
export interface ShareMark extends Mark {
  seal: string;
}

export interface Shares {
  width: number;
  height: number;
  rows: { name: string; lines: string[]; top: number; y: number }[];
  ticks: { x: number; text: string }[];
  axis: number;
  marks: ShareMark[];
}

/** Shares on one scale from zero, a row a theme; seals that would cover each other stand one below the other. */
export function sharesLayout(themes: readonly ThemeShares[]): Shares {
  const most = max(themes, ({ shares }) => max(shares, ({ share }) => share ?? 0)) ?? 0;
  if (most <= 0) return { width: WIDTH, height: 0, rows: [], ticks: [], axis: 0, marks: [] };
  const scale = scaleLinear([0, most], SCALE).nice(4);
  const rows: Shares["rows"] = [];
  const marks: ShareMark[] = [];
  let top = 0;
  for (const { theme, shares } of themes) {
    const own = shares.flatMap(({ plan, share }) =>
      share === null ? [] : [{ plan, share, x: Math.round(scale(share) * 10) / 10 }],
    );
    const lanes = lanesOf(
      own.map(({ x }) => [x - SIDE / 2, x + SIDE / 2] as const),
      0,
    );
    const height = (Math.max(0, ...lanes) + 1) * SIDE + 2 * PAD;
    for (const [at, { plan, share, x }] of own.entries())
      marks.push({
        x,
        y: top + PAD + ((lanes[at] ?? 0) + 0.5) * SIDE,
        plan: plan.plan.id,
        seal: plan.plan.seal,
        url: shareUrl(theme, plan),
        label: shareLine(theme, plan, share),
      });
    rows.push({ name: theme.name, lines: twoLines(theme.name, 6), top, y: top + PAD + SIDE / 2 });
    top += height;
  }
  return {
    width: WIDTH,
    height: top + AXIS,
    rows,
    ticks: scale.ticks(4).map((tick) => ({ x: Math.round(scale(tick) * 10) / 10, text: `${Math.round(tick * 100)}%` })),
    axis: top,
    marks,
  };
}
