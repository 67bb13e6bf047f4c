import type { Gap } from "../../../src/model/layers.ts";
import type { Review } from "../../../src/model/review.ts";
import type { Range } from "../../../src/model/tree.ts";
import { type Places, spanOf } from "./places.ts";

/** The gaps of a plan after review: without those rejected, and with those that only a reader sees. */
export function reviewedGaps(found: readonly Gap[], entries: Review["gaps"], places: Places): Gap[] {
  let gaps = [...found];
  entries.forEach((entry, i) => {
    const path = ["gaps", i];
    const span = spanOf(places, path, entry);
    if (!span) return;
    if (entry.verdict === "add") {
      gaps.push({ ...span, kind: entry.kind, note: entry.note });
      return;
    }
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

const overlap = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
