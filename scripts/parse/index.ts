import type { VFile } from "vfile";
import type { PlanTree } from "../../src/model/tree.ts";
import type { Removed, SourceText } from "../read/index.ts";
import { build, type StandIn } from "./build.ts";
import { type Level, levelsOf } from "./levels.ts";
import type { MarkerKind } from "./markers.ts";
import { checkNumbering } from "./numbering.ts";
import { places } from "./places.ts";
import { type Token, tokens } from "./tokens.ts";

export interface ParseOptions {
  /** From plan.yaml: levels that the text itself does not show. */
  levels?: Partial<Record<MarkerKind, Level>>;
  standIns?: StandIn[];
}

/** What `parse` gives: every block of the text is in a leaf of the tree or set aside. */
export interface Parsed {
  tree: PlanTree;
  /** Lines that only draw a table and say nothing. */
  setAside: Removed[];
}

/**
 * The plan tree of a text. Never refuses: what no rule claims is a paragraph; doubts are messages
 * on `file`, each with its place and rule.
 */
export function parse(text: SourceText, file: VFile, options: ParseOptions = {}): Parsed {
  const list = tokens(text.blocks);
  const levels = levelsOf(list, options.levels);
  const tree = build(list, levels, text.source, places(text.source), options.standIns ?? []);
  checkNumbering(tree, file);
  return { tree, setAside: list.flatMap(tableRules) };
}

const tableRules = (token: Token): Removed[] =>
  token.type === "table"
    ? token.rows.flatMap(({ block, rule }) => (rule ? [{ line: block, reason: "表格分隔行", rule: "table-rule" }] : []))
    : [];
