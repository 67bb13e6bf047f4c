import type { Rule } from "../../../../../src/model/rule.ts";
import type { TargetKind } from "../../../../../src/model/targets.ts";
import type { Clause } from "../clauses.ts";

/** What a phrasing reads in a clause: where the quote begins and ends, and what is measured. */
export interface Phrased {
  /** Offset of the quote from the start of the clause. */
  quoteStart: number;
  /** Offset of its end from the end of the number. */
  quoteEnd: number;
  /** Empty where the clause names none: the number goes on from the one before. */
  indicator: string;
  kind: TargetKind;
}

/** A phrasing with the name of the rule that read it. */
export interface Reading extends Phrased {
  name: string;
}

/** A way in which a plan states a target. Its examples are clauses, without their full stop. */
export interface Phrasing extends Rule {
  read(clause: Clause): Phrased | null;
}
