import type { VFile } from "vfile";
import type { Target } from "../../../../src/model/layers.ts";
import type { TargetKind } from "../../../../src/model/targets.ts";
import {
  type Container,
  isLeaf,
  type Leaf,
  type PlanNode,
  type PlanTree,
  type Range,
} from "../../../../src/model/tree.ts";
import { plainForm } from "../../../../src/text/quantities.ts";
import { readCell } from "./cells.ts";
import { type Column, columnsOf } from "./columns.ts";
import type { Period } from "./time.ts";

/**
 * Indicator tables: 指标 / 单位 / 2020年 / 2025年 / 年均增长 / 属性. One target a row and year; the
 * column of the first years is what was reached; 〔 〕 or [ ] around a number means cumulative.
 */

/** Targets of all indicator tables of a tree. */
export function tableTargets(tree: PlanTree, period: Period, file?: VFile): Target[] {
  const found: Target[] = [];
  const walk = (nodes: PlanNode[]) => {
    for (const node of nodes) {
      if (isLeaf(node)) continue;
      if (node.type === "table") found.push(...fromTable(node, period, file));
      else walk(node.children);
    }
  };
  walk(tree.children);
  return found;
}

function fromTable(table: Container, period: Period, file: VFile | undefined): Target[] {
  const rows = table.children.filter(isLeaf);
  const found: Target[] = [];
  let columns: Column[] | null = null;
  let width = 0;
  for (const row of rows) {
    const header = columnsOf(
      (row.cells ?? []).map((cell) => cellText(row, cell).replace(/\s/gu, "")),
      period,
    );
    if (header) {
      columns = header;
      width = header.length;
    } else if (columns) found.push(...fromRow(row, columns, width, period, file));
  }
  return found;
}

const cellText = (row: Leaf, cell: Range): string =>
  plainForm(row.value.slice(cell.start, cell.end))
    .replace(/[*_`]{1,2}(?=\S)|(?<=\S)[*_`]{1,2}$/gu, "")
    .trim();

const UNIT_IN_NAME = /[(（]\s*([^()（）]{1,12})\s*[)）]\s*$/u;

function fromRow(row: Leaf, columns: Column[], width: number, period: Period, file: VFile | undefined): Target[] {
  const cells = row.cells ?? [];
  // A row with fewer cells lacks those of a merged category in front; one with more cannot be placed.
  const shift = cells.length < width ? width - cells.length : 0;
  const doubt = (reason: string) =>
    file?.message(reason, { place: row.position, ruleId: "table-row-unsure", source: "duidu" });
  if (cells.length > width || shift > 1) {
    if (cells.some((cell) => /\d/u.test(cellText(row, cell))))
      doubt(
        `the row has ${cells.length} cells, its header ${width}; which number stands under which head cannot be told, none is taken`,
      );
    return [];
  }
  const at = (i: number): Range | undefined =>
    shift > 0 && columns[0]?.role === "ignore" ? cells[i - shift] : cells[i];
  const text = (i: number): string => {
    const cell = at(i);
    return cell ? cellText(row, cell) : "";
  };
  const nameAt = columns.findIndex(({ role }) => role === "indicator");
  const names = columns.flatMap(({ role }, i) => (role === "indicator" && text(i) !== "" ? [i] : []));
  const nameColumn = names.find((i) => /[\p{Script=Han}A-Z]{2}/u.test(text(i))) ?? nameAt;
  const raw = text(nameColumn);
  if (raw === "") return [];
  const unitColumn = columns.findIndex(({ role }) => role === "unit");
  const named = UNIT_IN_NAME.exec(raw);
  const isUnit = named && /^(?:[%‰]|.*[元人个%‰吨亩户件家里米岁年张时位次]|.*\/.*)$/u.test(named[1] ?? "");
  const indicator = raw
    .replace(isUnit ? UNIT_IN_NAME : /$^/u, "")
    .replace(/^\s*(?:\d{1,2}[.、)]?|[*★▲]|[(（][一二三四五六七八九十\d]+[)）])\s*/u, "")
    .replace(/[*★▲]+$/u, "")
    .trim();
  const unit = (unitColumn >= 0 ? text(unitColumn) : "") || (isUnit ? (named[1] ?? "") : "");
  const attributeText = columns.map(({ role }, i) => (role === "attribute" ? text(i) : "")).join("");
  const binding = /约束/u.test(attributeText)
    ? true
    : /预期/u.test(attributeText)
      ? false
      : /^[*★]|[*★]$/u.test(raw)
        ? true
        : null;
  return columns.flatMap((column, i): Target[] => {
    const cell = at(i);
    if (column.role !== "value" || !cell) return [];
    const value = readCell(text(i), unit);
    if (value === "unsure") doubt(`"${text(i)}" is not plainly one number; it is left as text`);
    if (value === null || value === "unsure") return [];
    const name = indicator === "" ? raw : indicator;
    const nameCell = at(nameColumn);
    return [
      {
        leaf: row,
        range: { start: 0, end: row.value.length },
        number: { start: cell.start, end: cell.end },
        cells: (nameCell ? [nameCell, cell] : [cell]).sort((a, b) => a.start - b.start),
        indicator: name,
        value: value.value,
        unit: value.unit,
        comparator: value.comparator,
        // 〔 〕 in a column of yearly rates is the change over the five years.
        year: value.cumulative && column.year === "annual" ? period.last : column.year,
        kind: kindOf(column, value.unit, `${name}${/下降|降低|减少/u.exec(text(i))?.[0] ?? ""}`, value.cumulative),
        binding,
        leads: [],
        implied: false,
        lost: false,
        rule: "table",
        status: "extracted",
      },
    ];
  });
}

function kindOf(
  column: Extract<Column, { role: "value" }>,
  unit: string,
  name: string,
  cumulative: boolean,
): TargetKind {
  if (/降低|下降|减少|削减/u.test(name)) return "reduction";
  if (column.change === "growth" || /增长|增速|增幅/u.test(name)) return "growth";
  if (/%|‰/u.test(unit)) return "share";
  return cumulative || /新增|累计/u.test(name) ? "cumulative" : "level";
}
