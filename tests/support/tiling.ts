import { leavesOf } from "../../scripts/pipeline/parse/leaf-ranges.ts";
import type { ParsedPlan } from "../../scripts/pipeline/types.ts";
import type { Leaf, Range } from "../../src/model/tree.ts";
import { squeeze } from "../../src/text/chars.ts";

/** Source ranges of a leaf: its own, or those of its parts. */
export const rangesOf = (leaf: Leaf): Range[] =>
  leaf.parts ?? [{ start: leaf.position.start.offset ?? -1, end: leaf.position.end.offset ?? -1 }];

/**
 * What is wrong with ranges that ought to tile `source`: every character that is not white space
 * exactly once. Empty where nothing is.
 */
export function untiled(source: string, ranges: readonly Range[]): string[] {
  const wrong: string[] = [];
  let covered = 0;
  const lost = (end: number) => {
    const text = squeeze(source.slice(covered, end));
    if (text !== "") wrong.push(`lost at ${covered}..${end}: ${JSON.stringify(text)}`);
  };
  for (const { start, end } of [...ranges].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (start >= end || end > source.length) wrong.push(`no range: ${start}..${end}`);
    if (start < covered) wrong.push(`twice at ${start}..${covered}: ${JSON.stringify(source.slice(start, covered))}`);
    else lost(start);
    covered = Math.max(covered, end);
  }
  lost(source.length);
  return wrong;
}

/** Everything that is wrong with the tree of a text, against what design.md promises of any text. */
export function faults({ text, tree, ids }: ParsedPlan): string[] {
  const { source } = text;
  const leaves = leavesOf(tree);
  const leafRanges = leaves.flatMap(rangesOf);
  const setAside = [...text.meta, ...text.removed].map(({ line }) => line);
  const wrong = untiled(source, [...leafRanges, ...setAside]);
  leafRanges.forEach((range, i) => {
    const before = leafRanges[i - 1];
    if (before && before.end > range.start) wrong.push(`leaves out of order at ${range.start}`);
  });
  for (const leaf of leaves) {
    const there = rangesOf(leaf)
      .map(({ start, end }) => source.slice(start, end))
      .join("");
    if (there !== leaf.value) wrong.push(`leaf says ${JSON.stringify(leaf.value)}, source ${JSON.stringify(there)}`);
    for (const range of [leaf.runIn, ...(leaf.cells ?? [])])
      if (range && !(range.start >= 0 && range.start <= range.end && range.end <= leaf.value.length))
        wrong.push(`${range.start}..${range.end} is outside of ${JSON.stringify(leaf.value)}`);
    if (leaf.marker !== undefined && leaf.marker === "") wrong.push(`empty marker: ${JSON.stringify(leaf.value)}`);
    if (!ids.get(leaf)) wrong.push(`no id: ${JSON.stringify(leaf.value)}`);
  }
  for (const line of [...text.meta, ...text.removed].map(({ line }) => line))
    if (source.slice(line.start, line.end) !== line.text) wrong.push(`set-aside line differs: ${line.text}`);
  return [...wrong, ...repeatedIds(tree.children, ids)];
}

/** Two nodes may share an id only where one is the other's own line (or a title and its front). */
function repeatedIds(children: ParsedPlan["tree"]["children"], ids: ParsedPlan["ids"]): string[] {
  const seen = new Set<string>();
  const wrong: string[] = [];
  const add = (id: string | undefined) => {
    if (!id || !/^[a-z]+\d*[a-z]*(?:\/[a-z]+\d*[a-z]*)*$/.test(id)) wrong.push(`not an id: ${id}`);
    else if (seen.has(id)) wrong.push(`id twice: ${id}`);
    else seen.add(id);
  };
  const walk = (node: ParsedPlan["tree"]["children"][number]) => {
    const own = ids.get(node);
    add(own);
    for (const child of node.children) {
      if ("value" in child) {
        if (ids.get(child) !== own) add(ids.get(child));
      } else walk(child);
    }
  };
  children.forEach(walk);
  return wrong;
}
