import { collapse } from "../../../src/text/chars.ts";
import { bodyOf } from "./body.ts";
import { boilerplateRule } from "./boilerplate.ts";
import { joinLines } from "./joins.ts";
import { type Block, type Line, toLines } from "./lines.ts";
import { metaOf } from "./metadata.ts";
import { parted } from "./run-on.ts";

/** A line set aside, and why. */
export interface Removed {
  line: Line;
  reason: string;
  /** Name of the rule, `declared` where corrections.yaml names the line. */
  rule: string;
}

/** A line that holds facts about the document. */
export interface Meta {
  line: Line;
  pairs: { key: string; value: string }[];
}

/** What `read` gives to `parse`. */
export interface SourceText {
  source: string;
  /** Lines of the document, blocks that a correction joined as one. */
  blocks: Block[];
  meta: Meta[];
  removed: Removed[];
}

/** Decisions of editors about single lines, as line numbers. */
export interface LineDecisions {
  removed: Map<number, string>;
  /** Line that continues in the next one. */
  joined: Set<number>;
}

export const NO_DECISIONS: LineDecisions = { removed: new Map(), joined: new Set() };

/**
 * Parts `source` into lines of the document, facts about it, and lines of the web page.
 * Post-conditions:
 * 1. every character that is not white space is in exactly one block, meta line or removed line;
 * 2. all three lists are in the order of the source;
 * 3. no line is changed: `text` is the source at `start..end` (joined blocks: at `parts`).
 */
export function read(source: string, decisions: LineDecisions = NO_DECISIONS): SourceText {
  const lines = toLines(source).flatMap(parted);
  const folded = lines.map((line) => (line.text.length > LONGEST ? "" : collapse(line.text.normalize("NFKC"))));
  const body = bodyOf(folded);
  const blocks: Block[] = [];
  const meta: Meta[] = [];
  const removed: Removed[] = [];
  lines.forEach((line, i) => {
    const declared = decisions.removed.get(line.number);
    if (declared !== undefined) {
      removed.push({ line, reason: declared, rule: "declared" });
      return;
    }
    const text = folded[i] ?? "";
    const below = i >= body.end;
    const edge = i < body.start || below;
    const rule = boilerplateRule(text, edge);
    const facts = edge && line.text.length <= LONGEST ? metaOf(line.text, below) : null;
    // The line with the date of publication holds facts too.
    if (facts && (!rule || rule.name === "page-dateline")) meta.push({ line, pairs: facts.pairs });
    else if (rule) removed.push({ line, reason: rule.reason, rule: rule.name });
    else if (edge && followsRelated(removed, lines, i)) removed.push({ line, reason: "相关链接", rule: "related" });
    else blocks.push(line);
  });
  return { source, blocks: joinLines(blocks, lines, decisions.joined), meta, removed };
}

/** The text with further lines set aside, in the order of the source. */
export const withRemoved = (text: SourceText, further: readonly Removed[]): SourceText => ({
  ...text,
  removed: [...text.removed, ...further].sort((a, b) => a.line.start - b.line.start),
});

/** The message for a text in which no line is a plan's. */
export const onlyBoilerplate = (name: string): string =>
  `${name}: nothing but white space and lines of a web page; expected the text of a plan`;

/** A line of the web page is never as long; longer ones are not tested. */
const LONGEST = 400;

/** Short lines right after 相关阅读 are its list. */
function followsRelated(removed: Removed[], lines: Line[], i: number): boolean {
  const last = removed.at(-1);
  return last?.rule === "related" && last.line === lines[i - 1] && (lines[i]?.text.length ?? 0) < 60;
}
