import type { LeafOptions } from "../leaves.ts";
import type { Marker } from "../markers.ts";
import type { RunInRules } from "../run-in.ts";
import type { MarkedToken } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { ensureChapter } from "./stand-ins.ts";

/**
 * Adds a heading or numbered line: closes what it ends, and opens the container of its level. `listed`: it is an item of a list whose
 * markers are headings elsewhere in the text.
 */
export function addMarked(builder: TreeBuilder, token: MarkedToken, listed: boolean): void {
  const { marker } = token;
  const level = listed ? "item" : (builder.levels.level.get(marker.kind) ?? "item");
  const rank = (listed ? undefined : builder.levels.rank.get(marker.kind)) ?? Number.MAX_SAFE_INTEGER;
  builder.closeTo(rank);
  if (level !== "part" && level !== "chapter") ensureChapter(builder, marker.number);
  builder.open(
    builder.container(level, { ...numberOf(marker), ...(marker.starred ? { binding: true as const } : {}) }),
    rank,
  );
  builder.addLeaf(token.type, token.blocks, markedLine(token, { comma: marker.kind === "cn-paren", colon: false }));
}

/** Kind and number of a marker, as its container has them. */
export const numberOf = ({ kind, number }: Marker): { kind: string; number?: number } => ({
  kind,
  ...(number !== null ? { number } : {}),
});

/** The marker of a line; `runIn` counts only where the line is running text. */
export const markedLine = ({ type, marker }: MarkedToken, runIn: RunInRules): LeafOptions => ({
  marker: marker.written,
  markerLength: marker.length,
  ...(type === "text" ? { runIn } : {}),
});
