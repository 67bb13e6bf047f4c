import type { Corrections } from "../../../src/model/corrections.ts";
import { isLeaf, type PlanNode } from "../../../src/model/tree.ts";
import { UserError } from "../../shared/errors.ts";
import type { CorrectionIssue } from "../../shared/issues.ts";
import { issuesText } from "../../shared/issues.ts";
import { mostLike } from "../../shared/nearest.ts";
import type { YamlFile } from "../../shared/yaml.ts";
import type { LineDecisions } from "./index.ts";
import { type Line, toLines } from "./lines.ts";

/** A stand-in for a lost heading, to open before the block that begins at `offset`. */
export interface StandIn {
  offset: number;
  level: "chapter" | "section";
  label: string;
  note: string;
}

/** Decisions of corrections.yaml as lines and offsets of `source`; what does not match exactly once is an issue. */
export function locate(
  corrections: Corrections,
  source: string,
): { lines: LineDecisions; standIns: StandIn[]; issues: CorrectionIssue[] } {
  const all = toLines(source);
  const issues: CorrectionIssue[] = [];
  const find = (
    path: CorrectionIssue["path"],
    quote: string,
    how: string,
    test: (line: Line) => boolean,
  ): Line | null => {
    const found = all.filter(test);
    if (found.length === 1) return found[0] as Line;
    const message =
      found.length === 0
        ? `no line of the source ${how} "${quote}"; did the source change? ${nearest(quote, all)}`
        : `${found.length} lines of the source (${found.map((line) => line.number).join(", ")}) ${how} "${quote}"; expected one: quote more of it`;
    issues.push({ path, message });
    return null;
  };
  const lines: LineDecisions = { removed: new Map(), joined: new Set() };
  corrections.boilerplate.forEach(({ line: quote, from, to, reason }, i) => {
    const beginning = (field: "from" | "to", begin: string) =>
      find(["boilerplate", i, field], begin, "begins with", ({ text }) => text.startsWith(begin));
    const whole = quote && find(["boilerplate", i, "line"], quote, "is", ({ text }) => text === quote);
    const first = whole || (from && beginning("from", from));
    const last = whole || (to && beginning("to", to));
    if (!first || !last) return;
    for (const { number } of all)
      if (number >= first.number && number <= last.number) lines.removed.set(number, reason);
    if (first.number > last.number)
      issues.push({
        path: ["boilerplate", i],
        message: `line ${last.number} ("to") stands before line ${first.number} ("from"); expected the first line, then the last`,
      });
  });
  corrections.joins.forEach(({ end, begin }, i) => {
    const first = find(["joins", i, "end"], end, "ends with", ({ text }) => text.endsWith(end));
    const second = find(["joins", i, "begin"], begin, "begins with", ({ text }) => text.startsWith(begin));
    if (!first || !second) return;
    if (all.indexOf(second) === all.indexOf(first) + 1) lines.joined.add(first.number);
    else
      issues.push({
        path: ["joins", i],
        message: `line ${second.number} does not follow line ${first.number}; expected two lines with only blank lines between`,
      });
  });
  const standIns: StandIn[] = [];
  corrections.standIns.forEach(({ before, level, label, reason }, i) => {
    const line = find(["standIns", i, "before"], before, "begins with", ({ text }) => text.startsWith(before));
    if (line) standIns.push({ offset: line.start, level, label, note: reason });
  });
  return { lines, standIns, issues };
}

/**
 * The same, of a plan's file.
 * @throws UserError with `file:line` for every correction that does not fit.
 */
export function locateCorrections({ value, at }: YamlFile<Corrections>, source: string) {
  const { issues, ...located } = locate(value, source);
  if (issues.length > 0) throw new UserError(issuesText(issues, at));
  return located;
}

/**
 * Checks that every stand-in became one of the tree's `nodes`.
 * @throws UserError with `file:line` for one that stands where no heading can open.
 */
export function checkStandIns({ value, at }: YamlFile<Corrections>, nodes: Iterable<PlanNode>): void {
  const opened = new Set([...nodes].flatMap((node) => (isLeaf(node) ? [] : [node.standIn?.note])));
  const lost = value.standIns.flatMap(({ before, reason }, i) =>
    opened.has(reason)
      ? []
      : `${at(["standIns", i])} "${before}" stands in a box, a table or before the first heading, where no heading can open; choose another line`,
  );
  if (lost.length > 0) throw new UserError(lost.join("\n"));
}

/** The line whose beginning or end is most like `quote`, for messages. */
function nearest(quote: string, lines: Line[]): string {
  const length = quote.length + 4;
  const best = mostLike(quote, lines, ({ text }) => [text.slice(0, length), text.slice(-length)]);
  return best ? `Nearest: line ${best.number} "${clip(best.text)}"` : "No line is like it.";
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 30)}…${text.slice(-8)}` : text);
