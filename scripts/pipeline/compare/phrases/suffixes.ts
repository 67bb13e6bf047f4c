/**
 * Suffix array and LCP array of a stream of numbers. No library: the only kept one on npm, mnemonist's SuffixArray
 * (0.40.8), orders real Chinese text wrongly (its radix sort looks at the low eight bits where it reads past the end).
 */

/**
 * The places of `codes` (0 or more) in the order of what follows them, by prefix doubling (Manber and Myers 1993):
 * O(n log m) for n numbers whose longest repetition has m.
 */
export function suffixArray(codes: Int32Array): Int32Array {
  const n = codes.length;
  const sa = new Int32Array(n);
  if (n === 0) return sa;
  let rank = Int32Array.from(codes);
  let next = new Int32Array(n);
  const bySecond = new Int32Array(n).map((_, i) => i);
  let classes = codes.reduce((most, code) => Math.max(most, code), 0) + 1;
  const count = new Int32Array(Math.max(classes, n) + 1);
  for (let width = 1; ; width *= 2) {
    sortByRank(sa, bySecond, rank, count, classes);
    // Places whose first `width` numbers are equal get one rank.
    const half = width === 1 ? 0 : width / 2;
    let last = 0;
    next[sa[0] as number] = 0;
    for (let i = 1; i < n; i++) {
      const [a, b] = [sa[i - 1] as number, sa[i] as number];
      if (rank[a] !== rank[b] || (half > 0 && secondRank(rank, a + half) !== secondRank(rank, b + half))) last++;
      next[b] = last;
    }
    [rank, next] = [next, rank];
    classes = last + 1;
    if (classes === n) return sa;
    // In the order of the second half: what is too short for one comes first.
    let filled = 0;
    for (let i = Math.max(0, n - width); i < n; i++) bySecond[filled++] = i;
    for (let i = 0; i < n; i++) if ((sa[i] as number) >= width) bySecond[filled++] = (sa[i] as number) - width;
  }
}

const secondRank = (rank: Int32Array, at: number): number => (at < rank.length ? (rank[at] as number) : -1);

/** Fills `sa` with the places of `order`, sorted by rank; equal ranks keep their order. */
function sortByRank(sa: Int32Array, order: Int32Array, rank: Int32Array, count: Int32Array, classes: number): void {
  count.fill(0, 0, classes + 1);
  for (const r of rank) count[r + 1] = (count[r + 1] as number) + 1;
  for (let r = 0; r < classes; r++) count[r + 1] = (count[r + 1] as number) + (count[r] as number);
  for (const at of order) {
    const r = rank[at] as number;
    sa[count[r] as number] = at;
    count[r] = (count[r] as number) + 1;
  }
}

/** By rank: how many numbers a place has in common with the one before it (Kasai and others 2001), in O(n). */
export function commonPrefixes(codes: Int32Array, sa: Int32Array): Int32Array {
  const n = codes.length;
  const rank = new Int32Array(n);
  for (let i = 0; i < n; i++) rank[sa[i] as number] = i;
  const lcp = new Int32Array(n);
  let common = 0;
  for (let at = 0; at < n; at++) {
    const r = rank[at] as number;
    if (r === 0) {
      common = 0;
      continue;
    }
    const before = sa[r - 1] as number;
    while (at + common < n && before + common < n && codes[at + common] === codes[before + common]) common++;
    lcp[r] = common;
    if (common > 0) common--;
  }
  return lcp;
}
