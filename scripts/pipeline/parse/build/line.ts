import { isLeaf } from "../../../../src/model/tree.ts";
import { beginsInside, breaksOff } from "../damage.ts";
import type { LineToken } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";

const ANSWER = /^(?:答|A)\s*[:：]/iu;

/** Adds a paragraph, or a line of a contents list, to what is open. */
export function addLine(builder: TreeBuilder, { type, blocks }: LineToken): void {
  if (type === "contents") {
    builder.addLeaf("paragraph", blocks, { extra: { contents: true } });
    return;
  }
  const { text } = blocks[0];
  const boxed = builder.top.type === "box";
  // What goes on from a broken line is no beginning, and has no run-in heading.
  const continues = beginsInside(text) || followsBroken(builder);
  builder.addLeaf("paragraph", blocks, {
    ...(continues ? {} : { runIn: { comma: false, colon: boxed } }),
    markerLength: boxed ? 0 : (ANSWER.exec(text)?.[0].length ?? 0),
  });
}

function followsBroken(builder: TreeBuilder): boolean {
  const before = builder.top.children.at(-1);
  return before?.type === "paragraph" && isLeaf(before) && breaksOff(before.value);
}
