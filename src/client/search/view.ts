import type { Outcome } from "../../search/run.ts";
import type { Searcher } from "../../search/searcher.ts";
import type { SearchState } from "../../search/state.ts";

/** An answered search as the parts of the page show it. */
export interface View extends Searcher {
  /** What was asked, its filters those in force. */
  state: SearchState;
  outcome: Outcome;
  /** Results that are there to be shown. */
  total: number;
  /** Goes on to another search. */
  go(next: SearchState, step?: "push" | "replace"): void;
}
