import type { Designation } from "../../../../src/model/layers.ts";
import type { Leaf, PlanTree, Range } from "../../../../src/model/tree.ts";
import { leavesOf } from "../../parse/leaf-ranges.ts";
import { DESIGNATION_RULES, type DesignationRule, FURTHER_TITLE } from "./rules.ts";
import { isPast, yearBefore } from "./time.ts";
import { plainVerb, START } from "./words.ts";

/** Titles that a plan sets out to win, in document order. */
export const designationsOf = (tree: PlanTree): Designation[] =>
  leavesOf(tree).flatMap((leaf) => (leaf.contents || leaf.type === "title" ? [] : titlesIn(leaf)));

interface Hit extends Range {
  verb: string;
  title: string;
  rule: string;
}

function titlesIn(leaf: Leaf): Designation[] {
  const text = leaf.value;
  const hits: Hit[] = [];
  for (const rule of DESIGNATION_RULES)
    for (const { index } of text.matchAll(START)) {
      const hit = matchAt(rule, text, index);
      if (!hit || hits.some((other) => hit.start < other.end && other.start < hit.end)) continue;
      hits.push(hit, ...furtherTitles(text, hit));
    }
  return hits
    .sort((a, b) => a.start - b.start)
    .filter(({ start }) => !isPast(text, start))
    .map(({ start, end, verb, title, rule }) => ({
      leaf,
      range: { start, end },
      verb: plainVerb(verb),
      title,
      level: levelOf(title),
      year: yearBefore(text, start),
      rule,
      status: "extracted",
    }));
}

function matchAt({ name, pattern }: DesignationRule, text: string, at: number): Hit | null {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  const { verb, title } = match?.groups ?? {};
  return match && verb && title ? { start: at, end: at + match[0].length, verb, title, rule: name } : null;
}

/** The titles that follow one under the same verb, where it is a verb of winning. */
function furtherTitles(text: string, { end, verb, rule }: Hit): Hit[] {
  const found: Hit[] = [];
  if (!/创|申报|争/u.test(verb)) return found;
  FURTHER_TITLE.lastIndex = end;
  for (let match = FURTHER_TITLE.exec(text); match; match = FURTHER_TITLE.exec(text)) {
    const title = match.groups?.title ?? "";
    const at = FURTHER_TITLE.lastIndex;
    found.push({ start: at - title.length, end: at, verb, title, rule });
  }
  return found;
}

/** The highest rank that a title begins with: 全国全省 is national. */
function levelOf(title: string): Designation["level"] {
  const head = title.slice(0, 6);
  if (/国家|全国/u.test(head)) return "国家";
  if (/^(?:全省|省)|省级/u.test(head)) return "省";
  return /市级/u.test(head) ? "市" : null;
}
