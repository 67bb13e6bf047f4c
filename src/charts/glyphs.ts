import { symbol, symbolCircle, symbolDiamond2, symbolSquare } from "d3";
import type { CellStatus } from "../model/topics.ts";

/** How a status is drawn: an outline around 0,0, about 14 pixels wide, and how it is filled. */
export interface Glyph {
  path: string;
  look: "filled" | "lost" | "outside" | "absent";
}

/** Square a number, diamond a title, disc words, dashed ring lost digits, hatching outside the excerpt, a dash nothing. */
const GLYPHS: Record<CellStatus, Glyph> = {
  quantified: { path: symbol(symbolSquare, 169)() ?? "", look: "filled" },
  designated: { path: symbol(symbolDiamond2, 136)() ?? "", look: "filled" },
  stated: { path: symbol(symbolCircle, 105)() ?? "", look: "filled" },
  lost: { path: symbol(symbolCircle, 150)() ?? "", look: "lost" },
  outside: { path: "M-7,7L7,-7M-7,0L0,-7M0,7L7,0", look: "outside" },
  absent: { path: "M-4,0L4,0", look: "absent" },
};

/** The mark of a status. */
export const glyph = (status: CellStatus): Glyph => GLYPHS[status];
