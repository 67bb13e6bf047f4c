import {
  ascending,
  groups,
  type SymbolType,
  symbol,
  symbolCircle,
  symbolDiamond,
  symbolSquare,
  symbolTriangle,
} from "d3";
import type { TargetRecord } from "../../model/records.ts";
import { numberSource, type TargetKind, type TargetYear } from "../../model/targets.ts";
import { magnitude, yearOrder, yearText } from "../../view/targets.ts";

/** Side of the square that each mark has to itself, in pixels: large enough for a finger (WCAG 2.5.8). */
export const CELL = 24;
/** Marks in a row. */
export const PER_ROW = 9;
/** Width of the years beside the rows, in pixels. */
export const GUTTER = 60;
/** Room between two years, in pixels. */
const YEAR_GAP = 8;
/** Area of a mark, in square pixels. */
const AREA = 120;

const SHAPES: Record<TargetKind, { type: SymbolType; turned: boolean }> = {
  share: { type: symbolSquare, turned: false },
  level: { type: symbolCircle, turned: false },
  growth: { type: symbolTriangle, turned: false },
  reduction: { type: symbolTriangle, turned: true },
  cumulative: { type: symbolDiamond, turned: false },
};

/** The outline of a kind's mark around 0,0; `turned` ones are drawn upside down. */
export const markShape = (kind: TargetKind): { path: string; turned: boolean } => ({
  path: symbol(SHAPES[kind].type, AREA)() ?? "",
  turned: SHAPES[kind].turned,
});

/** One target, drawn. */
export interface Mark {
  target: TargetRecord;
  /** Middle of the mark. */
  x: number;
  y: number;
  path: string;
  turned: boolean;
  /** How it is drawn: dashed where our copy lost the digits, hollow where words stand for them, filled where binding, else pale. */
  look: "filled" | "pale" | "hollow" | "lost";
}

export interface Panel {
  width: number;
  height: number;
  /** Names of the years, each at the middle of its first row. */
  years: { label: string; y: number }[];
  marks: Mark[];
}

/** How a target is drawn. */
export const lookOf = (target: Pick<TargetRecord, "implied" | "lost" | "binding">): Mark["look"] => {
  const source = numberSource(target);
  if (source === "lost") return "lost";
  if (source === "inferred") return "hollow";
  return target.binding === true ? "filled" : "pale";
};

const byYear = (targets: readonly TargetRecord[]): [TargetYear, TargetRecord[]][] =>
  groups(targets, ({ year }) => year).sort(([a], [b]) => ascending(yearOrder(a), yearOrder(b)));

const bySize = (a: TargetRecord, b: TargetRecord): number =>
  ascending(magnitude(a) ?? Number.POSITIVE_INFINITY, magnitude(b) ?? Number.POSITIVE_INFINITY);

/** The targets of one theme as rows of marks: a block a year, by size within it, those without a number last. */
export const promisesLayout = (targets: readonly TargetRecord[]): Panel => {
  const years: Panel["years"] = [];
  const marks: Mark[] = [];
  let top = 0;
  for (const [year, own] of byYear(targets)) {
    if (top > 0) top += YEAR_GAP;
    years.push({ label: yearText(year), y: top + CELL / 2 });
    for (const [at, target] of [...own].sort(bySize).entries())
      marks.push({
        target,
        x: GUTTER + (at % PER_ROW) * CELL + CELL / 2,
        y: top + Math.floor(at / PER_ROW) * CELL + CELL / 2,
        ...markShape(target.kind),
        look: lookOf(target),
      });
    top += Math.ceil(own.length / PER_ROW) * CELL;
  }
  return { width: GUTTER + PER_ROW * CELL, height: top, years, marks };
};
