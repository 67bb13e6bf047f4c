import type { TargetKind } from "../../../../src/model/targets.ts";
import type { Clause } from "./clauses.ts";

/** What a phrasing makes of a clause: where the quote begins and ends, and what is measured. */
export interface Phrased {
  /** Offsets from the start of the clause's left text; `end` from the end of its number. */
  quoteStart: number;
  quoteEnd: number;
  indicator: string;
  kind: TargetKind;
}

/** A way in which a plan states a target; the first that fits counts. */
export interface Phrasing {
  name: string;
  meaning: string;
  /** A clause that it fits, made up, and one of a plan; the number decides. */
  examples: string[];
  nearMiss: string;
  read(clause: Clause): Phrased | null;
}

/** Words at the start of a clause that are not yet the indicator. */
const LEAD =
  /^(?:\s|[”’)）]|\*+|\[[ x]?\]|\d{1,2}[.．、](?!\d)|《[^》]{1,12}》(?:明确)?提出|提出|五年|[一二三四五六七八九十]是|第[一二三四五六七八九十]|(?:到|至|力争到|力争至|确保到|截至)?(?:20\d\d|[二一][〇零○O0九][〇零○O0一二三四五六七八九]{2})?年(?:[底末前]|以前)*|[“"]?十[一二三四五六七八九]五[”"]?(?:末|期末|期间|时期)?|其中|力争|确保|保证|努力|争取|实现|使得?|推动|推进(?=[^,，]*覆盖)|并|同时|同步|全面(?!覆盖)|计划|预计|今年|全年|每年|未来五年|今后五年|即|要|将|均|再|基本(?=[^,，]*覆盖)|持续|不断|有效|进一步|重点|着力|积极|大力|围绕[^,，]{0,8}|以及|及|和|与|分别|至少|支持|鼓励|加快|稳步|有序|高标准|高质量|探索)+/u;

/** Verbs after which a level is named. */
const REACH =
  /(?:分别)?(?:力争)?(?:达到|达|提高到|提高至|提升到|提升至|上升到|增加到|增加至|增长到|增长至|扩大到|扩大至|发展到|恢复到|稳定在|保持在|维持在|控制在|压减到|压减至|降低到|降低至|下降到|下降至|减少到|减少至|降至|降到|增至|升至|提至|缩短至|缩短到|缩小到|缩小至|压缩至|压缩到|突破|实现|完成|保持|约为|为|是|在|到|至)$/u;
const COMPARE =
  /(?:不(?:得|能)?(?:低于|少于|小于|超过|高于|大于|多于|超出)|超过|超出|超|大于|高于|多于|低于|小于|少于|突破|逾|优于|不足|至少|最少|至多|大约|约为|约|近|接近|[<>≥≤]=?)$/u;
/** Acts whose number counts what they bring about. */
export const ACTS =
  "改善|扩区|安排|保障|遴选|新改建|打通|加高加固|除险加固|搬迁安置|组建|撬动|搭建|新增|净增|新建|新改扩?建|新开工|新培育|累计建成|累计新增|累计培训|累计|建设完成|建设(?!用地|成本)|建成|改造提升|改造升级|改造|改建|扩建|改扩建|培育孵化|培育壮大|培育|培养|培训|打造|创建|引进|引育|招引|招引培育|聘请|选派|选聘|开工|完成|实施|开展|举办|组织|发展|设立|布局|建立|壮大|研发|攻克|突破|推广|争取|谋划|储备|投放|更新|配备|配置|扶持|孵化|认定|认证|评选|选树|开发|开通|开行|建有|拆除|治理|修复|整治|盘活|化解|资助|支持|筹集|投入|统筹|完善|提供|发放|入库|入驻|落地|签约|重点推进|推进|推动|转移|转移就业|帮扶|救助|安置|搬迁|消除|淘汰|退出|栽植|造林|营造|种植|出栏|制定|制修订|发布|接种|检测|抽检|增加|新设|增设|扩容|规划建设|规划|建好|办好|做强|做优|联系|服务|惠及|覆盖|带动|解决|吸纳|募集|扩增|增加至";
const ACT = new RegExp(`^(?:全[市县区省州])?(?:${ACTS})+(?:了|好|出)?`, "u");
const ONE_ACT = /^(?:完成|实施|开展|推进|推动|新增|累计|组织)/u;
const ENDS_IN_ACT = new RegExp(`(?:${ACTS})$`, "u");

const GROWTH =
  /(?:年均|累计|同比|逐年|实际|名义|分别|平均)*(?:增长率?|增速|增幅|涨幅|递增|提高|提升|上升|增加|扩大|净增长|增收)(?:幅度)?(?:率)?(?:约?为|达到?|在|保持在?|控制在|稳定在|约)?$/u;
const REDUCTION =
  /(?:年均|累计|逐年|分别|比[^,，]{2,10}|较[^,，]{2,10})*(?:降低|下降|减少|压减|压缩|削减|降幅|减排|下降幅度|下降率|降低率|缩减)(?:幅度|率)?(?:约?为|达到?|在|控制在|约)?$/u;
const RATIO = /^(?:%|‰|个?百分点)$/u;

const LASTS = /^(?:年|天|小时|分钟|个?工作日|岁)$/u;

/** What counts a stock and no act, though an act stands before it. */
export const STOCK = /面积|总量|总数|总产|产量|产值|存栏|规模|人数|收入|率$|比重|占比|保有量|储量|容量|能力/u;

const strip = (text: string): { skipped: number; rest: string } => {
  const skipped = LEAD.exec(text)?.[0].length ?? 0;
  return { skipped, rest: text.slice(skipped) };
};
const bare = (text: string): string => text.trimEnd().replace(COMPARE, "").replace(/分别$/u, "").trimEnd();
const tidy = (text: string): string => text.replace(/^[的了”\s、]+|[的了\s、(（]+$/gu, "");

/** 由5.6%下降到: where a rate comes from is no part of its name. */
const FROM = /(?:由|从)[^,，]*\d[^,，]*$/u;

/** A noun right of the number, up to the end of its clause. */
const objectOf = (right: string): string =>
  /^\s*[(（]/u.test(right) ? "" : tidy(right.replace(/^\s*(?:以上|以内|左右|以下)?(?:的)?/u, ""));

export const PHRASINGS: Phrasing[] = [
  {
    name: "change",
    meaning: "〈指标〉增长/下降〈数〉: a rate of change",
    examples: ["地区生产总值年均增长6.5%", "单位GDP能耗累计降低12.5%"],
    nearMiss: "森林覆盖率提高到40%",
    read: ({ left, quantity }) => {
      const { skipped, rest } = strip(left);
      const words = bare(rest);
      const isRatio = RATIO.test(quantity.unit) || quantity.unit === "倍";
      const down = REDUCTION.exec(words);
      if (down && (isRatio || /[万亿]?吨/u.test(quantity.unit)))
        return { quoteStart: skipped, quoteEnd: 0, indicator: tidy(words.slice(0, down.index)), kind: "reduction" };
      const up = GROWTH.exec(words);
      if (up && isRatio && quantity.unit !== "‰" && !/自然增长率?$/u.test(words.slice(0, up.index + 5)))
        return { quoteStart: skipped, quoteEnd: 0, indicator: tidy(words.slice(0, up.index)), kind: "growth" };
      return null;
    },
  },
  {
    name: "share-of",
    meaning: "〈N%〉的〈对象〉…: so much of something does or gets something",
    examples: ["80%以上的农村社区建立服务站", "100%的镇(办)"],
    nearMiss: "森林覆盖率80%以上",
    read: ({ left, right, quantity }) => {
      const { skipped, rest } = strip(left);
      if (
        !RATIO.test(quantity.unit) ||
        objectOf(right) === "" ||
        (tidy(bare(rest)).length > 4 && !/的$/u.test(rest) && !/^(?:的)/u.test(right))
      )
        return null;
      if (tidy(bare(rest)).length > 10) return null;
      return {
        quoteStart: skipped,
        quoteEnd: right.length,
        indicator: tidy(`${tidy(bare(rest))}${objectOf(right)}`),
        kind: "share",
      };
    },
  },
  {
    name: "reach",
    meaning: "〈指标〉达到〈数〉",
    examples: ["城乡居民参保率达到99%以上", "产值规模突破300亿元"],
    nearMiss: "建成23个避难场所",
    read: ({ left, quantity }) => {
      const { skipped, rest } = strip(left);
      const words = bare(rest);
      const verb = REACH.exec(words);
      const noun = tidy((verb ? words.slice(0, verb.index) : words).replace(FROM, ""));
      if ((!verb && words === rest) || noun === "" || (ACT.exec(noun)?.[0].length ?? 0) === noun.length) return null;
      const act = ACT.exec(noun);
      // 培育社会组织不少于30个 counts what is done; 高新技术企业达到1000家 is a level, whatever stands before.
      const counts = !verb && !RATIO.test(quantity.unit) && (act ? !/数量|总数/u.test(noun) : /新增/u.test(noun));
      return {
        quoteStart: skipped,
        quoteEnd: 0,
        indicator: counts && act ? tidy(noun.slice(act[0].length)) || noun : noun,
        kind: RATIO.test(quantity.unit) ? "share" : counts ? "cumulative" : "level",
      };
    },
  },
  {
    name: "act-number-object",
    meaning: "建成〈数〉〈对象〉: an act, then what it brings about",
    examples: ["建成23个一类应急避难场所", "培养100名名师队伍"],
    nearMiss: "养老床位达到3000张",
    read: ({ left, right, quantity }) => {
      const { skipped, rest } = strip(left);
      const words = bare(rest);
      const object = objectOf(right);
      if (RATIO.test(quantity.unit) || object === "") return null;
      if (
        words !== "" &&
        !ENDS_IN_ACT.test(words) &&
        !/(?:领域|方面|至少|等|剩余|第|有|对|为|全市|县|区|个|所|建|设)$/u.test(words) &&
        words.length > 6
      )
        return null;
      const stock = /^每|建有|配备|配置|拥有|保有/u.test(rest) && !/打造|建成|新增|新建|培育/u.test(rest);
      return {
        quoteStart: skipped,
        quoteEnd: right.length,
        indicator: object,
        kind: stock || LASTS.test(quantity.unit) ? "level" : "cumulative",
      };
    },
  },
  {
    name: "act-object-number",
    meaning: "新增〈对象〉〈数〉: an act and its object, then the number",
    examples: ["新增高新技术企业20户以上", "培育家庭农场360家"],
    nearMiss: "优果率85%",
    read: ({ left, quantity }) => {
      const { skipped, rest } = strip(left);
      const words = bare(rest);
      const act = ACT.exec(words);
      if (!act || RATIO.test(quantity.unit)) return null;
      // 完成造林10万亩: where all words are acts, the last is what is done.
      const object = tidy(words.slice(act[0].length)) || (ONE_ACT.test(words) ? tidy(words.replace(ONE_ACT, "")) : "");
      if (object.length < 2) return null;
      const stock = /(?:总量|总数|产值|收入)$/u.test(object);
      return {
        quoteStart: skipped,
        quoteEnd: 0,
        indicator: /^(?:新增|净增|累计新增)/u.test(act[0]) ? `新增${object}` : object,
        kind: stock ? "level" : "cumulative",
      };
    },
  },
  {
    name: "bare",
    meaning: "〈指标〉〈数〉: the name of what is measured, then the number",
    examples: ["优果率85%", "生猪存栏30万头"],
    nearMiss: "3个县级未成年人保护中心",
    read: ({ left, quantity }) => {
      const { skipped, rest } = strip(left);
      const noun = tidy(bare(rest)).replace(FROM, "");
      // A clause of a verb only, or of what is compared with, has the indicator of the one before.
      if (noun.length < 2 || /^(?:比|较|高于|低于|其中)/u.test(noun) || REACH.exec(noun)?.[0].length === noun.length)
        return null;
      if (ACT.exec(noun)?.[0].length === noun.length && tidy(noun.replace(ONE_ACT, "")).length < 2) return null;
      if (ACT.exec(noun)?.[0].length === noun.length && !RATIO.test(quantity.unit)) return null;
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

/** The phrasing of a clause and what it reads, or null. */
export function phrase(clause: Clause): (Phrased & { name: string }) | null {
  for (const phrasing of PHRASINGS) {
    const read = phrasing.read(clause);
    if (read) return { ...read, name: phrasing.name };
  }
  return null;
}
