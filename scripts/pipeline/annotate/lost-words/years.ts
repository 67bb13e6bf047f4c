import { HAN_NUMBER } from "../../../../src/text/numerals.ts";
import type { LostRule } from "./rule.ts";

const NOTE = "年份数字在本站所据文本中缺失";

/** Characters with which 到 is part of another word: 达到年产, 感受到年味, 等到年底. */
const BEFORE_DAO = "达得受感看签遇迎盼想找直抵等升高加大长增转延展";
/** Characters with which 年 is part of another word: 年底, 年龄, 年度, 年货, 年产, 年青, 年画. */
const AFTER_NIAN = "底末初终中尾头轻龄度均限级报会关货味纪产处代老幼富薪租收华利青久夜糕画金";
/** What names a year without its digits, or ends a written one: 二〇三五年, 每年, 今年, 往年, 中长年. */
const YEAR_NAMED = `0-9０-９${HAN_NUMBER}○OＯo每全当本今明去前后近逐历多数周常往整半来同中长`;

/** Years and dates without their digits. */
export const LOST_YEARS: readonly LostRule[] = [
  {
    name: "by-year",
    kind: "year",
    pattern: new RegExp(`(?<![${BEFORE_DAO}])到年(?![${AFTER_NIAN}])|[到至]年(?=[,，])`, "gu"),
    before: /年/gu,
    quote: "match",
    meaning: "到年: by the year …",
    note: NOTE,
    examples: ["力争到年，建成区绿地率达到40%", "确保到年,新增普惠性养老床位"],
    nearMisses: [
      "到年底完成改造",
      "到年末全部投用",
      "达到年产30万吨",
      "感受到年味",
      "到年龄退休",
      "截至年底",
      "到2025年，",
    ],
  },
  {
    name: "year-first",
    kind: "year",
    pattern: /(?<=^|[。；;])年(?=[,，])/gu,
    before: /年/gu,
    quote: "match",
    meaning: "A sentence that begins with 年,: in the year …",
    note: NOTE,
    examples: [
      "年，市政府印发了实施方案。",
      "年,中共中央、国务院印发了《关于统一规划体系更好发挥国家发展规划战略导向作用的意见》",
    ],
    nearMisses: [
      "今年,中共中央印发了意见",
      "2018年,中共中央印发了意见",
      "年度目标,逐项落实",
      "增速连续五年,居全省前列",
    ],
  },
  {
    name: "year-of-outlook",
    kind: "year",
    pattern: new RegExp(
      `(?<![${YEAR_NAMED}])年远景目标|(?:明确|描绘|提出|展望|谋划|确定)年(?=全[市区县省州盟旗])`,
      "gu",
    ),
    before: /年/gu,
    quote: "match",
    meaning: "年远景目标, 明确年全市: the outlook for the year …",
    note: NOTE,
    examples: ["“十四五”规划和年远景目标纲要", "主要明确年全市远景目标"],
    nearMisses: [
      "2035年远景目标",
      "二〇三五年远景目标",
      "二O三五年远景目标",
      "明确今年全市重点工作",
      "提出年均增长目标",
    ],
  },
  {
    name: "date",
    kind: "year",
    pattern: /(?<=^|[于在自从,，。；;(（])年月日?(?=[^\p{Script=Han}]|印发|发布|起|前|底|在|召开|审议)/gu,
    before: /[年月日]/gu,
    quote: "match",
    meaning: "年月日: a date without its digits",
    note: "日期数字在本站所据文本中缺失",
    examples: ["本方案于年月日印发"],
    nearMisses: ["2021年9月18日印发", "填写出生年月日", "激情燃烧的年月"],
  },
];
