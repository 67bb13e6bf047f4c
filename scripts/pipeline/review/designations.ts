import type { Designation } from "../../../src/model/layers.ts";
import type { DesignationReview } from "../../../src/model/review.ts";
import type { Leaf } from "../../../src/model/tree.ts";
import { asList, decided, defined, foundBy, REVIEW } from "./decisions.ts";
import { clip, type EntryPath, type Places, rangeOf } from "./places.ts";

/** The titles to be won of a plan after review, in document order. */
export const reviewedDesignations = (
  found: readonly Designation[],
  entries: readonly DesignationReview[],
  places: Places,
): Designation[] =>
  decided(
    found,
    entries,
    {
      list: "designations",
      findings: (entry, leaf, path) =>
        entry.verdict === "add"
          ? asList(addition(entry, leaf, path, places))
          : foundBy(found, leaf, entry.quote, path, places, { name: "title" }),
      result: (entry, title, path) => resultOf(entry, title, path, places),
      isSame: (one, other) =>
        one.leaf === other.leaf && one.range.start < other.range.end && other.range.start < one.range.end,
      start: ({ range }) => range.start,
    },
    places,
  );

/** The title that an entry adds. */
function addition(
  { quote, set }: Extract<DesignationReview, { verdict: "add" }>,
  leaf: Leaf,
  path: EntryPath,
  places: Places,
): Designation | null {
  const range = rangeOf(places, path, leaf, quote);
  if (range) checkWords(set, leaf, path, places);
  return range && { ...set, leaf, range, rule: REVIEW, status: "reviewed" };
}

/** What becomes of a title that is not rejected. */
function resultOf(entry: DesignationReview, title: Designation, path: EntryPath, places: Places): Designation {
  if (entry.verdict !== "correct") return { ...title, status: "reviewed" };
  const { quote, ...set } = entry.set;
  const range = quote === undefined ? title.range : rangeOf(places, [...path, "set", "quote"], title.leaf, quote);
  checkWords(set, title.leaf, path, places);
  return { ...title, ...defined(set), range: range ?? title.range, status: "reviewed" };
}

/** Verb and title are words of the passage. */
function checkWords(
  set: { verb?: string | undefined; title?: string | undefined },
  leaf: Leaf,
  path: EntryPath,
  { issues }: Places,
): void {
  for (const field of ["verb", "title"] as const) {
    const words = set[field];
    if (words === undefined || leaf.value.includes(words)) continue;
    issues.push({
      path: [...path, "set", field],
      message: `the passage does not hold the ${field} "${words}"; its text is "${clip(leaf.value)}"`,
    });
  }
}
