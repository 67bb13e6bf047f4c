import type { Node, Parent, Position } from "unist";

/**
 * The plan tree: a unist tree (https://github.com/syntax-tree/unist) over the characters of
 * source.txt. Leaves carry text, containers carry leaves. Offsets are UTF-16 code units.
 */

/** A range of the source, `[start, end)`. */
export interface Range {
  start: number;
  end: number;
}

export const CONTAINER_TYPES = [
  "front",
  "part",
  "chapter",
  "section",
  "item",
  "task",
  "question",
  "box",
  "table",
] as const;
export type ContainerType = (typeof CONTAINER_TYPES)[number];

/**
 * - `title`: the document's own title, in `front`
 * - `heading`: a container's own line where it is a title
 * - `text`: a container's own line where it is running text (a task, a numbered item)
 */
export const LEAF_TYPES = ["title", "heading", "text", "paragraph", "bullet", "row"] as const;
export type LeafType = (typeof LEAF_TYPES)[number];

export interface Leaf extends Node {
  type: LeafType;
  /** The source's characters at `position`; for a joined paragraph, at `parts`, one after the other. */
  value: string;
  position: Position;
  /** Marker as written (第一节, （一）, *29., ——), the first characters of `value`. */
  marker?: string;
  /** Run-in heading (段首标题), as a range of `value`, its full stop included. */
  runIn?: Range;
  /** Source ranges of the pieces of a paragraph that a correction joined. */
  parts?: Range[];
  /** Cells of a row, as ranges of `value`. */
  cells?: Range[];
  /** A line of a contents list (目录), which is no heading. */
  contents?: true;
}

export interface Container extends Parent {
  type: ContainerType;
  children: PlanNode[];
  position: Position;
  /** Number the document gives it; absent where it has none. */
  number?: number;
  /** Kind of its marker, e.g. `zhang`, `cn-dot`. */
  kind?: string;
  /** Indicator or task marked as binding (约束性) with `*`. */
  binding?: true;
  /** A chapter behind the text: a glossary, an appendix. Its heading has no marker. */
  annex?: true;
  /** A stand-in for a heading that the text does not hold: what to show, and why it is there. */
  standIn?: { label: string; note: string };
}

export type PlanNode = Container | Leaf;

export interface PlanTree extends Parent {
  type: "plan";
  children: Container[];
  position: Position;
}

const LEAVES: ReadonlySet<string> = new Set(LEAF_TYPES);

/** Whether a node carries text itself. */
export const isLeaf = (node: Node): node is Leaf => LEAVES.has(node.type);

/** Whether a node is a container (anything below the root that is no leaf). */
export const isContainer = (node: Node): node is Container => !LEAVES.has(node.type) && node.type !== "plan";

/** A container's own line (its heading or text), if the source holds one. */
export const ownLine = (node: Container): Leaf | undefined => {
  const [first] = node.children;
  return first && (first.type === "heading" || first.type === "text") ? first : undefined;
};
