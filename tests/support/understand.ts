import { VFile } from "vfile";
import { NO_ANCHORS } from "../../src/model/anchors.ts";
import { leavesOf } from "../../src/model/layers.ts";
import type { Container, Leaf, PlanNode } from "../../src/model/tree.ts";
import { isLeaf } from "../../src/model/tree.ts";
import type { Analysis } from "../../scripts/analyse.ts";
import { type Understood, understand } from "../../scripts/analyse.ts";
import type { ParseOptions } from "../../scripts/parse/index.ts";
import { type LineDecisions, NO_DECISIONS } from "../../scripts/read/index.ts";
import { printOutline } from "../../scripts/show/outline.ts";

/** Any text after read, parse and annotate, with its messages. */
export interface Result extends Understood {
  file: VFile;
}

export function resultOf(source: string, options: ParseOptions = {}, lines: LineDecisions = NO_DECISIONS): Result {
  const file = new VFile({ path: "test.txt", value: source });
  return { ...understand(source, file, lines, options, NO_ANCHORS), file };
}

/** The outline of a text as `show outline` prints it. */
export const outlineOf = (source: string, options: ParseOptions = {}): string =>
  printOutline({ plan: "test", ...resultOf(source, options) });

export const leaves = ({ tree }: Pick<Understood, "tree">): Leaf[] => leavesOf(tree);

/** Run-in headings of a text, full stop left out, in document order. */
export const runIns = (source: Pick<Understood, "tree">): string[] =>
  leaves(source).flatMap(({ value, runIn }) => (runIn ? [value.slice(runIn.start, runIn.end - 1)] : []));

/** All containers, in document order. */
export function containers({ tree }: Pick<Understood, "tree">): Container[] {
  const walk = (nodes: readonly PlanNode[]): Container[] =>
    nodes.flatMap((node) => (isLeaf(node) ? [] : [node, ...walk(node.children)]));
  return walk(tree.children);
}

/** What `rule` messages a text gets, as `line: message`. */
export const notices = ({ file }: Result): string[] =>
  file.messages.map((message) => `${message.ruleId} ${message.line}: ${message.reason}`);

export type { Analysis };
