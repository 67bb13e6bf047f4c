import { IMPLIED_NUMBERS } from "./implied.ts";
import { LOST_NUMBERS } from "./lost.ts";
import type { WordPhrasing, WordTarget } from "./phrasing.ts";

/** All phrasings of targets in words. */
export const WORD_PHRASINGS: readonly WordPhrasing[] = [...IMPLIED_NUMBERS, ...LOST_NUMBERS];

/** Targets of `plain` that are stated in words, from left to right. */
export function wordTargets(plain: string): WordTarget[] {
  const found: WordTarget[] = [];
  for (const { name, pattern, needs, read } of WORD_PHRASINGS)
    for (const match of !needs || needs.test(plain) ? plain.matchAll(pattern) : []) {
      const words = read(match, plain);
      if (!words) continue;
      const { from, numberFrom, ...rest } = words;
      const end = match.index + match[0].length;
      found.push({ ...rest, quote: { start: from, end }, number: { start: numberFrom, end }, rule: name });
    }
  return found.sort((a, b) => a.quote.start - b.quote.start);
}
