import { NUMERAL_CLASS, ordinal } from "../../../src/text/numerals.ts";

/**
 * Marker kinds, in the order in which they are tried. A marker stands at the start of a line; what
 * it means (chapter, section, item) is worked out from the whole text, see levels.ts.
 */
export interface MarkerRule {
  kind: MarkerKind;
  /** Whole marker first; group 1 is its number, where it has one. */
  pattern: RegExp;
  /**
   * `title`: the line is a heading or nothing (a sentence that begins with 第三节 is a paragraph);
   * `either`: the line may be a heading or running text; `text`: running text.
   */
  line: "title" | "either" | "text";
  /** What it is, with where it is used. */
  meaning: string;
  examples: string[];
  nearMisses: string[];
}

export const MARKER_KINDS = [
  "pian",
  "bufen",
  "zhang",
  "jie",
  "box",
  "cn-dot",
  "cn-paren",
  "num-dot",
  "num-paren",
  "num-half",
  "circled",
  "bullet",
] as const;
export type MarkerKind = (typeof MARKER_KINDS)[number];

const N = `[${NUMERAL_CLASS}]{1,6}|[0-9０-９]{1,3}`;
/** What may follow 第N章: blank, punctuation, the title itself, or nothing. */
const TITLE = "(?=[\\s:：、.．·—-]|[\\p{Script=Han}“‘《〈「0-9A-Za-z]|$)[\\s:：、.．]*";
const ordinalMarker = (unit: string, not = ""): RegExp => new RegExp(`^第\\s*(${N})\\s*${unit}${not}${TITLE}`, "u");

export const MARKERS: MarkerRule[] = [
  {
    kind: "pian",
    pattern: ordinalMarker("[篇编]", "(?![队制辑])"),
    line: "title",
    meaning: "part (篇, 编) of a plan outline",
    examples: ["第三篇 共绘安康“十四五”发展新蓝图", "第一编 开启新征程", "第二篇:贯彻新理念"],
    nearMisses: ["第三编队", "第二编辑室"],
  },
  {
    kind: "bufen",
    pattern: ordinalMarker("部分"),
    line: "title",
    meaning: "第N部分: a chapter of an interpretation, or a part where the text has chapters too",
    examples: ["第二部分:", "第一部分 发展基础"],
    nearMisses: ["第二部门"],
  },
  {
    kind: "zhang",
    pattern: ordinalMarker("章", "(?!程)"),
    line: "title",
    meaning: "chapter (章)",
    examples: ["第十七章 推进市域治理现代化", "第1章总体要求", "第二章"],
    nearMisses: ["第三章程"],
  },
  {
    kind: "jie",
    pattern: ordinalMarker("节", "(?![课假水能])"),
    line: "title",
    meaning: "section (节)",
    examples: ["第五节 健全社会保障体系", "第一节 夯实基础"],
    nearMisses: ["第一节课", "第三节假日"],
  },
  {
    kind: "box",
    pattern: new RegExp(
      `^[【\\[〔]?\\s*专\\s*栏\\s*(${N})?\\s*[】\\]〕]?(?=[\\s:：、.．]|[\\p{Script=Han}“‘《]|$)[\\s:：、.．]*`,
      "u",
    ),
    line: "title",
    meaning: "box (专栏)",
    examples: ["专栏24:生态环境修复工程", "专栏 3 重点工程", "【专栏1】现代农业"],
    nearMisses: ["栏目1"],
  },
  {
    kind: "cn-dot",
    pattern: new RegExp(
      `^([${NUMERAL_CLASS}]{1,5})\\s*[、.．](?![${NUMERAL_CLASS}]+(?:[、.．]|产|次|[和与及]))\\s*`,
      "u",
    ),
    line: "either",
    meaning: "一、",
    examples: ["一、扎实推进“一体两翼”发展战略", "十三、全市人民团结起来", "二．发展目标"],
    nearMisses: ["一、二产业协调发展", "一、二、三产业深度融合", "一是提升水平"],
  },
  {
    kind: "cn-paren",
    pattern: new RegExp(`^[(（〔]\\s*([${NUMERAL_CLASS}]{1,5})\\s*[)）〕][、.．]?\\s*`, "u"),
    line: "either",
    meaning: "（一）",
    examples: ["(一)创新驱动,致力培育发展新动能", "（十二）加强领导", "（三）、强化保障"],
    nearMisses: ["（一期）工程", "（上接一版）"],
  },
  {
    kind: "num-dot",
    pattern: /^[*＊★☆]?\s*([0-9０-９]{1,3})\s*[.．、。](?![0-9０-９])\s*(?:[*＊★☆](?!\*))?/u,
    line: "either",
    meaning: "1. or 1．or 1、; a * before it marks a binding indicator",
    examples: ["12.全市生产总值年均增长7%。", "*29.单位GDP能耗", "3．改善民生", "4、强化保障", "2. 新发展阶段"],
    nearMisses: ["1.5%以上", "2025.12", "3-5个", "2021年"],
  },
  {
    kind: "num-paren",
    pattern: /^[(（]\s*([0-9０-９]{1,3})\s*[)）][、.．]?\s*/u,
    line: "either",
    meaning: "（1）",
    examples: ["（1）建设农产品基地", "(12)完善机制"],
    nearMisses: ["（1+X）证书", "（2021—2025年）"],
  },
  {
    kind: "num-half",
    pattern: /^([0-9０-９]{1,3})\s*[)）][、.．]?\s*/u,
    line: "either",
    meaning: "1）",
    examples: ["1）完善设施", "2) 加强培训"],
    nearMisses: ["10万人)"],
  },
  {
    kind: "circled",
    pattern: /^([①-⑳])\s*/u,
    line: "either",
    meaning: "①",
    examples: ["①推进试点", "⑫ 建设平台"],
    nearMisses: ["系列解读⑧"],
  },
  {
    kind: "bullet",
    pattern: /^(?:[—―－]{1,3}|-{2,3}|[●•■◆▪◇▲►➢➤✓√○◎☆★]|[-*·](?=\s))\s*()/u,
    line: "text",
    meaning: "bullet",
    examples: ["——坚持党的全面领导。", "● 建设项目", "- 推进改革"],
    nearMisses: ["-5℃以下", "*29.单位GDP能耗"],
  },
];

/** A marker found at the start of a line. */
export interface Marker {
  kind: MarkerKind;
  rule: MarkerRule;
  /** Characters of the line that the marker takes, blanks after it included. */
  length: number;
  /** The marker as written, without blanks or punctuation that only part it from the title. */
  written: string;
  /** Its number; null for bullets and unnumbered boxes. */
  number: number | null;
  /** Marked with `*`: binding. */
  starred: boolean;
}

/** Signs of a Markdown heading or of bold type before a marker. */
const MARKDOWN = /^(?:#{1,6}\s+)?(?:\*\*|__)?(?=[^*_\s])/u;
const ZERO_WIDTH = /[\u200b-\u200d\u2060\ufeff\u00ad]/gu;

/** Characters of `raw` that hold the first `length` characters of it without zero-width ones. */
function lengthIn(raw: string, length: number): number {
  let at = 0;
  for (let left = length; left > 0 && at < raw.length; at++) if (raw.charAt(at).replace(ZERO_WIDTH, "") !== "") left--;
  return at;
}

/** Characters that a marker can take at most; longer lines are only looked at so far. */
const REACH = 40;

/** The marker at the start of `line`, or null. */
export function markerOf(line: string): Marker | null {
  const head = line.slice(0, REACH);
  const sign = MARKDOWN.exec(head)?.[0].length ?? 0;
  const plain = head.slice(sign).replace(ZERO_WIDTH, "");
  for (const rule of MARKERS) {
    const match = rule.pattern.exec(plain);
    if (!match) continue;
    const digits = match[1] ?? "";
    const number = digits === "" ? null : ordinal(digits);
    if (number === null && rule.kind !== "bullet" && rule.kind !== "box") continue;
    return {
      kind: rule.kind,
      rule,
      length: sign + lengthIn(head.slice(sign), match[0].length),
      written: match[0].replace(/[\s:：]+$/u, ""),
      number,
      starred: /[*＊★☆]/.test(match[0]) && rule.kind === "num-dot",
    };
  }
  return null;
}

/**
 * 11.121人才项目 after number 10: marker 11 and a title that begins with digits. Only the numbering
 * tells it from a decimal, and only where no unit or stop follows the digits.
 */
const BEFORE_DIGITS =
  /^([0-9]{1,3})[.．](?=[0-9]+)(?!\d+(?:[\d.．]*$|[\s%％‰,，、。;；:：)）~～—–-]|(?:[万亿百元个倍公平立吨亩米户家项所条名]|千(?!伏)|人(?![才民工口大居]))))/u;

/** The marker of a line that begins with digits after the point, if it goes on from number `last`. */
export function markerBeforeDigits(line: string, last: number | null): Marker | null {
  const match = last === null ? null : BEFORE_DIGITS.exec(line);
  const rule = MARKERS.find(({ kind }) => kind === "num-dot");
  if (!match || !rule || Number(match[1]) !== (last ?? 0) + 1) return null;
  return {
    kind: "num-dot",
    rule,
    length: match[0].length,
    written: match[0],
    number: Number(match[1]),
    starred: false,
  };
}
