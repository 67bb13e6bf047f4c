import { scaleBand } from "d3";
import type { SitePlan, SiteTopic } from "../../model/site.ts";
import type { CellStatus } from "../../model/topics.ts";
import { cellLine, cellNumber, cellUrl, topicUrl } from "../../view/compare/cells.ts";
import { type Glyph, glyph } from "../glyphs.ts";
import type { Mark } from "../mark.ts";
import { twoLines } from "../text.ts";

/** Width of the topics' names, in pixels. */
export const NAMES = 104;
/** Width of a plan's column: room for a number such as ≥80% or 22万人. */
export const COLUMN = 39;
/** Height of a row: large enough for a finger, with room for two lines of a name. */
export const ROW = 40;
/** Height of the row of seals. */
export const HEAD = 30;
/** Characters of a name in a line. */
const LINE = 8;

/**
 * A cell, drawn: the middle of its field, and all that it says; what is read on the mark is part of its label (WCAG 2.5.3),
 * first where the number was cut.
 */
export interface MatrixMark extends Mark {
  status: CellStatus;
  glyph: Glyph;
  /** The number, where it fits. */
  number: string | null;
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
        const number = cell.status === "quantified" ? fitting(cellNumber(cell)) : null;
        const line = cellLine(topic, cell, plan);
        return [
          {
            x: middle(x, plan.plan.id),
            y: middle(y, topic.id),
            plan: plan.plan.id,
            status: cell.status,
            glyph: glyph(cell.status),
            number,
            url: cellUrl(topic, cell),
            label: number === null || line.includes(`${number}，`) ? line : `${number}：${line}`,
          },
        ];
      }),
    ),
  };
}

/** The number as far as a column has room: without the count of others, then without what is counted in 万 or 亿; null where not even so. */
const fitting = (number: string | null): string | null => {
  const alone = number?.split(" ")[0] ?? "";
  // 200亿 of 200亿元 still says how much; 30 of 30平方米 does not.
  const digits = /^[≥>≤<≈]?[\d.—]+[万亿]/u.exec(alone)?.[0] ?? "";
  return [alone, digits].find((text) => text !== "" && widthOf(text) <= COLUMN - 2) ?? null;
};

/** About how wide small type stands, in pixels. */
const widthOf = (text: string): number =>
  [...text].reduce(
    (sum, char) =>
      sum + (/[\p{Script=Han}—]/u.test(char) ? 11 : char === "%" ? 10 : char === "≈" ? 8 : char === "." ? 3.2 : 6.5),
    0,
  );
