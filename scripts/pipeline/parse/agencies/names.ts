import { anyOf, words } from "../../../../src/text/patterns.ts";

/** What the names in a list of agencies look like, and how a list is cut into them. */

const GENERAL = new RegExp(
  [
    "^(?:各|其[他它]|全[市县区]|所有|相关|有关|涉及|驻[市县区地])",
    "^[市县区省](?:级|直)?(?:各|有关|相关)",
    "^[市县区省][级直](?:部门|单位|机关)",
    "^[县市区][(（、]",
    "^[县区镇乡]{1,2}(?:人民)?政府$",
    "(?:有关|相关)(?:部门|单位|企业|镇办|机构)",
    "成员单位$",
    "牵头单位$",
  ].join("|"),
  "u",
);

/** Bodies named in general: 各镇办, 市级相关部门, 县（市、区）政府. */
export const isGeneral = (name: string): boolean => GENERAL.test(name);

/** Streets, towns and villages by name: 东城街道, 南位镇. */
export const TOWN_NAME = /(?:街道|街道办|街办|[^乡城]镇|[^城]乡)(?:办事处|人民政府|政府|党工委|党委)?$/u;

/** Last words of names, the general before the particular: offices, firms, zones, associations, courts, utilities, schools, places. */
const TAILS = [
  ...words(
    "局 委 办 厅 部 处 科 署 司 院 站 所 队 校 社 会 中心 政府 公司 集团 银行 分行 支行 人行 支队 总队 大队 办公室 委员会",
  ),
  ...words("园区 开发区 高新区 新区 经开区 管委会"),
  ...words("妇联 残联 文联 侨联 科协 工商联 总工会 团市委 团县委 团区委 供销社 供销联社"),
  ...words("法院 检察院 督查室 分局 海关 税务 党校 大学 学院 研究院 电网 电信 移动 联通 铁塔 移动公司"),
  ...words("专班 指挥部 管理处 馆 台 报社 医院 街道 武装部 监委 纪委 政协 人大 室 县 区 市"),
];
/** Those that make a name one of an agency by themselves. */
const SURE_TAILS = words(
  "局 委 办 厅 委员会 办公室 管委会 政府 公司 集团 中心 队 院 银行 部 会 社 妇联 残联 工商联 园区 开发区",
);
/** The office that a name may have behind it, in brackets. */
const OFFICE = "(?:[〈<（(].{1,14}[〉>）)])?";

/** What a name of an agency ends with, its bracketed office left out. */
export const AGENCY_NAME = new RegExp(`^.{0,29}${anyOf(TAILS)}${OFFICE}$|^人行$|^[各相有]`, "u");

/** The same where nothing but the name says that it is one. */
export const SURE_AGENCY_NAME = new RegExp(`^[^。:：\\d]{1,24}${anyOf(SURE_TAILS)}${OFFICE}$`, "u");

/** A time in a list of agencies: 2025年12月底前, 长期, 持续推进. */
export const DEADLINE =
  /^(?:.{0,8}(?:20\d\d|[一二]〇..)年.{0,12}|长期|持续|每年|全年|常态化.{0,6}|持续(?:推进|实施)|.{0,6}(?:完成|见效|实施))$/u;

/** 等部门 at the end of a list. */
export const ETC_TAIL = /等(?:有关|相关)?(?:市级|市直)?(?:部门|单位|地方|地)?$/u;

/** A name that is nothing but 有关部门 or the like. */
export const ETC_ONLY = /^等?(?:[市县区省]级?|[市县区省]直)?(?:有关|相关)?(?:部门|单位)?$/u;

/** Cuts at 、，；, blanks and 和 between two agencies, not inside brackets. */
export function splitNames(list: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i <= list.length; i++) {
    const char = list.charAt(i);
    if ("(（〈<《【〔[".includes(char) && char !== "") depth++;
    else if (")）〉>》】〕]".includes(char) && char !== "") depth = Math.max(0, depth - 1);
    else if (i === list.length || (depth === 0 && /[、,，;；\s。]/u.test(char))) {
      items.push(list.slice(from, i).trim());
      from = i + 1;
    }
  }
  return items
    .flatMap((item) => item.split(/(?<=[局委办厅府院门等])(?:以及|和|及|与)(?=[市县区省各相有])/u))
    .filter((item) => item !== "");
}
