/**
 * What of a passage is looked at for themes: neither white space, quotation marks nor the bodies in charge. 市应急管理局 as a
 * cooperating body makes no task one of emergencies.
 */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(IN_CHARGE_BRACKETED, "")
    .replace(IN_CHARGE_OPEN, "")
    .replace(IN_CHARGE_LINE, "")
    .replace(ADDRESSEES, "")
    .replace(NOT_SAID, "");

const DUTY = "(?:牵头|责任|配合|主办|协办|承办|参与|参加|实施|主管|负责)";

/** (牵头部门:甲局,配合部门:乙局), (甲局、乙局按职责分工负责), (甲局牵头), with brackets inside or not. */
const IN_CHARGE_BRACKETED = new RegExp(
  `\\((?=[^()]{0,30}${DUTY}(?:部门|单位|领导)?[:：]|[^()]{2,200}(?:负责|牵头|配合|落实)\\))(?:[^()]|\\([^()]*\\))*\\)`,
  "gu",
);
/** The same, never closed: to the end. */
const IN_CHARGE_OPEN = new RegExp(`\\([^()]{0,10}${DUTY}(?:部门|单位)[:：][^()]*$`, "u");
/** The same as a line or a sentence of its own: 责任单位:甲局、乙局. */
const IN_CHARGE_LINE = new RegExp(`${DUTY}(?:部门|单位)[:：][^。]*`, "gu");

/** A line of the covering letter: 抄送:市委各部门, or 各县人民政府、市政府各部门: at its head. */
const ADDRESSEES = /^[\s#>]*(?:(?:抄送|主送|抄报|联系人|联系电话)[:：].*|各[^。:：]{2,150}[:：]\s*)$/gmu;

/** White space, invisible characters and the marks that stand inside names (“放管服”改革, 《规划》纲要) or around them. */
const NOT_SAID = /[\s\u200b-\u200d\u2060\ufeff\u00ad“”"‘’'《》〈〉「」*#|]/gu;
