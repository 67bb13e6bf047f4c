import { EXIT, visitParents } from "unist-util-visit-parents";
import type { VFile } from "vfile";
import type { MarkerKind } from "../../../src/model/markers.ts";
import type { Leaf, PlanTree } from "../../../src/model/tree.ts";
import type { StandIn } from "../read/corrections.ts";
import type { Removed, SourceText } from "../read/index.ts";
import { build } from "./build/index.ts";
import { checkContents } from "./contents-check.ts";
import { type Level, levelsOf } from "./levels.ts";
import { checkNumbering } from "./numbering.ts";
import { positionsIn } from "./positions.ts";
import type { Token } from "./token.ts";
import { tokens } from "./tokens.ts";

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
  const tree = build(list, {
    levels,
    source: text.source,
    positionOf: positionsIn(text.source),
    standIns: options.standIns ?? [],
  });
  checkNumbering(tree, file);
  checkContents(tree, list, file);
  checkTasks(tree, file);
  return { tree, setAside: list.flatMap(tableRules) };
}

/** Title of a plan whose lines are tasks with the agencies that do them. */
const OF_TASKS = /任务分[工解]|责任分[工解]|分工方案/u;

/** A message where the title promises tasks and no line was taken for one. */
function checkTasks(tree: PlanTree, file: VFile): void {
  const title = tree.children[0]?.children.find((child): child is Leaf => child.type === "title");
  if (!title || !OF_TASKS.test(title.value.replace(/\s/gu, "")) || hasTask(tree)) return;
  file.message(
    "the title speaks of tasks, but none was found; expected numbered lines that end in e.g. （责任单位：…）; " +
      "else give the marker its level in plan.yaml",
    { place: title.position, ruleId: "tasks-not-found", source: "duidu" },
  );
}

function hasTask(tree: PlanTree): boolean {
  let found = false;
  visitParents(tree, "task", () => {
    found = true;
    return EXIT;
  });
  return found;
}

const tableRules = (token: Token): Removed[] =>
  token.type === "table"
    ? token.rows.flatMap(({ block, rule }) => (rule ? [{ line: block, reason: "表格分隔行", rule: "table-rule" }] : []))
    : [];
