import type { Gap, Target, Typo } from "../../../../src/model/layers.ts";
import { numberSource } from "../../../../src/model/targets.ts";
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

/** What is marked in one leaf: ranges of its text, and marks that stand between two characters. */
interface LeafMarks {
  runIn: Range | undefined;
  /** Numbers of targets, with the ids of the targets. */
  numbers: { id: string; range: Range; inferred: boolean }[];
  quotes: readonly Range[];
  between: { at: number; mark: Inline }[];
}

/**
 * The text of a leaf as inline MDX: pieces of the source in `data-src` elements, the run-in heading
 * and the numbers of targets set off, quoted words marked, gaps and typos marked between them. `range` limits
 * it to a part of the value (a table cell).
 */
export function inlineOf(leaf: Leaf, marks: Marks, range: Range = { start: 0, end: leaf.value.length }): Inline[] {
  const shown = forDisplay(leaf.value);
  const own = marksIn(leaf, marks);
  const between = (place: number) => own.between.filter(({ at }) => at === place).map(({ mark }) => mark);
  const pieces = piecesOf(range, own).flatMap((piece) => [
    pieceOf(shown.slice(piece.start, piece.end), piece, own),
    ...between(piece.end),
  ]);
  return [...between(range.start), ...pieces];
}

/** A table shows its targets' numbers as they are: the row is one statement. Lost numbers have nothing to show. */
function marksIn(leaf: Leaf, { gaps, typos, targets, quotes }: Marks): LeafMarks {
  const shown = leaf.type === "row" ? [] : (targets.get(leaf) ?? []).filter(({ target }) => !target.lost);
  return {
    runIn: leaf.runIn,
    numbers: shown.map(({ id, target }) => ({
      id,
      range: target.number,
      inferred: numberSource(target) === "inferred",
    })),
    quotes: quotes?.get(leaf) ?? [],
    between: [
      ...typos
        .filter((typo) => typo.leaf === leaf)
        .map(({ note, range }) => ({ at: range.end, mark: inline("Sic", { note }, []) })),
      ...gaps
        .filter(({ gap }) => gap.leaf === leaf)
        .map(({ id, gap }) => ({ at: gapPlace(gap), mark: inline("Gap", { id, kind: gap.kind, note: gap.note }, []) })),
    ],
  };
}

/** The pieces into which the marks cut a range, in order. */
function piecesOf({ start, end }: Range, { runIn, numbers, quotes, between }: LeafMarks): Range[] {
  const ranges = [...numbers.map(({ range }) => range), ...quotes];
  const cuts = [
    start,
    end,
    ...between.map(({ at }) => at),
    ...ranges.flatMap((range) => [range.start, range.end]),
    ...(runIn ? [runIn.end] : []),
  ];
  const places = [...new Set(cuts)].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  return places.slice(1).map((place, i) => ({ start: places[i] ?? start, end: place }));
}

/** A piece of a leaf's text in the element that its marks ask for. */
function pieceOf(words: string, piece: Range, { runIn, numbers, quotes }: LeafMarks): Inline {
  const content = [text(words.replace(/\s+/g, " "))];
  const number = numbers.find(({ range }) => covers(range, piece));
  const element =
    runIn && piece.end <= runIn.end
      ? inline("b", { class: "run", "data-src": "" }, content)
      : number
        ? inline(
            "b",
            { class: number.inferred ? "t inferred" : "t", "data-src": "", "data-target": number.id },
            content,
          )
        : inline("span", { "data-src": "" }, content);
  return quotes.some((quote) => covers(quote, piece)) ? inline("mark", { class: "quoted" }, [element]) : element;
}

const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where a gap's mark stands: behind the words that show it; what is lost before them, before; never inside a heading. */
function gapPlace({ leaf, range, kind }: Gap): number {
  if (leaf.type === "heading" || leaf.type === "title") return leaf.value.length;
  return kind === "truncated-start" || kind === "missing-heading" ? range.start : range.end;
}
