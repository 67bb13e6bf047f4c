import type { Range } from "../../../../src/model/tree.ts";
import { type Group, groupsOf } from "./brackets.ts";
import { BRACKETED, isAgencyRole, LABEL, OPENS_LABEL, VERB, VERBS } from "./labels.ts";
import { DEADLINE, ETC_ONLY, ETC_TAIL, isGeneral, SURE_AGENCY_NAME, splitNames, TOWN_NAME } from "./names.ts";

/** The one recogniser of lists of agencies: what numbers tasks, where a task ends, and what is read of it. */

/** The last list of agencies in a text. */
export interface Lists {
  /** Several where they stand in neighbouring parentheses. */
  ranges: Range[];
  /** Whether its parenthesis is closed. */
  closed: boolean;
  /** Whether another list stands further up. */
  several: boolean;
  /** Whether labels (牵头部门:) say that it is one, not verbs or names alone. */
  labelled: boolean;
}

/** Lists longer than this are no list of agencies but a text in parentheses. */
const LONGEST = 1200;

/** The last list in a text; `ownLine` allows one without parentheses that is the whole of it. */
export function listsIn(text: string, ownLine: boolean): Lists | null {
  const open = text.search(OPENS_LABEL);
  BRACKETED.lastIndex = Math.max(0, open);
  const label = open < 0 ? null : BRACKETED.exec(text);
  if (label && !/[:：]/u.test(label[0]))
    return { ranges: [{ start: label.index, end: text.length }], closed: true, several: false, labelled: true };

  const lists: (Group & { labelled: boolean })[] = [];
  for (const group of groupsOf(text)) {
    const outer = lists.at(-1);
    if (outer && group.end <= outer.end && outer.closed) continue;
    const named = namedBy(text, group);
    if (!named) continue;
    // An open parenthesis earlier in the text must not swallow the list that is closed.
    if (outer && !outer.closed) lists.pop();
    lists.push({ ...group, labelled: named === "labels" });
  }
  const last = lists.at(-1);
  if (last) {
    const ranges: Range[] = [last];
    let before = lists.length - 2;
    for (let at = last.start; before >= 0; before--) {
      const previous = lists[before] as Group;
      if (/[^\s,，;；。、]/u.test(text.slice(previous.end, at))) break;
      ranges.unshift(previous);
      at = previous.start;
    }
    return { ranges, closed: last.closed, several: before >= 0, labelled: last.labelled };
  }
  const line = bareLine(text, ownLine);
  return line ? { ranges: [line], closed: true, several: false, labelled: true } : null;
}

/**
 * Whether a line says who does what it asks for: labels do wherever they stand near its end, a list
 * of mere names or one with verbs only as the last of it.
 */
export function namesAgencies(text: string, ownLine: boolean): boolean {
  const tail = text.slice(-LONGEST);
  const lists = listsIn(tail, ownLine && tail === text);
  return lists !== null && (lists.labelled || isOver(tail, lists.ranges.at(-1)?.end ?? 0));
}

/** Whether a line is a list of agencies without parentheses and nothing else. */
export const isAgencyLine = (text: string): boolean => bareLine(text, true)?.start === 0;

const isOver = (text: string, from: number): boolean => /^[\s。.;；，,]*$/u.test(text.slice(from));

/** A list without parentheses, at the end of a text or as a line of its own: 责任单位：市商务局、市供销社. */
function bareLine(text: string, ownLine: boolean): Range | null {
  const from = Math.max(0, text.length - LONGEST);
  for (const match of text.slice(from).matchAll(LABEL)) {
    const start = from + match.index;
    const [, role, noun] = match;
    const before = text.slice(0, start).trimEnd();
    const parted = before.length < start && noun !== undefined;
    const begins =
      before === "" ? ownLine : (parted || /[。；;！!）)]$/u.test(before)) && !/。/u.test(text.slice(start, -1));
    if (begins && isAgencyRole(role ?? "", noun)) return { start, end: text.length };
  }
  return null;
}

/** What shows that a group of parentheses is a list of agencies: its labels, its verbs, or (at the end of the text) its names. */
function namedBy(text: string, { start, end, closed }: Group): "labels" | "words" | null {
  if (end - start > LONGEST) return null;
  const inside = text.slice(start + 1, closed ? end - 1 : end);
  for (const [, role, noun] of inside.matchAll(LABEL)) if (isAgencyRole(role ?? "", noun)) return "labels";
  const names = splitNames(inside).map((item) => item.replace(VERBS, "").replace(ETC_TAIL, ""));
  const agencies = names.filter((name) => SURE_AGENCY_NAME.test(name));
  if (VERB.test(inside)) return agencies.length > 0 ? "words" : null;
  const all =
    isOver(text, end) &&
    agencies.some((name) => /^[市县区省州盟旗]|[局委办]$/u.test(name)) &&
    names.every(
      (name) =>
        SURE_AGENCY_NAME.test(name) ||
        TOWN_NAME.test(name) ||
        isGeneral(name) ||
        ETC_ONLY.test(name) ||
        DEADLINE.test(name),
    );
  return all ? "words" : null;
}
