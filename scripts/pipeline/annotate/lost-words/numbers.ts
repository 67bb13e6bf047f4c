import { HAN_NUMBER } from "../../../../src/text/numerals.ts";
import { anyOf, only } from "../../../../src/text/patterns.ts";
import { REACH_TO, RISE_TO, STAY_AT } from "../../../../src/text/quantity-words.ts";
import { CORE_ACTS, COUNTED_ACTS } from "../vocabulary/verbs.ts";
import type { LostRule } from "./rule.ts";

const NOTE = "数字在本站所据文本中缺失";

/** What may stand before a unit in place of a number: 每个, 几个, 多个. */
const COUNTED = `0-9０-９${HAN_NUMBER}每各几数多整逐挨上下俩这那哪某单半余来第∞个若干XxNn.．%％)）〕\\]》”’+＋`;
/** 个 as the first character of a word, not a unit: 个性, 个体, 个人. */
const NOT_UNIT = "性体人案别股位例展子数头税私唱中";
/** 个 as a unit before a noun. */
const GE_UNIT = `个(?=\\p{Script=Han})(?![${NOT_UNIT}])`;

/** 达到%, 为%: verbs whose number is a percentage. */
const BEFORE_PERCENT = "(?<=[达到为至在于过占约超近逾])\\s*[%％‰]";
/** 覆盖率%以上: an indicator, and what can only stand behind a number. 比重(%) is the head of a column. */
const INDICATOR_PERCENT = "(?<=率|比重|比例|增长|提高|提升|下降|降低)\\s*[%％‰](?=[以左,，。；;])";
/** 95%、%: the second of two. */
const NEXT_PERCENT = "(?<=[%％][、和及与])[%％]";

/** What a comparison wants a number after; each measure word with what shows that it is one. */
const COMPARED = `(?:不少于|不低于|不超过|至少|超过|多于)(?:个(?![${NOT_UNIT}])|[名张座](?=[,，。；;、]|以上))`;
const REACH_VERBS = anyOf(REACH_TO, only(RISE_TO, "增加到 增至 发展到"), only(STAY_AT, "控制在 保持在"), "减至");
/** The same of verbs; 直达 and 送达 are none. */
const REACHED = `(?<![直通送抵传])${REACH_VERBS}[个家名张座所处户条项件](?=[,，。；;]|以上|左右|以内|$)`;

/** Things with the measure word by which they are counted; 个 counts anything. */
const COUNTED_NOUNS: Record<string, string> = {
  张: "床位",
  条: "线路|航线|生产线|公路|街区",
  家: "机构|门店|网点|合作社|农场",
  名: "专家|教师|医师|人才|志愿者|大学生",
  套: "住房",
  座: "公园|泵站|桥梁",
};
const END = "(?=[,，、。；;）)]|以上|左右|$)";
const NOUN_UNIT = [
  `(?<=[^${COUNTED}])(?<![${COUNTED}]\\s*)(?<=\\p{Script=Han})个(?=[,，、。；;）)]|$)`,
  ...Object.entries(COUNTED_NOUNS).map(([unit, nouns]) => `(?<=${nouns})${unit}${END}`),
].join("|");

/** Numbers and percentages without their digits. */
export const LOST_NUMBERS: readonly LostRule[] = [
  {
    name: "percent",
    kind: "percent",
    pattern: new RegExp(`${BEFORE_PERCENT}|${INDICATOR_PERCENT}|${NEXT_PERCENT}`, "gu"),
    before: /[%％‰]/gu,
    quote: "before",
    meaning: "达%: a percentage without its number",
    note: "百分数的数字在本站所据文本中缺失",
    examples: ["生活垃圾资源化利用率达到%以上", "重点食品品种可溯源率达到%", "公共机构节能率达%", "分别达到95%、%"],
    nearMisses: ["年均增长%", "覆盖率达到80%", "达到百分之八十", "比重(%)", "增速(%)", "单位:%", "提高1.5%"],
  },
  {
    name: "bare-unit",
    kind: "number",
    pattern: new RegExp(`(?<![${COUNTED}])个(?:工作日|百分点)`, "gu"),
    before: /^/gu,
    quote: "before",
    meaning: "个工作日, 个百分点 without a number",
    note: NOTE,
    examples: ["审批时限压缩至个工作日", "占比提高个百分点"],
    nearMisses: ["压缩至3个工作日", "每个工作日", "提高1.2个百分点", "提高两个百分点", "提高〔5〕个百分点"],
  },
  {
    name: "compared",
    kind: "number",
    pattern: new RegExp(`${COMPARED}|${REACHED}`, "gu"),
    before: /.$/gu,
    quote: "both",
    meaning: "不少于个, 达到家: a comparison without its number",
    note: NOTE,
    examples: ["规模以上工业企业达到家，", "每年实施不少于个社区微更新项目"],
    nearMisses: [
      "不少于30个社区",
      "资金直达户，",
      "达到家喻户晓",
      "不超过个人缴费",
      "达到名列前茅",
      "实现就业不少于一人",
      "达到所有行政村",
    ],
  },
  {
    name: "act-unit",
    kind: "number",
    pattern: new RegExp(`${anyOf(CORE_ACTS, COUNTED_ACTS, "推出")}${GE_UNIT}`, "gu"),
    before: /个$/gu,
    quote: "both",
    meaning: "建设个: an act whose count is lost",
    note: NOTE,
    examples: ["新建个社区服务站", "规划建设个社区儿童综合体", "每年发布个新场景"],
    nearMisses: [
      "打造个性化服务",
      "培育个体工商户",
      "建立个人健康档案",
      "建设30个社区",
      "开展个案管理",
      "打造一个平台",
    ],
  },
  {
    name: "list-unit",
    kind: "number",
    pattern: new RegExp(`(?<=[、和及与])${GE_UNIT}`, "gu"),
    before: /^/gu,
    quote: "both",
    meaning: "、个新产品: one of several counts",
    note: NOTE,
    examples: ["建设公园10个、个口袋公园", "每年发布个新场景、个新产品等"],
    nearMisses: ["企业、个体工商户", "单位和个人", "个性化、个别化", "3个、5个"],
  },
  {
    name: "noun-unit",
    kind: "number",
    pattern: new RegExp(NOUN_UNIT, "gu"),
    before: /^/gu,
    quote: "before",
    meaning: "社区食堂个, 床位张: a thing and its measure word, the number between them lost",
    note: NOTE,
    examples: ["新增托位床位张，", "柔性引进专家名以上", "特色商业街区个,", "社区食堂个。"],
    nearMisses: [
      "床位紧张,",
      "社区食堂30个,",
      "逐个,",
      "挨个,",
      "企业家、",
      "专家、教师,",
      "人才名录",
      "一个个,",
      "整个,",
      "床位张贴公示",
    ],
  },
  {
    name: "half-number",
    kind: "number",
    pattern: /(?<=[超过达到破近约逾为])0+[万亿](?!\d)/gu,
    before: /^/gu,
    quote: "before",
    meaning: "超0万: the leading digits of a number are lost, its zeros kept",
    note: "数字的前几位在本站所据文本中缺失，余下的0不是零",
    examples: ["常住人口达0万", "管理服务人口超0万的超大城市"],
    nearMisses: ["超2000万", "超0.5万", "达到10万", "突破100亿元"],
  },
];
