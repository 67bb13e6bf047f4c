import { anyOf, words } from "../../../../src/text/patterns.ts";

/** Words that say which role the names of a list have: labels (牵头部门:) and verbs (…牵头). */

/** Roles that name who does a task. */
const USUAL = "牵头|责任|配合|主办|协办|承办|参与|落实";

const ROLE = `${USUAL}|主责|实施|负责|主管|协同|协助|参加|支持|共同|督办|督导|监督|分管|联系|包联|完成|办结|进度|时间|目标|时限`;

const BODY = "部门|单位|处室|科室|机构|主体|领导|责任人|负责人|联系人|人";

const NOUN = `${BODY}|时限|时间|节点|期限|要求`;

/** Whose: 市级责任单位, 主要责任人. */
const WHOSE = "(?:第一|主要|市级?|县级?|区级?|省级?|市直)?";
/** What may stand between role and noun, and behind the noun: (责任) in 牵头(责任)单位, 处室 in 责任单位处室. */
const INFIX = "(?:[^:：,，、;；。()（）\\s]{0,4}?|[(（][^)）]{0,4}[)）])";
const SUFFIX = "(?:[^:：,，、;；。()（）\\s]{0,5}|[(（][^)）]{1,6}[)）])?";

/** A label of a list: 牵头部门:, 牵头(责任)单位：, 配合单位：, 完成时限：. Group 1 is its role, 2 its noun. */
export const LABEL = new RegExp(`${WHOSE}(${ROLE})${INFIX}(${NOUN})?${SUFFIX}\\s*[:：]`, "gu");

/** A label in brackets of its own: 【责任单位】市农业农村局. */
export const BRACKETED = new RegExp(`[【〔[]\\s*(${ROLE})(?:${ROLE})?(${NOUN})?\\s*[:：]?\\s*[】〕\\]]`, "gu");

/** Where a label in brackets of its own may begin. */
export const OPENS_LABEL = new RegExp(`[【〔[]\\s*(?:${USUAL}|完成)`, "u");

/** Where a list in brackets begins with a usual label: （牵头部门:…，配合部门:…）. */
export const AGENCIES = new RegExp(`[(（【〔[][^()（）【】]{0,12}(?:${USUAL})(?:${BODY})?\\s*[:：]`, "u");

/** A verb anywhere in a list that says its role. */
export const VERB = /牵头|按(?:照)?(?:各自)?职责|(?:负责|配合|参与|协助|协办|落实)\s*(?:$|[,，;；、])/u;

const ADVERBS = anyOf(
  words("共同 分别 分工 具体"),
  "按照?(?:各自)?(?:职责|职能)(?:分工)?(?:分别)?",
  words("密切 积极 协调"),
);
const DO = anyOf(words("牵头 负责 配合 参与 参加 协助 协同 协办 支持 落实 组织实施 抓好落实 推进 实施"));

/** Verbs after a list that say its role: A牵头，B、C配合. */
export const VERBS = new RegExp(`${ADVERBS}*${DO}+(?:负责|落实|实施|推进)*$`, "u");

export type Role = "lead" | "responsible" | "cooperating" | "none";

export function roleOf(role: string, noun: string | undefined): Role {
  if (noun !== undefined && /领导|人|时|节点|期限|要求/u.test(noun)) return "none";
  if (/^(?:牵头|主责|主办)$/u.test(role)) return "lead";
  if (/^(?:责任|承办|落实|实施|负责|主管)$/u.test(role)) return "responsible";
  if (/^(?:配合|协办|协同|协助|参与|参加|支持|共同)$/u.test(role)) return "cooperating";
  return "none";
}

export const isAgencyRole = (role: string, noun: string | undefined): boolean => roleOf(role, noun) !== "none";
