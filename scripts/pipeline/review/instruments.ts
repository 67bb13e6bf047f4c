import type { InstrumentMention } from "../../../src/model/layers.ts";
import type { MentionReview } from "../../../src/model/review.ts";
import type { Leaf } from "../../../src/model/tree.ts";
import { nearestOf } from "../../shared/nearest.ts";
import { asList, decided, foundBy } from "./decisions.ts";
import { type EntryPath, type Places, rangeOf } from "./places.ts";

/** The mentions of instruments of a plan after review, in document order; `known` are the ids of all instruments. */
export const reviewedMentions = (
  found: readonly InstrumentMention[],
  entries: readonly MentionReview[],
  known: readonly string[],
  places: Places,
): InstrumentMention[] =>
  decided(
    found,
    entries,
    {
      list: "instruments",
      findings: (entry, leaf, path) => {
        if (!known.includes(entry.instrument))
          places.issues.push({
            path: [...path, "instrument"],
            message: `no instrument "${entry.instrument}"; ${nearestOf(entry.instrument, known)}`,
          });
        else if (entry.verdict === "add") return asList(addition(entry, leaf, path, places));
        else {
          const { instrument, quote } = entry;
          const own = found.filter((mention) => mention.instrument === instrument);
          return foundBy(own, leaf, quote, path, places, { name: `mention of ${instrument}` });
        }
        return [];
      },
      result: (_, mention) => ({ ...mention, status: "reviewed" }),
      isSame: (one, other) =>
        one.instrument === other.instrument &&
        one.leaf === other.leaf &&
        one.range.start < other.range.end &&
        other.range.start < one.range.end,
      start: ({ range }) => range.start,
    },
    places,
  );

/** The mention that an entry adds. */
function addition(
  { quote, instrument }: MentionReview,
  leaf: Leaf,
  path: EntryPath,
  places: Places,
): InstrumentMention | null {
  const range = rangeOf(places, path, leaf, quote);
  return range && { leaf, range, instrument, status: "reviewed" };
}
