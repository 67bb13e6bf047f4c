import type { VFile } from "vfile";
import type { Target } from "../../../../src/model/layers.ts";
import type { PlanTree } from "../../../../src/model/tree.ts";
import { tooLong } from "../../../../src/text/quantities.ts";
import { CONTINUED } from "./continued.ts";
import { targetsInLine } from "./in-line.ts";
import { WORD_PHRASINGS } from "./in-words/index.ts";
import { type Line, linesOf } from "./lines.ts";
import { PHRASINGS } from "./phrasings/index.ts";
import { tableTargets } from "./table/index.ts";
import { type Period, type Time, timeline } from "./time/index.ts";
import { timeMarks } from "./time/marks.ts";

/** Names of all rules that can find a target. */
export const TARGET_RULES = [
  ...PHRASINGS.map(({ name }) => name),
  ...WORD_PHRASINGS.map(({ name }) => name),
  CONTINUED,
  "table",
];

/** The quantified commitments of a text, in document order. Definitions: the method (/about/). */
export function targetsOf(tree: PlanTree, source: string, file?: VFile): Target[] {
  const { lines, period } = linesOf(tree, source);
  const tables = tableTargets(tree, period, file);
  const inTable = new Set(tables.map(({ leaf }) => leaf));
  let before: { line: Line; end: Time } | null = null;
  const lead = leads();
  const found: Target[] = [];
  for (const line of lines) {
    if (inTable.has(line.leaf) || line.leaf.type === "row") continue;
    reportLongNumbers(line, file);
    const goesOn: boolean = before?.line.broken === true && before.line.owner === line.owner;
    const start: Time = before && goesOn ? before.end : lead.over(line);
    const timeAt = timeline(line.plain, period, start);
    found.push(...targetsInLine(line, timeAt));
    before = { line, end: timeAt(line.plain.length) };
    lead.note(line, before.end, period);
  }
  return [...found, ...tables].sort(
    (a, b) =>
      (a.leaf.position.start.offset ?? 0) - (b.leaf.position.start.offset ?? 0) || a.number.start - b.number.start,
  );
}

/** A line that opens a list of aims: 到2030年，主要目标是：, or “十五五”时期经济社会发展主要目标。 */
const OPENS_AIMS = /[:：]\s*$|(?:主要|发展|奋斗|总体|预期)目标[^,，。；;:：]{0,12}[。：:]?\s*$/u;

/** The time that a line which opens a list gives to the lines below it, in its own section. */
function leads() {
  let open: { owner: Line["owner"]; year: Time["year"]; bulleted: boolean } | null = null;
  return {
    note(line: Line, end: Time, period: Period): void {
      if (!OPENS_AIMS.test(line.plain)) return;
      // By its own words alone: a further list in the section is not dated by the one before.
      const named = timeMarks(line.plain, period).some(({ year }) => year !== undefined);
      open = !named || end.past || end.year === null ? null : { owner: line.owner, year: end.year, bulleted: false };
    },
    over({ leaf, owner, year, past }: Line): Time {
      // A list of bullets ends with the first line that is none.
      if (open && leaf.type === "bullet") open.bulleted = true;
      else if (open?.bulleted) open = null;
      return { year: open?.owner === owner ? open.year : year, past, settled: past };
    },
  };
}

function reportLongNumbers({ leaf, plain }: Line, file: VFile | undefined): void {
  for (const at of tooLong(plain))
    file?.message(`a run of digits too long for a number ("${plain.slice(at, at + 18)}…"); it is left as text`, {
      place: leaf.position,
      ruleId: "number-too-long",
      source: "duidu",
    });
}
