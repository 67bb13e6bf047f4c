import type { Range } from "../../../../src/model/tree.ts";

const OPEN = "(（【〔[";

const CLOSE = ")）】〕]";

export interface Group extends Range {
  closed: boolean;
}

/** Bracketed groups of a text, nested ones too, in one pass; what is never closed runs to the end. */
export function groupsOf(text: string): Group[] {
  const groups: Group[] = [];
  const open: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (OPEN.includes(char)) open.push(i);
    else if (CLOSE.includes(char)) {
      const start = open.pop();
      if (start !== undefined) groups.push({ start, end: i + 1, closed: true });
    }
  }
  for (const start of open) groups.push({ start, end: text.length, closed: false });
  return groups.sort((a, b) => a.start - b.start || b.end - a.end);
}
