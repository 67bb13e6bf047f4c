import { VFile } from "vfile";
import { loadPlan } from "../../scripts/build/plans.ts";
import { loadRegistries } from "../../scripts/build/registries.ts";
import { parsePlan } from "../../scripts/pipeline/index.ts";
import type { ParseOptions } from "../../scripts/pipeline/parse/index.ts";
import { leavesOf } from "../../scripts/pipeline/parse/leaf-ranges.ts";
import { type LineDecisions, NO_DECISIONS } from "../../scripts/pipeline/read/index.ts";
import { printOutline } from "../../scripts/pipeline/record/outline.ts";
import type { ParsedPlan, ReviewedPlan } from "../../scripts/pipeline/types.ts";
import { type Anchors, NO_ANCHORS } from "../../src/model/anchors.ts";
import { type Container, isLeaf, type Leaf, type PlanNode } from "../../src/model/tree.ts";

/** The one place where the tests take a text or a plan through the stages. */

/** A text after read, parse and annotate, with its messages. */
export interface Result extends ParsedPlan {
  file: VFile;
}

export const registries = loadRegistries();

export function resultOf(
  source: string,
  options: ParseOptions = {},
  lines: LineDecisions = NO_DECISIONS,
  frozen: Anchors = NO_ANCHORS,
): Result {
  const file = new VFile({ path: "test.txt", value: source });
  return { ...parsePlan(source, file, registries, { lines, anchors: frozen, ...options }), file };
}

const loaded = new Map<string, ReviewedPlan>();

/** One of the plans of the project, loaded once. */
export function planNamed(id: string): ReviewedPlan {
  const plan = loaded.get(id) ?? loadPlan(id, registries);
  loaded.set(id, plan);
  return plan;
}

/** A plan's folder elsewhere. @throws UserError for anything in it that is not as it should be. */
export const planIn = (folder: string, id: string): ReviewedPlan => loadPlan(id, registries, folder);

/** The outline of a text as `show outline` prints it. */
export const outlineOf = (source: string, options: ParseOptions = {}): string =>
  printOutline({ plan: "test", ...resultOf(source, options) });

export const leaves = ({ tree }: Pick<ParsedPlan, "tree">): Leaf[] => leavesOf(tree);

/** Run-in headings of a text, full stop left out, in document order. */
export const runIns = (source: Pick<ParsedPlan, "tree">): string[] =>
  leaves(source).flatMap(({ value, runIn }) => (runIn ? [value.slice(runIn.start, runIn.end - 1)] : []));

/** All containers, in document order. */
export function containers({ tree }: Pick<ParsedPlan, "tree">): Container[] {
  const walk = (nodes: readonly PlanNode[]): Container[] =>
    nodes.flatMap((node) => (isLeaf(node) ? [] : [node, ...walk(node.children)]));
  return walk(tree.children);
}

/** Messages about the numbering of a text, as `rule line: message`. */
export const notices = ({ file }: Result): string[] =>
  file.messages.map((message) => `${message.ruleId} ${message.line}: ${message.reason}`);
