import type { MarkedToken } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { markedLine } from "./marked.ts";

/** Adds a bullet to what is open. */
export function addBullet(builder: TreeBuilder, token: MarkedToken): void {
  const boxed = builder.top.type === "box";
  builder.addLeaf(
    "bullet",
    token.blocks,
    markedLine(token, { comma: token.marker.written.startsWith("——"), colon: boxed }),
  );
}
