import type { VFile } from "vfile";
import type { Target } from "../../../../src/model/layers.ts";
import type { PlanTree } from "../../../../src/model/tree.ts";
import { type Quantity, quantities, tooLong } from "../../../../src/text/quantities.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { type Line, linesOf } from "./context.ts";
import { WORD_PHRASINGS, wordTargets } from "./in-words/index.ts";
import { maskOf } from "./masks.ts";
import { PHRASINGS, phrase } from "./phrasings/index.ts";
import { STOCK } from "./phrasings/words.ts";
import { tableTargets } from "./table.ts";
import { type Time, timeline } from "./time.ts";

/** Names of all rules that can find a target. */
export const TARGET_RULES = [
  ...PHRASINGS.map(({ name }) => name),
  ...WORD_PHRASINGS.map(({ name }) => name),
  "continued",
  "table",
];

/** The quantified commitments of a text, in document order. Definitions: the method (/about/). */
export function targetsOf(tree: PlanTree, source: string, file?: VFile): Target[] {
  const { lines, period } = linesOf(tree, source);
  const tables = tableTargets(tree, period, file);
  const inTable = new Set(tables.map(({ leaf }) => leaf));
  let before: { line: Line; end: Time } | null = null;
  const found = lines.flatMap((line) => {
    if (inTable.has(line.leaf) || line.leaf.type === "row") return [];
    const start: Time =
      before?.line.broken && before.line.owner === line.owner ? before.end : { year: line.year, past: line.past };
    for (const at of tooLong(line.plain))
      file?.message(
        `a run of more than 15 digits ("${line.plain.slice(at, at + 18)}…") is no number of a plan; it is left as text`,
        {
          place: line.leaf.position,
          ruleId: "number-too-long",
          source: "duidu",
        },
      );
    const timeAt = timeline(line.plain, period, start);
    const targets = lineTargets(line, timeAt);
    before = { line, end: timeAt(line.plain.length) };
    return targets;
  });
  return [...found, ...tables].sort(
    (a, b) =>
      (a.leaf.position.start.offset ?? 0) - (b.leaf.position.start.offset ?? 0) || a.number.start - b.number.start,
  );
}

/** The target found last, whose verb and indicator the next may share. */
interface Found {
  target: Target;
  /** Where its number ends, and what stands before it in its clause. */
  end: number;
  left: string;
  /** 分别: the numbers that follow belong to the same words. */
  together: boolean;
}

/** Longest way from a number back to the one whose indicator it shares. */
const NEAR = 30;

/** The targets of one line. */
function lineTargets(line: Line, timeAt: (at: number) => Time): Target[] {
  const { leaf, plain } = line;
  const common = { leaf, binding: line.binding, leads: [], status: "extracted" as const };
  const words = wordTargets(plain).filter(({ number }) => !timeAt(number.start).past);
  const waiting = words.map((word): Target => {
    const { quote, ...rest } = word;
    return { ...common, ...rest, range: quote, year: timeAt(word.number.start).year };
  });
  const paired = pairedYears(plain);
  const targets: Target[] = [];
  const state: { last: Found | null } = { last: null };
  const take = (target: Target, left: string, counts = true) => {
    const { last } = state;
    // What has been reached is no target, but names what the next number measures.
    if (counts) targets.push(target);
    state.last = {
      target,
      end: target.number.end,
      left,
      together: /分别/u.test(left) || (target.rule === "continued" && last?.together === true),
    };
  };
  for (const clause of clausesOf(plain, commitments(plain))) {
    const { quantity } = clause;
    while (waiting[0] && waiting[0].number.end <= quantity.start) take(waiting.shift() as Target, "");
    if (waiting[0] && overlap(waiting[0].number, quantity)) waiting.shift();
    const time = timeAt(quantity.start);
    const before = state.last;
    const near =
      before && quantity.start - before.end < NEAR && !/[。；;]/u.test(plain.slice(before.end, quantity.start))
        ? before
        : null;
    const read = phrase(clause) ?? named(line, clause) ?? (near ? null : loose(clause));
    if (!near && (!read || read.indicator === "")) continue;
    const base = {
      ...common,
      value: quantity.value,
      unit: writtenUnit(quantity.unit, leaf.value, quantity),
      comparator: quantity.comparator,
      year: ANNUAL_RATE.test(clause.left)
        ? ("annual" as const)
        : (paired(quantity.start) ?? time.year ?? line.deadline),
      binding: boundBy(plain, quantity.end) ?? line.binding,
      implied: quantity.implied,
      lost: false,
      number: { start: quantity.start, end: quantity.end },
    };
    const target: Target =
      read && read.indicator !== "" && !(near && read.name === "run-in")
        ? {
            ...base,
            range: {
              start: Math.min(clause.start + read.quoteStart, quantity.start),
              end: quantity.end + read.quoteEnd,
            },
            indicator: read.indicator,
            kind: read.kind,
            rule: read.name,
          }
        : continued(base, near as Found, read?.name === "run-in" ? undefined : read?.kind);
    if (near) shareVerb(target, clause, near, plain);
    trimQuote(target, plain);
    take(target, clause.left, !time.past);
  }
  targets.push(...waiting);
  return targets.map((target) => line.atSource(target));
}

/** A number with a verb and nothing else to go by: 2022年完成300户. Its words are all that can be said of it. */
function loose({
  left,
  quantity,
}: Clause): { name: string; quoteStart: number; quoteEnd: number; indicator: string; kind: Target["kind"] } | null {
  const indicator = left.replace(/^.*\d{4}年/u, "").replace(/[\s的]+/gu, "");
  const quoteStart = left.length - left.trimStart().length;
  const ratio = /[%‰]|百分点/u.test(quantity.unit);
  return indicator === ""
    ? null
    : {
        name: "loose",
        quoteStart,
        quoteEnd: 0,
        indicator,
        kind: ratio ? "share" : /达|为|到$/u.test(indicator) ? "level" : "cumulative",
      };
}

/** 年均 where a rate of change follows; in 年均浓度 it is part of the name. */
const ANNUAL_RATE = /年均(?=增|递|下|降|提|新增|完成|培训|引进|[^,，]{0,10}(?:增长|下降|提高|新增)|\s*$)/u;

/** A number that has no words of its own, or only a verb: it goes on from the one before. */
function continued(
  base: Omit<Target, "range" | "indicator" | "kind" | "rule">,
  { target }: Found,
  kind: Target["kind"] | undefined,
): Target {
  const ratio = (unit: string) => /[%‰]|百分点/u.test(unit);
  return {
    ...base,
    range: { start: target.range.start, end: base.number.end },
    indicator: target.indicator,
    kind: kind ?? (ratio(base.unit) === ratio(target.unit) ? target.kind : ratio(base.unit) ? "share" : "level"),
    rule: "continued",
  };
}

/** 1.高标准农田工程。新建12万亩: a clause of a verb only has the indicator of the run-in heading above it. */
function named(
  { leaf, plain }: Line,
  { left, start }: Clause,
): { name: string; quoteStart: number; quoteEnd: number; indicator: string; kind: Target["kind"] } | null {
  const { runIn } = leaf;
  if (!runIn || start < runIn.end || plain.slice(runIn.end, start).length > NEAR) return null;
  const quoteStart = left.length - left.trimStart().length;
  return {
    name: "run-in",
    quoteStart,
    quoteEnd: 0,
    indicator: leaf.value.slice(runIn.start, runIn.end - 1),
    kind: "cumulative",
  };
}

/** The quantities of a line that may be commitments: without years, names, classes and the like. */
function commitments(plain: string): Quantity[] {
  const clauses = clausesOf(
    plain,
    quantities(plain).filter((quantity) => !isPlainYear(plain, quantity.start)),
  );
  const kept: Clause[] = [];
  clauses.forEach((clause, i) => {
    const whole = widen(clause, i, clauses, kept, plain);
    if (maskOf(whole.quantity, whole.left, whole.right, plain) || isClass(whole, clauses[i + 1], plain)) return;
    kept.push(clause);
  });
  return kept.map(({ quantity }) => quantity);
}

/**
 * 到2027年和2030年,…分别达到63%、65%: as many years as numbers, each has its own. Gives the year of
 * the number at a place, or undefined.
 */
function pairedYears(plain: string): (at: number) => number | undefined {
  const found = [...plain.matchAll(PAIR)].map((match) => {
    const from = match.index + match[0].length;
    const length = plain.slice(from, from + 120).search(/[。；;]/u);
    const within = quantities(plain.slice(from, length < 0 ? from + 120 : from + length)).map(
      ({ start }) => from + start,
    );
    return { years: [Number(match[1]), Number(match[2])], within };
  });
  return (at) => {
    for (const { years, within } of found) {
      const place = within.indexOf(at);
      if (place >= 0 && within.length === years.length) return years[place];
    }
    return undefined;
  };
}
const PAIR = /(20\d\d)年(?:和|、|及|,|，)(?:到)?(20\d\d)年[^。；;]{0,40}?分别/gu;

/**
 * What one verb governs is counted alike: 新增绿色工厂15家、智能工厂10家; 实施产业类项目100个,民生保障类项目80个.
 * 至少 goes on over 、 as well.
 */
function shareVerb(target: Target, clause: Clause, last: Found, plain: string): void {
  // 到2025年 between them begins something new.
  if (/年/u.test(plain.slice(last.end, clause.start + clause.left.length))) return;
  const listed = plain.charAt(target.range.start - 1) === "、" || /、$/u.test(plain.slice(last.end, clause.start));
  if (
    target.rule === "bare" &&
    target.kind === "level" &&
    last.target.kind === "cumulative" &&
    !STOCK.test(target.indicator) &&
    !/^每/u.test(target.indicator) &&
    !/[达为超过到]/u.test(clause.left.slice(-2))
  ) {
    target.kind = "cumulative";
    if (last.target.year === "annual") target.year = "annual";
  }
  if (last.together && target.rule === "continued" && target.comparator === "eq")
    target.comparator = last.target.comparator;
  else if (last.together && target.comparator === "approx" && last.target.comparator === "eq")
    last.target.comparator = "approx";
  if (listed && target.comparator === "eq" && target.rule === last.target.rule && /至少|每个/u.test(last.left)) {
    target.comparator = last.target.comparator;
    target.kind = last.target.kind;
  }
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

/** 2025年 and the like are times, wherever they stand. */
const isPlainYear = (plain: string, at: number): boolean => /^(?:19|20)\d\d\s*年/u.test(plain.slice(at, at + 7));

/** A clause that was cut by numbers which are none (每万人, 10亿元以上项目) reaches back over them. */
function widen(clause: Clause, at: number, clauses: Clause[], kept: Clause[], plain: string): Clause {
  let { start } = clause;
  for (let i = at - 1; i >= 0; i--) {
    const before = clauses[i] as Clause;
    if (kept.includes(before) || start !== before.quantity.end) break;
    start = before.start;
  }
  return start === clause.start ? clause : { ...clause, start, left: plain.slice(start, clause.quantity.start) };
}

/** The text itself says behind a number whether it binds: …降低14.5%（约束性）. */
function boundBy(plain: string, end: number): boolean | null {
  const behind = /^[^。；;,，、]{0,4}[(（]?(约束性|预期性)/u.exec(plain.slice(end, end + 12))?.[1];
  return behind ? behind === "约束性" : null;
}

/** A unit in the characters of the source (％ stays ％), where it stands there as one piece. */
function writtenUnit(unit: string, value: string, { start, end }: { start: number; end: number }): string {
  return unit === "%" && value.slice(start, end).includes("％") ? "％" : unit;
}

/** Units of size, by which projects and firms are classed; what is counted in 个 or 家 is no class. */
const SIZE = /元|亩|人|岁|张|米|吨|千瓦|公里|万|亿|床|户|级|年/u;

/**
 * 10亿元以上项目50个: the first number says what kind of project. It is followed, in its own clause,
 * by a noun and the number that counts.
 */
function isClass({ quantity, right, end }: Clause, next: Clause | undefined, plain: string): boolean {
  if (!next || end !== next.quantity.start || right.trim() === "" || /[%‰]/u.test(quantity.unit)) return false;
  if (!SIZE.test(quantity.unit)) return false;
  return (
    !/[、和及,，]/u.test(plain.slice(quantity.end, next.quantity.start)) &&
    !/(?:增长|提高|降低|下降|达到|超过|占比)$/u.test(right.trim())
  );
}

/** No blanks, commas or closing signs at the ends of a quote. */
function trimQuote(target: Target, plain: string): void {
  let { start, end } = target.range;
  while (start < target.number.start && /[\s、，,的”）)]/u.test(plain.charAt(start))) start++;
  while (end > target.number.end && /[\s、，,]/u.test(plain.charAt(end - 1))) end--;
  target.range = { start, end };
}
