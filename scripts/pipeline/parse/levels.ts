import type { MarkerKind } from "../../../src/model/markers.ts";
import { markerOrder } from "./marker-order.ts";
import { numbersTasks } from "./task-markers.ts";
import { isMarked, type MarkedToken, type Token } from "./token.ts";

/** Levels of the tree that a marker can open. */
export type Level = "part" | "chapter" | "section" | "item" | "task";

/** Which level each kind of marker opens in this text, and which stands above which. */
export interface Levels {
  level: Map<MarkerKind, Level>;
  /** Rank from the top; a marker closes all that are open at its rank or below. */
  rank: Map<MarkerKind, number>;
}

/** Markers that name their level. */
const FIXED: Partial<Record<MarkerKind, Level>> = { pian: "part", zhang: "chapter", jie: "section" };

/**
 * Works out the levels of a text from its tokens: 篇, 章 and 节 say what they are; the others follow
 * from what the text has above them. `override` comes from plan.yaml.
 */
export function levelsOf(tokens: Token[], override: Partial<Record<MarkerKind, Level>> = {}): Levels {
  const marked = tokens.filter(isMarked);
  const order = markerOrder(marked, (kind) => FIXED[kind] !== undefined);
  const level = new Map<MarkerKind, Level>();
  let chapters = order.includes("zhang");
  let sections = order.includes("jie");
  for (const kind of order) {
    const fixed = override[kind] ?? FIXED[kind];
    if (fixed) level.set(kind, fixed);
    else if (kind === "bufen") {
      level.set(kind, chapters ? "part" : "chapter");
      chapters = true;
    } else if (numbersTasks(kind, tokens)) level.set(kind, "task");
    else if (!chapters && opensChapters(kind, marked)) {
      level.set(kind, "chapter");
      chapters = true;
    } else if (!sections && (kind === "cn-dot" || kind === "cn-paren")) {
      level.set(kind, "section");
      sections = true;
    } else level.set(kind, "item");
  }
  return { level, rank: new Map(order.map((kind, i) => [kind, i])) };
}

/**
 * Whether the topmost kind of a text without 章 opens chapters: 一、 always does; another kind where
 * its lines are titles and its numbers run on from 1 (a list that starts again is no chapter).
 */
function opensChapters(kind: MarkerKind, marked: MarkedToken[]): boolean {
  if (kind === "cn-dot") return true;
  const own = marked.filter((token) => token.marker.kind === kind);
  const titles = own.filter((token) => token.type === "heading").length;
  const restarts = own.filter((token) => token.marker.number === 1).length;
  return own.length > 1 && titles * 2 > own.length && own[0]?.marker.number === 1 && restarts === 1;
}
