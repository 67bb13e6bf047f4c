import type { z } from "zod";
import {
  designationRecordSchema,
  indicatorRecordSchema,
  instrumentRecordSchema,
  topicRecordSchema,
} from "../../../../src/model/compare.ts";
import { type DroppedRecord, droppedRecordSchema } from "../../../../src/model/dropped.ts";
import { phraseSchema } from "../../../../src/model/phrases.ts";
import {
  type GapRecord,
  gapSchema,
  type PassageRecord,
  type PlanRecord,
  passageSchema,
  planRecordSchema,
  type RemovedRecord,
  removedSchema,
  type TargetRecord,
  type TaskRecord,
  targetSchema,
  taskSchema,
} from "../../../../src/model/records.ts";
import type { Comparison } from "../../compare/index.ts";

/** One plan's rows of the tables. */
export interface PlanRows {
  plan: PlanRecord;
  passages: PassageRecord[];
  removed: RemovedRecord[];
  dropped: DroppedRecord[];
  gaps: GapRecord[];
  targets: TargetRecord[];
  tasks: TaskRecord[];
}

/** What the tables are made of: the plans, and what was worked out across them. */
export interface TableSource {
  plans: readonly PlanRows[];
  comparison: Comparison;
}

/**
 * A table of `dist/data/`. One entry makes its JSON, its CSV, its place in datapackage.json and SHA256SUMS, and its part
 * of the data dictionary on /data/.
 */
export interface Table {
  /** Name of its files and of its part of /data/. */
  name: string;
  /** JSON Lines (one record on each line) instead of one JSON list. */
  lines?: true;
  title: string;
  description: string;
  /** What a row of its CSV is, where that is not one record: each innermost entry of its lists of objects has one. */
  csvRow?: string;
  /** Schema of one record, with a description for every field. */
  record: z.ZodType;
  rows(source: TableSource): object[];
}

const ofPlans = (records: (plan: PlanRows) => object[]) => ({
  rows: ({ plans }: TableSource) => plans.flatMap(records),
});

/** All tables, in the order of /data/. */
export const TABLES: readonly Table[] = [
  {
    name: "plans",
    title: "规划",
    description: "一份文件一条：它是什么，谁在何时印发，本站所据文本从哪里来，有多少内容。",
    record: planRecordSchema,
    ...ofPlans(({ plan }) => [plan]),
  },
  {
    name: "passages",
    lines: true,
    title: "段落",
    description:
      "正文的每一段一条，按原文次序：标题、段落、条、任务、问题、表格的行。各段连同略去的文字，合起来就是全文。",
    record: passageSchema,
    ...ofPlans(({ passages }) => passages),
  },
  {
    name: "removed",
    lines: true,
    title: "略去的文字",
    description: "抄录时带进来、不属于文件的网页文字，一行一条，各有理由。",
    record: removedSchema,
    ...ofPlans(({ removed }) => removed),
  },
  {
    name: "dropped",
    lines: true,
    title: "未收入的文字",
    description:
      "由网页等原件取得文本时没有收进 source.txt 的文字，一处一条，各有位置和理由；原件的文字不在 source.txt，就在这里。直接以文本收入的文件没有。",
    record: droppedRecordSchema,
    ...ofPlans(({ dropped }) => dropped),
  },
  {
    name: "gaps",
    title: "缺漏",
    description: "已知本站所据文本丢失文字的地方，一处一条。没有列出的地方，不等于没有缺漏。",
    record: gapSchema,
    ...ofPlans(({ gaps }) => gaps),
  },
  {
    name: "targets",
    title: "目标",
    description:
      "量化的承诺，一个数一条：数是写明的，由文字推得的（implied），或者缺失的（lost）。一句话有几个数，就是几条。",
    record: targetSchema,
    ...ofPlans(({ targets }) => targets),
  },
  {
    name: "tasks",
    title: "任务",
    description: "任务分工方案里编了号的任务，一项一条，附牵头、配合的部门。",
    record: taskSchema,
    ...ofPlans(({ tasks }) => tasks),
  },
  {
    name: "topics",
    title: "议题",
    description: "至少两份文件都有承诺的事，一题一条；各份文件的说法一份一格，逐句照录。",
    csvRow: "一处说法一行；没有说法的一格（未提及、节选未含）也占一行，cells.statements 各列为空。",
    record: topicRecordSchema,
    rows: ({ comparison }) => comparison.topics,
  },
  {
    name: "indicators",
    title: "共同指标",
    description: "至少两份文件都提出的指标，一个指标一条；口径不同的也列出，并写明不同之处。",
    csvRow: "一个数一行。",
    record: indicatorRecordSchema,
    rows: ({ comparison }) => comparison.indicators,
  },
  {
    name: "instruments",
    title: "政策工具",
    description:
      "有名称的做法和机制，一个一条，附各份文件提到之处。提到不等于做到。由规则找出，是否逐条核过见各处的 status。",
    csvRow: "提到一处一行。",
    record: instrumentRecordSchema,
    rows: ({ comparison }) => comparison.instruments,
  },
  {
    name: "designations",
    title: "创建称号",
    description: "文件写明要创建、争创的称号，一处一条。由规则找出，是否逐条核过见 status。",
    record: designationRecordSchema,
    rows: ({ comparison }) => comparison.designations,
  },
  {
    name: "phrases",
    title: "共同字句",
    description: "几份文件里一字不差的话，一句一条，附各处位置。只说明字句相同，不说谁先谁后。",
    csvRow: "一处一行；相近的说法（variants）的各处接在后面，places 各列为空。",
    record: phraseSchema,
    rows: ({ comparison }) => comparison.phrases,
  },
];
