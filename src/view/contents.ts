/** One entry of a page's contents list. */
export interface ContentsEntry {
  slug: string;
  text: string;
  children: ContentsEntry[];
}

interface PageHeading {
  depth: number;
  slug: string;
  text: string;
}

/** The full stop or colon that ends a run-in heading belongs to the sentence, not to a list of contents. */
const label = (text: string): string => text.replace(/[。：:]$/u, "");

/**
 * A page's headings as a tree: an entry hangs under the last one of smaller depth before it, so that a
 * skipped depth never makes an empty level.
 */
export const contentsTree = (headings: readonly PageHeading[]): ContentsEntry[] => {
  const root: ContentsEntry[] = [];
  /** Lists that may still take entries, each with the depth of its owner; the last one is the nearest. */
  const open: { depth: number; children: ContentsEntry[] }[] = [];
  for (const { depth, slug, text } of headings) {
    const entry: ContentsEntry = { slug, text: label(text), children: [] };
    while ((open.at(-1)?.depth ?? 0) >= depth) open.pop();
    (open.at(-1)?.children ?? root).push(entry);
    open.push({ depth, children: entry.children });
  }
  return root;
};
