import { anyOf, only, words } from "../../../../src/text/patterns.ts";
import { CORE_ACTS } from "../vocabulary/verbs.ts";

/** What titles are made of (国家园林城市, 省级示范县), as parts of patterns. */

/** Who confers a title. */
export const RANK = anyOf(words("国家级? 全国性? 省级 全省 省(?=[示文卫园森生模试]) 市级(?:以上)? 国际"));

/** Words of a standard that is met or set. */
const STANDARD = words("示范 试点 模范 文明 卫生 园林 森林");
/** Words that make a title of a place or thing. */
export const KEY = anyOf(
  STANDARD,
  words("名城 名镇 名村 先行 先进 优质均衡 绿色 平安 标杆 典范 宜居 创新型 双拥 达标 星级 A级 等级 合格"),
  words("无违[法建] 标准化 双创 节水 食品安全 法治 生态 健康 美丽 最美 特色 休闲 度假 无障碍 儿童友好 老年友好"),
  words("海绵 智慧 和谐 信用 重点"),
);
/** Those that make a title of a place together with its rank only. */
export const RANKED_KEY = anyOf(STANDARD, words("试验 先行 标杆 典范 创新型 度假 合格 节水型"));

/** What a title is given to. */
export const NOUN = anyOf(
  words("县级市 城市 市 县 区 镇 乡 村 社区 街道 名城 名镇 名村 园 园区 开发区 高新区 基地 先导区 景区 度假区"),
  words("商场 商圈 街区 学校 校园 高中 中学 小学 幼儿园 医院 机关 企业 单位 家庭 工厂 矿山 站 社 中心镇"),
  words("强县 强市 庭院 大县 大市 园林"),
);
/** The places among them, as they follow a ranked key. */
export const RANKED_NOUN = anyOf(words("县 城市 市 区 镇 村 园区 园 基地"));
/** Bases (基地) that are titles by what they are for. */
export const BASES = anyOf(words("产业 后备人才 孵化 培训 研学 实践 教育"));

/** 示范县(市): the places that share a title. */
export const PLACES = "(?:[(（][市县区旗州、]{1,5}[)）])?";
/** A title runs to the end of its phrase. */
export const STOP = `(?=$|[,，、。；;：:！!”’)）(（《\\s\\d]|${[
  ...words("和 与 及 或 等 的 称号 创建 建设 工作 行动 活动 试点工作 试点建设"),
  "[一二三四五六七八九十两]{1,2}[个家所座处]",
].join("|")})`;
/** A title holds no other sign than quotation marks. */
export const CHAR = "[^,，、。；;：:！!？?\\s(（)）《》]";
/** How many titles are to be won, between the verb and the title. */
export const COUNT = "(?:一批|一个|若干|更多|更高水平的|新一轮|\\d{1,3}个?(?:以上)?的?)?";

/** A title with its rank, of at most `length` characters between rank and noun; 建成 and 变成 end in no noun. */
export const ranked = (length: number): string => `${RANK}${RANK}?${CHAR}{0,${length}}?${NOUN}(?<!成)${PLACES}${STOP}`;
/** A title without a rank, of at most `length` characters before its key. */
export const keyed = (length: number): string =>
  `(?!${RANK})${CHAR}{0,${length}}?${KEY}${CHAR}{0,12}?${NOUN}${PLACES}${STOP}`;

/** 成功创建 before 创建: how a verb of winning is strengthened is no part of it. */
const STRENGTHENED = words("成功创建 全力创建 争取创建");
/** Verbs of winning a title, in the order in which they are tried. */
const WIN_VERBS = [...STRENGTHENED, ...words("创建 争创 创成 申创 申报创建 申报 争当 创评")];
export const WIN = anyOf(WIN_VERBS);
/** Those that may follow the title. */
export const WIN_BEHIND = anyOf(only(WIN_VERBS, "创建 争创"));
/** Verbs of building or entering, which need a title with its rank. */
const BUILD_VERBS = [...only(CORE_ACTS, "打造 建设 建成 培育"), ...words("成为 创设 争取 入选 列入 纳入 获评")];
export const BUILD = anyOf(BUILD_VERBS);

/** Where a rule can begin: at a verb or, where the verb follows, at the rank. */
export const START = new RegExp(`(?=${anyOf(WIN_VERBS, BUILD_VERBS, words("国家 全国 全省 省级? 市级 国际"))})`, "gu");

/** The verb of a finding without what strengthens it. */
export const plainVerb = (verb: string): string => verb.replace(/^(?:成功|全力|争取(?=创)|申报(?=创))/u, "");
