import { firstBlock, type QuestionToken } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { ensureChapter } from "./stand-ins.ts";

/** Below every level that a marker opens. */
const RANK = 500;

const STAY_OPEN: ReadonlySet<string> = new Set(["part", "chapter", "section"]);

/** Adds a question: closes the one before it and all items, and opens the container of its answer. */
export function addQuestion(builder: TreeBuilder, token: QuestionToken): void {
  builder.closeWhile(({ type }) => !STAY_OPEN.has(type));
  ensureChapter(builder);
  builder.open(builder.container("question", token.number !== null ? { number: token.number } : {}), RANK);
  builder.addLeaf("heading", token.blocks, { marker: markerOf(token) });
}

const markerOf = (token: QuestionToken): string =>
  firstBlock(token)
    .text.slice(0, token.markerLength)
    .replace(/[\s:：]+$/u, "");
