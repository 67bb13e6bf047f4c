import type { Corrections } from "../../../src/model/corrections.ts";
import { mostLike } from "../../shared/nearest.ts";
import type { StandIn } from "../parse/build.ts";
import type { LineDecisions } from "./index.ts";
import { type Line, toLines } from "./lines.ts";

/** A correction that does not fit the source: where it stands in corrections.yaml, and why. */
export interface Misfit {
  /** Path in the file, e.g. `["joins", 0, "end"]`. */
  path: (string | number)[];
  message: string;
}

/** Decisions of corrections.yaml as lines and offsets of `source`; what does not match exactly once is a misfit. */
export function locate(
  corrections: Corrections,
  source: string,
): { lines: LineDecisions; standIns: StandIn[]; misfits: Misfit[] } {
  const all = toLines(source);
  const misfits: Misfit[] = [];
  const find = (path: Misfit["path"], quote: string, how: string, test: (line: Line) => boolean): Line | null => {
    const found = all.filter(test);
    if (found.length === 1) return found[0] as Line;
    const message =
      found.length === 0
        ? `no line of the source ${how} "${quote}"; did the source change? ${nearest(quote, all)}`
        : `${found.length} lines of the source (${found.map((line) => line.number).join(", ")}) ${how} "${quote}"; expected one: quote more of it`;
    misfits.push({ path, message });
    return null;
  };
  const lines: LineDecisions = { removed: new Map(), joined: new Set() };
  corrections.boilerplate.forEach(({ line: quote, reason }, i) => {
    const line = find(["boilerplate", i, "line"], quote, "is", ({ text }) => text === quote);
    if (line) lines.removed.set(line.number, reason);
  });
  corrections.joins.forEach(({ end, begin }, i) => {
    const first = find(["joins", i, "end"], end, "ends with", ({ text }) => text.endsWith(end));
    const second = find(["joins", i, "begin"], begin, "begins with", ({ text }) => text.startsWith(begin));
    if (!first || !second) return;
    if (all.indexOf(second) === all.indexOf(first) + 1) lines.joined.add(first.number);
    else
      misfits.push({
        path: ["joins", i],
        message: `line ${second.number} does not follow line ${first.number}; expected two lines with only blank lines between`,
      });
  });
  const standIns: StandIn[] = [];
  corrections.standIns.forEach(({ before, level, label, reason }, i) => {
    const line = find(["standIns", i, "before"], before, "begins with", ({ text }) => text.startsWith(before));
    if (line) standIns.push({ offset: line.start, level, label, note: reason });
  });
  return { lines, standIns, misfits };
}

/** The line whose beginning or end is most like `quote`, for messages. */
function nearest(quote: string, lines: Line[]): string {
  const length = quote.length + 4;
  const best = mostLike(quote, lines, ({ text }) => [text.slice(0, length), text.slice(-length)]);
  return best ? `Nearest: line ${best.number} "${clip(best.text)}"` : "No line is like it.";
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 30)}…${text.slice(-8)}` : text);
