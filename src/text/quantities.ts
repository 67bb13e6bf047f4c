import type { Comparator, TargetValue } from "../model/targets.ts";
import type { Range } from "../model/tree.ts";
import { chineseNumber, ordinal } from "./numerals.ts";

/** A number with its unit, found in a text. */
export interface Quantity extends Range {
  /** The number, both ends of a range, or null where its digits are lost. */
  value: TargetValue;
  /** Unit as written, with 万 and 亿: 万人, 亿元, %, 微克/立方米. */
  unit: string;
  comparator: Comparator;
  /** Written as a word (九成, 翻一番), not as a number. */
  implied: boolean;
}

/**
 * The form in which quantities are looked for: full-width digits, letters and signs as ASCII, one
 * character for one, so that offsets stay.
 */
export const plainForm = (text: string): string =>
  text.replace(
    /[\uff01-\uff5e\u3000\u2013\u2014\uff0d\u223c\u301c\u2236\u2264\u2265]/gu,
    (char) => LOOKALIKES[char] ?? char.normalize("NFKC"),
  );

const LOOKALIKES: Record<string, string> = { "–": "-", "—": "-", "～": "~", "∼": "~", "〜": "~", "∶": ":" };

const MULTIPLE = "(?:[十百千]?[万亿]亿?|[百千](?=[人元名户家吨亩个张套公里辆台]))";
/** Measure words that make a number a quantity; the longer first. */
const MEASURES = [
  "个百分点",
  "百分点",
  "平方公里",
  "平方千米",
  "平方米",
  "立方米",
  "公里",
  "千米",
  "厘米",
  "毫米",
  "毫克",
  "微克",
  "公顷",
  "公斤",
  "千克",
  "千瓦时",
  "兆瓦时",
  "千瓦",
  "兆瓦",
  "吉瓦",
  "标准箱",
  "标箱",
  "吨标准煤",
  "吨标煤",
  "标准煤",
  "美元",
  "欧元",
  "人民币",
  "人次",
  "人年",
  "户次",
  "件次",
  "台套",
  "台（套）",
  "台(套)",
  "羊单位",
  "分钟",
  "小时",
  "工作日",
  "个工作日",
  "位次",
  "学时",
  "课时",
  "床位",
  "车位",
  "泊位",
  "机架",
  "条线路",
  "万亩次",
  "亿斤",
  "担",
  "斤",
  "㎡",
  "km²",
  "km",
  "TEU",
  "GW",
  "MW",
  "kW",
  "Mbps",
  "Gbps",
  "PFLOPS",
  "EFLOPS",
  "TB",
  "PB",
  "EB",
  ..."个名人户家所座处项条件元亩吨米头只羽台套辆艘架张床间部场次支册种株棵岁年天分位倍班列趟单篇片段幢栋对枚方厂站桩口例起盏眼根股匹尾箱顶副桶罐艇孔井",
].sort((a, b) => b.length - a.length);
const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
/** 台阶 is a figure of speech, 人口 and 项目 are nouns that begin like a measure. */
const NO_MEASURE: Record<string, string> = { 台: "(?!阶)", 项: "(?!目[^标])" };
const MEASURE = `(?:${MEASURES.map((measure) => `${literal(measure)}${NO_MEASURE[measure] ?? ""}`).join("|")})`;
const PER = `(?:[/·](?:${MULTIPLE})?(?:${MEASURE}|[\\p{Script=Han}]{1,3}|[a-zA-Z³²]{1,3}))?`;
const UNIT = `(?:[%‰℃]|${MULTIPLE}?${MEASURE}${PER}|${MULTIPLE})`;
const NUMBER = "(?:\\d{1,3}(?:[, ]\\d{3})+(?!\\d)|\\d+)(?:\\.\\d+)?";
const RANGE_SIGN = "\\s*(?:-{1,2}|~|至|到)\\s*";

/** Words before a number that say how it is meant, the longer first. */
export const BEFORE: [RegExp, Comparator][] = [
  [
    /(?:不(?:得|能)?(?:低于|少于|小于)|至少|最少|最低|≥|>=)(?:每[\p{Script=Han}]{1,3}|[A-Z\p{Script=Han}]{1,10}的|建有|建成|建设|建立|配备|设立|有|达到)?\s*$/u,
    "ge",
  ],
  [/(?:不(?:得|能)?(?:超过|高于|大于|多于|超出)|至多|最多|≤|<=|控制在|压减到|压缩至|压缩到|限制在)\s*$/u, "le"],
  [/(?:超过|超出|超|大于|高于|多于|突破|逾|>|优于)\s*$/u, "gt"],
  [/(?:低于|小于|少于|<|不足)\s*$/u, "lt"],
  [/(?:大约|约为|约|近|接近)\s*$/u, "approx"],
];
/** Words after it. */
const AFTER: [RegExp, Comparator][] = [
  [/^\s*(?:及)?以上/u, "ge"],
  [/^\s*(?:及)?(?:以内|以下|之内)/u, "le"],
  [/^内(?=[^\p{Script=Han}]|[\p{Script=Han}])/u, "le"],
  [/^\s*(?:左右|上下)/u, "approx"],
];

interface Form {
  name: string;
  pattern: RegExp;
  read(match: RegExpExecArray): { value: Quantity["value"]; unit: string; implied?: boolean; range?: boolean } | null;
}

const number = (digits: string | undefined): number => Number((digits ?? "").replace(/[, ]/g, ""));

const FORMS: Form[] = [
  {
    name: "range with units: 50%—60%, 3个至5个",
    pattern: new RegExp(`(${NUMBER})(${UNIT})${RANGE_SIGN}(${NUMBER})(${UNIT})`, "yu"),
    read: ([, low, , high, unit]) => ({ value: [number(low), number(high)], unit: unit ?? "", range: true }),
  },
  {
    name: "range: 3-5个, 3至5个",
    pattern: new RegExp(`(${NUMBER})${RANGE_SIGN}(${NUMBER})\\s*(${UNIT})`, "yu"),
    read: ([, low, high, unit]) => ({ value: [number(low), number(high)], unit: unit ?? "", range: true }),
  },
  {
    name: "1.5万余人",
    pattern: new RegExp(`(${NUMBER})([万亿])([余多])(${MEASURE})`, "yu"),
    read: ([, digits, multiple, , measure]) => ({ value: number(digits), unit: `${multiple}${measure}` }),
  },
  {
    name: "number: 12.5%, 1.2万个, 15,000户, 190多个",
    pattern: new RegExp(`(${NUMBER})\\s*([余多]?)(${UNIT})`, "yu"),
    read: ([, digits, , unit]) => ({ value: number(digits), unit: unit ?? "" }),
  },
  {
    name: "百分之五",
    pattern: /百分之([零〇一二三四五六七八九十百两]+|\d+(?:\.\d+)?)(?:点([零〇一二三四五六七八九]+))?/uy,
    read: ([, whole, part]) => {
      const value = /^\d/.test(whole ?? "") ? Number(whole) : chineseNumber(whole ?? "");
      const digits = part ? [...part].map((char) => chineseNumber(char) ?? 0).join("") : "";
      return value === null ? null : { value: Number(digits === "" ? value : `${value}.${digits}`), unit: "%" };
    },
  },
  {
    name: "九成, 9成",
    pattern: /([一二三四五六七八九两1-9])成(?=[以左，,。；;、\s]|$)/uy,
    read: ([, digit]) => {
      const value = ordinal(digit ?? "");
      return value === null ? null : { value: value * 10, unit: "%", implied: true };
    },
  },
  {
    name: "number without a unit, after a verb that wants one: 降至1.3以下",
    pattern:
      /(?<=(?:达到|达|提高到|提升到|提高至|提升至|降至|降低到|降到|下降到|缩小到|缩小至|压减到|控制在|为|保持在|稳定在)\s*)(\d+\.\d+)(?=(?:以上|以下|以内|左右)?(?:[,，。；;、)]|$))/uy,
    read: ([, digits]) => ({ value: number(digits), unit: "" }),
  },
  {
    name: "ratio: 1.8:1",
    pattern: /(\d+(?:\.\d+)?):1(?!\d)/uy,
    read: ([, digits]) => ({ value: number(digits), unit: "" }),
  },
  {
    name: "place in a ranking: 排名保持前三位",
    pattern:
      /(?<=(?:排名|位次|位居|位列|排位|进入|保持|稳居|跻身)[^,，。；;]{0,8})前([一二三四五六七八九十\d]{1,3})(位次|位|名)(?=[,，。；;、)]|$)/uy,
    read: ([, digits, unit]) => {
      const value = ordinal(digits ?? "");
      return value === null ? null : { value, unit: unit ?? "" };
    },
  },
  {
    name: "半数",
    pattern: /(?<!对|过|折)(半数)(?=以上)/uy,
    read: () => ({ value: 50, unit: "%", implied: true }),
  },
  {
    name: "三分之二",
    pattern: /([二三四五六七八九十])分之([一二三四五六七八九])/uy,
    read: ([, below, above]) => {
      const [low, high] = [chineseNumber(below ?? ""), chineseNumber(above ?? "")];
      return low && high ? { value: Math.round((high / low) * 1000) / 10, unit: "%", implied: true } : null;
    },
  },
  {
    name: "Chinese numeral: 两处, 百家, 百亿元, 三千户",
    pattern: new RegExp(
      `([二两三四五六七八九十百千][一二三四五六七八九十百千两零]*|一[十百千]?(?=[百千万亿]))([余多]?)(${UNIT})`,
      "yu",
    ),
    read: ([, digits, , unit]) => {
      const value = chineseNumber(digits ?? "");
      return value === null ? null : { value, unit: unit ?? "" };
    },
  },
];

/** A number may begin here: not inside a longer number, a Latin word or a decimal. */
const startsNumber = (text: string, at: number): boolean =>
  !/[\dA-Za-z.]/.test(text.charAt(at - 1)) || !/[\d]/.test(text.charAt(at));

/** Longest run of digits that is read as a number; more are an identifier. */
const LONGEST_NUMBER = 15;

/** All quantities of `plain` (see plainForm), from left to right, none overlapping. */
export function quantities(plain: string): Quantity[] {
  const found: Quantity[] = [];
  let at = 0;
  while (at < plain.length) {
    if (!/[\d一二三四五六七八九十百千两半前]/u.test(plain.charAt(at)) || !startsNumber(plain, at)) {
      at++;
      continue;
    }
    const digits = /^\d+/.exec(plain.slice(at, at + 60))?.[0].length ?? 0;
    if (digits > LONGEST_NUMBER) {
      at += digits;
      continue;
    }
    const quantity = quantityAt(plain, at);
    if (quantity) found.push(quantity);
    at = quantity ? quantity.end : at + Math.max(1, digits);
  }
  return found;
}

function quantityAt(plain: string, at: number): Quantity | null {
  for (const form of FORMS) {
    form.pattern.lastIndex = at;
    const match = form.pattern.exec(plain);
    const read = match && form.read(match);
    if (!match || !read) continue;
    const end = at + match[0].length;
    const many = /[余多]/u.test(match[0]) ? "gt" : null;
    const { comparator, extra } = comparatorOf(plain, at, end, read.range === true);
    const negative = typeof read.value === "number" && isMinus(plain, at - 1);
    return {
      start: negative ? at - 1 : at,
      end: end + extra,
      value: negative ? -(read.value as number) : read.value,
      unit: read.unit,
      comparator: many ?? comparator,
      implied: read.implied === true,
    };
  }
  return null;
}

/** A sign of its own: not that of a range (3-5) or a name (G60-S), and not one of a dash (--). */
const isMinus = (plain: string, at: number): boolean =>
  /[-\u2212]/u.test(plain.charAt(at)) && !/[-\u2212\dA-Za-z%‰个]/u.test(plain.charAt(at - 1));

/** Runs of digits too long to be a number of a plan, by where they begin: what is left as text. */
export const tooLong = (plain: string): number[] => [...plain.matchAll(/\d{16,}/g)].map(({ index }) => index);

/** How the number is meant, and how many characters behind it say so. */
function comparatorOf(
  plain: string,
  start: number,
  end: number,
  range: boolean,
): { comparator: Comparator; extra: number } {
  const after = plain.slice(end, end + 4);
  const behind = AFTER.map(([pattern, comparator]) => ({ match: pattern.exec(after), comparator })).find(
    ({ match }) => match,
  );
  const extra = behind?.match?.[0].length ?? 0;
  if (range) return { comparator: "range", extra };
  if (plain.charAt(start) === "前") return { comparator: "le", extra };
  if (behind) return { comparator: behind.comparator, extra };
  const before = plain.slice(Math.max(0, start - 18), start);
  return { comparator: BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? "eq", extra };
}
