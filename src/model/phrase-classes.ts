/** What shared phrases are called: apart from their schemas, which a browser has no use for. */

/** Tokens (Han characters; a number or a Latin word is one) from which words in common are a phrase. */
export const SHORTEST_PHRASE = 10;

export const PHRASE_CLASSES = { telling: "相同表述", genre: "惯用语" } as const;
export type PhraseClass = keyof typeof PHRASE_CLASSES;

/** Why a phrase is of the genre: one of two rules; else what the editors' list says it is. */
export const GENRE_REASONS = {
  short: "较短，可能只是通行的词组",
  widespread: "多数文件都有",
} as const;
