import { documentTitle } from "../document-title.ts";
import { firstBlock, type Token } from "../token.ts";
import type { TreeBuilder } from "./builder.ts";
import { addUnmarked } from "./unmarked.ts";

/** Adds what stands before the first heading: the document's title, a contents list, a preface. */
export function addFront(builder: TreeBuilder, tokens: Token[], headingFollows: boolean): void {
  if (tokens.length === 0) return;
  const lines = tokens.map((token) => (token.type === "paragraph" ? token.blocks[0] : null));
  const title = documentTitle(lines, headingFollows);
  builder.open(builder.container("front"), 0);
  for (const token of tokens) {
    const line = title.indexOf(firstBlock(token));
    if (line === 0) builder.addLeaf("title", title);
    else if (line < 0) addUnmarked(builder, token);
  }
  builder.close();
}
