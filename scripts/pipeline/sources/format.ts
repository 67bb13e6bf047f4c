/** Text of an original that is not in the text of the plan. */
export interface Dropped {
  /** Where it stands in the original, for people: `line 12`. */
  where: string;
  text: string;
  /** Why it is no text of the plan, in Chinese. */
  reason: string;
}

/** What a file says of itself beside its text; only what it does say. */
export interface OriginalFacts {
  title?: string;
  url?: string;
  published?: string;
  source?: string;
}

/** What a file gives. Every character of its text that is not white space is in `text` or in `dropped`. */
export interface Extraction {
  /** The text of the plan, as `source.txt` keeps it. */
  text: string;
  dropped: Dropped[];
  facts: OriginalFacts;
}

/** A format of files that hold a plan: what turns its bytes into text. */
export interface SourceFormat {
  name: string;
  /** Endings of its files, in lower case. */
  endings: readonly string[];
  /** What a file gives; `name` is what messages call it. @throws UserError for bytes that are not of this format. */
  extract(bytes: Uint8Array, name: string): Extraction;
}
