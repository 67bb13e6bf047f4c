import type { Rule } from "../../../../../src/model/rule.ts";
import type { TargetKind, TargetYear } from "../../../../../src/model/targets.ts";
import type { Period } from "../time/index.ts";

/** A column of values: of which year, and whether they are changes. */
export interface ValueColumn {
  role: "value";
  year: TargetYear;
  change: TargetKind | null;
}

/** What a column of an indicator table holds. */
export type Column = { role: "indicator" | "unit" | "attribute" | "ignore" } | ValueColumn;

/** A form of column heads. */
export interface ColumnRule extends Rule {
  pattern: RegExp;
  read(head: string, period: Period): Column;
}

const IGNORED: Column = { role: "ignore" };
const growth = (year: TargetYear): Column => ({ role: "value", year, change: "growth" });
const level = (year: TargetYear): Column => ({ role: "value", year, change: null });

const NAME = /指标|名称|项目|内容|目标/u;
/** A year that is no aim: 2020年实际, 2025年完成. */
const REACHED = /实际|现状|基期|基数|完成/u;

const ASIDE = "序号|类别|分类|领域|类型|备注|责任(?:单位|部门)|牵头(?:单位|部门)|说明|一级指标|维度|数据来源";

/** The rules, tried in order on a head without blanks; the last takes any head. */
export const COLUMN_RULES: readonly [ColumnRule, ...ColumnRule[]] = [
  {
    name: "aside",
    meaning: "序号, 类别, 备注: what is neither indicator nor value",
    examples: ["序号", "责任单位", "一级指标"],
    nearMisses: ["二级指标", "指标类型", "单位"],
    pattern: new RegExp(`^(?:${ASIDE})$`, "u"),
    read: () => IGNORED,
  },
  {
    name: "attribute",
    meaning: "属性: whether the indicator binds",
    examples: ["属性", "指标性质", "指标类型"],
    nearMisses: ["指标", "类型"],
    pattern: /属性|性质|指标类型|约束/u,
    read: () => ({ role: "attribute" }),
  },
  {
    name: "unit",
    meaning: "单位: the unit of the row",
    examples: ["单位", "计量单位"],
    nearMisses: ["责任单位", "单位数"],
    pattern: /^(?:计量)?单位$/u,
    read: () => ({ role: "unit" }),
  },
  {
    name: "yearly-change",
    meaning: "年均增长: a rate for each year",
    examples: ["年均增长", "“十四五”年均增速", "年增长(%)"],
    nearMisses: ["累计增长", "2025年"],
    pattern: /年均|年增|增速|增幅/u,
    read: () => growth("annual"),
  },
  {
    name: "change",
    meaning: "五年累计: a change over the plan period",
    examples: ["五年累计", "2025年比2020年提高"],
    nearMisses: ["年均提高", "2025年"],
    pattern: /累计|五年|增减|提高|变化/u,
    read: (_head, { last }) => growth(last),
  },
  {
    name: "year",
    meaning: "2025年: values of a year, ignored where it is past or they have been reached",
    examples: ["2025年", "2020年", "2025年目标值"],
    nearMisses: ["目标值", "年均增长", "25年"],
    pattern: /20\d\d年?/u,
    read: (head, { first }) => {
      const year = Number(/20\d\d/u.exec(head)?.[0]);
      return year < first || REACHED.test(head) ? IGNORED : level(year);
    },
  },
  {
    name: "aim",
    meaning: "目标值, 十四五末: values to be reached by the end of the plan period",
    examples: ["目标值", "规划目标", "“十四五末”"],
    nearMisses: ["目标名称", "基数", "2025年目标"],
    pattern: /目标值?$|预期值|规划值|规划目标|任务数|十[四五六]五末?/u,
    read: (head, { last }) => level(/十[四五六]五/u.test(head) ? "period" : last),
  },
  {
    name: "baseline",
    meaning: "现状: where the indicator stands",
    examples: ["现状", "基期"],
    nearMisses: ["2020年现状", "指标"],
    pattern: /基期|现状|现有|基数/u,
    read: () => IGNORED,
  },
  {
    name: "indicator",
    meaning: "指标: what is measured",
    examples: ["指标", "指标名称", "项目"],
    nearMisses: ["指标属性", "目标", "甲"],
    pattern: NAME,
    read: () => ({ role: "indicator" }),
  },
  {
    name: "other",
    meaning: "Any other head",
    examples: ["甲", "第一产业"],
    nearMisses: ["指标", "2025年"],
    pattern: /^/u,
    read: () => IGNORED,
  },
];

/** The rule that a head falls under. */
export const columnRule = (head: string): ColumnRule =>
  COLUMN_RULES.find(({ pattern }) => pattern.test(head)) ?? COLUMN_RULES[0];

/**
 * The period of a table whose text does not say which plan it belongs to: where a year that ends a
 * plan stands beside the one five years on (2025年 | 2030年), the first is what was reached.
 */
function periodOfHeader(heads: readonly string[], period: Period): Period {
  if (period.sure) return period;
  const years = heads.flatMap((head) => Number(/^(20\d\d)年/u.exec(head)?.[1] ?? Number.NaN) || []);
  const base = years.find((year) => year % 5 === 0 && years.includes(year + 5));
  return base === undefined ? period : { first: base + 1, last: base + 5, sure: true };
}

/** The columns of a row whose cells have these texts, where it is a header: it names an indicator and a year or a target. */
export function columnsOf(texts: readonly string[], known: Period): Column[] | null {
  const period = periodOfHeader(texts, known);
  const columns = texts.map((text) => columnRule(text).read(text, period));
  const named = texts.some((text) => NAME.test(text) && text.length < 16);
  const hasValues = columns.some(({ role }) => role === "value");
  const holdsNumbers = texts.some((text) => /^[〔[(<>≥≤]?\d+(?:\.\d+)?%?/u.test(text) && !/^20\d\d/u.test(text));
  return named && hasValues && !holdsNumbers ? columns : null;
}
