import type { Rule } from "../../../../src/model/rule.ts";
import {
  BASES,
  BUILD,
  CHAR,
  COUNT,
  KEY,
  keyed,
  NOUN,
  PLACES,
  RANK,
  RANKED_KEY,
  RANKED_NOUN,
  ranked,
  STOP,
  WIN,
  WIN_BEHIND,
} from "./words.ts";

/** A form in which a title to be won is stated; see words.ts for what a title is made of. */
export interface DesignationRule extends Rule {
  /** Sticky at the place where its verb or title begins; groups `verb` and `title`. */
  pattern: RegExp;
}

/** The rules, tried in order: what an earlier one has found is not found again. */
export const DESIGNATION_RULES: readonly DesignationRule[] = [
  {
    name: "win-ranked",
    meaning: "创建/争创/申报 + 国家…, 省级…",
    pattern: new RegExp(`(?<verb>${WIN})${COUNT}(?<title>${ranked(26)})`, "uy"),
    examples: ["创建国家园林城市", "争创全国社会信用体系建设示范城市", "成功创建全国电子商务进农村综合示范县(市)"],
    nearMisses: [
      "创建省级现代农业、新材料等领域技术研发平台",
      "申报国家重大项目",
      "创建国家级平台",
      "创建全国领先的产业集群",
    ],
  },
  {
    name: "win-title",
    meaning: "创建/争创/申报 + a title without its rank",
    pattern: new RegExp(`(?<verb>${WIN})${COUNT}(?<title>${keyed(16)}|\\dA级?(?:以上)?${CHAR}{0,8}?景区${STOP})`, "uy"),
    examples: ["创建儿童友好城市", "大力创建新型消费示范城市", "创建绿色商场", "积极争创一批4A级以上旅游景区"],
    nearMisses: [
      "创建创业平台",
      "创建零投诉营商环境",
      "创建工作机制",
      "开展平安家庭等平安创建活动",
      "加强区域性公用品牌创建",
    ],
  },
  {
    name: "title-to-win",
    meaning: "国家…示范市 + 创建: the verb comes after",
    pattern: new RegExp(
      `(?<title>${RANK}${RANK}?${CHAR}{0,20}?${KEY}${CHAR}{0,10}?${NOUN}${PLACES})(?<verb>${WIN_BEHIND})(?!成果|经验|成效|成就)`,
      "uy",
    ),
    examples: ["国家节水型城市创建", "全国法治政府建设示范市创建行动", "力争完成新一轮全国全省“双拥”模范城市创建"],
    nearMisses: ["巩固提升国家公共文化服务体系示范区创建成果", "三无创建活动", "基层党组织示范创建活动"],
  },
  {
    name: "build-ranked",
    meaning: "打造/建设/建成 + 国家…示范区, 省级…基地: a title to be built",
    pattern: new RegExp(
      `(?<verb>${BUILD})${COUNT}(?<title>${RANK}${CHAR}{0,20}?(?:${RANKED_KEY}${CHAR}{0,6}?${RANKED_NOUN}|历史文化名[城镇村]|${BASES}基地)${PLACES}${STOP})`,
      "uy",
    ),
    examples: ["建设国家级农业绿色发展先行区", "打造省级单项体育后备人才基地"],
    nearMisses: [
      "打造全国油茶第一强市",
      "打造全国领先的绿色食品产业集群",
      "建设国家西南区域应急救援中心",
      "建设国家重点实验室",
    ],
  },
];

/** A further title after 、 or 和 under the same verb: …和省级高新技术产业开发区. Sticky; group `title`. */
export const FURTHER_TITLE = new RegExp(
  `(?:、|和|及|与|以及|,)(?<title>${ranked(22)}|${KEY}${CHAR}{0,10}?${NOUN}${STOP})`,
  "uy",
);
