import type { Gap } from "../../../../src/model/layers.ts";
import type { Leaf, PlanTree, Range } from "../../../../src/model/tree.ts";
import { leavesOf } from "../../parse/leaf-ranges.ts";
import { LOST_CHARACTERS } from "./characters.ts";
import { LOST_NUMBERS } from "./numbers.ts";
import type { LostRule } from "./rule.ts";
import { LOST_YEARS } from "./years.ts";

/** All rules; of two that match at one place, the earlier names the gap. */
export const LOST_RULES: readonly LostRule[] = [...LOST_YEARS, ...LOST_NUMBERS, ...LOST_CHARACTERS];

/** Gaps inside the text of a plan, in document order; those of one leaf do not overlap. */
export function lostWordGaps(tree: PlanTree): Gap[] {
  return leavesOf(tree).flatMap((leaf) => (leaf.type === "row" || leaf.contents ? [] : gapsIn(leaf)));
}

function gapsIn(leaf: Leaf): Gap[] {
  const text = leaf.value;
  const found: { rule: LostRule; start: number; end: number }[] = [];
  for (const rule of LOST_RULES)
    for (const { index, 0: match } of text.matchAll(rule.pattern))
      found.push({ rule, start: index, end: index + match.length });
  found.sort((a, b) => a.start - b.start || a.end - b.end);
  const gaps: Gap[] = [];
  let reach = 0;
  found.forEach(({ rule, start, end }, i) => {
    if (start < reach) return;
    let after = i + 1;
    while ((found[after]?.start ?? end) < end) after++;
    const next = found[after]?.start ?? text.length;
    const range = quoted(text, rule, { start, end }, reach, next);
    reach = Math.max(end, range.end);
    gaps.push({
      leaf,
      range,
      kind: rule.kind,
      note: rule.note,
      lost: lostIn(text, rule, { start, end }),
      rule: rule.name,
    });
  });
  return gaps;
}

/** Where in its match a rule says that characters are lost. */
const lostIn = (text: string, { before }: LostRule, { start, end }: Range): number[] =>
  before ? [...text.slice(start, end).matchAll(before)].map(({ index }) => start + index) : [];

/** The place with as much of its clause as makes it understood, between `from` and `to`. */
function quoted(text: string, { quote }: LostRule, { start, end }: Range, from: number, to: number): Range {
  const before = /[^,，、。；;:：!！?？\n]{0,24}$/u.exec(text.slice(Math.max(from, start - 24), start))?.[0] ?? "";
  const after = /^[^,，、。；;:：!！?？\n]{0,20}/u.exec(text.slice(end, Math.min(to, end + 20)))?.[0] ?? "";
  return {
    start: quote === "match" ? start : start - before.length,
    end: quote === "both" ? end + after.length : end,
  };
}
