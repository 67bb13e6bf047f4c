import type { GapKind } from "../../../../src/model/gaps.ts";
import type { Rule } from "../../../../src/model/rule.ts";

/**
 * A place inside the text where words cannot stand together unless something between them was lost. A rule claims little:
 * what may be good Chinese is left to the editors (review.yaml).
 */
export interface LostRule extends Rule {
  kind: GapKind;
  /** Global; the match is the place of the loss. */
  pattern: RegExp;
  /** Before each match of this in the place of the loss, characters are lost; null where the loss is of another sort. Global. */
  before: RegExp | null;
  /** How much of the clause around the match the gap quotes. */
  quote: "match" | "before" | "both";
  /** Shown to readers. */
  note: string;
}
