import type { Gap, Target, Typo } from "../../../../src/model/layers.ts";
import type { Leaf, Range } from "../../../../src/model/tree.ts";
import { forDisplay } from "../../../../src/text/typography.ts";
import { type Inline, inline, text } from "./mdast.ts";

/** What is marked in the text of a plan. */
export interface Marks {
  /** Gaps with their ids. */
  gaps: { id: string; gap: Gap }[];
  typos: Typo[];
  /** Targets by leaf, with their ids. */
  targets: ReadonlyMap<Leaf, { id: string; target: Target }[]>;
  /** Ids of passages that belong to a topic of the comparison. */
  topics: ReadonlySet<string>;
  /** Words that a comparison quotes, by leaf; none on reading pages. */
  quotes?: ReadonlyMap<Leaf, readonly Range[]>;
}

/**
 * The text of a leaf as inline MDX: pieces of the source in `data-src` elements, the run-in heading
 * and the numbers of targets set off, quoted words washed, gaps and typos marked between them. `range` limits
 * it to a part of the value (a table cell).
 */
export function inlineOf(leaf: Leaf, marks: Marks, range: Range = { start: 0, end: leaf.value.length }): Inline[] {
  const shown = forDisplay(leaf.value);
  const gaps = marks.gaps.filter(({ gap }) => gap.leaf === leaf);
  const typos = marks.typos.filter((typo) => typo.leaf === leaf);
  const targets = leaf.type === "row" ? [] : (marks.targets.get(leaf) ?? []).filter(({ target }) => !target.lost);
  const cuts = new Set([range.start, range.end]);
  for (const { gap } of gaps) cuts.add(markPlace(gap));
  for (const typo of typos) cuts.add(typo.range.end);
  for (const { target } of targets) cuts.add(target.number.start).add(target.number.end);
  if (leaf.runIn) cuts.add(leaf.runIn.end);
  const quotes = marks.quotes?.get(leaf) ?? [];
  for (const quote of quotes) cuts.add(quote.start).add(quote.end);
  const at = [...cuts].filter((cut) => cut >= range.start && cut <= range.end).sort((a, b) => a - b);
  const marksAt = (cut: number): Inline[] => [
    ...typos.filter((typo) => typo.range.end === cut).map(({ note }) => inline("Sic", { note }, [])),
    ...gaps
      .filter(({ gap }) => markPlace(gap) === cut)
      .map(({ id, gap: { kind, note } }) => inline("Gap", { id, kind, note }, [])),
  ];
  const result: Inline[] = marksAt(range.start);
  for (let i = 0; i + 1 < at.length; i++) {
    const [start, end] = [at[i] as number, at[i + 1] as number];
    const piece = text(shown.slice(start, end).replace(/\s+/g, " "));
    const found = targets.find(({ target }) => target.number.start <= start && end <= target.number.end);
    const shownPiece =
      leaf.runIn !== undefined && end <= leaf.runIn.end
        ? inline("b", { class: "run", "data-src": "" }, [piece])
        : found
          ? inline("b", { class: "t", "data-src": "", "data-target": found.id }, [piece])
          : inline("span", { "data-src": "" }, [piece]);
    const quoted = quotes.some((quote) => quote.start <= start && end <= quote.end);
    result.push(quoted ? inline("mark", { class: "quoted" }, [shownPiece]) : shownPiece, ...marksAt(end));
  }
  return result;
}

/** Where a gap's mark stands: behind the words that show it; what is lost before them, before; never inside a heading. */
function markPlace({ leaf, range, kind }: Gap): number {
  if (leaf.type === "heading" || leaf.type === "title") return leaf.value.length;
  return kind === "truncated-start" || kind === "missing-heading" ? range.start : range.end;
}
