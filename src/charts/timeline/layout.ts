import type { SitePlan } from "../../model/site.ts";
import { byYear, type Dated, datedLine } from "../../view/compare/timeline.ts";
import { FIELD, type Mark } from "../mark.ts";

/** Where the line of time stands, in pixels. */
export const LINE = 54;
/** Where the seals stand. */
export const SEALS = 74;
/** Where the marks begin. */
export const MARKS = 90;
/** Marks side by side: as many as a phone has room for. */
export const PER_ROW = 10;
/** Room above and below a plan's marks. */
export const PAD = 4;
/** Room between years that follow each other, and where years are left out. */
export const GAP = 14;
export const BREAK = 40;

/** A dated commitment, drawn. */
export interface TimeMark extends Mark {
  status: Dated["status"];
}

export interface Timeline {
  width: number;
  height: number;
  /** The years, each at its first row. */
  years: { year: number; y: number }[];
  /** Years between two others in which nothing falls due: 2026—2034. */
  breaks: { from: number; to: number; y: number }[];
  rows: { plan: SitePlan; y: number }[];
  marks: TimeMark[];
}

/** Commitments along a line of time that runs down the page: a block a year, in it a row of marks or more for each plan. */
export function timelineLayout(commitments: readonly Dated[], plans: readonly SitePlan[]): Timeline {
  const timeline: Timeline = { width: MARKS + PER_ROW * FIELD, height: 0, years: [], breaks: [], rows: [], marks: [] };
  let top = 0;
  let before: number | null = null;
  for (const { year, plans: own } of byYear(commitments, plans)) {
    if (before !== null && year - before > 1) {
      timeline.breaks.push({ from: before + 1, to: year - 1, y: top + BREAK / 2 });
      top += BREAK;
    } else if (before !== null) top += GAP;
    timeline.years.push({ year, y: top + PAD + FIELD / 2 });
    for (const { plan, commitments: due } of own) {
      timeline.rows.push({ plan, y: top + PAD + FIELD / 2 });
      for (const [at, one] of due.entries())
        timeline.marks.push({
          x: MARKS + (at % PER_ROW) * FIELD + FIELD / 2,
          y: top + PAD + Math.floor(at / PER_ROW) * FIELD + FIELD / 2,
          plan: one.plan,
          status: one.status,
          url: one.url,
          label: datedLine(one, plan),
        });
      top += Math.ceil(due.length / PER_ROW) * FIELD + 2 * PAD;
    }
    before = year;
  }
  return { ...timeline, height: top };
}
