import type { Dropped } from "../../../src/model/dropped.ts";

export type { Dropped };

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
  /** Why the text may not be the plan, or not all of it, for the editor. */
  doubts: string[];
}

/** A format of files that hold a plan: what turns its bytes into text. */
export interface SourceFormat {
  name: string;
  /** Raised when it gives another text for the same bytes; `plan.yaml` says by which one a plan was read. */
  version: number;
  /** Endings of its files, in lower case. */
  endings: readonly string[];
  /** What a file gives; `name` is what messages call it. @throws UserError for bytes that are not of this format. */
  extract(bytes: Uint8Array, name: string): Extraction;
}
