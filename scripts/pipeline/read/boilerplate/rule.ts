import type { Rule } from "../../../../src/model/rule.ts";

/** A kind of line of the web page around a plan. Its pattern looks at one whole line (NFKC, blanks collapsed). */
export interface BoilerplateRule extends Rule {
  /** Shown to readers beside the line that was set aside. */
  reason: string;
  /**
   * `edge`: only before the first and after the last line of running text, where a short line is far more likely to be the
   * page's than the plan's.
   */
  where: "any" | "edge";
  pattern: RegExp;
}
