import type { Rule } from "../../../../../src/model/rule.ts";
import type { Quantity } from "../../../../../src/text/quantities.ts";
import {
  ARRIVAL,
  CHANGES,
  CLASSED,
  COUNTING_ACT,
  DOCUMENT_HAS,
  EVERY,
  FROM,
  insideQuotes,
  LASTING,
  LISTED,
  namesBefore,
  PARTS_OF_DOCUMENT,
  SUBJECT,
} from "./words.ts";

/** A quantity, and the text to its left and right in its clause. */
export interface Candidate {
  quantity: Quantity;
  left: string;
  right: string;
  /** The whole line in plain form. */
  plain: string;
}

/** Numbers that are no commitment: names, ages, dates, counts of a list, size classes. */
export interface MaskRule extends Rule {
  /** Whether the quantity is such a number. */
  applies(candidate: Candidate): boolean;
}

export const MASKS: readonly MaskRule[] = [
  {
    name: "in-name",
    meaning: "A number inside a quoted name",
    applies: ({ quantity: { start, end }, plain }) => insideQuotes(plain, start, end),
    examples: ["打造儿童“5分钟步行活动圈”", "“免费入住7天”即来即享"],
    nearMisses: ["“高层次人才达到2000名左右”", "“十四五”期间新建学校20所"],
  },
  {
    name: "ordinal",
    meaning: "第〈数〉: a number that says which",
    applies: ({ quantity: { start }, plain }) => /第\s*$/u.test(plain.slice(Math.max(0, start - 2), start)),
    examples: ["第十四个五年规划", "第3个重点"],
    nearMisses: ["等级达到3个", "新增3个重点"],
  },
  {
    name: "per-head",
    meaning: "每〈数〉: what a rate is counted for",
    applies: ({ quantity: { start }, plain }) => /每\s*$/u.test(plain.slice(Math.max(0, start - 2), start)),
    examples: ["每千人口拥有床位8张", "每百户30平方米"],
    nearMisses: ["每年新增床位8张", "人均30平方米"],
  },
  {
    name: "age",
    meaning: "An age, other than a life expectancy",
    applies: ({ quantity: { unit }, left }) => unit === "岁" && !/寿命|年龄/u.test(left),
    examples: ["3岁以下婴幼儿照护服务", "65岁以上老年人"],
    nearMisses: ["人均预期寿命达到79岁", "平均年龄降到35岁"],
  },
  {
    name: "duration",
    meaning: "A duration that is not promised as a time limit or a time of arrival",
    applies: ({ quantity: { unit, comparator }, left, right }) => {
      if (!/^(?:年|天|小时|分钟|个?工作日)$/u.test(unit)) return false;
      if (unit === "年" && comparator === "eq" && !/年限|寿命|期限/u.test(left)) return true;
      const arrival =
        /^(?:分钟|小时)$/u.test(unit) &&
        (ARRIVAL.test(right) || (comparator === "le" && !/^[^,，]{0,6}圈/u.test(right)));
      return !LASTING.test(left) && !arrival;
    },
    examples: ["24小时便利店", "十年禁渔", "延长30年", "1小时通勤圈"],
    nearMisses: ["办理时间压缩到3个工作日", "消防队5分钟到达", "平均受教育年限达到11年"],
  },
  {
    name: "frequency",
    meaning: "How often something is held",
    applies: ({ quantity: { unit }, left }) => /^(?:次|期|场)$/u.test(unit) && EVERY.test(left),
    examples: ["每半年组织召开1次目标任务对标分析专题会", "每年向市人大常委会报告1次"],
    nearMisses: ["举办大型赛事10场", "每年新增床位500张"],
  },
  {
    name: "counted-list",
    meaning: "A count of the document's own parts, tasks or indicators",
    applies: ({ quantity: { unit, comparator }, left, right }) =>
      /^[项条个件类]$/u.test(unit) &&
      comparator === "eq" &&
      (PARTS_OF_DOCUMENT.test(right) ||
        (/(?:指标|任务|工作|举措|措施|等|计|共)\s*$/u.test(left) && /^(?:指标|任务|)$/u.test(right)) ||
        LISTED.test(left) ||
        DOCUMENT_HAS.test(left)),
    examples: ["共设置33项指标", "重点抓好以下6个方面26项工作", "8个部分"],
    nearMisses: ["建成33个社区食堂", "推进6项工程", "指标达到33项以上"],
  },
  {
    name: "listed-names",
    meaning: "〈名〉、〈名〉和〈名〉〈数〉个: the number of the names before it",
    applies: ({ quantity: { start, value, comparator, unit }, plain, left }) =>
      comparator === "eq" &&
      !/^[座所条处项间栋公]/u.test(unit) &&
      !/(?:新建|改造|改扩建|扩建|新增)/u.test(left) &&
      value === namesBefore(plain, start),
    examples: ["建设东湾、西湾和北湾3个先行启动区", "推进甲园、乙园、丙园、丁园4个园区"],
    nearMisses: ["在甲区、乙区和丙区建设5个园区", "改造西路、东路、北路等3处涵洞", "建设城东、城西、城北3座污水处理厂"],
  },
  {
    name: "rank",
    meaning: "前〈数〉: a place in an order",
    applies: ({ quantity: { start, unit }, plain }) =>
      /^[%‰位名]/u.test(unit) && /前\s*$/u.test(plain.slice(Math.max(0, start - 2), start)),
    examples: ["进入全球前1%学科", "综合实力居全国前10位"],
    nearMisses: ["此前增长1%", "学科增加1%"],
  },
  {
    name: "definition",
    meaning: "是指〈数〉: what a word means",
    applies: ({ left }) => /是指[^,，。；;]*$/u.test(left),
    examples: ["“15+8”产业是指15个战略性产业"],
    nearMisses: ["建设15个战略性产业园区"],
  },
  {
    name: "extent",
    meaning: "〈数〉千米范围内, 〈数〉米深水航道: how far or how deep something is",
    applies: ({ quantity: { unit }, right, left }) =>
      /^(?:米|千米|公里|海里)$/u.test(unit) && (/^(?:范围|深水|半径)/u.test(right) || /半径(?:为|约)?\s*$/u.test(left)),
    examples: ["半径40千米范围内的区域", "发挥长江12.5米深水航道效应"],
    nearMisses: ["新建公路40公里", "绿道达到40千米"],
  },
  {
    name: "subject-of-work",
    meaning: "聚焦〈数〉〈对象〉: a number of what work is about",
    applies: ({ quantity: { comparator }, left, right }) => comparator === "eq" && SUBJECT.test(left) && right !== "",
    examples: ["聚焦6条重点产业链", "对照136个考评细则"],
    nearMisses: ["打造6条重点产业链", "聚焦打造6条重点产业链"],
  },
  {
    name: "baseline",
    meaning: "由〈数〉提高: the value from which something changes",
    applies: ({ quantity: { start, end }, plain }) =>
      FROM.test(plain.slice(Math.max(0, start - 16), start)) && CHANGES.test(plain.slice(end, end + 10)),
    examples: ["参保率由76%进一步提高", "企业从210家继续增加"],
    nearMisses: ["参保率达到76%", "参保率提高到76%,继续提高"],
  },
  {
    name: "aid",
    meaning: "Money that is given or fined in single cases",
    applies: ({ quantity: { unit }, left }) =>
      unit.endsWith("元") && /给予|奖励|补助|补贴|罚款|资助标准|每[人户亩]/u.test(left),
    examples: ["对成效显著的乡镇给予10万至30万元奖励"],
    nearMisses: ["总投资达到30万元", "给予30个乡镇奖励"],
  },
  {
    name: "forecast",
    meaning: "What is expected or lacking, not aimed at",
    applies: ({ left }) =>
      /(?:人口|老龄化率|老龄化程度)[^,，]{0,8}(?:将|预计|接近)/u.test(left) || /短缺|缺口|缺少/u.test(left),
    examples: ["老年人口将超过11万人", "护理人员短缺约2000人"],
    nearMisses: ["常住人口达到11万人", "护理人员达到2000人"],
  },
  {
    name: "lost-digits",
    meaning: "0万: the zeros of a number whose leading digits are lost",
    applies: ({ quantity: { value, unit, start }, plain }) =>
      value === 0 && /^[万亿]/u.test(unit) && !/^0\./u.test(plain.slice(start)),
    examples: ["管理服务人口超0万"],
    nearMisses: ["管理服务人口超10万", "死亡事故控制在0起"],
  },
  {
    name: "size-class",
    meaning: "A size by which firms, places or projects are classed",
    applies: ({ quantity: { unit }, right }) =>
      /^(?:级|型|大关)/u.test(right) || (/[万亿元]$|^[个兆吨亩人]$|^[百千]?万头$/u.test(unit) && CLASSED.test(right)),
    examples: ["培育一批百亿级企业", "千亿级产业、百亿企业", "建成百万头生猪养殖大市"],
    nearMisses: ["企业产值突破百亿元", "投入10亿元建设园区"],
  },
  {
    name: "chinese-count",
    meaning: "A count in Chinese digits that no act brings about: the name of a programme",
    applies: ({ quantity: { start, unit, comparator, value }, left, right, plain }) =>
      !(right === "" && typeof value === "number" && value >= 10 && !/[项条]/u.test(unit)) &&
      /[二两三四五六七八九十百千]/u.test(plain.charAt(start)) &&
      !/^[%‰倍]|百分/u.test(unit) &&
      comparator === "eq" &&
      !COUNTING_ACT.test(left),
    examples: ["划定三条控制线", "深化五个专项行动"],
    nearMisses: ["新建三条快速路", "培训三千户", "百分之三十的村"],
  },
];

/** The rule that says that a quantity is no commitment, or undefined. */
export const maskOf = (quantity: Quantity, left: string, right: string, plain: string): MaskRule | undefined =>
  MASKS.find((rule) => rule.applies({ quantity, left, right, plain }));
