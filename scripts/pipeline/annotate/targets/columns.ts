import type { TargetKind, TargetYear } from "../../../../src/model/targets.ts";
import type { Period } from "./time.ts";

/** What a column of an indicator table holds. */
export type Column =
  | { role: "indicator" | "unit" | "attribute" | "ignore" }
  | { role: "value"; year: TargetYear; change: TargetKind | null };

/**
 * The period of a table whose text does not say which plan it belongs to: where a year that ends a
 * plan stands beside the one five years on (2025年 | 2030年), the first is what was reached.
 */
function periodOfHeader(texts: string[], period: Period): Period {
  if (period.sure) return period;
  const years = texts.flatMap((text) => Number(/^(20\d\d)年/u.exec(text)?.[1] ?? Number.NaN) || []);
  const base = years.find((year) => year % 5 === 0 && years.includes(year + 5));
  return base === undefined ? period : { first: base + 1, last: base + 5, sure: true };
}

/** The roles of the columns, where a row is a header: it names an indicator and a year or a target. */
export function columnsOf(texts: string[], known: Period): Column[] | null {
  const period = periodOfHeader(texts, known);
  const hasName = texts.some((text) => /指标|名称|项目|内容|目标/u.test(text) && text.length < 16);
  const columns = texts.map((text): Column => {
    if (
      /^(?:序号|类别|分类|领域|类型|备注|责任(?:单位|部门)|牵头(?:单位|部门)|说明|一级指标|维度|数据来源)$/u.test(text)
    )
      return { role: "ignore" };
    if (/属性|性质|指标类型|约束/u.test(text)) return { role: "attribute" };
    if (/^(?:计量)?单位$/u.test(text)) return { role: "unit" };
    const year = /(20\d\d)年?/u.exec(text)?.[1];
    if (/年均|年增|增速|增幅/u.test(text)) return { role: "value", year: "annual", change: "growth" };
    if (/累计|五年|增减|提高|变化/u.test(text)) return { role: "value", year: period.last, change: "growth" };
    if (year)
      return Number(year) < period.first || /实际|现状|基期|基数|完成/u.test(text)
        ? { role: "ignore" }
        : { role: "value", year: Number(year), change: null };
    if (/目标值?$|预期值|规划值|规划目标|任务数|十[四五六]五末?/u.test(text))
      return { role: "value", year: /十[四五六]五/u.test(text) ? "period" : period.last, change: null };
    if (/基期|现状|现有|基数/u.test(text)) return { role: "ignore" };
    return /指标|名称|项目|内容|目标/u.test(text) ? { role: "indicator" } : { role: "ignore" };
  });
  const values = columns.filter(({ role }) => role === "value").length;
  const digits = texts.filter((text) => /^[〔[(<>≥≤]?\d+(?:\.\d+)?%?/u.test(text) && !/^20\d\d/u.test(text)).length;
  return hasName && values > 0 && digits === 0 ? columns : null;
}
