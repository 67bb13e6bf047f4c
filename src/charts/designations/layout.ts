import type { SiteDesignation, SitePlan } from "../../model/site.ts";
import { LEVELS, titleLine } from "../../view/compare/designations.ts";
import { FIELD, type Mark } from "../mark.ts";

/** Width of the seals before the rows, in pixels. */
export const SEALS = 30;
/** Marks side by side in a field. */
export const PER_ROW = 3;
/** Width of a level's column. */
export const COLUMN = PER_ROW * FIELD + 6;
/** Height of the row of levels. */
export const HEAD = 28;
/** Room above and below the marks of a plan. */
export const PAD = 6;

/** One title sought by one passage. */
export interface TitleMark extends Mark {
  /** Whether the text names a year. */
  dated: boolean;
}

export interface Titles {
  width: number;
  height: number;
  columns: { name: string; x: number }[];
  rows: { plan: SitePlan; y: number; top: number }[];
  marks: TitleMark[];
}

/** Titles sought: one row for each plan, one column for each level; plans that seek none keep their row, so that this is seen. */
export function titlesLayout(designations: readonly SiteDesignation[], plans: readonly SitePlan[]): Titles {
  const rows: Titles["rows"] = [];
  const marks: TitleMark[] = [];
  let top = HEAD;
  for (const plan of plans) {
    const fields = LEVELS.map(({ level }) =>
      designations.filter((one) => one.plan === plan.plan.id && one.level === level),
    );
    const lines = Math.max(1, ...fields.map((field) => Math.ceil(field.length / PER_ROW)));
    for (const [column, field] of fields.entries())
      for (const [at, designation] of field.entries())
        marks.push({
          x: SEALS + column * COLUMN + (at % PER_ROW) * FIELD + FIELD / 2,
          y: top + PAD + Math.floor(at / PER_ROW) * FIELD + FIELD / 2,
          plan: plan.plan.id,
          dated: designation.year !== null,
          url: designation.url,
          label: titleLine(designation, plan),
        });
    rows.push({ plan, y: top + PAD + FIELD / 2, top });
    top += lines * FIELD + 2 * PAD;
  }
  return {
    width: SEALS + LEVELS.length * COLUMN,
    height: top,
    columns: LEVELS.map(({ name }, at) => ({ name: name.replace("级别", ""), x: SEALS + at * COLUMN })),
    rows,
    marks,
  };
}
