import { HAN_ORDINALS } from "../../../../../src/text/numerals.ts";
import { anyOf, only, without, words } from "../../../../../src/text/patterns.ts";
import { FALL_TO, REACH_TO, RISE_TO, STAY_AT } from "../../../../../src/text/quantity-words.ts";
import { CORE_ACTS } from "../../vocabulary/verbs.ts";
import { CLAUSE_CHAR, limitOf, nounOf, type WordPhrasing } from "./phrasing.ts";

/** Targets whose digits are missing in the copy: their value is null. */

/** Verbs of a percentage. */
const BEFORE_PERCENT = anyOf(
  REACH_TO,
  only(RISE_TO, "提高到 提升到"),
  only(FALL_TO, "降至"),
  without(STAY_AT, "维持在"),
  words("为 超过 不低于"),
);

/** Verbs that want a number; 达 alone is too often part of a word before a unit (直达户). */
const WANTS_NUMBER = anyOf(
  without(REACH_TO, "达"),
  only(RISE_TO, "提高到 增加到"),
  only(FALL_TO, "降至 压减至 压缩至"),
  only(STAY_AT, "控制在"),
  words("突破 超过 不低于 不少于"),
);
const UNIT = anyOf(words("亿元 万元 元 万人 人 家 个工作日 个 户 公里 万亩 亩 万吨 吨 件 所 张 名 微克/立方米"));

/** What may stand before a unit in place of a number. */
const COUNTED_BEFORE_LIMIT = `${HAN_ORDINALS}百千万亿两几数半每多级`;

/** Acts before 个, and those that may begin a list of such losses. */
const ACTS_BEFORE_GE = [...CORE_ACTS, "规划建设"];
const LIST_BEGINS = new RegExp(`${anyOf(without(CORE_ACTS, "新建 建成 创建 完成 改造"))}个[^,，。]{0,20}$`, "u");
/** 个 that begins a word (个人, 个性), stands in a number (个位数) or behind one. */
const NOT_GE_UNIT = anyOf(words("人 体 性 别 案 税 股 私 展 位数 中 个 旧"));

/** What may stand before a measure word at the end of a clause in place of a number. */
const COUNTED_AT_END = anyOf(
  words("这 那 各 整 几 多 每 首 逐"),
  // 二 counts nothing: it is 两个.
  without([...HAN_ORDINALS], "二"),
  words("两 百 千 万 亿 单 某 哪 多少 数"),
);
/** Measure words at the end of a clause; but for 个, with the nouns that show that they are one. */
const UNIT_AT_END = anyOf(
  words("个 (?<=床位)张 (?<=泊位)个 (?<=学位)个 (?<=面积)亩 (?<=里程)公里"),
  words("(?<=总量|产量)万吨 (?<=产值|规模|收入)亿元"),
);
/** Acts that are no part of what is counted. */
const ACT = new RegExp(`^${anyOf("规划建设", "发展", without(CORE_ACTS, "新建 创建 引进 实施 改造 发布"))}+`, "u");

export const LOST_NUMBERS: readonly WordPhrasing[] = [
  {
    name: "lost-percent",
    meaning: "〈指标〉达%: the digits before % are lost",
    examples: ["康养资助覆盖率达%", "可溯源率达到%"],
    nearMisses: ["达到95%"],
    needs: new RegExp(`${BEFORE_PERCENT}\\s*%`, "u"),
    pattern: new RegExp(`(${CLAUSE_CHAR}{2,40}?)((?:分别)?${BEFORE_PERCENT}\\s*)(%)`, "gu"),
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      const verb = (match[2] ?? "").replace(/^分别/u, "").trim();
      return {
        from: match.index + skipped,
        numberFrom: match.index + match[0].length - 1,
        indicator: noun,
        value: null,
        unit: "%",
        // Unlike a lost number behind 控制在, a lost percentage is not taken for an upper limit.
        comparator: verb === "控制在" ? "eq" : limitOf(verb),
        kind: "share",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-number-after-reach",
    meaning: "〈指标〉突破亿元: a verb that wants a number meets its unit",
    examples: ["工业总产值突破亿元", "高新技术企业达到家", "审批压减至个工作日"],
    nearMisses: ["达到国家标准", "实现个人价值", "突破人才瓶颈"],
    needs: new RegExp(`${WANTS_NUMBER}${UNIT}`, "u"),
    pattern: new RegExp(
      `(${CLAUSE_CHAR}{2,40}?)(${WANTS_NUMBER})(${UNIT})(?=(?:以上|以内|以下|左右)?(?:[,，。；;、]|$))`,
      "gu",
    ),
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      const verb = match[2] ?? "";
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length + verb.length,
        indicator: noun,
        value: null,
        unit: match[3] ?? "",
        comparator: limitOf(verb),
        kind: "level",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-number-before-limit",
    meaning: "〈对象〉名以上: the unit before 以上 has no number",
    examples: ["柔性引进专家名以上", "新增技能人才名以上"],
    nearMisses: ["著名以上", "县级以上", "三个以上"],
    pattern: new RegExp(
      `([\\p{Script=Han}]{2,16}(?<![${COUNTED_BEFORE_LIMIT}]))(名|户|张|亩|公里|万人|亿元|万元)(以上|以内)(?=[,，。；;、]|$)`,
      "gu",
    ),
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length,
        indicator: noun,
        value: null,
        unit: match[2] ?? "",
        comparator: limitOf(match[3] ?? ""),
        kind: "cumulative",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-count-after-verb",
    meaning: "建设个〈对象〉: the digits before 个 are lost",
    examples: ["每年发布个新场景", "实施不少于个社区微更新项目"],
    nearMisses: ["培育个体工商户", "建设个性化平台", "发展个人信贷"],
    pattern: new RegExp(
      `(${anyOf(ACTS_BEFORE_GE, words("不少于 不低于 至少 超过 、"))})(个)(?!${NOT_GE_UNIT})` +
        "([\\p{Script=Han}“”]{2,16}?)(?=等|[^\\p{Script=Han}“”]|$)",
      "gu",
    ),
    read: (match, plain) => {
      const [, verb = "", , object = ""] = match;
      // After a 、 only where the list has begun with such a loss: 每年发布个新场景、个新产品.
      const listed = verb === "、";
      if (listed && !LIST_BEGINS.test(plain.slice(Math.max(0, match.index - 24), match.index))) return null;
      return {
        from: match.index + (listed ? 1 : 0),
        numberFrom: match.index + verb.length,
        indicator: object.replace(/等$/u, ""),
        value: null,
        unit: "个",
        comparator: limitOf(verb),
        kind: "cumulative",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-count-at-end",
    meaning: "〈对象〉个、: a measure word ends the clause, its digits are lost",
    examples: ["特色商业街区个、", "新增普惠性养老床位张,"],
    nearMisses: ["完善一个、", "多少个、"],
    pattern: new RegExp(`([\\p{Script=Han}”]{3,14})(?<!${COUNTED_AT_END})(${UNIT_AT_END})(?=[,，、。；;]|$)`, "gu"),
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      const act = ACT.exec(noun)?.[0] ?? "";
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length,
        indicator: /新增/u.test(act) ? noun : noun.slice(act.length),
        value: null,
        unit: match[2] ?? "",
        comparator: "eq",
        kind: "cumulative",
        implied: false,
        lost: true,
      };
    },
  },
];
