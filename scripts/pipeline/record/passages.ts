import { visitParents } from "unist-util-visit-parents";
import type { PassageRecord, PassageType } from "../../../src/model/records.ts";
import { type Container, isContainer, isLeaf, type Leaf, ownLine } from "../../../src/model/tree.ts";
import { runInTitle, titleOf, type WordsOf } from "../parse/titles.ts";
import { markedField, markedWords, marksByLeaf } from "./marks.ts";
import { type RecordSource, recordId, urlField } from "./source.ts";

/** A record for each passage, in document order; joined paragraphs have `parts`. */
export function passageRecords(source: RecordSource): PassageRecord[] {
  const themes = new Map((source.passageThemes ?? []).map(({ leaf, themes }) => [leaf, themes]));
  const marksOf = marksByLeaf(source);
  const words = markedWords(source);
  const titles = titleCache(words);
  const records: PassageRecord[] = [];
  visitParents(source.tree, isLeaf, (leaf, ancestors) => {
    const containers = ancestors.filter(isContainer);
    const parent = containers.at(-1);
    if (!parent) return;
    const above = leaf === ownLine(parent) ? containers.slice(0, -1) : containers;
    const path = above.flatMap((container) => titles(container) ?? []);
    records.push({
      id: recordId(source, leaf),
      plan: source.plan,
      ...urlField(source, leaf),
      type: typeOf(leaf, parent),
      path: leaf.runIn ? [...path, runInTitle(leaf, words)] : path,
      number: leaf.marker ?? null,
      start: leaf.position.start.offset ?? 0,
      end: leaf.position.end.offset ?? 0,
      text: leaf.value,
      ...markedField(leaf.value, marksOf(leaf)),
      themes: themes.get(leaf) ?? [],
      ...(leaf.parts ? { parts: leaf.parts } : {}),
    });
  });
  return records;
}

/** Titles of containers, each worked out once: a chapter may hold thousands of passages. */
function titleCache(words: WordsOf): (container: Container) => string | null {
  const known = new Map<Container, string | null>();
  return (container) => {
    const before = known.get(container);
    if (before !== undefined) return before;
    const own = ownLine(container);
    const title = container.standIn?.label ?? (own ? titleOf(own, words) : null);
    known.set(container, title);
    return title;
  };
}

function typeOf(leaf: Leaf, parent: Container): PassageType {
  switch (leaf.type) {
    case "title":
      return "heading";
    case "heading":
      return parent.type === "question" || parent.type === "task" ? parent.type : "heading";
    case "text":
      return parent.type === "task" ? "task" : "item";
    default:
      return leaf.type;
  }
}
