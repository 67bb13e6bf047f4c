import { CLAUSE_CHAR, nounOf, type WordPhrasing } from "./phrasing.ts";

/** Targets whose words stand for a number: all, twice, none. */

/** 全覆盖 as an attribute of what is built (全覆盖的体系, 全覆盖监管), or one of several principles. */
const COVERAGE_OF =
  /^、[^,，。；;、]{0,10}(?:的|零容忍)|^(?:体系|机制|格局|工程|行动|监管|监测|检查|排查|督查|巡察|巡查)/u;
/** 无禁区、全覆盖、零容忍 is a principle of supervision; inside quotation marks stands a slogan. */
const SLOGAN_BEFORE = /无禁区|坚持$|零容忍|[“《][^”》]*$/u;

/** What 翻…番 multiplies by. */
const MULTIPLES: Record<string, number> = { 一: 2, "": 2, 两: 4, 二: 4, 三: 8, 半: 1.5 };

export const IMPLIED_NUMBERS: readonly WordPhrasing[] = [
  {
    name: "coverage",
    meaning: "〈对象〉全覆盖: 100 %",
    examples: ["实现城市社区日间照料中心全覆盖", "基本实现公共文化设施网络全面覆盖"],
    nearMisses: [
      "坚持全覆盖、保基本、多层次、可持续",
      "健全全面覆盖、权威高效的监督体系",
      "坚持无禁区、全覆盖、零容忍",
    ],
    needs: /全覆盖|全面覆盖|应建尽建率100/u,
    pattern: new RegExp(`(${CLAUSE_CHAR}{2,40}?)(全覆盖|全面覆盖|应建尽建率100)(?![的式])`, "gu"),
    read: (match, plain) => {
      const before = match[1] ?? "";
      const end = match.index + match[0].length;
      if (COVERAGE_OF.test(plain.slice(end, end + 12)) || SLOGAN_BEFORE.test(before)) return null;
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
    needs: /番/u,
    pattern: new RegExp(`(${CLAUSE_CHAR}{2,40}?)(翻([一二两三半])?番)`, "gu"),
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
    needs: /杜绝|零[发死事增]/u,
    pattern: new RegExp(
      "(杜绝)([^,，。；;：:！!？?\\n“]{2,30}?(?:事故|事件|案件|死亡|疫情|火灾))|" +
        `(${CLAUSE_CHAR}{2,24}?)(零发生|零死亡|零事故|零增长)`,
      "gu",
    ),
    read: (match) => {
      const [all, , prevented, before = ""] = match;
      const { skipped, noun } = nounOf(before);
      const growth = /零增长/u.test(all);
      return {
        from: match.index + (prevented === undefined ? skipped : 0),
        numberFrom: match.index + before.length,
        indicator: prevented ?? noun,
        value: 0,
        unit: growth ? "%" : "",
        comparator: "eq",
        kind: growth ? "growth" : "level",
        implied: true,
        lost: false,
      };
    },
  },
];
