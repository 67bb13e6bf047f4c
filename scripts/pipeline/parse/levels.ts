import { LEVEL_MARKERS, type MarkerKind } from "../../../src/model/markers.ts";
import { AGENCIES } from "./agencies/labels.ts";
import { isListLine, namesAgencies } from "./agencies/lists.ts";
import type { Token } from "./token.ts";

/** Levels of the tree that a marker can open; `bullet` opens none. */
export type Level = "part" | "chapter" | "section" | "item" | "task";

/** What each marker kind of this text stands for, and which stands above which. */
export interface Levels {
  level: Map<MarkerKind, Level>;
  /** Rank from the top; a marker closes all that are open at its rank or below. */
  rank: Map<MarkerKind, number>;
}

type Marked = Extract<Token, { type: "heading" | "text" }>;

const FIXED: Partial<Record<MarkerKind, Level>> = { pian: "part", zhang: "chapter", jie: "section" };

/**
 * Works out the levels of a text from its tokens: 篇, 章 and 节 say what they are; the others follow
 * from what the text has above them. `override` comes from plan.yaml.
 */
export function levelsOf(tokens: Token[], override: Partial<Record<MarkerKind, Level>> = {}): Levels {
  const marked = tokens.filter((token): token is Marked => token.type === "heading" || token.type === "text");
  const first = (kind: MarkerKind) => marked.findIndex((token) => token.marker.kind === kind);
  const present: MarkerKind[] = LEVEL_MARKERS.filter((kind) => first(kind) >= 0);
  const order = reorder(byAppearance(present, first), marked);
  const has = (kind: MarkerKind) => present.includes(kind);
  const level = new Map<MarkerKind, Level>();
  let chapters = has("zhang");
  let sections = has("jie");
  for (const kind of order) {
    const fixed = override[kind] ?? FIXED[kind];
    if (fixed) level.set(kind, fixed);
    else if (kind === "bufen") {
      level.set(kind, chapters ? "part" : "chapter");
      chapters = true;
    } else if (isTask(kind, tokens)) level.set(kind, "task");
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
function opensChapters(kind: MarkerKind, marked: Marked[]): boolean {
  if (kind === "cn-dot") return true;
  const own = marked.filter((token) => token.marker.kind === kind);
  const titles = own.filter((token) => token.type === "heading").length;
  const restarts = own.filter((token) => token.marker.number === 1).length;
  return own.length > 1 && titles * 2 > own.length && own[0]?.marker.number === 1 && restarts === 1;
}

/**
 * A kind numbers tasks where at least half of its lines, and three, name agencies (in the line or
 * those below it); in a short text two are enough where they are two thirds, and say 责任单位 or the like, or where all
 * have such a line below them.
 */
function isTask(kind: MarkerKind, tokens: Token[]): boolean {
  let own = 0;
  let named = 0;
  let labelled = 0;
  let listed = 0;
  tokens.forEach((token, i) => {
    if ((token.type !== "heading" && token.type !== "text") || token.marker.kind !== kind) return;
    own++;
    let at = i;
    while (at < tokens.length && !saysWho(tokens[at] as Token, at > i)) {
      at++;
      if (tokens[at]?.type !== "paragraph") return;
    }
    named++;
    const text = tokens[at]?.blocks.at(-1)?.text ?? "";
    if (AGENCIES.test(text)) labelled++;
    else if (at > i && isListLine(text)) listed++;
  });
  return (
    (named >= 3 && named * 2 >= own) ||
    (labelled >= 2 && labelled * 3 >= own * 2) ||
    (own >= 2 && labelled + listed === own)
  );
}

const saysWho = (token: Token, ownLine: boolean): boolean => namesAgencies(token.blocks.at(-1)?.text ?? "", ownLine);

/** （1） and 1） have no usual order: the one that comes first is above. */
function byAppearance(present: MarkerKind[], first: (kind: MarkerKind) => number): MarkerKind[] {
  const at = present.indexOf("num-paren");
  const turned = at >= 0 && present[at + 1] === "num-half" && first("num-half") < first("num-paren");
  return turned ? present.toSpliced(at, 2, "num-half", "num-paren") : present;
}

/** Neighbours change places where the numbers say that the lower one is above. */
function reorder(present: MarkerKind[], marked: Marked[]): MarkerKind[] {
  const order = [...present];
  for (let i = 0; i + 1 < order.length; i++) {
    const [upper, lower] = [order[i] as MarkerKind, order[i + 1] as MarkerKind];
    if (!FIXED[upper] && !FIXED[lower] && inverted(upper, lower, order.slice(0, i), marked)) {
      order[i] = lower;
      order[i + 1] = upper;
    }
  }
  return order;
}

/**
 * `upper` is really below `lower` where it starts again at 1 after a number of `lower` and `lower`
 * then counts on, more often than the other way round. What starts again below a heading of the
 * kinds `above` both says nothing.
 */
function inverted(upper: MarkerKind, lower: MarkerKind, above: MarkerKind[], marked: Marked[]): boolean {
  return nestings(lower, upper, above, marked) > nestings(upper, lower, above, marked);
}

/** How often `inner` starts at 1 between two successive numbers of `outer`. */
function nestings(outer: MarkerKind, inner: MarkerKind, above: MarkerKind[], marked: Marked[]): number {
  let last: number | null = null;
  let restarted = false;
  let count = 0;
  for (const { marker } of marked) {
    if (above.includes(marker.kind)) last = null;
    else if (marker.kind === outer) {
      if (restarted && last !== null && marker.number === last + 1) count++;
      last = marker.number;
      restarted = false;
    } else if (marker.kind === inner && marker.number === 1 && last !== null) restarted = true;
  }
  return count;
}
