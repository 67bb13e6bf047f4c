import type { Findings, Target, Typo } from "../../../src/model/layers.ts";
import type { Review, TargetReview } from "../../../src/model/review.ts";
import { isLeaf, type Leaf } from "../../../src/model/tree.ts";
import { UserError } from "../../shared/errors.ts";
import { nearestOf } from "../../shared/nearest.ts";
import type { YamlFile } from "../../shared/yaml.ts";
import { quoteOf } from "../parse/leaves-of.ts";
import { type CorrectionIssue, issuesText } from "../read/corrections.ts";
import type { ParsedPlan } from "../types.ts";

/**
 * Applies an editor's review to what the rules found. `leaves` has the leaves by their id below the plan, `at`
 * says where an entry of the review stands. What does not match exactly one finding, or one that another entry
 * has decided about, is an issue, with the nearest candidates.
 */
export function applyReview(
  found: Findings,
  review: Review,
  leaves: ReadonlyMap<string, Leaf>,
  at: (path: CorrectionIssue["path"]) => string,
): Findings & { issues: CorrectionIssue[] } {
  const issues: CorrectionIssue[] = [];
  const passage = (path: CorrectionIssue["path"], id: string): Leaf | null => {
    const leaf = leaves.get(id);
    if (!leaf)
      issues.push({
        path,
        message: `no passage "${id}"; expected an id below the plan, such as ch1/p1; ${nearestOf(id, leaves.keys())}`,
      });
    return leaf ?? null;
  };
  const place = (path: CorrectionIssue["path"], leaf: Leaf, quote: string): { start: number; end: number } | null => {
    const start = leaf.value.indexOf(quote);
    if (start < 0)
      issues.push({ path, message: `the passage does not hold "${quote}"; its text is "${clip(leaf.value)}"` });
    else if (leaf.value.indexOf(quote, start + 1) >= 0)
      issues.push({ path, message: `the passage holds "${quote}" twice; quote more of it` });
    else return { start, end: start + quote.length };
    return null;
  };
  /** A unit is as written: in the passage or, for a table's row, in one of the rows; 全覆盖 (implied) has its % from nowhere. */
  const checkUnit = (
    { unit = "", implied = false }: { unit?: string; implied?: boolean },
    leaf: Leaf,
    path: CorrectionIssue["path"],
  ) => {
    const written = leaf.type === "row" ? [...leaves.values()].filter(({ type }) => type === "row") : [leaf];
    if (implied || written.some(({ value }) => value.includes(unit))) return;
    issues.push({
      path: [...path, "set", "unit"],
      message: `the passage does not hold the unit "${unit}"; expected it as written there, or "" where there is none; its text is "${clip(leaf.value)}"`,
    });
  };

  /** What became of each target, null where it was rejected, and the entry that says so. */
  const decided = new Map<Target, { path: CorrectionIssue["path"]; result: Target | null }>();
  const repeated = (path: CorrectionIssue["path"], quote: string, before: CorrectionIssue["path"]) =>
    issues.push({ path, message: `"${quote}" is reviewed at ${at(before)} already; delete one of the two` });
  review.targets.forEach((entry, i) => {
    const path = ["targets", i];
    const leaf = passage(path, entry.passage);
    if (!leaf) return;
    if (entry.verdict === "add") {
      const range = place(path, leaf, entry.quote);
      if (!range) return;
      if (entry.number !== undefined && !entry.quote.includes(entry.number))
        issues.push({ path, message: `the quote "${entry.quote}" does not hold the number "${entry.number}"` });
      checkUnit(entry.set, leaf, path);
      const target = added(entry, leaf, range);
      const before = [...decided].find(([, { result }]) => result && samePlace(result, target));
      if (before) repeated(path, entry.quote, before[1].path);
      else decided.set(target, { path, result: target });
      return;
    }
    const matches = found.targets.filter(
      (target) =>
        target.leaf === leaf &&
        quoteOf(target) === entry.quote &&
        (entry.number === undefined || numberOf(target) === entry.number),
    );
    if (matches.length !== 1) {
      issues.push({
        path,
        message: mismatch(
          entry,
          matches.length,
          found.targets.filter((target) => target.leaf === leaf),
        ),
      });
      return;
    }
    const target = matches[0] as Target;
    const before = decided.get(target);
    if (before) repeated(path, entry.quote, before.path);
    else
      decided.set(target, {
        path,
        result: entry.verdict === "reject" ? null : corrected(target, entry, path, issues),
      });
    if (entry.verdict === "correct") checkUnit({ implied: target.implied, ...defined(entry.set) }, leaf, path);
  });
  const targets = [
    ...found.targets.filter((target) => !decided.has(target)),
    ...[...decided.values()].flatMap(({ result }) => result ?? []),
  ];
  for (const [target, { path }] of decided)
    if (target.rule === REVIEW && found.targets.some((other) => !decided.has(other) && samePlace(other, target)))
      issues.push({ path, message: `the rules find "${quoteOf(target)}" too; confirm or correct it, do not add it` });

  let gaps = [...found.gaps];
  review.gaps.forEach((entry, i) => {
    const path = ["gaps", i];
    const leaf = passage(path, entry.passage);
    const range = leaf && place(path, leaf, entry.quote);
    if (!leaf || !range) return;
    if (entry.verdict === "add") {
      gaps.push({ leaf, range, kind: entry.kind, note: entry.note });
      return;
    }
    const rest = gaps.filter(
      (gap) =>
        !(gap.leaf === leaf && gap.kind === entry.kind && gap.range.start < range.end && range.start < gap.range.end),
    );
    if (rest.length !== gaps.length - 1)
      issues.push({
        path,
        message: `${gaps.length - rest.length} gaps of kind ${entry.kind} at "${entry.quote}"; expected one`,
      });
    else gaps = rest;
  });

  const typos = review.typos.flatMap((entry, i): Typo[] => {
    const leaf = passage(["typos", i], entry.passage);
    const range = leaf && place(["typos", i], leaf, entry.quote);
    return leaf && range ? [{ leaf, range, note: entry.note }] : [];
  });
  return { targets: inOrder(targets), gaps, typos, issues };
}

/**
 * A plan's findings after its review.yaml.
 * @throws UserError with `file:line` for every entry that does not fit.
 */
export function review(parsed: ParsedPlan, { value, at }: YamlFile<Review>): Findings {
  const leaves = new Map([...parsed.ids].flatMap(([node, id]) => (isLeaf(node) ? [[id, node] as const] : [])));
  const { issues, ...findings } = applyReview(parsed, value, leaves, at);
  if (issues.length > 0) throw new UserError(issuesText(issues, at));
  return findings;
}

/** What stands for a rule in targets that an editor added. */
const REVIEW = "review";

/** Whether two targets are the same number of the same words. */
const samePlace = (a: Target, b: Target): boolean =>
  a.leaf === b.leaf &&
  a.range.start === b.range.start &&
  a.range.end === b.range.end &&
  a.number.start === b.number.start &&
  a.number.end === b.number.end;

const inOrder = (targets: Target[]): Target[] =>
  [...targets].sort(
    (a, b) =>
      (a.leaf.position.start.offset ?? 0) - (b.leaf.position.start.offset ?? 0) || a.number.start - b.number.start,
  );

const numberOf = ({ leaf, number }: Target): string => leaf.value.slice(number.start, number.end);
const clip = (text: string): string => (text.length > 60 ? `${text.slice(0, 40)}…${text.slice(-16)}` : text);

function mismatch(entry: TargetReview, count: number, here: Target[]): string {
  const candidates = here.map((target) => `"${quoteOf(target)}" (${numberOf(target)})`).join(", ") || "none";
  return count === 0
    ? `no target with the quote "${entry.quote}"; found there: ${candidates}`
    : `${count} targets with the quote "${entry.quote}"; add number: the words of its number (${candidates})`;
}

function corrected(
  target: Target,
  entry: TargetReview,
  path: CorrectionIssue["path"],
  issues: CorrectionIssue[],
): Target {
  if (entry.verdict !== "correct") return { ...target, status: "reviewed" };
  const { quote, ...set } = entry.set;
  const result: Target = { ...target, ...defined(set), status: "reviewed" };
  if (quote === undefined) return result;
  // The corrected quote holds the number, so it is looked for around it.
  const at = target.leaf.value.indexOf(quote, Math.max(0, target.number.end - quote.length));
  if (at < 0 || at > target.number.start)
    issues.push({ path, message: `the corrected quote "${quote}" does not hold the number "${numberOf(target)}"` });
  else result.range = { start: at, end: at + quote.length };
  return result;
}

/** Without the fields that a correction leaves alone. */
const defined = <T extends object>(set: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };

function added(
  entry: Extract<TargetReview, { verdict: "add" }>,
  leaf: Leaf,
  range: { start: number; end: number },
): Target {
  const within = entry.number ? entry.quote.indexOf(entry.number) : -1;
  const number =
    within < 0 ? range : { start: range.start + within, end: range.start + within + (entry.number?.length ?? 0) };
  return { ...entry.set, leaf, range, number, leads: [], rule: REVIEW, status: "reviewed" };
}
