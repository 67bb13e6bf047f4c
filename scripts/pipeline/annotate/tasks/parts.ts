import { groupsOf } from "../../parse/agencies/brackets.ts";
import { BRACKETED, LABEL, type Role, roleOf } from "../../parse/agencies/labels.ts";

/** Part of a list of agencies: what stands before its first label (no role), or a label with its names. */
export interface Part {
  role: Role | null;
  list: string;
}

/** The parts of a list, parentheses included. */
export function partsOf(raw: string): Part[] {
  const text = withoutBrackets(raw);
  const labels = [...text.matchAll(LABEL)];
  const first: Part = { role: null, list: text.slice(0, labels[0]?.index) };
  const labelled = labels.map((label, i) => ({
    role: roleOf(label[1] ?? "", label[2]),
    list: text.slice(label.index + label[0].length, labels[i + 1]?.index),
  }));
  return [first, ...labelled];
}

/** A list without the parentheses around it; those of several lists become separators. */
function withoutBrackets(raw: string): string {
  const marked = raw.replace(
    BRACKETED,
    (_all, role: string, noun: string | undefined) => `；${role}${noun ?? "单位"}：`,
  );
  const dropped = new Set<number>();
  let end = 0;
  for (const group of groupsOf(marked)) {
    const isNext = group.start >= end && /^[\s,，;；。、.]*$/u.test(marked.slice(end, group.start));
    if (!isNext) continue;
    dropped.add(group.start);
    if (group.closed) dropped.add(group.end - 1);
    end = group.end;
  }
  return [...marked].map((char, i) => (dropped.has(i) ? "；" : char)).join("");
}
