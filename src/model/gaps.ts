/** Kinds of place where our copy is known to have lost text, as shown. */
export const GAP_KINDS = {
  year: "年份缺失",
  number: "数字缺失",
  percent: "百分数缺失",
  name: "名称缺失",
  "cut-heading": "标题被截断",
  "broken-paragraph": "段落断裂",
  "truncated-start": "开头不在节选之内",
  "truncated-end": "结尾中断",
  word: "缺字",
  "missing-heading": "小标题缺失",
} as const;
export type GapKind = keyof typeof GAP_KINDS;

/** Kinds whose loss is at a point of the text, shown there as 〔缺〕. */
export const POINT_GAPS: ReadonlySet<GapKind> = new Set(["year", "number", "percent", "name", "word", "cut-heading"]);
