import type { Gap, Target, Typo } from "../../../../src/model/layers.ts";
import type { TextMark } from "../../../../src/model/marks.ts";
import { numberSource } from "../../../../src/model/targets.ts";
import type { Leaf, Range } from "../../../../src/model/tree.ts";
import { cutAtMarks } from "../../../../src/text/marks.ts";
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

/** What is marked in one leaf: ranges of its text, and what stands between two characters. */
interface LeafMarks {
  runIn: Range | undefined;
  /** Numbers of targets, with the ids of the targets. */
  numbers: { id: string; range: Range; inferred: boolean }[];
  quotes: readonly Range[];
  /** Lost characters, and words that stand so. */
  marks: (TextMark & { element: Inline })[];
  /** Gaps that are no point of the text. */
  beside: { at: number; element: Inline }[];
}

/**
 * The text of a leaf as inline MDX: pieces of the source in `data-src` elements, the run-in heading
 * and the numbers of targets set off, quoted words marked, gaps and typos marked between them. `range` limits
 * it to a part of the value (a table cell).
 */
export function inlineOf(leaf: Leaf, marks: Marks, range: Range = { start: 0, end: leaf.value.length }): Inline[] {
  const shown = forDisplay(leaf.value);
  const own = marksIn(leaf, marks);
  const beside = (place: number) => own.beside.filter(({ at }) => at === place).map(({ element }) => element);
  const pieces = piecesOf(range, own).flatMap((piece) => [
    ...cutAtMarks(piece, own.marks, range.end).map((part) =>
      "element" in part
        ? inQuote(part.element, piece, own)
        : inQuote(pieceOf(shown.slice(part.start, part.end), part, own), piece, own),
    ),
    ...beside(piece.end),
  ]);
  return [...beside(range.start), ...pieces];
}

/** A table shows its targets' numbers as they are: the row is one statement. Lost numbers have nothing to show. */
function marksIn(leaf: Leaf, { gaps, typos, targets, quotes }: Marks): LeafMarks {
  const shown = leaf.type === "row" ? [] : (targets.get(leaf) ?? []).filter(({ target }) => !target.lost);
  const own = gaps.filter(({ gap }) => gap.leaf === leaf);
  return {
    runIn: leaf.runIn,
    numbers: shown.map(({ id, target }) => ({
      id,
      range: target.number,
      inferred: numberSource(target) === "inferred",
    })),
    quotes: quotes?.get(leaf) ?? [],
    marks: [
      ...typos
        .filter((typo) => typo.leaf === leaf)
        .map(({ note, range }) => ({ at: range.end, kind: "sic" as const, element: inline("Sic", { note }, []) })),
      ...own.flatMap(({ id, gap: { lost, note } }) =>
        lost.map((at) => ({ at, kind: "lost" as const, element: inline("Lost", { id, note }, []) })),
      ),
    ],
    beside: own
      .filter(({ gap }) => gap.lost.length === 0)
      .map(({ id, gap }) => ({
        at: gapPlace(gap),
        element: inline("Gap", { id, kind: gap.kind, note: gap.note }, []),
      })),
  };
}

/** The pieces into which a range is cut by what is set off in it, in order. */
function piecesOf({ start, end }: Range, { runIn, numbers, quotes, beside }: LeafMarks): Range[] {
  const ranges = [...numbers.map(({ range }) => range), ...quotes];
  const cuts = [
    start,
    end,
    ...beside.map(({ at }) => at),
    ...ranges.flatMap((range) => [range.start, range.end]),
    ...(runIn ? [runIn.end] : []),
  ];
  const places = [...new Set(cuts)].filter((cut) => cut >= start && cut <= end).sort((a, b) => a - b);
  return places.slice(1).map((place, i) => ({ start: places[i] ?? start, end: place }));
}

/** A piece of a leaf's text in the element that it asks for. */
function pieceOf(words: string, piece: Range, { runIn, numbers }: LeafMarks): Inline {
  const content = [text(words.replace(/\s+/g, " "))];
  const number = numbers.find(({ range }) => covers(range, piece));
  return runIn && piece.end <= runIn.end
    ? inline("b", { class: "run", "data-src": "" }, content)
    : number
      ? inline("b", { class: number.inferred ? "t inferred" : "t", "data-src": "", "data-target": number.id }, content)
      : inline("span", { "data-src": "" }, content);
}

/** What stands in a piece, marked where a comparison quotes the piece. */
const inQuote = (element: Inline, piece: Range, { quotes }: LeafMarks): Inline =>
  quotes.some((quote) => covers(quote, piece)) ? inline("mark", { class: "quoted" }, [element]) : element;

const covers = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** Where the mark of a gap that is no point stands: behind the words that show it; what is lost before them, before; never inside a heading. */
function gapPlace({ leaf, range, kind }: Gap): number {
  if (leaf.type === "heading" || leaf.type === "title") return leaf.value.length;
  return kind === "truncated-start" || kind === "missing-heading" ? range.start : range.end;
}
