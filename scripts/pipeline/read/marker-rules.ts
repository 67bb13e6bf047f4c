import type { MarkerKind } from "../../../src/model/markers.ts";
import type { Rule } from "../../../src/model/rule.ts";
import { NUMERAL_CLASS } from "../../../src/text/numerals.ts";

/**
 * How a marker is written: 第一章, 一、, （一）, 专栏1, ——. It stands at the start of a line. `read` takes it for a sign that the
 * document has begun; what it means (chapter, section, item) is worked out by `parse` from the whole text.
 */
export interface MarkerRule extends Rule {
  name: MarkerKind;
  /** Whole marker first; group 1 is its number, where it has one. */
  pattern: RegExp;
  /**
   * `title`: the line is a heading or nothing (a sentence that begins with 第三节 is a paragraph);
   * `either`: the line may be a heading or running text; `text`: running text.
   */
  line: "title" | "either" | "text";
  /**
   * Which lines with it show that the document has begun, or has not yet ended: a page's own menus and lists of links have some
   * markers too. Unset: none.
   */
  begins?: (line: string, marker: string) => boolean;
}

/** No page begins a line of its own so. */
const always = (): boolean => true;

/** The number of a marker. */
const N = `[${NUMERAL_CLASS}]{1,6}|[0-9０-９]{1,3}`;
/** What may follow 第N章: blank, punctuation, the title itself, or nothing. */
const TITLE = "(?=[\\s:：、.．·—-]|[\\p{Script=Han}“‘《〈「0-9A-Za-z]|$)[\\s:：、.．]*";
const ordinalMarker = (unit: string, not = ""): RegExp => new RegExp(`^第\\s*(${N})\\s*${unit}${not}${TITLE}`, "u");

/** In the order in which they are tried. */
export const MARKERS: readonly MarkerRule[] = [
  {
    name: "pian",
    pattern: ordinalMarker("[篇编]", "(?![队制辑])"),
    line: "title",
    begins: always,
    meaning: "A part (篇, 编) of a plan outline.",
    examples: ["第一编 开启新征程", "第二篇:贯彻新理念", "第三篇 共绘安康“十四五”发展新蓝图"],
    nearMisses: ["第三编队", "第二编辑室"],
  },
  {
    name: "bufen",
    pattern: ordinalMarker("部分"),
    line: "title",
    begins: always,
    meaning: "A 部分: a chapter of an interpretation, or a part where the text has chapters too.",
    examples: ["第二部分:", "第一部分 发展基础"],
    nearMisses: ["第二部门"],
  },
  {
    name: "zhang",
    pattern: ordinalMarker("章", "(?!程)"),
    line: "title",
    begins: always,
    meaning: "A chapter (章).",
    examples: ["第1章总体要求", "第二章", "第十七章 推进市域治理现代化"],
    nearMisses: ["第三章程"],
  },
  {
    name: "jie",
    pattern: ordinalMarker("节", "(?![课假水能])"),
    line: "title",
    begins: always,
    meaning: "A section (节).",
    examples: ["第一节 夯实基础", "第五节 健全社会保障体系"],
    nearMisses: ["第一节课", "第三节假日"],
  },
  {
    name: "box",
    pattern: new RegExp(
      `^[【\\[〔]?\\s*专\\s*栏\\s*(${N})?\\s*[】\\]〕]?(?=[\\s:：、.．]|[\\p{Script=Han}“‘《]|$)[\\s:：、.．]*`,
      "u",
    ),
    line: "title",
    begins: always,
    meaning: "A box (专栏), numbered or not, its title in brackets or behind.",
    examples: ["专栏 3 重点工程", "【专栏1】现代农业", "专栏24:生态环境修复工程"],
    nearMisses: ["栏目1"],
  },
  {
    name: "cn-dot",
    pattern: new RegExp(
      `^([${NUMERAL_CLASS}]{1,5})\\s*[、.．](?![${NUMERAL_CLASS}]+(?:[、.．]|产|次|[和与及]))\\s*`,
      "u",
    ),
    line: "either",
    begins: always,
    meaning: "A Chinese numeral with 、 or a point, and no enumeration (一、二产业) behind it.",
    examples: ["二．发展目标", "一、扎实推进“一体两翼”发展战略", "十三、全市人民团结起来"],
    nearMisses: ["一、二产业协调发展", "一、二、三产业深度融合", "一是提升水平"],
  },
  {
    name: "cn-paren",
    pattern: new RegExp(`^[(（〔]\\s*([${NUMERAL_CLASS}]{1,5})\\s*[)）〕][、.．]?\\s*`, "u"),
    line: "either",
    begins: always,
    meaning: "A Chinese numeral in parentheses.",
    examples: ["（十二）加强领导", "（三）、强化保障", "(一)创新驱动,致力培育发展新动能"],
    nearMisses: ["（一期）工程", "（上接一版）"],
  },
  {
    name: "num-dot",
    pattern: /^[*＊★☆]?\s*([0-9０-９]{1,3})\s*[.．、。](?![0-9０-９])\s*(?:[*＊★☆](?!\*))?/u,
    line: "either",
    // A page numbers its own lists too, but seldom with six characters right behind the point.
    begins: (line, marker) => /^\S{6}/u.test(line.slice(marker.trimEnd().length)),
    meaning: "A number with a point or 、; a * before it marks a binding indicator.",
    examples: ["3．改善民生", "4、强化保障", "2. 新发展阶段", "*29.单位GDP能耗", "12.全市生产总值年均增长7%。"],
    nearMisses: ["1.5%以上", "2025.12", "3-5个", "2021年"],
  },
  {
    name: "num-sub",
    pattern:
      /^[0-9０-９]{1,2}[.．]([0-9０-９]{1,2})[.．]?[ \t\u3000\u00a0]+(?=\p{Script=Han})(?![万亿千百个元人户项家亩吨倍公平米年月日])/u,
    line: "either",
    meaning: "A number below a number: 1.1 with a blank and a title behind it.",
    examples: ["1.1 提高效率", "3.12 建设平台"],
    nearMisses: ["1.5万户", "1.5 万户居民", "2.0版本", "3.5%以上", "11.5.2 的试验"],
  },
  {
    name: "num-paren",
    pattern: /^[(（]\s*([0-9０-９]{1,3})\s*[)）][、.．]?\s*/u,
    line: "either",
    begins: always,
    meaning: "A number in parentheses.",
    examples: ["（1）建设农产品基地", "(12)完善机制"],
    nearMisses: ["（1+X）证书", "（2021—2025年）"],
  },
  {
    name: "num-half",
    pattern: /^([0-9０-９]{1,3})\s*[)）][、.．]?\s*/u,
    line: "either",
    meaning: "A number with a closing parenthesis alone.",
    examples: ["1）完善设施", "2) 加强培训"],
    nearMisses: ["10万人)"],
  },
  {
    name: "circled",
    pattern: /^([①-⑳])\s*/u,
    line: "either",
    meaning: "A number in a circle, up to 20.",
    examples: ["①推进试点", "⑫ 建设平台"],
    nearMisses: ["系列解读⑧"],
  },
  {
    name: "bullet",
    pattern: /^(?:[—―－]{1,3}|-{2,3}|[●•■◆▪◇▲►➢➤✓√○◎☆★]|[-*·](?=\s))\s*()/u,
    line: "text",
    begins: (_, marker) => marker.startsWith("——"),
    meaning: "A bullet: dashes, dots, squares, arrows, ticks; a hyphen or * only with a blank behind it.",
    examples: ["● 建设项目", "- 推进改革", "——坚持党的全面领导。"],
    nearMisses: ["-5℃以下", "*29.单位GDP能耗"],
  },
];
