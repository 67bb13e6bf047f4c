import type { Target } from "../../../src/model/layers.ts";
import type { TargetReview } from "../../../src/model/review.ts";
import type { Leaf, Range } from "../../../src/model/tree.ts";
import { quoteOf } from "../parse/leaf-ranges.ts";
import { asList, decided, defined, foundBy, REVIEW } from "./decisions.ts";
import { clip, type EntryPath, type Places, rangeOf } from "./places.ts";

/** The targets of a plan after review, in document order. */
export const reviewedTargets = (found: readonly Target[], entries: readonly TargetReview[], places: Places): Target[] =>
  decided(
    found,
    entries,
    {
      list: "targets",
      findings: (entry, leaf, path) =>
        entry.verdict === "add"
          ? asList(addition(entry, leaf, path, places))
          : foundBy(found, leaf, entry.quote, path, places, {
              name: "target",
              fits: (target) => entry.number === undefined || numberOf(target) === entry.number,
              shown: (target) => `"${quoteOf(target)}" (${numberOf(target)})`,
              several: "add number: the words of its number",
            }),
      result: (entry, target, path) => resultOf(entry, target, path, places),
      isSame: samePlace,
      start: ({ number }) => number.start,
    },
    places,
  );

/** The target that an entry adds. */
function addition(
  entry: Extract<TargetReview, { verdict: "add" }>,
  leaf: Leaf,
  path: EntryPath,
  places: Places,
): Target | null {
  const range = rangeOf(places, path, leaf, entry.quote);
  if (!range) return null;
  const within = entry.number === undefined ? -1 : entry.quote.indexOf(entry.number);
  if (entry.number !== undefined && within < 0)
    places.issues.push({ path, message: `the quote "${entry.quote}" does not hold the number "${entry.number}"` });
  checkUnit(entry.set, leaf, path, places);
  const start = range.start + within;
  const number = within < 0 || !entry.number ? range : { start, end: start + entry.number.length };
  return { ...entry.set, leaf, range, number, leads: [], rule: REVIEW, status: "reviewed" };
}

/** What becomes of a target that is not rejected. */
function resultOf(entry: TargetReview, target: Target, path: EntryPath, places: Places): Target {
  if (entry.verdict !== "correct") return { ...target, status: "reviewed" };
  const result = corrected(target, entry.set, path, places);
  checkUnit({ implied: target.implied, ...defined(entry.set) }, target.leaf, path, places);
  return { ...result, status: "reviewed" };
}

function corrected(
  target: Target,
  { quote, ...set }: Extract<TargetReview, { verdict: "correct" }>["set"],
  path: EntryPath,
  { issues }: Places,
): Target {
  const result: Target = { ...target, ...defined(set) };
  if (quote === undefined) return result;
  // The corrected quote holds the number, so it is looked for around it.
  const start = target.leaf.value.indexOf(quote, Math.max(0, target.number.end - quote.length));
  if (start >= 0 && start <= target.number.start) return { ...result, range: { start, end: start + quote.length } };
  issues.push({ path, message: `the corrected quote "${quote}" does not hold the number "${numberOf(target)}"` });
  return result;
}

/** A unit is as written: in the passage or, for a table's row, in one of the rows; 全覆盖 (implied) has its % from nowhere. */
function checkUnit(
  { unit = "", implied = false }: { unit?: string; implied?: boolean },
  leaf: Leaf,
  path: EntryPath,
  { leaves, issues }: Places,
): void {
  const written = leaf.type === "row" ? [...leaves.values()].filter(({ type }) => type === "row") : [leaf];
  if (implied || written.some(({ value }) => value.includes(unit))) return;
  issues.push({
    path: [...path, "set", "unit"],
    message: `the passage does not hold the unit "${unit}"; expected it as written there, or "" where there is none; its text is "${clip(leaf.value)}"`,
  });
}

const numberOf = ({ leaf, number }: Target): string => leaf.value.slice(number.start, number.end);

const sameRange = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end;

/** Whether two targets are the same number of the same words. */
const samePlace = (a: Target, b: Target): boolean =>
  a.leaf === b.leaf && sameRange(a.range, b.range) && sameRange(a.number, b.number);
