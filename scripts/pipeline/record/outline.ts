import { visitParents } from "unist-util-visit-parents";
import { type Container, isContainer, isLeaf, type Leaf, ownLine, type PlanTree } from "../../../src/model/tree.ts";
import { leavesOf } from "../parse/leaf-ranges.ts";
import { cleanTitle, runInTitle, withoutMarker } from "../parse/titles.ts";
import { type RecordSource, recordId } from "./source.ts";

/** One unit of the outline: a container, or a run-in heading. */
export interface OutlineRecord {
  id: string;
  plan: string;
  type: string;
  level: number;
  number: string | null;
  title: string;
  start: number;
  end: number;
}

/** Length of running text shown in place of a title. */
const CLIP = 24;

/** The structure of a text, a record for each unit, in document order; `level` counts from 1. */
export function outlineRecords(source: RecordSource): OutlineRecord[] {
  const records: OutlineRecord[] = [];
  visitParents(source.tree, (node, ancestors) => {
    const parent = ancestors.at(-1);
    if (!parent || node.type === "plan") return;
    const unit = isLeaf(node) ? leafUnit(node, parent) : containerUnit(node);
    if (!unit) return;
    const { type, number, title, line } = unit;
    records.push({
      id: recordId(source, node),
      plan: source.plan,
      type,
      level: ancestors.length,
      number,
      title,
      start: line?.position.start.offset ?? 0,
      end: line?.position.end.offset ?? 0,
    });
  });
  return records;
}

/** A node in the outline, and the line whose position it has. */
type Unit = Pick<OutlineRecord, "type" | "number" | "title"> & { line: Leaf | undefined };

function containerUnit(container: Container): Unit {
  const own = ownLine(container);
  return {
    type: container.type,
    number: own?.marker ?? null,
    title: container.standIn?.label ?? (own ? ownTitle(own) : ""),
    line: own ?? leavesOf(container)[0],
  };
}

/** A title of the document or a run-in heading; null for any other leaf, and for a container's own line. */
function leafUnit(leaf: Leaf, parent: PlanTree | Container): Unit | null {
  if (leaf.type === "title") return { type: "title", number: null, title: cleanTitle(leaf.value), line: leaf };
  if (!leaf.runIn || (isContainer(parent) && leaf === ownLine(parent))) return null;
  const number = leaf.type === "bullet" ? (leaf.marker ?? null) : null;
  return { type: "run-in", number, title: runInTitle(leaf), line: leaf };
}

/** Title of a container's own line, without its marker. */
function ownTitle(own: Leaf): string {
  if (own.runIn) return runInTitle(own);
  const rest = withoutMarker(own);
  return own.type === "heading" || rest.length <= CLIP ? rest : `${rest.slice(0, CLIP)}…`;
}

/** The outline as indented lines: `chapter 一、 加快构建现代产业体系`. */
export const printOutline = (source: RecordSource): string =>
  outlineRecords(source)
    .map(
      ({ type, level, number, title }) => `${"  ".repeat(level - 1)}${[type, number, title].filter(Boolean).join(" ")}`,
    )
    .join("\n");
