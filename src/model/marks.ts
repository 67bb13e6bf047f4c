/** What this site adds to a text, between its characters: where our copy lost some, and behind words that stand so in the source. */
export const MARKS = { lost: "〔缺〕", sic: "〔原文如此〕" } as const;

/** A mark in a text: it stands before the character at `at`. */
export interface TextMark {
  at: number;
  kind: keyof typeof MARKS;
}
