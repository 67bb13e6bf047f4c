import { scaleBand } from "d3";
import type { TargetRecord } from "../../model/records.ts";
import type { SitePlan, SiteTopic } from "../../model/site.ts";
import { cellLine, cellMark, cellTraits, cellUrl, markedValue, topicUrl } from "../../view/compare/cells.ts";
import { shortParts } from "../../view/compare/values.ts";
import { type Glyph, glyph } from "../glyphs.ts";
import type { Mark } from "../mark.ts";
import { twoLines } from "../text.ts";

/** Width of the topics' names, in pixels. */
export const NAMES = 104;
/** Width of a plan's column: room for a number such as ≥80% or 22万人. */
export const COLUMN = 39;
/** Room for a number under its mark. */
export const ROOM = COLUMN - 4;
/** Height of a row: large enough for a finger, with room for two lines of a name, and of a number below its mark. */
export const ROW = 42;
/** Height of the row of seals. */
export const HEAD = 30;
/** Characters of a name in a line. */
const LINE = 8;

/**
 * A cell, drawn: the middle of its field, and all that it says; what is read on the mark is part of its label (WCAG 2.5.3).
 */
export interface MatrixMark extends Mark {
  glyph: Glyph;
  /** What a filter may ask for, with spaces between. */
  traits: string;
  /** The number that the square stands for, in one or two lines; none under other marks. */
  lines: Line[];
  doubted: boolean;
}

/** A line of small type; `squeezed` where it is wider than its column has room for. */
export interface Line {
  text: string;
  squeezed: boolean;
}

export interface Matrix {
  width: number;
  height: number;
  columns: { plan: SitePlan; x: number }[];
  rows: { topic: string; url: string; lines: string[]; y: number }[];
  marks: MatrixMark[];
}

/** Topics by plans: one row for each topic, one column for each plan, in the orders given. */
export function matrixLayout(topics: readonly SiteTopic[], plans: readonly SitePlan[]): Matrix {
  const x = scaleBand<string>(
    plans.map(({ plan }) => plan.id),
    [NAMES, NAMES + COLUMN * plans.length],
  );
  const y = scaleBand<string>(
    topics.map(({ id }) => id),
    [HEAD, HEAD + ROW * topics.length],
  );
  const middle = (scale: typeof x, key: string) => (scale(key) ?? 0) + scale.bandwidth() / 2;
  return {
    width: NAMES + COLUMN * plans.length,
    height: HEAD + ROW * topics.length,
    columns: plans.map((plan) => ({ plan, x: middle(x, plan.plan.id) })),
    rows: topics.map(({ id, name }) => ({
      topic: id,
      url: topicUrl(id),
      lines: twoLines(name, LINE),
      y: middle(y, id),
    })),
    marks: topics.flatMap((topic) =>
      plans.flatMap((plan): MatrixMark[] => {
        const cell = topic.cells.find((one) => one.plan === plan.plan.id);
        if (!cell) return [];
        const lines = linesOf(markedValue(cell));
        const shown = lines.map(({ text }) => text).join("");
        const label = cellLine(topic, cell, plan);
        return [
          {
            x: middle(x, plan.plan.id),
            y: middle(y, topic.id),
            plan: plan.plan.id,
            glyph: glyph(cellMark(cell)),
            traits: cellTraits(cell).join(" "),
            lines,
            doubted: cell.doubt !== null,
            url: cellUrl(topic, cell),
            label: label.includes(shown) ? label : `${shown}：${label}`,
          },
        ];
      }),
    ),
  };
}

/** A number in a line, or with its unit below where it has no room beside it. */
const linesOf = (value: TargetRecord | null): Line[] => {
  if (!value) return [];
  const [number, unit] = shortParts(value);
  const lines = widthOf(number + unit) <= ROOM || unit === "" ? [number + unit] : [number, unit];
  return lines.map((text) => ({ text, squeezed: widthOf(text) > ROOM }));
};

/** About how wide small type stands, in pixels. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum + (/[\p{Script=Han}—]/u.test(char) ? 11 : char === "%" ? 10 : char === "≈" ? 8 : char === "." ? 3.2 : 6.5),
    0,
  );
