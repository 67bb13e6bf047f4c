import { z } from "zod";

/**
 * The records of `dist/data/`: an interface for other people's programs. Field names are
 * stable; offsets are UTF-16 code units into source.txt; URLs are site-absolute, without base.
 */

const offset = z.number().int().nonnegative();
const range = { start: offset, end: offset };

export const PASSAGE_TYPES = ["heading", "paragraph", "bullet", "item", "task", "question", "row"] as const;
export type PassageType = (typeof PASSAGE_TYPES)[number];

export const passageSchema = z.strictObject({
  id: z.string().describe("永久编号，如 ankang-14/ch17/s1/p3"),
  plan: z.string().describe("规划编号"),
  url: z.string().describe("本站地址，含片段").optional(),
  type: z.enum(PASSAGE_TYPES).describe("段落类型"),
  path: z.array(z.string()).describe("自上而下的各级标题，末项可为段首标题"),
  number: z.string().nullable().describe("原文编号，照录"),
  ...range,
  text: z.string().describe("原文，照录"),
  themes: z.array(z.string()).describe("主题"),
  parts: z.array(z.strictObject(range)).optional().describe("经校勘连接的段落各部分的位置"),
});
export type PassageRecord = z.infer<typeof passageSchema>;

export const removedSchema = z.strictObject({
  plan: z.string().describe("规划编号"),
  ...range,
  text: z.string().describe("略去的原文，照录"),
  reason: z.string().describe("略去的理由"),
});
export type RemovedRecord = z.infer<typeof removedSchema>;

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

export const gapSchema = z.strictObject({
  id: z.string().describe("所在段落编号加 ~g1、~g2…"),
  plan: z.string().describe("规划编号"),
  passage: z.string().describe("所在段落编号"),
  url: z.string().describe("所在段落地址").optional(),
  ...range,
  quote: z.string().describe("原文，照录；位置为空时为空"),
  kind: z.enum(Object.keys(GAP_KINDS) as [GapKind, ...GapKind[]]).describe("缺漏种类"),
  note: z.string().describe("说明"),
});
export type GapRecord = z.infer<typeof gapSchema>;
