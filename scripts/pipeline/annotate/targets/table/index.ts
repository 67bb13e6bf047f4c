import { SKIP, visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import type { Target } from "../../../../../src/model/layers.ts";
import type { TargetKind } from "../../../../../src/model/targets.ts";
import { type Container, isLeaf, type Leaf, type PlanTree } from "../../../../../src/model/tree.ts";
import type { Period } from "../time/index.ts";
import { readCell } from "./cells.ts";
import { type Column, columnsOf, type ValueColumn } from "./columns.ts";
import { cellText, factsOf, type PlacedCell, placed, type RowFacts } from "./rows.ts";

/**
 * Indicator tables: 指标 / 单位 / 2020年 / 2025年 / 年均增长 / 属性. One target a row and year; the
 * column of the first years is what was reached; 〔 〕 or [ ] around a number means cumulative.
 */

/** Puts a doubt about a row on the file. */
type Doubt = (row: Leaf, reason: string) => void;

/** Targets of all indicator tables of a tree. */
export function tableTargets(tree: PlanTree, period: Period, file?: VFile): Target[] {
  const found: Target[] = [];
  const doubt: Doubt = (row, reason) => {
    file?.message(reason, { place: row.position, ruleId: "table-row-unsure", source: "duidu" });
  };
  visitParents(tree, "table", (table: Container) => {
    found.push(...fromTable(table, period, doubt));
    return SKIP;
  });
  return found;
}

function fromTable(table: Container, period: Period, doubt: Doubt): Target[] {
  const found: Target[] = [];
  let columns: Column[] | null = null;
  for (const row of table.children.filter(isLeaf)) {
    const texts = (row.cells ?? []).map((cell) => cellText(row, cell).replace(/\s/gu, ""));
    const header = columnsOf(texts, period);
    if (header) columns = header;
    else if (columns) found.push(...fromRow(row, columns, period, doubt));
  }
  return found;
}

function fromRow(row: Leaf, columns: readonly Column[], period: Period, doubt: Doubt): Target[] {
  const cells = placed(row, columns);
  if (!cells) {
    const count = row.cells?.length ?? 0;
    if (row.cells?.some((cell) => /\d/u.test(cellText(row, cell))))
      doubt(
        row,
        `the row has ${count} cells, its header ${columns.length}; which number stands under which head cannot be told, none is taken`,
      );
    return [];
  }
  const facts = factsOf(cells, columns);
  if (!facts) return [];
  return columns.flatMap((column, i) => {
    const cell = cells[i];
    return column.role === "value" && cell ? fromCell(row, cell, column, facts, period, doubt) : [];
  });
}

function fromCell(
  row: Leaf,
  cell: PlacedCell,
  column: ValueColumn,
  { indicator, name, unit, binding }: RowFacts,
  period: Period,
  doubt: Doubt,
): Target[] {
  const number = readCell(cell.text, unit);
  if (number === "unsure") doubt(row, `"${cell.text}" is not plainly one number; it is left as text`);
  if (number === null || number === "unsure") return [];
  const { cumulative, ...written } = number;
  const change = /下降|降低|减少/u.exec(cell.text)?.[0] ?? "";
  return [
    {
      leaf: row,
      range: { start: 0, end: row.value.length },
      number: { start: cell.range.start, end: cell.range.end },
      cells: [name.range, cell.range].sort((a, b) => a.start - b.start),
      indicator,
      ...written,
      // 〔 〕 in a column of yearly rates is the change over the five years.
      year: cumulative && column.year === "annual" ? period.last : column.year,
      kind: kindOf(column, number.unit, `${indicator}${change}`, cumulative),
      binding,
      leads: [],
      implied: false,
      lost: false,
      rule: "table",
      status: "extracted",
    },
  ];
}

function kindOf({ change }: ValueColumn, unit: string, name: string, cumulative: boolean): TargetKind {
  if (/降低|下降|减少|削减/u.test(name)) return "reduction";
  if (change === "growth" || /增长|增速|增幅/u.test(name)) return "growth";
  if (/%|‰/u.test(unit)) return "share";
  return cumulative || /新增|累计/u.test(name) ? "cumulative" : "level";
}
