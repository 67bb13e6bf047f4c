import type { Comparator, TargetKind } from "../../../../src/model/targets.ts";
import type { Range } from "../../../../src/model/tree.ts";

/** A target stated without a written number: 全覆盖, 翻一番, 杜绝; or with its digits lost. */
export interface WordTarget {
  quote: Range;
  /** The words that stand for the number. */
  number: Range;
  indicator: string;
  value: number | null;
  unit: string;
  comparator: Comparator;
  kind: TargetKind;
  implied: boolean;
  lost: boolean;
  rule: string;
}

export interface WordPhrasing {
  name: string;
  meaning: string;
  examples: string[];
  nearMisses: string[];
  pattern: RegExp;
  read(
    match: RegExpExecArray,
    plain: string,
  ): (Omit<WordTarget, "rule" | "quote" | "number"> & { from: number; numberFrom: number }) | null;
}

const NOUN = "[^,，。；;：:！!？?\\n]";
const LEADS =
  /^(?:[\s“”]|到?20\d\d年[底末]?|到年|其中|力争|确保|努力|争取|基本实现|全面实现|实现|推动|推进|加快|促进|并|同时|逐步|率先|稳步|有序|继续|持续|全面|在|使|达到|做到|以及|和|、)+/u;

/** The noun phrase at the end of `text`: what is covered, doubled or counted. */
function nounOf(text: string): { skipped: number; noun: string } {
  const aim = /^.*(?:力争|确保|到年)(?=[\p{Script=Han}“]{3})/su.exec(text)?.[0].length ?? 0;
  const skipped = aim + (LEADS.exec(text.slice(aim))?.[0].length ?? 0);
  return { skipped, noun: text.slice(skipped).replace(/(?:的|实现|达到|做到|高密|高质量|有效|基本)+$/u, "") };
}

const MULTIPLES: Record<string, number> = { 一: 2, "": 2, 两: 4, 二: 4, 三: 8, 半: 1.5 };

export const WORD_PHRASINGS: WordPhrasing[] = [
  {
    name: "coverage",
    meaning: "〈对象〉全覆盖: 100 %",
    examples: ["实现城市社区日间照料中心全覆盖", "基本实现公共文化设施网络全面覆盖"],
    nearMisses: [
      "坚持全覆盖、保基本、多层次、可持续",
      "健全全面覆盖、权威高效的监督体系",
      "坚持无禁区、全覆盖、零容忍",
    ],
    pattern: new RegExp(`(${NOUN}{2,40}?)(全覆盖|全面覆盖|应建尽建率100)(?![的式])`, "gu"),
    read: (match, plain) => {
      const before = match[1] ?? "";
      const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 12);
      if (
        /^、[^,，。；;、]{0,10}(?:的|零容忍)|^(?:体系|机制|格局|工程|行动|监管|监测|检查|排查|督查|巡察|巡查)/u.test(
          after,
        )
      )
        return null;
      if (/无禁区|坚持$|零容忍|[“《][^”》]*$/u.test(before)) return null;
      const { skipped, noun } = nounOf(before);
      if (noun.length < 2 || /^(?:坚持|全方位|全领域|全链条)$/u.test(noun) || /\d%$/u.test(noun)) return null;
      return {
        from: match.index + skipped,
        numberFrom: match.index + before.length,
        indicator: `${noun.replace(/[的、]$/u, "")}覆盖`,
        value: 100,
        unit: "%",
        comparator: /基本(?:实现|达到|形成|完成)[^,，]*$/u.test(before) ? "approx" : "eq",
        kind: "share",
        implied: true,
        lost: false,
      };
    },
  },
  {
    name: "doubling",
    meaning: "〈指标〉翻一番: twice as much",
    examples: ["城乡居民收入较2020年翻一番", "经济总量翻两番"],
    nearMisses: ["实施居民收入倍增计划"],
    pattern: new RegExp(`(${NOUN}{2,40}?)(翻([一二两三半])?番)`, "gu"),
    read: (match) => {
      const before = (match[1] ?? "").replace(/(?:较|比|在)\s*\d{4}年(?:基础上)?|较十三五末|实现/gu, (words) =>
        " ".repeat(words.length),
      );
      const { skipped, noun } = nounOf(before);
      if (noun.trim().length < 2 || /[“《][^”》]*$/u.test(before)) return null;
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length,
        indicator: noun.trim(),
        value: MULTIPLES[match[3] ?? ""] ?? 2,
        unit: "",
        comparator: "eq",
        kind: "growth",
        implied: true,
        lost: false,
      };
    },
  },
  {
    name: "none",
    meaning: "杜绝〈事故〉, 零事故: none",
    examples: ["杜绝Ⅲ级以上食品、药品安全事故", "实现重大安全事故零发生"],
    nearMisses: ["杜绝形式主义", "零距离换乘", "零差率销售"],
    pattern:
      /(杜绝)([^,，。；;：:！!？?\n“]{2,30}?(?:事故|事件|案件|死亡|疫情|火灾))|([^,，。；;：:！!？?\n]{2,24}?)(零发生|零死亡|零事故|零增长)/gu,
    read: (match) => {
      const noun = match[2] ?? nounOf(match[3] ?? "").noun;
      return {
        from: match[2] ? match.index : match.index + nounOf(match[3] ?? "").skipped,
        numberFrom: match[2] ? match.index : match.index + (match[3] ?? "").length,
        indicator: noun,
        value: 0,
        unit: /零增长/u.test(match[0]) ? "%" : "",
        comparator: "eq",
        kind: /零增长/u.test(match[0]) ? "growth" : "level",
        implied: true,
        lost: false,
      };
    },
  },
  {
    name: "lost-percent",
    meaning: "〈指标〉达%: the digits before % are lost",
    examples: ["康养资助覆盖率达%", "可溯源率达到%"],
    nearMisses: ["达到95%"],
    pattern: new RegExp(
      `(${NOUN}{2,40}?)((?:分别)?(?:达到|达|为|超过|提高到|提升到|保持在|稳定在|控制在|不低于|降至)\\s*)(%)`,
      "gu",
    ),
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      return {
        from: match.index + skipped,
        numberFrom: match.index + match[0].length - 1,
        indicator: noun,
        value: null,
        unit: "%",
        comparator: /不低于/u.test(match[2] ?? "") ? "ge" : /超过/u.test(match[2] ?? "") ? "gt" : "eq",
        kind: "share",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-number-after-reach",
    meaning: "〈指标〉突破亿元: a verb that wants a number meets its unit",
    examples: ["工业总产值突破亿元", "高新技术企业达到家", "审批压减至个工作日"],
    nearMisses: ["达到国家标准", "实现个人价值", "突破人才瓶颈"],
    pattern: new RegExp(
      `(${NOUN}{2,40}?)(达到|突破|超过|控制在|不低于|不少于|提高到|降至|压减至|压缩至|增加到)(亿元|万元|元|万人|人|家|个工作日|个|户|公里|万亩|亩|万吨|吨|件|所|张|名|微克/立方米)(?=(?:以上|以内|以下|左右)?(?:[,，。；;、]|$))`,
      "gu",
    ),
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      const verb = match[2] ?? "";
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length + verb.length,
        indicator: noun,
        value: null,
        unit: match[3] ?? "",
        comparator: /不低于|不少于/u.test(verb)
          ? "ge"
          : /突破|超过/u.test(verb)
            ? "gt"
            : /控制在|压/u.test(verb)
              ? "le"
              : "eq",
        kind: "level",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-number-before-limit",
    meaning: "〈对象〉名以上: the unit before 以上 has no number",
    examples: ["柔性引进专家名以上", "新增技能人才名以上"],
    nearMisses: ["著名以上", "县级以上", "三个以上"],
    pattern:
      /([\p{Script=Han}]{2,16}(?<![一二三四五六七八九十百千万亿两几数半每多级]))(名|户|张|亩|公里|万人|亿元|万元)(以上|以内)(?=[,，。；;、]|$)/gu,
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length,
        indicator: noun,
        value: null,
        unit: match[2] ?? "",
        comparator: match[3] === "以上" ? "ge" : "le",
        kind: "cumulative",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-count-after-verb",
    meaning: "建设个〈对象〉: the digits before 个 are lost",
    examples: ["每年发布个新场景", "实施不少于个社区微更新项目"],
    nearMisses: ["培育个体工商户", "建设个性化平台", "发展个人信贷"],
    pattern:
      /((?:规划建设|建设|发布|打造|新增|新建|建成|实施|培育|创建|引进|完成|改造|不少于|不低于|至少|超过|、))(个)(?!人|体|性|别|案|税|股|私|展|位数|中|个|旧)([\p{Script=Han}“”]{2,16}?)(?=等|[^\p{Script=Han}“”]|$)/gu,
    read: (match, plain) => {
      // After a 、 only where the list has begun with such a loss: 每年发布个新场景、个新产品.
      if (
        match[1] === "、" &&
        !/(?:发布|建设|打造|新增|培育|实施|引进)个[^,，。]{0,20}$/u.test(
          plain.slice(Math.max(0, match.index - 24), match.index),
        )
      )
        return null;
      const skip = match[1] === "、" ? 1 : 0;
      return {
        from: match.index + skip,
        numberFrom: match.index + (match[1] ?? "").length,
        indicator: (match[3] ?? "").replace(/等$/u, ""),
        value: null,
        unit: "个",
        comparator: /不少于|不低于|至少/u.test(match[1] ?? "") ? "ge" : match[1] === "超过" ? "gt" : "eq",
        kind: "cumulative",
        implied: false,
        lost: true,
      };
    },
  },
  {
    name: "lost-count-at-end",
    meaning: "〈对象〉个、: a measure word ends the clause, its digits are lost",
    examples: ["特色商业街区个、", "新增普惠性养老床位张,"],
    nearMisses: ["完善一个、", "多少个、"],
    pattern:
      /([\p{Script=Han}”]{3,14})(?<!这|那|各|整|几|多|每|首|逐|一|两|三|四|五|六|七|八|九|十|百|千|万|亿|单|某|哪|多少|数)(个|(?<=床位)张|(?<=泊位)个|(?<=学位)个|(?<=面积)亩|(?<=里程)公里|(?<=总量|产量)万吨|(?<=产值|规模|收入)亿元)(?=[,，、。；;]|$)/gu,
    read: (match) => {
      const { skipped, noun } = nounOf(match[1] ?? "");
      const act = /^(?:规划建设|建设|新增|打造|发展|培育|建成|完成)+/u.exec(noun)?.[0] ?? "";
      return {
        from: match.index + skipped,
        numberFrom: match.index + (match[1] ?? "").length,
        indicator: /新增/u.test(act) ? noun : noun.slice(act.length),
        value: null,
        unit: match[2] ?? "",
        comparator: "eq",
        kind: "cumulative",
        implied: false,
        lost: true,
      };
    },
  },
];

/** Targets of `plain` that are stated in words, from left to right. */
export function wordTargets(plain: string): WordTarget[] {
  const found: WordTarget[] = [];
  for (const phrasing of WORD_PHRASINGS)
    for (const match of plain.matchAll(phrasing.pattern)) {
      const read = phrasing.read(match as RegExpExecArray, plain);
      if (!read) continue;
      const { from, numberFrom, ...rest } = read;
      const end = match.index + match[0].length;
      found.push({ ...rest, quote: { start: from, end }, number: { start: numberFrom, end }, rule: phrasing.name });
    }
  return found.sort((a, b) => a.quote.start - b.quote.start);
}
