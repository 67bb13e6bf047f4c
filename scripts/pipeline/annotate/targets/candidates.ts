import { type Quantity, quantities } from "../../../../src/text/quantities.ts";
import { type Clause, clausesOf } from "./clauses.ts";
import { maskOf } from "./masks/index.ts";

/** The clauses of a line whose quantities may be commitments: without years, names, classes and the like. */
export function candidateClauses(plain: string): Clause[] {
  const clauses = clausesOf(
    plain,
    quantities(plain).filter(({ start }) => !isYear(plain, start)),
  );
  const kept = new Set<Clause>();
  clauses.forEach((clause, i) => {
    const whole = widened(clauses, i, kept, plain);
    const masked = maskOf(whole.quantity, whole.left, whole.right, plain) !== undefined;
    if (!masked && !isSizeClass(whole, clauses[i + 1], plain)) kept.add(clause);
  });
  // Clauses are cut by their neighbours: without the others they are longer.
  const left: Quantity[] = [...kept].map(({ quantity }) => quantity);
  return clausesOf(plain, left);
}

/** 2025年 and the like are times, wherever they stand. */
const isYear = (plain: string, at: number): boolean => /^(?:19|20)\d\d\s*年/u.test(plain.slice(at, at + 7));

/** A clause that was cut by numbers which are none (每万人, 10亿元以上项目) reaches back over them. */
function widened(clauses: readonly Clause[], at: number, kept: ReadonlySet<Clause>, plain: string): Clause {
  const clause = clauses[at] as Clause;
  let { start } = clause;
  for (let i = at - 1; i >= 0; i--) {
    const before = clauses[i] as Clause;
    if (kept.has(before) || start !== before.quantity.end) break;
    start = before.start;
  }
  return start === clause.start ? clause : { ...clause, start, left: plain.slice(start, clause.quantity.start) };
}

/** Units of size, by which projects and firms are classed; what is counted in 个 or 家 is no class. */
const SIZE = /元|亩|人|岁|张|米|吨|千瓦|公里|万|亿|床|户|级|年/u;

/**
 * 10亿元以上项目50个: the first number says what kind of project. It is followed, in its own clause,
 * by a noun and the number that counts.
 */
function isSizeClass({ quantity, right, end }: Clause, next: Clause | undefined, plain: string): boolean {
  if (!next || end !== next.quantity.start || right.trim() === "" || /[%‰]/u.test(quantity.unit)) return false;
  if (!SIZE.test(quantity.unit)) return false;
  return (
    !/[、和及,，]/u.test(plain.slice(quantity.end, next.quantity.start)) &&
    !/(?:增长|提高|降低|下降|达到|超过|占比)$/u.test(right.trim())
  );
}
