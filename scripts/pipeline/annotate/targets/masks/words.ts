import { anyOf, without, words } from "../../../../../src/text/patterns.ts";
import { CORE_ACTS } from "../../vocabulary/verbs.ts";

/** Words that show that a number is no commitment. */

/** Words of durations that are promised, and of arrivals. */
export const LASTING = /时间|时限|时长|期限|年限|寿命|用时|耗时|压缩|缩短|提速|响应|办结/u;
export const ARRIVAL = /到场|到达|响应|抵达|救援/u;

/** Meetings and reports at fixed intervals: 每半年召开1次. */
const INTERVAL = anyOf(words("半年 年 季度 季 月 周 半月"));
const HELD = anyOf(words("召开 报告 通报 调度 会商 研究 听取 开展 组织"));
export const EVERY = new RegExp(`每${INTERVAL}[^,，。；;]{0,16}${HELD}?[^,，。；;]{0,4}$`, "u");

/** What a document counts of itself: 6个方面, 33项指标, 8个部分. */
export const PARTS_OF_DOCUMENT = new RegExp(
  `^${anyOf(words("大 个 具体 主要 重点 约束性 预期性 等级评定 考核 评价"))}*${anyOf(
    words(
      "方面 民生实事 实事 领域 环节 层面 维度 阶段 专题 板块 原则 要求 指标 工作 措施 举措 机制 意见 政策 文件 制度",
    ),
    words("内容 问题 专章 重点工作 重点任务 硬仗 关键 字 章 节 篇 部分"),
  )}`,
  "u",
);
/** A clause that points to a list of the document itself. */
export const LISTED = /(?:确定的?|涉及的?|提出的?|明确的?|列出的?|上述|以下|前述|该|这|共设置|取消|调整了?)\s*$/u;
/** The document, or nothing, before a count of its parts: 规划共设置. */
export const DOCUMENT_HAS = /(?:^|规划|纲要|方案|办法|目录|体系)\s*共(?:计|有|设|设置|列|安排|分为)?[^,，]{0,8}$/u;
/** What work is about, as the only words before a number: 聚焦6条重点产业链. */
export const SUBJECT = /^\s*(?:聚焦|围绕|对照|按照|依托|根据|针对|结合|坚持|用好)\s*$/u;

/** From where something changes, and that it does. */
export const FROM = /(?:由|从)[^,，。；;]{0,14}$/u;
export const CHANGES = /^[^,，。；;]{0,6}(?:提高|增加|提升|上升|增长|扩大|下降|降低|减少|降|缩小|压缩|缩短|到)/u;

/** What is classed by its size: 百亿企业, 千亿级产业, 百万头生猪养殖大市. */
export const CLASSED = new RegExp(
  `^(?:的)?${anyOf(
    words("大?企业 产业集群 产业链 园区 工厂 俱乐部 生猪 城市"),
    "[^,，。；;、]{0,6}(?:大县|强县|大市|强市|大镇|强镇)",
  )}`,
  "u",
);

/** Acts after which a number in Chinese digits is a count, not a name (三条控制线). */
export const COUNTING_ACT = new RegExp(
  `${anyOf(
    // Behind these three a name is as likely: 实施三大工程, 发布两项标准.
    without(CORE_ACTS, "创建 实施 发布"),
    words("剩余 达到? 实现 建有 突破 迈上 跨越 跃上 跨上"),
  )}$`,
  "u",
);

/** Longest list of names that is counted. */
const LONGEST_LIST = 120;

/** How many names stand in the list right before a place, 这 behind it; 0 for fewer than three. With 等 the list is not whole. */
export function namesBefore(plain: string, at: number): number {
  const clause = /[^,，。；;:：]*$/u.exec(plain.slice(Math.max(0, at - LONGEST_LIST), at))?.[0] ?? "";
  const names = clause.replace(/(?:这|共)?\s*$/u, "").split(/[、和与及]/u);
  return names.length >= 3 && !/等\s*$/u.test(clause) && names.every((name) => name.trim() !== "") ? names.length : 0;
}

/** Longest quoted name that may hold a number. */
const LONGEST_NAME = 40;

/** Whether a place stands in a quoted name: short, and with other words than the number. */
export function insideQuotes(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - LONGEST_NAME), start);
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("《"), before.lastIndexOf("‘"));
  if (open < 0 || /[”》’]/u.test(before.slice(open))) return false;
  const after = /^[^”》’]{0,40}(?=[”》’])/u.exec(plain.slice(end, end + LONGEST_NAME + 1))?.[0];
  // A commitment may be quoted too: “高层次人才达到2000名左右”.
  return after !== undefined && !/达到|不低于|不少于|超过|左右/u.test(before.slice(open) + plain.slice(start, end));
}
