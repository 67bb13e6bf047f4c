import type { Quantity } from "../../../../src/text/quantities.ts";

/**
 * Numbers that are no commitment: names, ages, dates, counts of a list, size classes. Each rule
 * looks at a quantity with the text to its left and right in its clause.
 */
export interface MaskRule {
  name: string;
  /** Whether the quantity is such a number. */
  applies(quantity: Quantity, left: string, right: string, plain: string): boolean;
  examples: string[];
}

const LASTING = /时间|时限|时长|期限|年限|寿命|用时|耗时|压缩|缩短|提速|响应|办结/u;
const COUNTED =
  /^(?:大|个|具体|主要|重点|约束性|预期性|等级评定|考核|评价)*(?:方面|民生实事|实事|领域|环节|层面|维度|阶段|专题|板块|原则|要求|指标|工作|措施|举措|机制|意见|政策|文件|制度|内容|问题|专章|重点工作|重点任务|硬仗|关键|字|章|节|篇|部分)/u;

/** A clause that points to a list of the document itself. */
const LISTED = /(?:确定的?|涉及的?|提出的?|明确的?|列出的?|上述|以下|前述|该|这|共设置|取消|调整了?)\s*$/u;
const PREPOSITION = /^\s*(?:聚焦|围绕|对照|按照|依托|根据|针对|结合|坚持|用好)\s*$/u;

export const MASKS: MaskRule[] = [
  {
    name: "in-name",
    applies: ({ start, end }, _left, _right, plain) => insideQuotes(plain, start, end),
    examples: ["打造儿童“5分钟步行活动圈”", "“免费入住7天”即来即享"],
  },
  {
    name: "ordinal",
    applies: ({ start }, _left, _right, plain) => /第\s*$/u.test(plain.slice(Math.max(0, start - 2), start)),
    examples: ["第十四个五年规划", "第3个重点"],
  },
  {
    name: "per-head",
    applies: ({ start }, _left, _right, plain) => /每\s*$/u.test(plain.slice(Math.max(0, start - 2), start)),
    examples: ["每千人口拥有床位8张", "每百户30平方米"],
  },
  {
    name: "age",
    applies: ({ unit }, left) => unit === "岁" && !/寿命|年龄/u.test(left),
    examples: ["3岁以下婴幼儿照护服务", "65岁以上老年人"],
  },
  {
    name: "duration",
    applies: ({ unit, comparator }, left, right) =>
      /^(?:年|天|小时|分钟|个?工作日)$/u.test(unit) &&
      (!(
        LASTING.test(left) ||
        (/^(?:分钟|小时)$/u.test(unit) &&
          (ARRIVAL.test(right) || (comparator === "le" && !/^[^,，]{0,6}圈/u.test(right))))
      ) ||
        (unit === "年" && comparator === "eq" && !/年限|寿命|期限/u.test(left))),
    examples: ["24小时便利店", "十年禁渔", "延长30年", "1小时通勤圈"],
  },
  {
    name: "frequency",
    applies: ({ unit }, left) =>
      /^(?:次|期|场)$/u.test(unit) &&
      /每(?:半年|年|季度|季|月|周|半月)[^,，。；;]{0,16}(?:召开|报告|通报|调度|会商|研究|听取|开展|组织)?[^,，。；;]{0,4}$/u.test(
        left,
      ) &&
      !/万/u.test(unit),
    examples: ["每半年组织召开1次目标任务对标分析专题会", "每年向市人大常委会报告1次"],
  },
  {
    name: "counted-list",
    applies: ({ unit, comparator }, left, right) =>
      /^[项条个件类]$/u.test(unit) &&
      comparator === "eq" &&
      (COUNTED.test(right) ||
        (/(?:指标|任务|工作|举措|措施|等|计|共)\s*$/u.test(left) && /^(?:指标|任务|)$/u.test(right)) ||
        LISTED.test(left) ||
        /(?:^|规划|纲要|方案|办法|目录|体系)\s*共(?:计|有|设|设置|列|安排|分为)?[^,，]{0,8}$/u.test(left)),
    examples: ["共设置33项指标", "重点抓好以下6个方面26项工作", "8个部分"],
  },
  {
    name: "subject-of-work",
    applies: ({ comparator }, left, right) => comparator === "eq" && PREPOSITION.test(left) && right !== "",
    examples: ["聚焦6条重点产业链", "对照136个考评细则"],
  },
  {
    name: "baseline",
    applies: ({ start, end }, _left, _right, plain) =>
      /(?:由|从)[^,，。；;]{0,14}$/u.test(plain.slice(Math.max(0, start - 16), start)) &&
      /^[^,，。；;]{0,6}(?:提高|增加|提升|上升|增长|扩大|下降|降低|减少|降|缩小|压缩|缩短|到)/u.test(
        plain.slice(end, end + 10),
      ),
    examples: ["参保率由76%进一步提高", "企业从210家继续增加"],
  },
  {
    name: "aid",
    applies: ({ unit }, left) => /元$/u.test(unit) && /给予|奖励|补助|补贴|罚款|资助标准|每[人户亩]/u.test(left),
    examples: ["对成效显著的乡镇给予10万至30万元奖励"],
  },
  {
    name: "forecast",
    applies: (_quantity, left) =>
      /(?:人口|老龄化率|老龄化程度)[^,，]{0,8}(?:将|预计|接近)/u.test(left) || /短缺|缺口|缺少/u.test(left),
    examples: ["老年人口将超过11万人", "护理人员短缺约2000人"],
  },
  {
    name: "lost-digits",
    applies: ({ value, unit, start }, _left, _right, plain) =>
      value === 0 && /^[万亿]/u.test(unit) && !/^0\./u.test(plain.slice(start)),
    examples: ["管理服务人口超0万"],
  },
  {
    name: "size-class",
    applies: ({ unit }, _left, right) =>
      /^(?:级|型|大关)/u.test(right) ||
      (/[万亿元]$|^[个兆吨亩人]$|^[百千]?万头$/u.test(unit) &&
        /^(?:的)?(?:大?企业|产业集群|产业链|园区|工厂|俱乐部|生猪|[^,，。；;、]{0,6}(?:大县|强县|大市|强市|大镇|强镇)|城市)/u.test(
          right,
        )),
    examples: ["培育一批百亿级企业", "千亿级产业、百亿企业", "建成百万头生猪养殖大市"],
  },
  {
    name: "chinese-count",
    applies: ({ start, unit, comparator, value }, left, right, plain) =>
      !(right === "" && typeof value === "number" && value >= 10 && !/[项条]/u.test(unit)) &&
      /[二两三四五六七八九十百千]/u.test(plain.charAt(start)) &&
      !/^[%‰倍]|百分/u.test(unit) &&
      comparator === "eq" &&
      !/(?:建设|新建|建成|完成|改造|打造|培育|新增|剩余|达到?|实现|引进|建有|突破|迈上|跨越|跃上|跨上)$/u.test(left),
    examples: ["划定三条控制线", "深化五个专项行动"],
  },
];

const ARRIVAL = /到场|到达|响应|抵达|救援/u;

/** Longest quoted name that may hold a number. */
const LONGEST_NAME = 40;

/** Whether a place stands in a quoted name: short, and with other words than the number. */
function insideQuotes(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - LONGEST_NAME), start);
  const open = Math.max(before.lastIndexOf("“"), before.lastIndexOf("《"), before.lastIndexOf("‘"));
  if (open < 0 || /[”》’]/u.test(before.slice(open))) return false;
  const after = /^[^”》’]{0,40}(?=[”》’])/u.exec(plain.slice(end, end + LONGEST_NAME + 1))?.[0];
  // A commitment may be quoted too: “高层次人才达到2000名左右”.
  return after !== undefined && !/达到|不低于|不少于|超过|左右/u.test(before.slice(open) + plain.slice(start, end));
}

/** The rule that says that a quantity is no commitment, or undefined. */
export const maskOf = (quantity: Quantity, left: string, right: string, plain: string): MaskRule | undefined =>
  MASKS.find((rule) => rule.applies(quantity, left, right, plain));
