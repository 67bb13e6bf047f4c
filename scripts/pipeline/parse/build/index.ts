import type { PlanTree } from "../../../../src/model/tree.ts";
import { type Ends, endsOf } from "../closing.ts";
import { sentenceLists } from "../sentence-lists.ts";
import { firstBlock, isBox, isBullet, isMarked, type LineToken, type Token } from "../token.ts";
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
  const ends = endsOf(tokens);
  const closeBefore = closerFor(ends);
  const lists = sentenceLists(tokens, options.levels);
  const bodyIndent = bodyIndentOf(tokens);
  for (let at = start; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    openStandIns(builder, firstBlock(token).start);
    if (isBox(token)) {
      const body = boxBody(tokens, at, bodyIndent);
      addBox(builder, token, body);
      at += body.length;
    } else if (isLongAnnex(token, ends)) addAnnex(builder, token);
    else addToken(builder, token, closeBefore, lists);
  }
  return builder.finish();
}

/** Whether a token ends the front: what comes after it stands in a part or chapter. */
const opensStructure = (token: Token): boolean => token.type === "question" || (isMarked(token) && !isBullet(token));

/** A rank above those of all headings, which count from 0. */
const ABOVE_ALL = -1;

const isLongAnnex = (token: Token, { long }: Ends): token is LineToken => token.type === "paragraph" && long.has(token);

/** Adds the heading of an annex, which stands beside all parts and chapters; what follows goes into it. */
function addAnnex(builder: TreeBuilder, { blocks }: LineToken): void {
  builder.closeTo(ABOVE_ALL);
  builder.open(builder.container("chapter", { annex: true }), ABOVE_ALL);
  builder.addLeaf("heading", blocks);
}

function addToken(builder: TreeBuilder, token: Token, closeBefore: CloseBefore, lists: ReadonlySet<Token>): void {
  if (token.type === "question") addQuestion(builder, token);
  else if (isMarked(token) && !isBullet(token)) addMarked(builder, token, lists.has(token));
  else {
    if (token.type === "paragraph") closeBefore(builder, token);
    addUnmarked(builder, token);
  }
}
