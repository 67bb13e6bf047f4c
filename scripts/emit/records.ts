import type { Gap } from "../../src/model/layers.ts";
import { sourceRange } from "../../src/model/layers.ts";
import type { GapRecord, PassageRecord, PassageType, RemovedRecord } from "../../src/model/records.ts";
import { type Container, isLeaf, type Leaf, ownLine, type PlanNode, type PlanTree } from "../../src/model/tree.ts";
import type { Ids } from "../address/ids.ts";
import { type Address, urlOf } from "../address/pages.ts";
import type { SourceText } from "../read/index.ts";

/** What the records of one plan are made of. Without `addresses` they have no `url` (any text, no site). */
export interface RecordSource {
  plan: string;
  tree: PlanTree;
  ids: Ids;
  addresses?: ReadonlyMap<PlanNode, Address>;
}

/** One record a passage, in document order; joined paragraphs say their `parts`. */
export function passageRecords({ plan, tree, ids, addresses }: RecordSource): PassageRecord[] {
  const records: PassageRecord[] = [];
  const walk = (node: Container, path: string[]) => {
    const own = ownLine(node);
    const title = node.standIn ? node.standIn.label : own ? titleOf(own) : null;
    const inner = title === null ? path : [...path, title];
    for (const child of node.children) {
      if (!isLeaf(child)) {
        walk(child, inner);
        continue;
      }
      const address = addresses?.get(child);
      const above = child === own ? path : inner;
      records.push({
        id: `${plan}/${ids.get(child) ?? ""}`,
        plan,
        ...(address ? { url: urlOf(plan, address) } : {}),
        type: typeOf(child, node),
        path: child.runIn ? [...above, runInTitle(child)] : above,
        number: child.marker ?? null,
        start: child.position.start.offset ?? 0,
        end: child.position.end.offset ?? 0,
        text: child.value,
        themes: [],
        ...(child.parts ? { parts: child.parts } : {}),
      });
    }
  };
  for (const child of tree.children) walk(child, []);
  return records;
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

/** The title that a container's own line gives to what stands below it, or null for plain running text. */
export function titleOf(own: Leaf): string | null {
  if (own.type === "heading") return cleanTitle(own.value);
  if (own.runIn) return runInTitle(own);
  return own.value.length <= 30 ? own.value.replace(/[。；;]$/u, "") : null;
}

/** A run-in heading without its full stop or colon. */
export const runInTitle = (leaf: Leaf): string =>
  cleanTitle(leaf.runIn ? leaf.value.slice(leaf.runIn.start, leaf.runIn.end - 1) : leaf.value);

/** A title on one line, without the zero-width characters and Markdown signs that a copy may hold. */
export const cleanTitle = (title: string): string =>
  title
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/gu, "")
    .replace(/^#{1,6}\s+|\*\*|__/gu, "")
    .replace(/\s+/gu, " ")
    .trim();

/** One record a line set aside, in the order of the source. */
export const removedRecords = (plan: string, text: SourceText): RemovedRecord[] =>
  text.removed.map(({ line, reason }) => ({ plan, start: line.start, end: line.end, text: line.text, reason }));

/** One record a gap, in document order, numbered within its passage. */
export function gapRecords(source: RecordSource, gaps: Gap[]): GapRecord[] {
  const { plan, ids, addresses } = source;
  const count = new Map<string, number>();
  return [...gaps]
    .sort((a, b) => sourceRange(a.leaf, a.range).start - sourceRange(b.leaf, b.range).start)
    .map(({ leaf, range, kind, note }) => {
      const passage = `${plan}/${ids.get(leaf) ?? ""}`;
      const number = (count.get(passage) ?? 0) + 1;
      count.set(passage, number);
      const address = addresses?.get(leaf);
      return {
        id: `${passage}~g${number}`,
        plan,
        passage,
        ...(address ? { url: urlOf(plan, address) } : {}),
        ...sourceRange(leaf, range),
        quote: leaf.value.slice(range.start, range.end),
        kind,
        note,
      };
    });
}

/** A container's own line as a title, without its marker. */
export function withoutMarker(own: Leaf): string {
  const clean = cleanTitle(own.value);
  const marker = cleanTitle(own.marker ?? "");
  return (clean.startsWith(marker) ? clean.slice(marker.length) : clean).replace(/^[\s:：、.．]+/u, "");
}
