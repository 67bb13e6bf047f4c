import { HAN_DIGITS, HAN_ORDINALS } from "../../../../../src/text/numerals.ts";
import { anyOf, words } from "../../../../../src/text/patterns.ts";
import { COMPARISON, FALL_TO, REACH_TO, RISE_TO, STAY_AT } from "../../../../../src/text/quantity-words.ts";
import { AIM, MANNER } from "../../vocabulary/openings.ts";
import { ACTS } from "../../vocabulary/verbs.ts";

/** The words of which phrasings are made, and the parts of a clause that they show. */

/** 到2025年底, 力争到二〇三五年, 到年 (digits lost). */
const BY_YEAR =
  `(?:到|至|力争到|力争至|确保到|截至)?(?:20\\d\\d|[二一][〇零○O0九][〇零○O0${HAN_DIGITS}]{2})?` +
  "年(?:[底末前]|以前)*";

/** What stands at the beginning of a clause before the indicator, in the order in which it is tried. */
const OPENING = new RegExp(
  `^${anyOf(
    // Signs, list markers, and where the aim was announced.
    ["\\s", "[”’)）]", "\\*+", "\\[[ x]?\\]", "\\d{1,2}[.．、](?!\\d)", "《[^》]{1,12}》(?:明确)?提出", "提出"],
    // Counters and times.
    [
      "五年",
      `[${HAN_ORDINALS}]是`,
      `第[${HAN_ORDINALS}]`,
      BY_YEAR,
      `[“"]?十[${HAN_DIGITS}]五[”"]?(?:末|期末|期间|时期)?`,
    ],
    words("今年 全年 每年 未来五年 今后五年"),
    // Aim and manner; 全面覆盖 and 基本…覆盖 are part of what is aimed at.
    [
      ...AIM,
      ...MANNER,
      ...words("保证 实现 使得? 推动 推进(?=[^,，]*覆盖) 全面(?!覆盖) 基本(?=[^,，]*覆盖) 计划 预计"),
    ],
    words("有效 重点 高标准(?!农田) 高质量 支持 鼓励 探索 围绕[^,，]{0,8}"),
    // Joining words.
    words("其中 并 同时 同步 即 要 将 均 再 以及 及 和 与 分别 至少"),
  )}+`,
  "u",
);

/** A verb at the end of a clause after which a level is named. */
export const REACH = new RegExp(
  `(?:分别)?(?:力争)?${anyOf(REACH_TO, RISE_TO, FALL_TO, STAY_AT, words("突破 实现 完成 保持 约为 为 是 在 到 至"))}$`,
  "u",
);
const COMPARE = new RegExp(`${COMPARISON}$`, "u");

/** Acts at the beginning of a clause, and one at its end. */
export const ACT = new RegExp(`^(?:全[市县区省州])?${anyOf(ACTS)}+(?:了|好|出)?`, "u");
export const ENDS_IN_ACT = new RegExp(`${anyOf(ACTS)}$`, "u");
/** An act that only says that another is carried out: 完成造林. */
export const CARRIES_OUT = /^(?:完成|实施|开展|推进|推动|新增|累计|组织)/u;

/** How a rate is meant: 年均, 累计, 较2020年. */
const RATE_OF = "年均 累计 逐年 分别";
const RISE = words("增长率? 增速 增幅 涨幅 递增 提高 提升 上升 增加 扩大 净增长 增收");
const FALL = words("降低 下降 减少 压减 压缩 削减 降幅 减排 下降幅度 下降率 降低率 缩减");

/** A rise or a fall at the end of a clause. */
export const GROWTH = new RegExp(
  `${anyOf(words(`${RATE_OF} 同比 实际 名义 平均`))}*${anyOf(RISE)}(?:幅度)?(?:率)?${anyOf(
    words("约?为 达到? 在 保持在? 控制在 稳定在 约"),
  )}?$`,
  "u",
);
export const REDUCTION = new RegExp(
  `${anyOf(words(`${RATE_OF} 比[^,，]{2,10} 较[^,，]{2,10}`))}*${anyOf(FALL)}(?:幅度|率)?${anyOf(
    words("约?为 达到? 在 控制在 约"),
  )}?$`,
  "u",
);

/** Units that begin or end with a share: 个百分点, %/年. */
export const RATIO_UNIT = /[%‰]|百分点/u;
/** Units of shares, and of durations. */
export const RATIO = /^(?:%|‰|个?百分点)$/u;
export const DURATION = /^(?:年|天|小时|分钟|个?工作日|岁)$/u;

/** What counts a stock and no act, though an act stands before it. */
export const STOCK = /面积|总量|总数|总产|产量|产值|存栏|规模|人数|收入|率$|比重|占比|保有量|储量|容量|能力/u;

/** 由5.6%下降到: where a rate comes from is no part of its name. */
export const FROM = /(?:由|从)[^,，]*\d[^,，]*$/u;

/** A clause without its opening words, and how long they are. */
export const withoutOpening = (text: string): { skipped: number; rest: string } => {
  const skipped = OPENING.exec(text)?.[0].length ?? 0;
  return { skipped, rest: text.slice(skipped) };
};

/** Words before a number without those that compare. */
export const withoutComparison = (text: string): string =>
  text.trimEnd().replace(COMPARE, "").replace(/分别$/u, "").trimEnd();

/** A noun phrase without signs and particles at its ends. */
export const trimmed = (text: string): string => text.replace(/^[的了”\s、]+|[的了\s、(（]+$/gu, "");

/** The noun right of a number, up to the end of its clause. */
export const objectOf = (right: string): string =>
  /^\s*[(（]/u.test(right) ? "" : trimmed(right.replace(/^\s*(?:以上|以内|左右|以下)?(?:的)?/u, ""));

/** Whether a text is nothing but acts. */
export const isAct = (text: string): boolean => ACT.exec(text)?.[0].length === text.length;
