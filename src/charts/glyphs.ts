import { symbol, symbolCircle, symbolDiamond2, symbolSquare } from "d3";
import type { CellMark } from "../model/topics.ts";

/** How a mark is drawn: an outline around 0,0, about 14 pixels wide, and how it is filled. */
export interface Glyph {
  path: string;
  look: "filled" | "hollow" | "lost" | "outside" | "absent";
}

const SQUARE = symbol(symbolSquare, 169)() ?? "";

/**
 * Square a number, hollow where it is inferred; diamond a title, disc words, dashed ring lost digits, hatching outside the
 * excerpt, a dash nothing.
 */
const GLYPHS: Record<CellMark, Glyph> = {
  quantified: { path: SQUARE, look: "filled" },
  inferred: { path: SQUARE, look: "hollow" },
  designated: { path: symbol(symbolDiamond2, 136)() ?? "", look: "filled" },
  stated: { path: symbol(symbolCircle, 105)() ?? "", look: "filled" },
  lost: { path: symbol(symbolCircle, 150)() ?? "", look: "lost" },
  outside: { path: "M-7,7L7,-7M-7,0L0,-7M0,7L7,0", look: "outside" },
  absent: { path: "M-4,0L4,0", look: "absent" },
};

/** How a mark is drawn. */
export const glyph = (mark: CellMark): Glyph => GLYPHS[mark];
