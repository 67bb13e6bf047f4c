import type { Block } from "../read/lines.ts";
import type { Marker } from "./markers.ts";
import type { TableRow } from "./tables.ts";

/** What a line (or several that are one) is by itself, whatever stands around it. */
export type Token = MarkedToken | QuestionToken | TableToken | LineToken;

/** A line that begins with a marker; with the next line, where the title stands there. */
export interface MarkedToken {
  type: "heading" | "text";
  marker: Marker;
  blocks: Block[];
}

/** A question of an interview; with the line above it, where its number stands there. */
export interface QuestionToken {
  type: "question";
  number: number | null;
  /** Characters of the first line before the question: 问：, Q1., 01. */
  markerLength: number;
  blocks: Block[];
}

export interface TableToken {
  type: "table";
  rows: TableRow[];
  blocks: Block[];
}

export interface LineToken {
  type: "paragraph" | "contents";
  blocks: [Block];
}

export const isMarked = (token: Token): token is MarkedToken => token.type === "heading" || token.type === "text";

export const isBox = (token: Token): token is MarkedToken => isMarked(token) && token.marker.kind === "box";

export const isBullet = (token: Token): token is MarkedToken => isMarked(token) && token.marker.kind === "bullet";

/** The first line of a token; every token has one. */
export const firstBlock = (token: Token): Block => token.blocks[0] as Block;
