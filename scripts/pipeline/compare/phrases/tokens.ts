import type { PassageRecord } from "../../../../src/model/records.ts";
import { foldMapped, loosenMapped } from "../../../../src/text/fold.ts";

/** A number or a Latin word is one token, so that no phrase ends within it; every other character is one. */
const TOKEN = /[0-9a-z\p{P}\p{S}]+|./gsu;

/** A text as it is compared (see src/text/fold.ts; punctuation does not count) and where each token comes from. */
export interface Tokens {
  words: string[];
  /** Offsets in the text itself. */
  starts: number[];
  ends: number[];
}

/** The tokens of a text, with the way back to its own characters. */
export function tokensOf(text: string): Tokens {
  const folded = foldMapped(text);
  const { text: loose, at } = loosenMapped(folded.text);
  const tokens: Tokens = { words: [], starts: [], ends: [] };
  for (const { 0: word, index } of loose.matchAll(TOKEN)) {
    tokens.words.push(word);
    tokens.starts.push(folded.starts[at[index] ?? 0] ?? 0);
    tokens.ends.push(folded.ends[at[index + word.length - 1] ?? 0] ?? text.length);
  }
  return tokens;
}

/** A passage of a plan with its tokens. */
export interface StreamPassage {
  /** Index of the plan. */
  plan: number;
  passage: PassageRecord;
  tokens: Tokens;
  /** Where its first token stands in the stream. */
  from: number;
}

/** All passages as one stream of numbers: equal tokens are equal numbers, and after each passage stands a number of its own. */
export interface Stream {
  passages: StreamPassage[];
  codes: Int32Array;
  /** By place: index in `passages`. */
  owner: Int32Array;
  plans: number;
}

/** The stream of all plans' passages, in their order. */
export function streamOf(plans: readonly { passages: readonly PassageRecord[] }[]): Stream {
  const alphabet = new Map<string, number>();
  const all: StreamPassage[] = [];
  let length = 0;
  plans.forEach(({ passages }, plan) => {
    for (const passage of passages) {
      const tokens = tokensOf(passage.text);
      all.push({ plan, passage, tokens, from: length });
      for (const word of tokens.words) if (!alphabet.has(word)) alphabet.set(word, alphabet.size);
      length += tokens.words.length + 1;
    }
  });
  const codes = new Int32Array(length);
  const owner = new Int32Array(length);
  all.forEach(({ tokens, from }, index) => {
    tokens.words.forEach((word, i) => {
      codes[from + i] = alphabet.get(word) ?? 0;
    });
    codes[from + tokens.words.length] = alphabet.size + index;
    owner.fill(index, from, from + tokens.words.length + 1);
  });
  return { passages: all, codes, owner, plans: plans.length };
}
