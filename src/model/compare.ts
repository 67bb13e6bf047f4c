import { z } from "zod";
import { DIRECTIONS } from "./indicators.ts";
import { marked } from "./records.ts";
import { COMPARATORS } from "./targets.ts";
import { CELL_STATUSES, type CellStatus } from "./topics.ts";

/**
 * The records of the comparison, as `dist/data/` offers them. Every statement is the exact text of a passage and leads to
 * it; offsets are UTF-16 code units into source.txt, URLs site-absolute, without base.
 */

const keysOf = <T extends string>(labels: Record<T, string>) => z.enum(Object.keys(labels) as [T, ...T[]]);
const offset = z.number().int().nonnegative();
const count = z.number().int().nonnegative();

/** Where a quotation stands. */
const place = {
  passage: z.string().describe("所在段落编号"),
  url: z.string().describe("所在段落地址"),
  start: offset.describe("引文起点"),
  end: offset.describe("引文终点"),
  quote: z.string().describe("原文，照录"),
  marked: marked("quote"),
};

/** Whether an editor has checked a finding against the text. */
const status = z
  .enum(["extracted", "reviewed"])
  .meta({ labels: { extracted: "规则提取", reviewed: "逐条核过" }, description: "核对情况" });

/** Statuses that a single statement can have. */
export const STATEMENT_STATUSES = ["quantified", "designated", "stated", "lost"] as const satisfies CellStatus[];
export type StatementStatus = (typeof STATEMENT_STATUSES)[number];

const statementSchema = z.strictObject({
  ...place,
  status: z.enum(STATEMENT_STATUSES).describe("这一处的性质"),
  short: z.string().describe("引文中供窄格显示的部分，照录"),
  shortMarked: marked("short"),
  target: z.string().optional().describe("引文所含的第一项目标的编号"),
  targets: z.array(z.string()).describe("引文所含各项目标的编号"),
  inferred: z.array(z.string()).describe("其中数由文字推得的目标的编号"),
  title: z.string().nullable().describe("所争创的称号，照录"),
});
export type TopicStatement = z.infer<typeof statementSchema>;

const cellSchema = z.strictObject({
  plan: z.string().describe("规划编号"),
  status: keysOf(CELL_STATUSES).describe(
    Object.entries(CELL_STATUSES)
      .map(([key, name]) => `${key} ${name}`)
      .join(" · "),
  ),
  numbers: z
    .strictObject({
      written: count.describe("写明的数"),
      inferred: count.describe("由文字推得的数"),
      lost: count.describe("缺失的数"),
    })
    .describe("引文所含的数，按来处计"),
  statements: z.array(statementSchema).describe("原文的各处说法；未提及或节选未含时为空"),
  reviewed: z.boolean().describe("是否由编辑读过原文后选定；否则按词找到"),
  reason: z.string().nullable().describe("判定的理由"),
  note: z.string().nullable().describe("口径等差别"),
  doubt: z.string().nullable().describe("尚存的疑问"),
});
export type TopicCell = z.infer<typeof cellSchema>;

export const topicRecordSchema = z.strictObject({
  id: z.string().describe("议题编号"),
  name: z.string().describe("议题"),
  theme: z.string().describe("所属主题"),
  question: z.string().describe("用一句话问"),
  comparable: z.boolean().nullable().describe("各地的说法能否直接相比；空为没有说明"),
  note: z.string().nullable().describe("怎样比，或为什么不能直接比"),
  cells: z.array(cellSchema).describe("各份规划的说法，一份一格"),
});
export type TopicRecord = z.infer<typeof topicRecordSchema>;

const year = z.union([z.number().int(), z.literal("annual"), z.literal("period"), z.null()]);
const number = z.union([z.number(), z.tuple([z.number(), z.number()]).meta({ columns: ["low", "high"] }), z.null()]);

const indicatorValueSchema = z.strictObject({
  plan: z.string().describe("规划编号"),
  target: z.string().describe("目标编号"),
  ...place,
  indicator: z.string().describe("指标，用原文的词"),
  value: number.describe("数值，照原文；区间为两端；数字缺失为空"),
  unit: z.string().describe("单位，照录"),
  comparator: z.enum(COMPARATORS).describe("比较方式，同 targets"),
  year: year.describe("年份，同 targets"),
  implied: z.boolean().describe("数值由文字推得，同 targets"),
  words: z.string().describe("据以推得数值的几个字，同 targets"),
  lost: z.boolean().describe("原文数字缺失"),
  scaled: number.describe("换算到本指标单位的数值；不可换算或缺失时为空"),
  same: z.boolean().describe("指标、单位与口径相同，可以画在一把尺上"),
  difference: z.string().nullable().describe("不同之处"),
  conflict: z.boolean().describe("同一规划对同一年份另有不同的数"),
});
export type IndicatorValue = z.infer<typeof indicatorValueSchema>;

export const indicatorRecordSchema = z.strictObject({
  id: z.string().describe("指标编号"),
  name: z.string().describe("指标"),
  theme: z.string().describe("所属主题"),
  unit: z.string().describe("统一的单位"),
  direction: keysOf(DIRECTIONS).describe("up 规划求其升 · down 规划求其降 · none 不分升降"),
  meaning: z.string().describe("含义"),
  values: z.array(indicatorValueSchema).describe("各份规划的数"),
});
export type IndicatorRecord = z.infer<typeof indicatorRecordSchema>;

export const instrumentRecordSchema = z.strictObject({
  id: z.string().describe("政策工具编号"),
  name: z.string().describe("名称"),
  meaning: z.string().nullable().describe("规划原文所作的解释"),
  plans: z
    .array(
      z.strictObject({
        plan: z.string().describe("规划编号"),
        count: z.number().int().positive().describe("提到的次数"),
        places: z.array(z.strictObject({ ...place, status })).describe("提到之处"),
      }),
    )
    .describe("提到它的规划"),
});
export type InstrumentRecord = z.infer<typeof instrumentRecordSchema>;

/** Ranks of titles, from the top. */
export const TITLE_LEVELS = ["国家", "省", "市"] as const;

export const designationRecordSchema = z.strictObject({
  plan: z.string().describe("规划编号"),
  ...place,
  verb: z.string().describe("动词，照录"),
  title: z.string().describe("称号，照录"),
  level: z.enum(TITLE_LEVELS).nullable().describe("称号的级别；空为未载明"),
  year: z.number().int().nullable().describe("年份；空为未载明"),
  status,
});
export type DesignationRecord = z.infer<typeof designationRecordSchema>;
