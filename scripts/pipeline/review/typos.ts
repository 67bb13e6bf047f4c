import type { Typo } from "../../../src/model/layers.ts";
import type { Review } from "../../../src/model/review.ts";
import { type Places, spanOf } from "./places.ts";

/** The typing mistakes that an editor saw in the source. */
export const reviewedTypos = (entries: Review["typos"], places: Places): Typo[] =>
  entries.flatMap((entry, i): Typo[] => {
    const span = spanOf(places, ["typos", i], entry);
    return span ? [{ ...span, note: entry.note }] : [];
  });
