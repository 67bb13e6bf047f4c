import { POINT_GAPS } from "../../../src/model/gaps.ts";
import type { Gap } from "../../../src/model/layers.ts";
import { MARKS } from "../../../src/model/marks.ts";
import type { Review } from "../../../src/model/review.ts";
import type { Range } from "../../../src/model/tree.ts";
import { type EntryPath, type Places, spanOf } from "./places.ts";

/** The gaps of a plan after review: without those rejected, and with those that only a reader sees. */
export function reviewedGaps(found: readonly Gap[], entries: Review["gaps"], places: Places): Gap[] {
  let gaps = [...found];
  entries.forEach((entry, i) => {
    const path = ["gaps", i];
    if (entry.verdict === "add") {
      const added = addedGap(entry, path, places);
      if (added) gaps.push(added);
      return;
    }
    const span = spanOf(places, path, entry);
    if (!span) return;
    const rest = gaps.filter(
      ({ leaf, kind, range }) => !(leaf === span.leaf && kind === entry.kind && overlap(range, span.range)),
    );
    const matches = gaps.length - rest.length;
    if (matches === 1) gaps = rest;
    else
      places.issues.push({
        path,
        message: `${matches} gaps of kind ${entry.kind} at "${entry.quote}"; expected one`,
      });
  });
  return gaps;
}

/** The gap of an entry, with the places that its quote marks, or null with an issue. */
function addedGap(
  { passage, quote, kind, note }: Extract<Review["gaps"][number], { verdict: "add" }>,
  path: EntryPath,
  places: Places,
): Gap | null {
  const pieces = quote.split(MARKS.lost);
  const span = spanOf(places, path, { passage, quote: pieces.join("") });
  if (!span) return null;
  const marked = pieces.length > 1;
  if (marked !== POINT_GAPS.has(kind)) {
    const expected = marked ? `no ${MARKS.lost}` : `${MARKS.lost} in it where characters are lost`;
    places.issues.push({ path, message: `the quote of a gap of kind ${kind} is "${quote}"; expected ${expected}` });
    return null;
  }
  let at = span.range.start;
  const lost = pieces.slice(0, -1).map((piece) => (at += piece.length));
  return { ...span, kind, note, lost };
}

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
