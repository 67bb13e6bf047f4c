import type { PlanTree } from "../../../../src/model/tree.ts";
import { firstBlock, isBox, isBullet, isMarked, type Token } from "../token.ts";
import { addBox, bodyIndentOf, boxBody } from "./box.ts";
import { type BuilderOptions, TreeBuilder } from "./builder.ts";
import { type CloseBefore, closerFor } from "./closes.ts";
import { addFront } from "./front.ts";
import { addMarked } from "./marked.ts";
import { addQuestion } from "./question.ts";
import { openStandIns } from "./stand-ins.ts";
import { addUnmarked } from "./unmarked.ts";

/** Lays the tokens out as a tree. Every block of every token becomes part of exactly one leaf. */
export function build(tokens: Token[], options: BuilderOptions): PlanTree {
  const builder = new TreeBuilder(options);
  const first = tokens.findIndex(opensStructure);
  const start = first < 0 ? tokens.length : first;
  addFront(builder, tokens.slice(0, start), first >= 0);
  const closeBefore = closerFor(tokens);
  const bodyIndent = bodyIndentOf(tokens);
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    openStandIns(builder, firstBlock(token).start);
    if (isBox(token)) {
      const body = boxBody(tokens, at, bodyIndent);
      addBox(builder, token, body);
      at += body.length;
    } else addToken(builder, token, closeBefore);
  }
  return builder.finish();
}

/** Whether a token ends the front: what comes after it stands in a part or chapter. */
const opensStructure = (token: Token): boolean => token.type === "question" || (isMarked(token) && !isBullet(token));

function addToken(builder: TreeBuilder, token: Token, closeBefore: CloseBefore): void {
  if (token.type === "question") addQuestion(builder, token);
  else if (isMarked(token) && !isBullet(token)) addMarked(builder, token);
  else {
    if (token.type === "paragraph") closeBefore(builder, token);
    addUnmarked(builder, token);
  }
}
