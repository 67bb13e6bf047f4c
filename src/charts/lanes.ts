/** From where to where something reaches on a line. */
export type Span = readonly [from: number, to: number];

/**
 * A lane for each span, 0 and up, so that no two in one lane come nearer than `gap`: from the left, each takes the first
 * lane that has room; of two that start together the first given comes first.
 */
export function lanesOf(spans: readonly Span[], gap = 2): number[] {
  const ends: number[] = [];
  const lanes = spans.map(() => 0);
  const order = spans.map((_, at) => at).sort((a, b) => (spans[a]?.[0] ?? 0) - (spans[b]?.[0] ?? 0));
  for (const at of order) {
    const [from, to] = spans[at] ?? [0, 0];
    const free = ends.findIndex((end) => end + gap <= from);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = to;
    lanes[at] = lane;
  }
  return lanes;
}
