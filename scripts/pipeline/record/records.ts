import type { Gap, Target, Task, Themed } from "../../../src/model/layers.ts";
import type {
  GapRecord,
  PassageRecord,
  PassageType,
  RemovedRecord,
  TargetRecord,
  TaskRecord,
} from "../../../src/model/records.ts";
import {
  type Container,
  isLeaf,
  type Leaf,
  ownLine,
  type PlanNode,
  type PlanTree,
  type Range,
} from "../../../src/model/tree.ts";
import type { Ids } from "../address/ids.ts";
import { type Address, urlOf } from "../address/pages.ts";
import { sourcePieces, sourceRange } from "../parse/leaves-of.ts";
import { runInTitle, titleOf } from "../parse/titles.ts";
import type { SourceText } from "../read/index.ts";

/** What the records of one plan are made of. Without `addresses` they have no `url` (any text, no site). */
export interface RecordSource {
  plan: string;
  tree: PlanTree;
  ids: Ids;
  addresses?: ReadonlyMap<PlanNode, Address>;
  themed?: Themed[];
}

/** One record a passage, in document order; joined paragraphs say their `parts`. */
export function passageRecords({ plan, tree, ids, addresses, themed = [] }: RecordSource): PassageRecord[] {
  const themes = new Map(themed.map((entry) => [entry.leaf, entry.themes]));
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
        themes: themes.get(child) ?? [],
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

/** One record a line set aside, in the order of the source. */
export const removedRecords = (plan: string, text: SourceText): RemovedRecord[] =>
  text.removed.map(({ line, reason }) => ({ plan, start: line.start, end: line.end, text: line.text, reason }));

/** Gaps in document order with their ids, numbered within their passage. */
export function numberedGaps({ plan, ids }: RecordSource, gaps: Gap[]): { id: string; passage: string; gap: Gap }[] {
  const count = new Map<string, number>();
  return [...gaps]
    .sort((a, b) => sourceRange(a.leaf, a.range).start - sourceRange(b.leaf, b.range).start)
    .map((gap) => {
      const passage = `${plan}/${ids.get(gap.leaf) ?? ""}`;
      const number = (count.get(passage) ?? 0) + 1;
      count.set(passage, number);
      return { id: `${passage}~g${number}`, passage, gap };
    });
}

/** One record a gap, in document order. */
export const gapRecords = (source: RecordSource, gaps: Gap[]): GapRecord[] =>
  numberedGaps(source, gaps).map(({ id, passage, gap: { leaf, range, kind, note } }) => {
    const address = source.addresses?.get(leaf);
    return {
      id,
      plan: source.plan,
      passage,
      ...(address ? { url: urlOf(source.plan, address) } : {}),
      ...sourceRange(leaf, range),
      quote: leaf.value.slice(range.start, range.end),
      ...partsOf(leaf, [range]),
      kind,
      note,
    };
  });

/** `parts` of a record whose quote lies in several pieces of the source; nothing where it is one. */
function partsOf(leaf: Leaf, ranges: Range[]): { parts?: Range[] } {
  const parts = ranges.flatMap((range) => sourcePieces(leaf, range));
  return parts.length > 1 ? { parts } : {};
}

/** One record a target, in document order, numbered within its passage. */
export function targetRecords(source: RecordSource, targets: Target[]): TargetRecord[] {
  const { plan, ids, addresses } = source;
  const count = new Map<string, number>();
  return targets.map(({ leaf, range, cells, number: _number, rule: _rule, ...fields }) => {
    const passage = `${plan}/${ids.get(leaf) ?? ""}`;
    const number = (count.get(passage) ?? 0) + 1;
    count.set(passage, number);
    const address = addresses?.get(leaf);
    return {
      id: `${passage}~${number}`,
      plan,
      passage,
      ...(address ? { url: urlOf(plan, address) } : {}),
      ...sourceRange(leaf, range),
      quote: leaf.value.slice(range.start, range.end),
      ...partsOf(leaf, cells ?? [range]),
      ...fields,
    };
  });
}

/** One record a task, in document order. */
export const taskRecords = ({ plan, ids, addresses }: RecordSource, tasks: Task[]): TaskRecord[] =>
  tasks.map(({ leaf, number, binding, leads, cooperating, others, raw }) => {
    const address = addresses?.get(leaf);
    return {
      id: `${plan}/${ids.get(leaf) ?? ""}`,
      plan,
      number,
      ...(address ? { url: urlOf(plan, address) } : {}),
      binding,
      leads,
      cooperating,
      others,
      raw,
    };
  });
