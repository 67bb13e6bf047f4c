import type { StandIn } from "../../read/corrections.ts";
import type { Levels } from "../levels.ts";
import type { TreeBuilder } from "./builder.ts";

const OUTSIDE = { label: "〔章名在节选之外〕", note: "原文此处以上的章标题不在本站所据文本之内" };
const UNNAMED = { label: "〔无章名〕", note: "原文此处没有章一级的标题" };

/** Opens the stand-ins of corrections.yaml that stand before the line at `offset`. */
export function openStandIns(builder: TreeBuilder, offset: number): void {
  const { pending, levels } = builder;
  while (pending[0] && pending[0].offset <= offset) {
    const { level, label, note } = pending.shift() as StandIn;
    openAt(builder, rankOf(levels, level), level, { label, note });
  }
}

/**
 * Opens a chapter without a name for what has none above it. A text that begins with `number` 2 or more, or with 节, is an excerpt
 * of one whose chapter heading is lost.
 */
export function ensureChapter(builder: TreeBuilder, number: number | null = null): void {
  if (builder.isWithin("chapter")) return;
  const { levels, root } = builder;
  const begins = root.children.length < 2;
  const cut = (begins && number !== null && number > 1) || levels.level.get("jie") === "section";
  openAt(builder, rankOf(levels, "chapter"), "chapter", cut ? OUTSIDE : UNNAMED);
}

function openAt(
  builder: TreeBuilder,
  rank: number,
  level: StandIn["level"],
  standIn: { label: string; note: string },
): void {
  builder.closeTo(rank);
  builder.open(builder.container(level, { standIn }), rank);
}

/** Rank at which a stand-in opens: that of the text's own headings of this level, else between its neighbours. */
function rankOf(levels: Levels, level: StandIn["level"]): number {
  const own = firstRankOf(levels, level);
  if (own !== undefined) return own;
  if (level === "section") return rankOf(levels, "chapter") + 0.25;
  return (firstRankOf(levels, "part") ?? -1) + 0.5;
}

/** Rank of the uppermost marker that opens a level, if any does. */
function firstRankOf({ level, rank }: Levels, wanted: string): number | undefined {
  const kind = [...level].find(([, value]) => value === wanted)?.[0];
  return kind && rank.get(kind);
}
