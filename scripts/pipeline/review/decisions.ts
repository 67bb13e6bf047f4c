import type { Span } from "../../../src/model/layers.ts";
import type { Review } from "../../../src/model/review.ts";
import type { Leaf } from "../../../src/model/tree.ts";
import { quoteOf } from "../parse/leaf-ranges.ts";
import { type EntryPath, type Places, passageOf } from "./places.ts";

/** What an editor's entry of any kind says. */
interface Entry {
  verdict: "confirm" | "correct" | "reject" | "add";
  passage: string;
  quote: string;
}

/** What one kind of finding is reviewed by. */
export interface FindingKind<T extends Span, E extends Entry> {
  /** Key of its list in review.yaml. */
  list: keyof Review;
  /** What the entry adds, or the findings that it is about; none, with an issue, where it fits none. */
  findings(entry: E, leaf: Leaf, path: EntryPath): readonly T[];
  /** What becomes of a finding that is not rejected. */
  result(entry: E, finding: T, path: EntryPath): T;
  /** Whether two findings are the same words of the text. */
  isSame(one: T, other: T): boolean;
  /** Where it stands within its leaf. */
  start(finding: T): number;
}

/** What an entry decided about a finding: its result is null where it was rejected. */
interface Decision<T> {
  path: EntryPath;
  added: boolean;
  result: T | null;
}

/** The findings of one kind after review, in document order. */
export function decided<T extends Span, E extends Entry>(
  found: readonly T[],
  entries: readonly E[],
  { list, findings, result, isSame, start }: FindingKind<T, E>,
  places: Places,
): T[] {
  const { at, issues } = places;
  const decisions = new Map<T, Decision<T>>();
  entries.forEach((entry, i) => {
    const path = [list, i];
    const leaf = passageOf(places, path, entry.passage);
    const about = leaf ? findings(entry, leaf, path) : [];
    const added = entry.verdict === "add";
    const decidedBefore = (finding: T): Decision<T> | undefined =>
      decisions.get(finding) ??
      [...decisions.values()].find((other) => added && other.result !== null && isSame(other.result, finding));
    const before = about.map(decidedBefore).find((decision) => decision !== undefined);
    if (before)
      issues.push({
        path,
        message: `"${entry.quote}" is reviewed at ${at(before.path)} already; delete one of the two`,
      });
    else
      for (const finding of about)
        decisions.set(finding, {
          path,
          added,
          result: entry.verdict === "reject" ? null : result(entry, finding, path),
        });
  });
  const undecided = found.filter((finding) => !decisions.has(finding));
  for (const [finding, { path, added }] of decisions)
    if (added && undecided.some((other) => isSame(other, finding)))
      issues.push({ path, message: `the rules find "${quoteOf(finding)}" too; confirm or correct it, do not add it` });
  const offset = ({ leaf }: T): number => leaf.position.start.offset ?? 0;
  return [...undecided, ...[...decisions.values()].flatMap(({ result: kept }) => kept ?? [])].toSorted(
    (a, b) => offset(a) - offset(b) || start(a) - start(b),
  );
}

/** What stands for a rule in findings that an editor added. */
export const REVIEW = "review";

/** How findings of one kind are asked for by an entry, and spoken of in its issues. */
interface Wanted<T> {
  name: string;
  /** What an entry says beside its quote. */
  fits?: (finding: T) => boolean;
  shown?: (finding: T) => string;
  /** How to tell findings with one quote apart; without it an entry is about all of them. */
  several?: string;
}

/** The findings of the rules in a passage that an entry is about; none, with an issue, where it fits none or too many. */
export function foundBy<T extends Span>(
  found: readonly T[],
  leaf: Leaf,
  quote: string,
  path: EntryPath,
  { issues }: Places,
  { name, fits = () => true, shown = (one) => `"${quoteOf(one)}"`, several }: Wanted<T>,
): T[] {
  const here = found.filter((finding) => finding.leaf === leaf);
  const matches = here.filter((finding) => quoteOf(finding) === quote && fits(finding));
  if (matches.length === 1 || (matches.length > 1 && several === undefined)) return matches;
  const there = here.map(shown).join(", ") || "none";
  issues.push({
    path,
    message:
      matches.length === 0
        ? `no ${name} with the quote "${quote}"; found there: ${there}`
        : `${matches.length} ${name}s with the quote "${quote}"; ${several} (${there})`,
  });
  return [];
}

/** A finding, or none, as a list. */
export const asList = <T>(finding: T | null): T[] => (finding === null ? [] : [finding]);

/** Without the fields that a correction leaves alone. */
export const defined = <T extends object>(set: T): { [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(set).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
