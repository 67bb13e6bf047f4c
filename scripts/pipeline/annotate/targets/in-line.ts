import type { Target } from "../../../../src/model/layers.ts";
import type { Range } from "../../../../src/model/tree.ts";
import { candidateClauses } from "./candidates.ts";
import type { Clause } from "./clauses.ts";
import { asPrevious, continued, nearTo, type Previous, shareVerb } from "./continued.ts";
import { ANNUAL_RATE, bindingBehind, pairedYears, trimmedRange, writtenUnit } from "./fields.ts";
import { wordTargets } from "./in-words/index.ts";
import type { Line } from "./lines.ts";
import { looseReading, RUN_IN, runInReading } from "./phrasings/fallback.ts";
import { phrase } from "./phrasings/index.ts";
import type { Reading } from "./phrasings/phrasing.ts";
import type { Time } from "./time/index.ts";

/** The targets of one line, those in words in their order among those with numbers. */
export function targetsInLine(line: Line, timeAt: (at: number) => Time): Target[] {
  const { plain } = line;
  const targets: Target[] = [];
  const inWords = targetsInWords(line, timeAt);
  const pairedYear = pairedYears(plain);
  let previous: Previous | null = null;
  for (const clause of candidateClauses(plain)) {
    const { quantity } = clause;
    for (let next = inWords[0]; next && next.number.end <= quantity.start; next = inWords[0]) {
      targets.push(next);
      previous = asPrevious(next, "", previous);
      inWords.shift();
    }
    // The number is part of what is said in words.
    if (inWords[0] && overlap(inWords[0].number, quantity)) inWords.shift();
    const time = timeAt(quantity.start);
    const target = targetOf(line, clause, pairedYear(quantity.start) ?? time.year, previous);
    if (!target) continue;
    // What has been reached is no target, but names what the next number measures.
    if (!time.past) targets.push(target);
    previous = asPrevious(target, clause.left, previous);
  }
  return [...targets, ...inWords].map((target) => line.atSource(target));
}

/** Targets that a line states in words, other than those reached. */
const targetsInWords = ({ leaf, plain, binding }: Line, timeAt: (at: number) => Time): Target[] =>
  wordTargets(plain).flatMap(({ quote, ...rest }): Target[] => {
    const { past, year } = timeAt(rest.number.start);
    return past ? [] : [{ leaf, binding, leads: [], status: "extracted", ...rest, range: quote, year }];
  });

/** The target of a clause; null where neither the clause nor the number before says what is measured. */
function targetOf(line: Line, clause: Clause, year: Target["year"], previous: Previous | null): Target | null {
  const { leaf, plain } = line;
  const { quantity, left } = clause;
  const near = nearTo(previous, quantity.start, plain);
  const reading = phrase(clause) ?? runInReading(line, clause) ?? (near ? null : looseReading(clause));
  const fromRunIn = reading?.name === RUN_IN;
  const own = reading && reading.indicator !== "" && !(near && fromRunIn) ? reading : null;
  const base = {
    leaf,
    binding: bindingBehind(plain, quantity.end) ?? line.binding,
    leads: [],
    status: "extracted" as const,
    value: quantity.value,
    unit: writtenUnit(quantity.unit, leaf.value, quantity),
    comparator: quantity.comparator,
    year: ANNUAL_RATE.test(left) ? ("annual" as const) : (year ?? line.deadline),
    implied: quantity.implied,
    lost: false,
    number: { start: quantity.start, end: quantity.end },
  };
  const target = own
    ? { ...base, ...quoted(clause, own) }
    : near && continued(base, near, fromRunIn ? undefined : reading?.kind);
  if (!target) return null;
  if (near) shareVerb(target, clause, near, plain);
  return { ...target, range: trimmedRange(target, plain) };
}

const quoted = ({ start, quantity }: Clause, { quoteStart, quoteEnd, indicator, kind, name }: Reading) => ({
  range: { start: Math.min(start + quoteStart, quantity.start), end: quantity.end + quoteEnd },
  indicator,
  kind,
  rule: name,
});

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
