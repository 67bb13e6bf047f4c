import { anyOf, words } from "../../../../src/text/patterns.ts";

/**
 * The text of a passage in which terms are looked for: without white space, quotation marks and agencies in charge. 市应急管理局
 * as a cooperating agency makes no task one of emergencies.
 */
export const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(IN_CHARGE_BRACKETED, "")
    .replace(IN_CHARGE_OPEN, "")
    .replace(IN_CHARGE_LINE, "")
    .replace(ADDRESSEES, "")
    .replace(IGNORED, "");

/** Roles of agencies: those that labels.ts of parse/agencies calls usual, without 落实, and four of its rarer ones. */
const ROLE = anyOf(words("牵头 责任 配合 主办 协办 承办 参与"), words("参加 实施 主管 负责"));

/** (牵头部门:甲局,配合部门:乙局), (甲局、乙局按职责分工负责), (甲局牵头), with brackets inside or not. */
const BY_LABEL = `[^()]{0,30}${ROLE}(?:部门|单位|领导)?[:：]`;
const BY_VERB = "[^()]{2,200}(?:负责|牵头|配合|落实)\\)";
const IN_CHARGE_BRACKETED = new RegExp(`\\((?=${BY_LABEL}|${BY_VERB})(?:[^()]|\\([^()]*\\))*\\)`, "gu");
/** The same, never closed: to the end. */
const IN_CHARGE_OPEN = new RegExp(`\\([^()]{0,10}${ROLE}(?:部门|单位)[:：][^()]*$`, "u");
/** The same as a line or a sentence of its own: 责任单位:甲局、乙局. */
const IN_CHARGE_LINE = new RegExp(`${ROLE}(?:部门|单位)[:：][^。]*`, "gu");

/** A line of the covering letter: 抄送:市委各部门, or 各县人民政府、市政府各部门: at its head. */
const ADDRESSEES = /^[\s#>]*(?:(?:抄送|主送|抄报|联系人|联系电话)[:：].*|各[^。:：]{2,150}[:：]\s*)$/gmu;

/** White space, invisible characters and marks that stand inside names (“放管服”改革, 《规划》纲要) or around them. */
const IGNORED = /[\s\u200b-\u200d\u2060\ufeff\u00ad“”"‘’'《》〈〉「」*#|]/gu;
