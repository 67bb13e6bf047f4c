import type { TargetYear } from "../../../../src/model/targets.ts";
import { chineseNumber, yearOf } from "../../../../src/text/numerals.ts";

/** The time a text speaks of: the plan's period, and what counts as past. */
export interface Period {
  /** First year of the plan period; what a text says of earlier years has been reached already. */
  first: number;
  last: number;
  /** Whether the text says so, and not only our default. */
  sure: boolean;
}

/** First year of the N-th five-year plan: the 14th began in 2021. */
const firstYearOf = (number: number): number => 2021 + (number - 14) * 5;

const FIVE_YEAR = /十([一二三四五六七八九])五(?!届)/gu;
/** A title names the plan itself: it counts as often as this. */
const NAMED = /第十([一二三四五六七八九])个五年/gu;
const TITLE_WEIGHT = 8;
/** A text names its own period more often than this; a single 十三五 is a look back. */
const SURE = 3;

/**
 * The period of a text: that of the five-year plan it names most, of two named equally often the
 * later (a plan also speaks of the one before it); 2021–2025 where it names none.
 */
export function periodOf(text: string): Period {
  const counts = new Map<number, number>();
  for (const [pattern, weight] of [
    [FIVE_YEAR, 1],
    [NAMED, TITLE_WEIGHT],
  ] as const)
    for (const [, digit] of text.matchAll(pattern)) {
      const number = 10 + (chineseNumber(digit ?? "") ?? 0);
      counts.set(number, (counts.get(number) ?? 0) + weight);
    }
  // A single 十三五 is a look back; a single 十四五 or later may be all that a short text says of itself.
  const named = [...counts].filter(([number, count]) => count >= SURE || number >= DEFAULT);
  const [first] = named.sort(([a, x], [b, y]) => y - x || b - a);
  const plan = first?.[0] ?? planOfYears(text);
  return { first: firstYearOf(plan ?? DEFAULT), last: firstYearOf(plan ?? DEFAULT) + 4, sure: plan !== null };
}

/** The five-year plan that most years of a text fall into, or null where it names too few years to tell. */
function planOfYears(text: string): number | null {
  const counts = new Map<number, number>();
  for (const [, digits] of text.matchAll(/(20[0-4]\d)[年-]/gu)) {
    const plan = DEFAULT + Math.floor((Number(digits) - firstYearOf(DEFAULT)) / 5);
    counts.set(plan, (counts.get(plan) ?? 0) + 1);
  }
  const [plan, count] = [...counts].sort(([a, x], [b, y]) => y - x || b - a)[0] ?? [DEFAULT, 0];
  return count >= SURE ? plan : null;
}

/** A text that does not say is taken for one of the 14th plan, the first that this project read. */
const DEFAULT = 14;

/** Where a text names a time, and what it means for the numbers that follow. */
interface TimeMark {
  at: number;
  /** Undefined where the mark only says whether something is past. */
  year?: TargetYear;
  /** The time is over, or the text tells what has been reached. */
  past: boolean;
  /** Holds to the end of the sentence only. */
  brief?: boolean;
}

/** A time that holds at some place. */
export interface Time {
  year: TargetYear;
  past: boolean;
}

const YEAR =
  /(较|比|与|从|由|自|在|截至|截止|预计|到|至)?(\d{4}|[一二][〇○零O0九][〇○零O0一二三四五六七八九]{2})年(?!以前|前|之前|(?:的)?基础|(?:的)?水平|相比|以来的)/gu;
const PLAN = /[“"]?十([一二三四五六七八九])五[”"]?(?:规划)?(末|期末|期间|时期|以来|中后期)/gu;
const LOST = /[到至](?=年(?![底末初中度老轻级均限份]))|(?<=^|[。；;，,])(?=年[,，])/gu;
const ANNUAL = /每年|逐年|每个年度/gu;
const WITHIN = /(?:五|5)年(?:内|之内|时间)/gu;
const FIVE_YEARS = /(?<!过去|近)五年(?=[^,，年来]{0,4}(?:新|累|下|降|引|增|投|建|城|改|完))/gu;
const AHEAD = /今后|未来(?:五年|五到|几年)?|下一步|力争|奋斗目标|五年内/gu;
const BEHIND =
  /过去[一二三五]年|(?:五|一|几|三)年来|(?<=[^\d]|^)(?:十八大|十九大|二十大|改革开放|建市|建区|建县|成立|以来)以来|去年|(?<!以)上年(?!度)|目前|现有(?=[^,，。；;]{0,12}\d)|常住人口为|共有|现已|已(?:有|经|达|建|形成|完成|累计|全部|提前)|同比|预计全年|截至|截止|先后|成功(?:举办|承办)|全部脱贫|仅为|(?:仍|尚)有(?=[^,，。；;]{0,8}\d)|居全[国省市]第/gu;

/** The times that `plain` names, in order. */
function timeMarks(plain: string, period: Period): TimeMark[] {
  const marks: TimeMark[] = [];
  for (const match of plain.matchAll(YEAR)) {
    const year = yearOf((match[2] ?? "").replace(/[O○]/gu, "〇"));
    const before = match[1] ?? "";
    // 较2020年翻一番 compares; it says nothing of when.
    if (year === null || /[较比与从由自]/u.test(before)) continue;
    if (year < period.first) marks.push({ at: match.index, past: true });
    else if (!/截[至止]/u.test(before)) marks.push({ at: match.index, year, past: false });
  }
  for (const match of plain.matchAll(PLAN)) {
    const first = firstYearOf(10 + (chineseNumber(match[1] ?? "") ?? 0));
    const end = /末/u.test(match[2] ?? "");
    if (first < period.first) marks.push({ at: match.index, past: true });
    else if (match[2] !== "以来") marks.push({ at: match.index, year: end ? first + 4 : "period", past: false });
  }
  for (const match of plain.matchAll(LOST)) marks.push({ at: match.index, year: null, past: false });
  for (const match of plain.matchAll(ANNUAL)) marks.push({ at: match.index, year: "annual", past: false, brief: true });
  for (const match of plain.matchAll(WITHIN)) marks.push({ at: match.index, year: "period", past: false });
  for (const match of plain.matchAll(FIVE_YEARS))
    marks.push({ at: match.index, year: "period", past: false, brief: true });
  for (const match of plain.matchAll(AHEAD)) marks.push({ at: match.index, past: false });
  for (const match of plain.matchAll(BEHIND))
    marks.push({ at: match.index, past: true, brief: !/过去|年来|去年/u.test(match[0]) });
  return marks.sort((a, b) => a.at - b.at);
}

/** A sentence that ends so tells what has been done, from its beginning. */
const DONE = /连续(?:[一二三四五六七八九十]+|\d+)年|全部(?:脱贫|出列|摘帽|清零)|(?:获评|荣获|被评为|获批)|人口普查/u;

/** Ends of sentences in a text, for looking up what stands around a place. */
function sentencesOf(plain: string): (at: number) => string {
  const ends = [...plain.matchAll(/[。；;]/gu)].map(({ index }) => index);
  return (at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return plain.slice((ends[low - 1] ?? -1) + 1, ends[low] ?? plain.length);
  };
}

/**
 * The times of a text that begins with `start`: a function that tells which holds at a place. It
 * goes through the marks once for places in ascending order.
 */
export function timeline(plain: string, period: Period, start: Time): (at: number) => Time {
  const marks = timeMarks(plain, period);
  const sentence = sentencesOf(plain);
  let next = 0;
  let held: Time = start;
  let brief: TimeMark | null = null;
  const rewind = () => {
    next = 0;
    held = start;
    brief = null;
  };
  let last = -1;
  return (at) => {
    if (at < last) rewind();
    last = at;
    for (; next < marks.length && (marks[next] as TimeMark).at <= at; next++) {
      const mark = marks[next] as TimeMark;
      if (mark.brief) {
        brief = mark;
        continue;
      }
      if (mark.year !== undefined) brief = null;
      held = { year: mark.year === undefined ? held.year : mark.year, past: mark.past };
    }
    const time = { ...held, past: held.past || DONE.test(sentence(at)) };
    if (brief && endsBefore(plain, brief, at)) brief = null;
    if (!brief) return time;
    return brief.past ? { ...time, past: true } : { ...time, year: brief.year ?? time.year };
  };
}

/** A brief mark of the past holds to the end of its sentence, one of the time to the next comma. */
const endsBefore = (plain: string, { at, past }: TimeMark, to: number): boolean =>
  (past ? /[。；;]/u : /[。；;,，]/u).test(plain.slice(at, to));
