import { anyOf, words } from "./patterns.ts";

/** Units and measure words, as parts of patterns over a text in plain form (see quantities.ts). */

/** Multiples written behind the digits; 百 and 千 only where a unit follows. */
export const MULTIPLE = "(?:[十百千]?[万亿]亿?|[百千](?=[人元名户家吨亩个张套公里辆台]))";

/** Measure words that make a number a quantity. */
const MEASURES = [
  // Shares and steps.
  ...words("个百分点 百分点 位次"),
  // Length and area.
  ...words("平方公里 平方千米 平方米 公里 千米 厘米 毫米 公顷 ㎡ km² km 万亩次"),
  // Volume and mass.
  ...words("立方米 毫克 微克 公斤 千克 吨标准煤 吨标煤 标准煤 亿斤 担 斤"),
  // Energy and data.
  ...words("千瓦时 兆瓦时 千瓦 兆瓦 吉瓦 GW MW kW Mbps Gbps PFLOPS EFLOPS TB PB EB"),
  // Money.
  ...words("美元 欧元 人民币"),
  // Time.
  ...words("分钟 小时 工作日 个工作日 学时 课时"),
  // People and events.
  ...words("人次 人年 户次 件次"),
  // Things.
  ...words("标准箱 标箱 TEU 台套 台（套） 台(套) 羊单位 床位 车位 泊位 机架 条线路"),
  // Measure words of one character.
  ..."个名人户家所座处项条件元亩吨米头只羽台套辆艘架张床间部场次支册种株棵岁年天分位倍班列趟单篇片段幢栋对枚方厂站桩口例起盏眼根股匹尾箱顶副桶罐艇孔井",
].sort((a, b) => b.length - a.length);

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** 台阶 is a figure of speech, 人口 and 项目 are nouns that begin like a measure. */
const NOUNS: Record<string, string> = { 台: "(?!阶)", 项: "(?!目[^标])" };

/** A measure word; the longer ones are tried first. */
export const MEASURE = anyOf(MEASURES.map((measure) => `${literal(measure)}${NOUNS[measure] ?? ""}`));
/** 元/亩, 微克/立方米: what a unit is counted for. */
const PER = `(?:[/·](?:${MULTIPLE})?(?:${MEASURE}|[\\p{Script=Han}]{1,3}|[a-zA-Z³²]{1,3}))?`;
/** A unit with its multiple, or a multiple alone (突破百亿). */
export const UNIT = `(?:[%‰℃]|${MULTIPLE}?${MEASURE}${PER}|${MULTIPLE})`;
