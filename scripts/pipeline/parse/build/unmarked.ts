import { isMarked, type Token } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { addBullet } from "./bullet.ts";
import { addLine } from "./line.ts";
import { addTable } from "./table.ts";

/** Adds what opens no level: a table, a bullet or a line. A question or a numbered line is never given to it. */
export function addUnmarked(builder: TreeBuilder, token: Token): void {
  if (token.type === "table") addTable(builder, token);
  else if (isMarked(token)) addBullet(builder, token);
  else if (token.type !== "question") addLine(builder, token);
}
