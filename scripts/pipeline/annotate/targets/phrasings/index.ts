import type { Clause } from "../clauses.ts";
import type { Phrasing, Reading } from "./phrasing.ts";
import {
  ACT,
  CARRIES_OUT,
  DURATION,
  ENDS_IN_ACT,
  FROM,
  GROWTH,
  isAct,
  objectOf,
  RATIO,
  REACH,
  REDUCTION,
  trimmed,
  withoutComparison,
  withoutOpening,
} from "./words.ts";

/** The phrasings, tried in order: the first that reads a clause counts. */
export const PHRASINGS: readonly Phrasing[] = [
  {
    name: "change",
    meaning: "〈指标〉增长/下降〈数〉: a rate of change",
    examples: ["地区生产总值年均增长6.5%", "单位GDP能耗累计降低12.5%"],
    nearMisses: ["森林覆盖率提高到40%", "人口自然增长率达到5‰"],
    read: ({ left, quantity }) => {
      const { skipped, rest } = withoutOpening(left);
      const text = withoutComparison(rest);
      const isRatio = RATIO.test(quantity.unit) || quantity.unit === "倍";
      const fall = REDUCTION.exec(text);
      if (fall && (isRatio || /[万亿]?吨/u.test(quantity.unit)))
        return { quoteStart: skipped, quoteEnd: 0, indicator: trimmed(text.slice(0, fall.index)), kind: "reduction" };
      const rise = GROWTH.exec(text);
      if (rise && isRatio && quantity.unit !== "‰" && !/自然增长率?$/u.test(text.slice(0, rise.index + 5)))
        return { quoteStart: skipped, quoteEnd: 0, indicator: trimmed(text.slice(0, rise.index)), kind: "growth" };
      return null;
    },
  },
  {
    name: "share-of",
    meaning: "〈N%〉的〈对象〉…: a share of something that does or gets something",
    examples: ["80%以上的农村社区建立服务站", "100%的镇(办)"],
    nearMisses: ["森林覆盖率80%以上", "80个农村社区建立服务站"],
    read: ({ left, right, quantity }) => {
      const { skipped, rest } = withoutOpening(left);
      const object = objectOf(right);
      const before = trimmed(withoutComparison(rest));
      if (!RATIO.test(quantity.unit) || object === "" || before.length > 10) return null;
      if (before.length > 4 && !rest.endsWith("的") && !right.startsWith("的")) return null;
      return { quoteStart: skipped, quoteEnd: right.length, indicator: trimmed(`${before}${object}`), kind: "share" };
    },
  },
  {
    name: "reach",
    meaning: "〈指标〉达到〈数〉: a value reached",
    examples: ["城乡居民参保率达到99%以上", "产值规模突破300亿元"],
    nearMisses: ["建成23个避难场所", "优果率85%"],
    read: ({ left, quantity }) => {
      const { skipped, rest } = withoutOpening(left);
      const text = withoutComparison(rest);
      const verb = REACH.exec(text);
      const noun = trimmed((verb ? text.slice(0, verb.index) : text).replace(FROM, ""));
      if ((!verb && text === rest) || noun === "" || isAct(noun)) return null;
      const act = ACT.exec(noun);
      // 培育社会组织不少于30个 counts what is done; 高新技术企业达到1000家 is a level, whatever stands before.
      const counts = !verb && !RATIO.test(quantity.unit) && (act ? !/数量|总数/u.test(noun) : /新增/u.test(noun));
      return {
        quoteStart: skipped,
        quoteEnd: 0,
        indicator: counts && act ? trimmed(noun.slice(act[0].length)) || noun : noun,
        kind: RATIO.test(quantity.unit) ? "share" : counts ? "cumulative" : "level",
      };
    },
  },
  {
    name: "act-number-object",
    meaning: "建成〈数〉〈对象〉: an act, then what it brings about",
    examples: ["建成23个一类应急避难场所", "培养100名名师队伍"],
    nearMisses: ["养老床位达到3000张", "新增高新技术企业20户以上"],
    read: ({ left, right, quantity }) => {
      const { skipped, rest } = withoutOpening(left);
      const text = withoutComparison(rest);
      const object = objectOf(right);
      if (RATIO.test(quantity.unit) || object === "") return null;
      if (text.length > 6 && !ENDS_IN_ACT.test(text) && !BEFORE_COUNT.test(text)) return null;
      const stock = /^每|建有|配备|配置|拥有|保有/u.test(rest) && !/打造|建成|新增|新建|培育/u.test(rest);
      return {
        quoteStart: skipped,
        quoteEnd: right.length,
        indicator: object,
        kind: stock || DURATION.test(quantity.unit) ? "level" : "cumulative",
      };
    },
  },
  {
    name: "act-object-number",
    meaning: "新增〈对象〉〈数〉: an act and its object, then the number",
    examples: ["新增高新技术企业20户以上", "培育家庭农场360家"],
    nearMisses: ["优果率85%", "建成23个一类应急避难场所"],
    read: ({ left, quantity }) => {
      const { skipped, rest } = withoutOpening(left);
      const text = withoutComparison(rest);
      const act = ACT.exec(text);
      if (!act || RATIO.test(quantity.unit)) return null;
      // 完成造林10万亩: where all words are acts, the last is what is done.
      const done = CARRIES_OUT.test(text) ? trimmed(text.replace(CARRIES_OUT, "")) : "";
      const object = trimmed(text.slice(act[0].length)) || done;
      if (object.length < 2) return null;
      return {
        quoteStart: skipped,
        quoteEnd: 0,
        indicator: /^(?:新增|净增|累计新增)/u.test(act[0]) ? `新增${object}` : object,
        kind: /(?:总量|总数|产值|收入)$/u.test(object) ? "level" : "cumulative",
      };
    },
  },
  {
    name: "bare",
    meaning: "〈指标〉〈数〉: the name of what is measured, then the number",
    examples: ["优果率85%", "生猪存栏30万头"],
    nearMisses: ["3个县级未成年人保护中心", "养老床位达到3000张"],
    read: ({ left, quantity }) => {
      const { skipped, rest } = withoutOpening(left);
      const noun = trimmed(withoutComparison(rest)).replace(FROM, "");
      if (!isName(noun)) return null;
      if (isAct(noun) && (!RATIO.test(quantity.unit) || trimmed(noun.replace(CARRIES_OUT, "")).length < 2)) return null;
      const adds = /新增|净增|累计(?:投入|完成|建成|培训)/u.test(noun);
      return {
        quoteStart: skipped,
        quoteEnd: 0,
        indicator: noun,
        kind: RATIO.test(quantity.unit) ? "share" : adds ? "cumulative" : "level",
      };
    },
  },
];

/** What may stand right before a count, other than an act: 重点领域3个, 至少3所. */
const BEFORE_COUNT = /(?:领域|方面|至少|等|剩余|第|有|对|为|全市|县|区|个|所|建|设)$/u;

/** Whether words can name what is measured: a verb alone, or what it is compared with, takes the indicator of the number before. */
const isName = (noun: string): boolean =>
  noun.length >= 2 && !/^(?:比|较|高于|低于|其中)/u.test(noun) && REACH.exec(noun)?.[0].length !== noun.length;

/** What the first phrasing that fits reads in a clause, or null. */
export function phrase(clause: Clause): Reading | null {
  for (const { name, read } of PHRASINGS) {
    const phrased = read(clause);
    if (phrased) return { ...phrased, name };
  }
  return null;
}
