import type { Rule } from "../model/rule.ts";
import type { TargetValue } from "../model/targets.ts";
import { MEASURE, UNIT } from "./measures.ts";
import { chineseNumber, HAN_DIGITS, HAN_ORDINALS, NUMERAL_CLASS, ordinal } from "./numerals.ts";
import { BEFORE_DECIMAL } from "./quantity-words.ts";

/** What a form reads of a number. */
export interface ReadNumber {
  value: TargetValue;
  unit: string;
  /** Written as a word (九成, 三分之二), not as a number. */
  implied?: boolean;
  range?: boolean;
}

/** A form in which a number with its unit is written; its pattern is sticky. */
export interface QuantityForm extends Rule {
  pattern: RegExp;
  read(match: RegExpExecArray): ReadNumber | null;
}

const NUMBER = "(?:\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
const RANGE_SIGN = "\\s*(?:-{1,2}|~|至|到)\\s*";
/** 点五: the digits behind a point, one by one. */
const FRACTION = `[零〇${HAN_DIGITS}]+`;
/** Digits that follow others in a count: 三十五, 两百零三. */
const MORE_DIGITS = `[${HAN_ORDINALS}百千两零]*`;
/** A count in Chinese digits; 一 only before a multiple, as 一个 is mostly an article. */
const HAN_COUNT = `(?!一)[${HAN_ORDINALS}百千两]${MORE_DIGITS}|一[十百千]?(?=[百千万亿])`;
/** The end of a clause, in which a number without a unit or with a rank ends. */
const CLAUSE_END = "(?=[,，。；;、)]|$)";

const number = (digits: string | undefined): number => Number((digits ?? "").replace(/[, ]/g, ""));

/** The forms, tried in order at each place. */
export const QUANTITY_FORMS: readonly QuantityForm[] = [
  {
    name: "range-with-units",
    meaning: "50%—60%, 3个至5个: a range, both of whose ends have a unit",
    examples: ["占比50%—60%", "建设3个至5个园区"],
    nearMisses: ["占比50%,60%", "建设3-5个园区"],
    pattern: new RegExp(`(${NUMBER})(${UNIT})${RANGE_SIGN}(${NUMBER})(${UNIT})`, "yu"),
    read: ([, low, , high, unit]) => ({ value: [number(low), number(high)], unit: unit ?? "", range: true }),
  },
  {
    name: "range",
    meaning: "3-5个, 3至5个: a range whose second end alone has a unit",
    examples: ["建设3-5个园区", "给予10至30万元奖励"],
    nearMisses: ["G60-5个", "3个、5个", "3-5"],
    pattern: new RegExp(`(${NUMBER})${RANGE_SIGN}(${NUMBER})\\s*(${UNIT})`, "yu"),
    read: ([, low, high, unit]) => ({ value: [number(low), number(high)], unit: unit ?? "", range: true }),
  },
  {
    name: "multiple-and-more",
    meaning: "1.5万余人: 余 or 多 between multiple and measure word",
    examples: ["1.5万余人", "3亿多元"],
    nearMisses: ["1.5万人", "190多个", "1.5万余"],
    pattern: new RegExp(`(${NUMBER})([万亿])([余多])(${MEASURE})`, "yu"),
    read: ([, digits, multiple, , measure]) => ({ value: number(digits), unit: `${multiple}${measure}` }),
  },
  {
    name: "number",
    meaning: "12.5%, 1.2万个, 15,000户, 190多个: Arabic digits and a unit",
    examples: ["达到12.5%", "15,000户", "190多个行政村", "43.5亿立方米"],
    nearMisses: ["5G基站", "108国道", "IPv6规模部署", "百分之五"],
    pattern: new RegExp(`(${NUMBER})\\s*([余多]?)(${UNIT})`, "yu"),
    read: ([, digits, , unit]) => ({ value: number(digits), unit: unit ?? "" }),
  },
  {
    name: "percent-in-words",
    meaning: "百分之五, 百分之三点五",
    examples: ["百分之五", "百分之三点五", "百分之12.5"],
    nearMisses: ["百分点", "5个百分点", "三分之二"],
    pattern: new RegExp(`百分之([${NUMERAL_CLASS}两]+|\\d+(?:\\.\\d+)?)(?:点(${FRACTION}))?`, "uy"),
    read: ([, whole, part]) => {
      const value = /^\d/.test(whole ?? "") ? Number(whole) : chineseNumber(whole ?? "");
      const digits = part ? [...part].map((char) => chineseNumber(char) ?? 0).join("") : "";
      return value === null ? null : { value: Number(digits === "" ? value : `${value}.${digits}`), unit: "%" };
    },
  },
  {
    name: "tenths",
    meaning: "九成, 9成: tenths, as per cent",
    examples: ["九成以上", "达到9成。"],
    nearMisses: ["九成九", "三成本", "十成"],
    pattern: new RegExp(`([${HAN_DIGITS}两1-9])成(?=[以左,，。；;、\\s]|$)`, "uy"),
    read: ([, digit]) => {
      const value = ordinal(digit ?? "");
      return value === null ? null : { value: value * 10, unit: "%", implied: true };
    },
  },
  {
    name: "decimal",
    meaning: "降至1.3以下: a decimal without a unit, behind a verb that wants a value",
    examples: ["城乡居民收入比降至1.3以下", "控制在1.8,"],
    nearMisses: ["版本1.3以下", "降至1.3版", "降至13以下"],
    pattern: new RegExp(`(?<=${BEFORE_DECIMAL}\\s*)(\\d+\\.\\d+)(?=(?:以上|以下|以内|左右)?${CLAUSE_END})`, "uy"),
    read: ([, digits]) => ({ value: number(digits), unit: "" }),
  },
  {
    name: "ratio",
    meaning: "1.8:1: a ratio to one",
    examples: ["城乡居民收入比控制在1.8:1以内", "2:1"],
    nearMisses: ["1.8:12", "8:30", "1:"],
    pattern: /(\d+(?:\.\d+)?):1(?!\d)/uy,
    read: ([, digits]) => ({ value: number(digits), unit: "" }),
  },
  {
    name: "rank",
    meaning: "排名保持前三位: a place in a ranking",
    examples: ["排名保持前三位", "综合实力进入全省前10名,"],
    nearMisses: ["前三季度", "面前三位老人", "进入前三名单"],
    pattern: new RegExp(
      `(?<=(?:排名|位次|位居|位列|排位|进入|保持|稳居|跻身)[^,，。；;]{0,8})前([${HAN_ORDINALS}\\d]{1,3})(位次|位|名)${CLAUSE_END}`,
      "uy",
    ),
    read: ([, digits, unit]) => {
      const value = ordinal(digits ?? "");
      return value === null ? null : { value, unit: unit ?? "" };
    },
  },
  {
    name: "half",
    meaning: "半数以上: half, as per cent",
    examples: ["半数以上的村", "覆盖半数以上社区"],
    nearMisses: ["对半数以上", "过半数以上", "半数代表"],
    pattern: /(?<!对|过|折)(半数)(?=以上)/uy,
    read: () => ({ value: 50, unit: "%", implied: true }),
  },
  {
    name: "fraction",
    meaning: "三分之二: a fraction, as per cent",
    examples: ["三分之二", "四分之三以上的镇"],
    nearMisses: ["百分之二", "三分二", "三分之十"],
    pattern: /([二三四五六七八九十])分之([一二三四五六七八九])/uy,
    read: ([, below, above]) => {
      const [low, high] = [chineseNumber(below ?? ""), chineseNumber(above ?? "")];
      return low && high ? { value: Math.round((high / low) * 1000) / 10, unit: "%", implied: true } : null;
    },
  },
  {
    name: "chinese-numeral",
    meaning: "两处, 百家, 百亿元, 三千户: Chinese digits and a unit",
    examples: ["两处出入口", "百家以上", "突破百亿", "一万亿元", "三千户"],
    nearMisses: ["一个", "一二三产业融合", "十四五规划", "三三制"],
    pattern: new RegExp(`(${HAN_COUNT})([余多]?)(${UNIT})`, "yu"),
    read: ([, digits, , unit]) => {
      const value = chineseNumber(digits ?? "");
      return value === null ? null : { value, unit: unit ?? "" };
    },
  },
];

/** What stands at a place of a text in plain form: the first form that fits, its match and what it reads; or null. */
export function formAt(
  plain: string,
  at: number,
): { form: QuantityForm; match: RegExpExecArray; read: ReadNumber } | null {
  for (const form of QUANTITY_FORMS) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(plain);
    const read = match && form.read(match);
    if (match && read) return { form, match, read };
  }
  return null;
}
