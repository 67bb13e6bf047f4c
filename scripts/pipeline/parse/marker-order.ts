import { LEVEL_MARKERS, type MarkerKind } from "../../../src/model/markers.ts";
import type { MarkedToken } from "./token.ts";

/** The kinds of marker that a text has, from the top down; `fixed` ones keep their usual place. */
export function markerOrder(marked: MarkedToken[], fixed: (kind: MarkerKind) => boolean): MarkerKind[] {
  const order = byAppearance(marked);
  for (let i = 0; i + 1 < order.length; i++) {
    const [upper, lower] = [order[i] as MarkerKind, order[i + 1] as MarkerKind];
    if (!fixed(upper) && !fixed(lower) && inverted(upper, lower, order.slice(0, i), marked)) {
      order[i] = lower;
      order[i + 1] = upper;
    }
  }
  return order;
}

/** The usual order, but for （1） and 1）, which have none: the one that comes first is above. */
function byAppearance(marked: MarkedToken[]): MarkerKind[] {
  const first = (kind: MarkerKind) => marked.findIndex((token) => token.marker.kind === kind);
  const present: MarkerKind[] = LEVEL_MARKERS.filter((kind) => first(kind) >= 0);
  const at = present.indexOf("num-paren");
  const turned = at >= 0 && present[at + 1] === "num-half" && first("num-half") < first("num-paren");
  return turned ? present.toSpliced(at, 2, "num-half", "num-paren") : present;
}

/**
 * `upper` is really below `lower` where it starts again at 1 after a number of `lower` and `lower`
 * then counts on, more often than the other way round. What starts again below a heading of the
 * kinds `above` both says nothing.
 */
function inverted(upper: MarkerKind, lower: MarkerKind, above: MarkerKind[], marked: MarkedToken[]): boolean {
  return nestings(lower, upper, above, marked) > nestings(upper, lower, above, marked);
}

/** How often `inner` starts at 1 between two successive numbers of `outer`. */
function nestings(outer: MarkerKind, inner: MarkerKind, above: MarkerKind[], marked: MarkedToken[]): number {
  let last: number | null = null;
  let restarted = false;
  let count = 0;
  for (const { marker } of marked) {
    if (above.includes(marker.kind)) last = null;
    else if (marker.kind === outer) {
      if (restarted && last !== null && marker.number === last + 1) count++;
      last = marker.number;
      restarted = false;
    } else if (marker.kind === inner && marker.number === 1 && last !== null) restarted = true;
  }
  return count;
}
