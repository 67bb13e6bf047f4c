import type { Gap } from "../../src/model/layers.ts";
import type { Leaf, Range } from "../../src/model/tree.ts";
import { forDisplay } from "../../src/model/typography.ts";
import { type Inline, inline, text } from "./mdast.ts";

/**
 * The text of a leaf as inline MDX: pieces of the source in `data-src` elements, the run-in heading
 * set off, gaps marked between them. `range` limits it to a part of the value (a table cell).
 */
export function inlineOf(leaf: Leaf, gaps: Gap[], range: Range = { start: 0, end: leaf.value.length }): Inline[] {
  const shown = forDisplay(leaf.value);
  const cuts = new Set([range.start, range.end]);
  const own = gaps.filter((gap) => gap.leaf === leaf);
  for (const gap of own) cuts.add(markPlace(gap));
  if (leaf.runIn) cuts.add(leaf.runIn.end);
  const at = [...cuts].filter((cut) => cut >= range.start && cut <= range.end).sort((a, b) => a - b);
  const marksAt = (cut: number) =>
    own.filter((gap) => markPlace(gap) === cut).map(({ kind, note }) => inline("Gap", { kind, note }, []));
  const result: Inline[] = marksAt(range.start);
  for (let i = 0; i + 1 < at.length; i++) {
    const [start, end] = [at[i] as number, at[i + 1] as number];
    const piece = text(shown.slice(start, end).replace(/\s+/g, " "));
    const isRunIn = leaf.runIn !== undefined && end <= leaf.runIn.end;
    result.push(
      isRunIn ? inline("b", { class: "run", "data-src": "" }, [piece]) : inline("span", { "data-src": "" }, [piece]),
    );
    result.push(...marksAt(end));
  }
  return result;
}

/** Where a gap's mark stands: behind the words that show it; what is lost before them, before; never inside a heading. */
function markPlace({ leaf, range, kind }: Gap): number {
  if (leaf.type === "heading" || leaf.type === "title") return leaf.value.length;
  return kind === "truncated-start" || kind === "missing-heading" ? range.start : range.end;
}
