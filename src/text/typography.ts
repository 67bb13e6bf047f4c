import { isCjk } from "./chars.ts";

/**
 * Typography for display: the scrape turned ，：；？！（） into ASCII; between Han characters they
 * are shown full-width again. NFKC of what is shown equals NFKC of what was given, and every
 * character keeps its place, so that offsets of the source hold for the shown text too.
 */

const WIDE: Record<string, string> = { ",": "，", ":": "：", ";": "；", "?": "？", "!": "！" };

/** `text` with full-width punctuation where Chinese is written; numbers, Latin words, addresses and times stay. */
export function forDisplay(text: string): string {
  if (!/[,:;?!()]/.test(text)) return text;
  const chars = text.split("");
  const paren = pairs(chars);
  return chars
    .map((char, at) => {
      const wide = WIDE[char];
      if (wide) return besideHan(chars, at, paren) ? wide : char;
      if (paren.has(at)) return char === "(" ? "（" : "）";
      return char;
    })
    .join("");
}

/** Place of the nearest character beside `at` that is not a blank. */
function neighbour(chars: string[], at: number, step: 1 | -1): number {
  let i = at + step;
  while (chars[i] === " ") i += step;
  return i;
}

function besideHan(chars: string[], at: number, paren: Set<number>): boolean {
  const before = chars[at - 1] ?? "";
  const after = chars[at + 1] ?? "";
  const inNumber = /[0-9]/.test(before) && /[0-9]/.test(after);
  const inAddress = after === "/" && chars[at + 2] === "/";
  if (inNumber || inAddress) return false;
  // Han, CJK punctuation, a parenthesis that becomes full-width, or the end of a number.
  const isWide = (i: number): boolean => isCjk(chars[i] ?? "") || chars[i] === "%" || paren.has(i);
  return isWide(neighbour(chars, at, -1)) || isWide(neighbour(chars, at, 1));
}

/** Positions of the parentheses that become full-width: matched pairs that hold or touch Han, and lone ones beside it. */
function pairs(chars: string[]): Set<number> {
  const wide = new Set<number>();
  const open: { at: number; han: boolean }[] = [];
  const touchesHan = (at: number) => isCjk(chars[at + 1] ?? "") || isCjk(chars[at - 1] ?? "");
  /** The innermost open pair holds Han. */
  const holdsHan = () => {
    const inner = open[open.length - 1];
    if (inner) inner.han = true;
  };
  const close = (at: number) => {
    const start = open.pop();
    const han = start?.han || touchesHan(at);
    if (!han) return;
    wide.add(at);
    if (start === undefined) return;
    wide.add(start.at);
    holdsHan();
  };
  chars.forEach((char, at) => {
    if (char === "(") open.push({ at, han: isCjk(chars[at - 1] ?? "") });
    else if (char === ")") close(at);
    else if (isCjk(char)) holdsHan();
  });
  for (const { at, han } of open) if (han) wide.add(at);
  return wide;
}
