import type { TextMark } from "../../../../src/model/marks.ts";
import type { ExcerptPiece } from "../../../../src/model/phrases.ts";
import type { Range } from "../../../../src/model/tree.ts";
import { withMarks } from "../../../../src/text/marks.ts";
import { type Tokens, tokensOf } from "../../compare/phrases/tokens.ts";

/** Characters shown on each side of what is marked, at most; the sentence's end comes first. */
const AROUND = 42;

/** Tokens beside a part of a phrase in which its other words are looked for. */
const WINDOW = 16;

/** Signs at which a sentence ends. */
const SENTENCE = /[。；;！!？?\n]/u;

/**
 * An excerpt of `text` around `range`, which holds `words` tokens of `phrase` or all of it, cut into pieces. Where it is a
 * part, the rest of the phrase is looked for beside it, and what stands there instead is `other`. `added` are marks to show.
 */
export function excerptOf(text: string, range: Range, phrase: string, added: readonly TextMark[] = []): ExcerptPiece[] {
  const marks = [...besideIt(text, range, tokensOf(phrase).words), { ...range, as: "same" as const }];
  marks.sort((a, b) => a.start - b.start);
  const start = before(text, marks[0]?.start ?? range.start);
  const end = after(text, marks.at(-1)?.end ?? range.end);
  const pieces: ExcerptPiece[] = [];
  const shown = (from: number, to: number) => withMarks(text, added, { start: from, end: to });
  let at = start;
  for (const mark of marks) {
    if (mark.start > at) pieces.push({ text: shown(at, mark.start), as: "around" });
    pieces.push({ text: shown(mark.start, mark.end), as: mark.as });
    at = mark.end;
  }
  if (end > at) pieces.push({ text: shown(at, end), as: "around" });
  return [
    ...(start > 0 && !SENTENCE.test(text.charAt(start - 1)) ? [{ text: "…", as: "around" } as const] : []),
    ...pieces,
    ...(end < text.length && !SENTENCE.test(text.charAt(end - 1)) ? [{ text: "…", as: "around" } as const] : []),
  ];
}

function before(text: string, from: number): number {
  let at = from;
  while (at > 0 && from - at < AROUND && !SENTENCE.test(text.charAt(at - 1))) at--;
  return at;
}

function after(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < AROUND && !SENTENCE.test(text.charAt(at - 1))) at++;
  return at;
}

type Mark = Range & { as: "same" | "other" };

/** What stands, before and after a part of a phrase, for the rest of it. */
function besideIt(text: string, range: Range, phrase: string[]): Mark[] {
  const part = tokensOf(text.slice(range.start, range.end)).words;
  const { first, second, length } = longestRun(phrase, part);
  const missingBefore = second === 0 ? phrase.slice(Math.max(0, first - WINDOW), first) : [];
  const rest = phrase.slice(first + length, first + length + WINDOW);
  const missingAfter = second + length === part.length ? rest : [];
  const left = tokensIn(text, { start: before(text, range.start), end: range.start });
  const right = tokensIn(text, { start: range.end, end: after(text, range.end) });
  return [
    ...aligned(text, lastOf(left, missingBefore.length + 2), missingBefore, "before"),
    ...aligned(text, firstOf(right, missingAfter.length + 2), missingAfter, "after"),
  ];
}

/** Marks up to the furthest word that belongs to the rest of the phrase; nothing where none does. */
function aligned(text: string, tokens: Tokens, missing: string[], side: "before" | "after"): Mark[] {
  const pairs = commonOrder(tokens.words, missing);
  const hits = new Set(pairs);
  if (hits.size < 2) return [];
  const [from, to] = side === "before" ? [Math.min(...pairs), tokens.words.length - 1] : [0, Math.max(...pairs)];
  const marks: Mark[] = [];
  for (let i = from; i <= to; i++) {
    const as = hits.has(i) ? "same" : "other";
    const last = marks.at(-1);
    const [start, end] = [tokens.starts[i] ?? 0, tokens.ends[i] ?? 0];
    if (last?.as === as && !SENTENCE.test(text.slice(last.end, start))) last.end = end;
    else marks.push({ start, end, as });
  }
  return marks;
}

function tokensIn(text: string, { start, end }: Range): Tokens {
  const { words, starts, ends } = tokensOf(text.slice(start, end));
  return { words, starts: starts.map((at) => at + start), ends: ends.map((at) => at + start) };
}

const firstOf = ({ words, starts, ends }: Tokens, n: number): Tokens => ({
  words: words.slice(0, n),
  starts: starts.slice(0, n),
  ends: ends.slice(0, n),
});

const lastOf = ({ words, starts, ends }: Tokens, n: number): Tokens => {
  const from = Math.max(0, words.length - n);
  return { words: words.slice(from), starts: starts.slice(from), ends: ends.slice(from) };
};

/** The longest run of words that two lists share, and where it begins in each. */
function longestRun(a: string[], b: string[]): { first: number; second: number; length: number } {
  let best = { first: 0, second: 0, length: 0 };
  let row: number[] = [];
  a.forEach((word, i) => {
    const next: number[] = [];
    b.forEach((other, j) => {
      if (word !== other) return;
      const length = (row[j - 1] ?? 0) + 1;
      next[j] = length;
      if (length > best.length) best = { first: i - length + 1, second: j - length + 1, length };
    });
    row = next;
  });
  return best;
}

/** Indexes in `a` of a longest common subsequence with `b`. */
function commonOrder(a: string[], b: string[]): number[] {
  const table = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number): number => table[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      (table[i] as number[])[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      found.push(i++);
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  return found;
}
