import type { VFile } from "vfile";
import type { PlanTree } from "../../src/model/tree.ts";
import type { SourceText } from "../read/index.ts";
import { build, type StandIn } from "./build.ts";
import { type Level, levelsOf } from "./levels.ts";
import type { MarkerKind } from "./markers.ts";
import { checkNumbering } from "./numbering.ts";
import { places } from "./places.ts";
import { tokens } from "./tokens.ts";

export interface ParseOptions {
  /** From plan.yaml: levels that the text itself does not show. */
  levels?: Partial<Record<MarkerKind, Level>>;
  standIns?: StandIn[];
}

/**
 * The plan tree of a text. Never refuses: what no rule claims is a paragraph; doubts are messages
 * on `file`, each with its place and rule.
 */
export function parse(text: SourceText, file: VFile, options: ParseOptions = {}): PlanTree {
  const list = tokens(text.blocks);
  const levels = levelsOf(list, options.levels);
  const tree = build(list, levels, text.source, places(text.source), options.standIns ?? []);
  checkNumbering(tree, file);
  return tree;
}
