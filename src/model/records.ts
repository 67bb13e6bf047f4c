import { z } from "zod";
import { TARGET_KINDS } from "./layers.ts";
import { COMPARATORS } from "./quantities.ts";

/**
 * The records of `dist/data/`: an interface for other people's programs. Field names are
 * stable; offsets are UTF-16 code units into source.txt; URLs are site-absolute, without base.
 */

const offset = z.number().int().nonnegative();
const range = { start: offset, end: offset };
const parts = z.array(z.strictObject(range)).optional();

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
  parts: parts.describe("经校勘连接的段落各部分的位置"),
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
  parts: parts.describe("引文跨越段落连接处时，各部分的位置"),
  kind: z.enum(Object.keys(GAP_KINDS) as [GapKind, ...GapKind[]]).describe("缺漏种类"),
  note: z.string().describe("说明"),
});
export type GapRecord = z.infer<typeof gapSchema>;

const oneOf = <T extends string>(values: readonly T[]) => z.enum(values as unknown as [T, ...T[]]);
const year = z.union([z.number().int(), z.literal("annual"), z.literal("period"), z.null()]);

export const targetSchema = z.strictObject({
  id: z.string().describe("所在段落编号加 ~1、~2…"),
  plan: z.string().describe("规划编号"),
  passage: z.string().describe("所在段落编号"),
  url: z.string().describe("所在段落地址").optional(),
  ...range,
  quote: z.string().describe("原文，照录"),
  parts: parts.describe("引文跨越段落连接处时，各部分的位置；引文为表格一行时，指标与数值两格的位置"),
  indicator: z.string().describe("指标，用原文的词"),
  value: z.union([z.number(), z.tuple([z.number(), z.number()]), z.null()]).describe("数值；区间为两端；数字缺失为空"),
  unit: z.string().describe("单位，照录"),
  comparator: oneOf(COMPARATORS).describe(
    "eq 达到 · ge 不低于 · gt 超过 · le 不超过 · lt 低于 · range 区间 · approx 约",
  ),
  year: year.describe("年份；annual 每年；period 规划期内；空为未载明"),
  kind: oneOf(TARGET_KINDS).describe("level 水平 · growth 增长 · reduction 降低 · cumulative 累计 · share 占比"),
  binding: z.boolean().nullable().describe("约束性；空为未载明"),
  leads: z.array(z.string()).describe("牵头部门，照录"),
  implied: z.boolean().describe("数值由文字推得（全覆盖等）"),
  lost: z.boolean().describe("原文数字缺失"),
  status: z.enum(["extracted", "reviewed"]).describe("extracted 规则提取 · reviewed 逐条核过"),
});
export type TargetRecord = z.infer<typeof targetSchema>;

export const taskSchema = z.strictObject({
  id: z.string().describe("永久编号，如 xingping-14-tasks/t185"),
  plan: z.string().describe("规划编号"),
  number: z.number().int().describe("任务编号"),
  url: z.string().describe("任务地址").optional(),
  binding: z.boolean().nullable().describe("约束性；空为未载明"),
  leads: z.array(z.string()).describe("牵头部门，照录"),
  cooperating: z.array(z.string()).describe("配合部门，照录"),
  others: z.array(z.string()).describe("泛指的单位，照录"),
  raw: z.string().describe("原文括注，照录"),
});
export type TaskRecord = z.infer<typeof taskSchema>;
