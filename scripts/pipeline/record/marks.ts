import type { TextMark } from "../../../src/model/marks.ts";
import type { Leaf, Range } from "../../../src/model/tree.ts";
import { withMarks } from "../../../src/text/marks.ts";
import type { WordsOf } from "../parse/titles.ts";
import { type RecordSource, recordId } from "./source.ts";

/** What is marked in a text; nothing where it was not looked for. */
type Marked = Pick<RecordSource, "gaps" | "typos">;

/** Gives the marks of each leaf: where characters are lost, and behind words that stand so in the source. */
export function marksByLeaf({ gaps = [], typos = [] }: Marked): (leaf: Leaf) => readonly TextMark[] {
  const marks = [
    ...typos.map(({ leaf, range }) => ({ leaf, mark: { at: range.end, kind: "sic" } as const })),
    ...gaps.flatMap(({ leaf, lost }) => lost.map((at) => ({ leaf, mark: { at, kind: "lost" } as const }))),
  ];
  const byLeaf = Map.groupBy(marks, ({ leaf }) => leaf);
  return (leaf) => (byLeaf.get(leaf) ?? []).map(({ mark }) => mark);
}

/** Gives the words of a leaf, or of a range of it, with their marks. */
export function markedWords(source: Marked): WordsOf {
  const marksOf = marksByLeaf(source);
  return (leaf, range) => withMarks(leaf.value, marksOf(leaf), range, true);
}

/** The marks of each passage that has any, by the passage's id. */
export function passageMarks(source: Pick<RecordSource, "plan" | "ids"> & Marked): Record<string, readonly TextMark[]> {
  const { gaps = [], typos = [] } = source;
  const marksOf = marksByLeaf(source);
  const leaves = new Set([...gaps, ...typos].map(({ leaf }) => leaf));
  return Object.fromEntries(
    [...leaves].map((leaf) => [recordId(source, leaf), marksOf(leaf)] as const).filter(([, own]) => own.length > 0),
  );
}

/** The field `marked` of a record that quotes a range of a text, or all of it; no field where nothing is marked there. */
export function markedField(text: string, marks: readonly TextMark[], range?: Range): { marked?: string } {
  const marked = withMarks(text, marks, range, true);
  return marked === (range ? text.slice(range.start, range.end) : text) ? {} : { marked };
}
