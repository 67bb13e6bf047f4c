import { z } from "zod";
import { GAP_KINDS } from "./gaps.ts";
import { PLAN_COPIES, PLAN_KINDS, PLAN_LEVELS, planSchema } from "./plan.ts";
import { COMPARATORS, TARGET_KINDS } from "./targets.ts";

/**
 * The records of `dist/data/`: an interface for other people's programs. Field names are
 * stable; offsets are UTF-16 code units into source.txt; URLs are site-absolute, without base.
 *
 * The descriptions are the data dictionary of /data/ and datapackage.json. Beside them a schema may say:
 * `labels` (what its values mean), `vocabulary` (the registry that holds its values), `format: "date"`, and for a
 * tuple `columns` (the endings of the CSV columns that its parts become).
 */

const offset = z.number().int().nonnegative();
const range = {
  start: offset.describe("起点：在 source.txt 中的位置，从 0 数起，含此字"),
  end: offset.describe("终点：在 source.txt 中的位置，不含此字"),
};
const parts = z.array(z.strictObject(range)).min(1).optional();
/** A name in a list; never empty, so that a list of names can be told from an empty cell. */
const name = z.string().min(1);
const oneOf = <T extends string>(values: readonly T[], labels: Record<T, string>) =>
  z.enum(values as unknown as [T, ...T[]]).meta({ labels });
const keysOf = <T extends Record<string, string>>(labels: T) =>
  oneOf(Object.keys(labels) as (keyof T & string)[], labels);
/** The same text as another field with the marks of src/model/marks.ts. */
export const marked = (field: string) =>
  z
    .string()
    .optional()
    .describe(`${field} 加上本站的标记：〔缺〕在文字缺失之处，〔原文如此〕在疑误之后；没有标记则无此项`);
const planId = z.string().describe("规划编号，见规划表");

const { shape } = planSchema;
const count = z.number().int().nonnegative();

/** plans.json: a plan's facts, without how it is drawn, and what was counted in its text. */
export const planRecordSchema = z.strictObject({
  id: shape.id.describe("规划编号，如 ankang-14"),
  title: shape.title.describe("文件标题，照录"),
  name: shape.name.describe("地方的简称"),
  place: shape.place.describe("地方的全称"),
  province: shape.province.describe("所属省级行政区"),
  code: shape.code.unwrap().nullable().describe("行政区划代码（GB/T 2260）；空为未登记"),
  level: keysOf(PLAN_LEVELS).describe("行政层级"),
  kind: keysOf(PLAN_KINDS).describe("文件性质"),
  period: shape.period.meta({ columns: ["first", "last"], description: "规划期的首年与末年" }),
  issuer: shape.issuer.describe("印发机关；空为未载明"),
  number: shape.number.describe("发文字号；空为未载明"),
  signed: shape.signed.meta({ format: "date", description: "成文日期；空为未载明" }),
  issued: shape.issued.meta({ format: "date", description: "发布日期；空为未载明" }),
  sourceUrl: shape.sourceUrl.describe("文本来源的网址；空为未存"),
  copy: keysOf(PLAN_COPIES).describe("本站所据文本的种类"),
  sha256: shape.sha256.describe("source.txt 的 SHA-256"),
  chars: count.describe("正文字数，不计空白"),
  counts: z
    .strictObject({
      passages: count.describe("段落数"),
      chapters: count.describe("章数"),
      sections: count.describe("节数"),
      items: count.describe("条数"),
      tasks: count.describe("任务数"),
      questions: count.describe("问答数"),
      boxes: count.describe("专栏数"),
      removed: count.describe("略去的行数"),
      gaps: count.describe("标出的缺漏数"),
      targets: count.describe("目标数"),
      reviewed: count.describe("逐条核过的目标数"),
      written: count.describe("写明数字的目标数"),
      inferred: count.describe("数由文字推得的目标数"),
      lost: count.describe("数字缺失的目标数"),
    })
    .describe("各项计数"),
});
export type PlanRecord = z.infer<typeof planRecordSchema>;

/** Types of passage, as the dictionary explains them. */
const PASSAGE_LABELS = {
  heading: "标题",
  paragraph: "段落",
  bullet: "以“——”等起头的段落",
  item: "条",
  task: "任务",
  question: "问题",
  row: "表格的一行",
} as const;
export const PASSAGE_TYPES = ["heading", "paragraph", "bullet", "item", "task", "question", "row"] as const;
export type PassageType = (typeof PASSAGE_TYPES)[number];

export const passageSchema = z.strictObject({
  id: z.string().describe("永久编号，如 ankang-14/ch17/s1/p3"),
  plan: planId,
  url: z.string().describe("本站地址，含片段，不含网站的子路径").optional(),
  type: oneOf(PASSAGE_TYPES, PASSAGE_LABELS).describe("段落类型"),
  path: z.array(name).describe("自上而下的各级标题，末项可为段首标题，带本站的标记"),
  number: z.string().nullable().describe("原文编号，照录；空为没有编号"),
  ...range,
  text: z
    .string()
    .describe("原文，照录；会改变文字方向的控制符（如 U+202E）换作不显示的 U+2060，原样见 sources 里的文本"),
  marked: marked("text"),
  themes: z.array(name.meta({ vocabulary: "themes" })).describe("主题的编号"),
  parts: parts.describe("经校勘连接的段落各部分的位置；没有连接过的段落无此项"),
});
export type PassageRecord = z.infer<typeof passageSchema>;

export const removedSchema = z.strictObject({
  plan: planId,
  ...range,
  text: z.string().describe("略去的原文，照录"),
  reason: z.string().describe("略去的理由"),
});
export type RemovedRecord = z.infer<typeof removedSchema>;

export const gapSchema = z.strictObject({
  id: z.string().describe("所在段落编号加 ~g1、~g2…"),
  plan: planId,
  passage: z.string().describe("所在段落的编号"),
  url: z.string().describe("所在段落的地址").optional(),
  ...range,
  quote: z.string().describe("缺漏处的原文，照录；缺漏在两字之间的为空"),
  marked: marked("quote"),
  parts: parts.describe("引文跨越段落连接处时，各部分的位置"),
  kind: keysOf(GAP_KINDS).describe("缺漏种类"),
  note: z.string().describe("说明"),
});
export type GapRecord = z.infer<typeof gapSchema>;

const year = z.union([z.number().int(), z.literal("annual"), z.literal("period"), z.null()]);

export const targetSchema = z.strictObject({
  id: z.string().describe("所在段落编号加 ~1、~2…"),
  plan: planId,
  passage: z.string().describe("所在段落的编号"),
  url: z.string().describe("所在段落的地址").optional(),
  ...range,
  quote: z.string().describe("原文，照录：含有指标和数的最短的分句"),
  marked: marked("quote"),
  parts: parts.describe("引文跨越段落连接处时，各部分的位置；引文为表格一行时，指标与数值两格的位置"),
  indicator: z.string().describe("指标，用原文的词"),
  value: z
    .union([z.number(), z.tuple([z.number(), z.number()]).meta({ columns: ["low", "high"] }), z.null()])
    .describe("数值；区间为两端；原文数字缺失为空。万、亿留在单位里"),
  unit: z.string().describe("单位，照录；没有单位为空文本"),
  comparator: oneOf(COMPARATORS, {
    eq: "达到",
    ge: "不低于",
    gt: "超过",
    le: "不超过",
    lt: "低于",
    range: "区间",
    approx: "约",
  }).describe("数值怎么读"),
  year: year.meta({ labels: { annual: "每年", period: "规划期内" }, description: "年份；空为未载明" }),
  kind: oneOf(TARGET_KINDS, {
    level: "水平",
    growth: "增长",
    reduction: "降低",
    cumulative: "累计",
    share: "占比",
  }).describe("类别"),
  binding: z
    .boolean()
    .nullable()
    .meta({ labels: { true: "约束性", false: "预期性" }, description: "性质；空为文件未载明" }),
  leads: z.array(name).describe("所在任务的牵头部门，照录"),
  implied: z.boolean().describe("数值由文字推得（全覆盖记作 100，翻一番记作 2，杜绝记作 0）"),
  words: z.string().describe("据以推得数值的几个字，照录，如“全覆盖”；数不是推得的为空文本"),
  lost: z.boolean().describe("原文的数字在本站所据文本中缺失"),
  status: oneOf(["extracted", "reviewed"], { extracted: "规则提取", reviewed: "逐条核过" }).describe("核对情况"),
});
export type TargetRecord = z.infer<typeof targetSchema>;

export const taskSchema = z.strictObject({
  id: z.string().describe("永久编号，如 xingping-14-tasks/t185"),
  plan: planId,
  number: z.number().int().describe("任务编号"),
  url: z.string().describe("任务的地址").optional(),
  binding: z
    .boolean()
    .nullable()
    .meta({ labels: { true: "约束性", false: "预期性" }, description: "性质；空为文件未载明" }),
  leads: z.array(name).describe("牵头部门，照录"),
  cooperating: z.array(name).describe("配合部门，照录"),
  others: z.array(name).describe("泛指的单位，照录"),
  raw: z.string().describe("写明部门的括注，照录；没有则为空文本"),
  path: passageSchema.shape.path,
  text: z.string().describe("任务的原文，照录，与段落表的 text 相同"),
  marked: marked("text"),
});
export type TaskRecord = z.infer<typeof taskSchema>;
