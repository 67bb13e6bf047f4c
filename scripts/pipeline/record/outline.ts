import { type Container, isLeaf, type Leaf, ownLine } from "../../../src/model/tree.ts";
import { leavesOf } from "../parse/leaves-of.ts";
import { cleanTitle, runInTitle, withoutMarker } from "../parse/titles.ts";
import type { RecordSource } from "./records.ts";

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

/** The structure of a text, one record a unit, in document order; `level` counts from 1. */
export function outlineRecords({ plan, tree, ids }: RecordSource): OutlineRecord[] {
  const records: OutlineRecord[] = [];
  const add = (id: string, type: string, level: number, leaf: Leaf | undefined, title: string, number: string | null) =>
    records.push({
      id: `${plan}/${id}`,
      plan,
      type,
      level,
      number,
      title,
      start: leaf?.position.start.offset ?? 0,
      end: leaf?.position.end.offset ?? 0,
    });
  const walk = (node: Container, level: number) => {
    const own = ownLine(node);
    const id = ids.get(node) ?? "";
    const first = own ?? leavesOf(node)[0];
    add(id, node.type, level, first, node.standIn?.label ?? (own ? shown(own) : ""), own?.marker ?? null);
    for (const child of node.children) {
      if (!isLeaf(child)) walk(child, level + 1);
      else if (child.type === "title") add(id, "title", level + 1, child, cleanTitle(child.value), null);
      else if (child !== own && child.runIn)
        add(
          ids.get(child) ?? "",
          "run-in",
          level + 1,
          child,
          runInTitle(child),
          child.type === "bullet" ? (child.marker ?? null) : null,
        );
    }
  };
  for (const child of tree.children) walk(child, 1);
  return records;
}

/** Title of a container's own line, without its marker. */
function shown(own: Leaf): string {
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
