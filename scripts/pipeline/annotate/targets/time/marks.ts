import type { Rule } from "../../../../../src/model/rule.ts";
import type { TargetYear } from "../../../../../src/model/targets.ts";
import { firstYearOf } from "../../../../../src/text/five-year-plans.ts";
import { HAN_DIGITS, yearOf } from "../../../../../src/text/numerals.ts";
import { anyOf, words } from "../../../../../src/text/patterns.ts";
import { type Period, planOf } from "./period.ts";

/** A place where a text names a time, and what that means for the numbers that follow. */
export interface TimeMark {
  at: number;
  /** Undefined where the mark only says whether something is past. */
  year?: TargetYear;
  /** The time is over, or the text tells what has been reached. */
  past: boolean;
  /** Holds for a clause or sentence only (see timeline). */
  brief?: boolean;
}

/** Words that name a time. */
export interface TimeRule extends Rule {
  /** Global. */
  pattern: RegExp;
  /** What a match means; null where it says nothing of when. */
  read(match: RegExpExecArray, period: Period): Omit<TimeMark, "at"> | null;
}

/** 过去五年 and the like, which hold longer than their sentence. */
const PAST_YEARS = words("过去[一二三五]年 [一三五几]年来 去年");
/** Events since which time is counted: 改革开放以来. */
const SINCE = `(?<=[^\\d]|^)${anyOf(words("十八大 十九大 二十大 改革开放 建市 建区 建县 成立 以来"))}以来`;
/** Words that report. 以上年 is no 上年, 上年度 no last year; 现有 and 尚有 report only before a number. */
const REPORTED = words(`
  (?<!以)上年(?!度) 目前 现有(?=[^,，。；;]{0,12}\\d) 常住人口为 共有 现已 已(?:有|经|达|建|形成|完成|累计|全部|提前)
  同比 预计全年 截至 截止 先后 成功(?:举办|承办) 全部脱贫 仅为 (?:仍|尚)有(?=[^,，。；;]{0,8}\\d) 居全[国省市]第`);

/** The rules; of two marks at one place, the later rule counts. */
export const TIME_RULES: readonly TimeRule[] = [
  {
    name: "year",
    meaning: "到2025年, 二〇三五年: a year, past where it is before the plan period",
    examples: ["到2025年", "二〇三五年", "2019年"],
    nearMisses: ["较2020年翻一番", "相较于2023年翻一番", "2025年以前", "截至2025年", "12025个"],
    pattern: new RegExp(
      `(${anyOf(words("较于 较 比 与 从 由 自 在 截至 截止 预计 到 至"))})?` +
        `(\\d{4}|[一二][〇○零O0九][〇○零O0${HAN_DIGITS}]{2})年` +
        `(?!${anyOf(words("以前 前 之前 (?:的)?基础 (?:的)?水平 相比 以来的"))})`,
      "gu",
    ),
    read: ([, before = "", digits = ""], period) => {
      const year = yearOf(digits.replace(/[O○]/gu, "〇"));
      // 较2020年翻一番 compares; it says nothing of when.
      if (year === null || /[较比与从由自]/u.test(before)) return null;
      if (year < period.first) return { past: true };
      return /截[至止]/u.test(before) ? null : { year, past: false };
    },
  },
  {
    name: "plan-period",
    meaning: "“十四五”期间, 十四五末: a plan period or its last year",
    examples: ["“十四五”期间", "“十五五”末", "“十三五”以来"],
    nearMisses: ["十四五规划纲要", "“十四五”以来"],
    pattern: new RegExp(`[“"]?十([${HAN_DIGITS}])五[”"]?(?:规划)?(末|期末|期间|时期|以来|中后期)`, "gu"),
    read: ([, digit = "", part = ""], period) => {
      const first = firstYearOf(planOf(digit));
      if (first < period.first) return { past: true };
      if (part === "以来") return null;
      return { year: part.endsWith("末") ? first + 4 : "period", past: false };
    },
  },
  {
    name: "lost-year",
    meaning: "到年: a year whose digits are lost",
    examples: ["确保到年,新增床位", "年,建成平台"],
    nearMisses: ["到年底", "今年,建成平台"],
    pattern: /[到至](?=年(?![底末初中度老轻级均限份]))|(?<=^|[。；;，,])(?=年[,，])/gu,
    read: () => ({ year: null, past: false }),
  },
  {
    name: "every-year",
    meaning: "每年, 逐年: each year, for this clause",
    examples: ["每年新增", "逐年提高", "每个年度"],
    nearMisses: ["多年", "年度"],
    pattern: /每年|逐年|每个年度/gu,
    read: () => ({ year: "annual", past: false, brief: true }),
  },
  {
    name: "within-five-years",
    meaning: "五年内: within the plan period",
    examples: ["五年内建成", "用5年时间"],
    nearMisses: ["三年内", "五年规划"],
    pattern: /(?:五|5)年(?:内|之内|时间)/gu,
    read: () => ({ year: "period", past: false }),
  },
  {
    name: "five-years",
    meaning: "五年新增: the five years of the plan, for this clause",
    examples: ["五年新增学位", "五年累计投入"],
    nearMisses: ["近五年新增学位", "五年来新增学位", "五年规划纲要"],
    pattern: /(?<!过去|近)五年(?=[^,，年来]{0,4}(?:新|累|下|降|引|增|投|建|城|改|完))/gu,
    read: () => ({ year: "period", past: false, brief: true }),
  },
  {
    name: "ahead",
    meaning: "今后, 下一步, 力争: what follows is still to be done",
    examples: ["今后五年", "下一步", "力争"],
    nearMisses: ["后来", "下一代", "未来产业"],
    pattern: /今后|未来(?:[一二三五十几]|\d|(?=[,，]))|下一步|力争|奋斗目标|五年内/gu,
    read: () => ({ past: false }),
  },
  {
    name: "behind",
    meaning: "过去五年, 目前, 已建成: what follows has been reached",
    examples: ["过去五年", "目前", "全市现有学校12所", "改革开放以来", "居全省第3位"],
    nearMisses: ["以上年销售收入", "上年度", "现有学校", "现代"],
    pattern: new RegExp(anyOf(PAST_YEARS, SINCE, REPORTED), "gu"),
    read: ([said]) => ({ past: true, brief: !/过去|年来|去年/u.test(said) }),
  },
];

/** A text with the names of documents blanked out: 《…规划（2021—2035年）》 dates nothing. */
const withoutNames = (plain: string): string =>
  plain.replace(/《[^《》]{1,60}》/gu, (name) => "\u3000".repeat(name.length));

/** The times that `plain` names, in order. */
export const timeMarks = (plain: string, period: Period): TimeMark[] =>
  TIME_RULES.flatMap(({ pattern, read }) =>
    [...withoutNames(plain).matchAll(pattern)].flatMap((match): TimeMark[] => {
      const mark = read(match as RegExpExecArray, period);
      return mark ? [{ at: match.index, ...mark }] : [];
    }),
  ).sort((a, b) => a.at - b.at);
